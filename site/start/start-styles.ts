import { css } from "lit";

export const startStyles = css`
  ketu-dialog {
    --dialog-width: 860px;
  }
  h3 {
    margin: 14px 0 6px;
    font-size: var(--size-small);
    font-weight: 600;
    color: var(--ink-soft);
  }
  p {
    margin: 8px 0 0;
    color: var(--ink-soft);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
    gap: 12px;
  }
  .cards button {
    grid-template-columns: minmax(0, 1fr);
    justify-content: stretch;
    display: grid;
    justify-items: start;
    gap: 2px;
    width: 100%;
    padding: 8px 12px 10px;
    white-space: normal;
    text-align: start;
  }
  img {
    width: 100%;
    height: 110px;
    margin-bottom: 6px;
    object-fit: cover;
    object-position: left top;
    border-radius: 4px;
  }
  b {
    font-weight: 600;
  }
  small {
    font-size: var(--size-small);
    color: var(--ink-soft);
  }
  .draft {
    width: 100%;
    justify-content: space-between;
  }
`;
