import { css } from "lit";

/** The dialog that chooses the other version. */
export const compareStyles = css`
  ketu-dialog {
    --dialog-width: 620px;
  }
  p {
    margin: 0 0 10px;
    color: var(--ink-soft);
  }
  [role="alert"] {
    margin-top: 10px;
    color: var(--critical);
  }
  h3 {
    margin: 16px 0 6px;
    font-size: var(--size-small);
    font-weight: 600;
    color: var(--ink-soft);
  }
  button + .soft {
    margin-left: 8px;
  }
  .soft {
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }
  legend {
    padding: 0 4px;
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  label {
    display: flex;
    flex: 1 1 220px;
    align-items: start;
    gap: 6px;
  }
  label input {
    min-height: 20px;
    margin: 0;
    accent-color: var(--accent);
  }
  small {
    display: block;
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  ul {
    max-height: 30vh;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .entry {
    display: block;
    width: 100%;
    padding: 4px 8px;
    text-align: start;
    white-space: normal;
  }
  .entry span {
    display: block;
    overflow-wrap: anywhere;
  }
  form {
    display: flex;
    gap: 8px;
    margin-bottom: 6px;
  }
  form input {
    flex: 1;
    min-width: 0;
  }
`;
