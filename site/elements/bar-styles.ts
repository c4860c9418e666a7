import { css } from "lit";

/** A bar below the head of the page that tells something about what is open, with what can be done about it. */
export const barStyles = css`
  div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 6px 16px;
    background: var(--selected);
    border-bottom: 1px solid var(--line);
  }
  span {
    flex: 1 1 22em;
  }
`;
