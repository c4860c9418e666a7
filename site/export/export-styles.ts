import { css } from "lit";

export const exportStyles = css`
  ketu-dialog {
    --dialog-width: 640px;
  }
  h3 {
    margin: 14px 0 4px;
    font-size: var(--size-small);
    font-weight: 600;
    color: var(--ink-soft);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    margin: 0;
    padding: 6px 0;
    border: 0;
  }
  legend {
    float: left;
    padding: 0 6px 0 0;
    color: var(--ink-soft);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    cursor: pointer;
  }
  input[type="radio"],
  input[type="checkbox"] {
    width: 16px;
    min-height: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
    flex: none;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 0;
    border-top: 1px solid var(--line);
  }
  li > span {
    flex: 1;
    min-width: 0;
  }
  b {
    font-weight: 600;
  }
  small {
    display: block;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }
  [role="status"] {
    flex: 1;
    min-height: 1.5em;
    margin: 8px 0 0;
  }
  .is-bad {
    color: var(--critical);
  }
  @media (max-width: 520px) {
    li {
      flex-wrap: wrap;
    }
    li > span {
      flex-basis: 100%;
    }
  }
`;
