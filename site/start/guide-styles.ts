import { css } from "lit";

export const guideStyles = css`
  aside {
    position: fixed;
    z-index: 5;
    inset-inline-end: 16px;
    bottom: 40px;
    display: flex;
    flex-direction: column;
    width: min(380px, calc(100vw - 32px));
    max-height: min(560px, calc(100dvh - 110px));
    overflow: auto;
    padding: 12px 16px 16px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--bg);
    box-shadow: var(--shadow);
  }
  header,
  nav {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  h2 {
    flex: 1;
    margin: 0;
    font-size: 15px;
  }
  nav {
    flex-wrap: wrap;
    margin: 6px 0;
  }
  nav button[aria-current="step"] {
    background: var(--selected);
    font-weight: 600;
  }
  p {
    margin: 4px 0 8px;
    color: var(--ink-soft);
  }
  form {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 6px 10px;
  }
  form + form {
    margin-top: 12px;
    padding-top: 12px;
    border-top: 1px solid var(--line);
  }
  label {
    min-width: 4em;
  }
  form button {
    grid-column: 2;
    justify-self: end;
  }
  select {
    min-height: 28px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--bg);
  }
  ul {
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }
  li button {
    width: 100%;
    justify-content: flex-start;
    white-space: normal;
    text-align: start;
  }
  .is-done {
    color: var(--good);
  }
  .is-missing {
    color: var(--warn);
  }
`;
