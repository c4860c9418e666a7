import { css } from "lit";

/** The rows of the changes. */
export const changeListStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow: auto;
    background: var(--bg);
  }
  ul {
    margin: 0;
    padding: 4px 8px 8px;
    list-style: none;
  }
  li {
    border-radius: 6px;
  }
  li:hover {
    background: color-mix(in srgb, var(--selected) 50%, transparent);
  }
  li.is-current {
    background: var(--selected);
  }
  li.is-settled .message {
    color: var(--ink-soft);
    text-decoration: line-through;
  }
  .go {
    display: flex;
    width: 100%;
    justify-content: start;
    align-items: baseline;
    gap: 8px;
    min-height: 30px;
    text-align: start;
    white-space: normal;
  }
  button.go:hover {
    background: none;
  }
  .number {
    flex: none;
    min-width: 22px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--ink-soft);
    color: var(--bg);
    font-size: var(--size-small);
    line-height: 18px;
    text-align: center;
  }
  .sign {
    flex: none;
    width: 1em;
    text-align: center;
  }
  .message {
    overflow-wrap: anywhere;
  }
  .error {
    color: var(--critical);
  }
  .warning {
    color: var(--warn);
  }
  .info {
    color: var(--accent);
  }
  small {
    display: inline-block;
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  .details {
    padding: 0 10px 8px 62px;
    color: var(--ink-soft);
    font-size: var(--size-small);
    overflow-wrap: anywhere;
  }
  .details p {
    margin: 0 0 4px;
  }
  .details .witness {
    color: var(--ink);
  }
  code {
    font-family: var(--mono);
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-top: 6px;
    color: var(--ink);
  }
  .buttons button {
    font-size: var(--size);
  }
  @container (width < 520px) {
    .details {
      padding-left: 14px;
    }
    .buttons button {
      min-height: 40px;
      min-width: 88px;
    }
  }
`;
