import { css } from "lit";

/** The lists and the preview of the history. */
export const historyStyles = css`
  ketu-dialog {
    --dialog-width: 980px;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.6fr);
    gap: 20px;
  }
  h3 {
    margin: 4px 0 6px;
    font-size: var(--size-small);
    font-weight: 600;
    color: var(--ink-soft);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    max-height: 46vh;
    overflow: auto;
  }
  li {
    display: flex;
    align-items: center;
    gap: 4px;
    border-radius: 6px;
  }
  li.is-current {
    background: var(--selected);
  }
  .entry {
    flex: 1;
    display: block;
    min-width: 0;
    padding: 4px 8px;
    text-align: start;
    white-space: normal;
  }
  .entry span,
  .entry small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  small,
  p {
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  p {
    margin: 10px 0 0;
  }
  pre {
    height: 46vh;
    margin: 0;
    padding: 10px;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
    font: 12px/1.5 var(--mono);
  }
  @media (width < 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    ul,
    pre {
      max-height: 30vh;
      height: auto;
    }
  }
`;
