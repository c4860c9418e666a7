import { css } from "lit";

export const presenterStyles = css`
  :host {
    position: fixed;
    z-index: 100;
    inset: 0;
    width: 100%;
    height: 100%;
    background: var(--bg);
  }
  .room {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    outline: none;
  }
  ketu-viewer {
    flex: 1;
    min-height: 0;
    background: var(--bg);
  }
  footer {
    flex: none;
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 6px 16px;
    border-top: 1px solid var(--line);
    background: var(--panel);
    color: var(--ink-soft);
  }
  footer strong {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding-inline-start: 8px;
    font-size: 16px;
    font-weight: 600;
    color: var(--ink);
  }
  footer button {
    min-width: 36px;
    min-height: 36px;
  }
  footer svg {
    width: 18px;
    height: 18px;
  }
  output {
    min-width: 52px;
    text-align: center;
    font-variant-numeric: tabular-nums;
    color: var(--ink);
  }
  .blank {
    position: absolute;
    z-index: 10;
    inset: 0;
    background: #000;
    cursor: none;
  }
  @media (max-width: 520px) {
    footer {
      flex-wrap: wrap;
      justify-content: center;
      gap: 2px;
      padding: 6px 8px;
    }
    footer strong {
      order: -1;
      flex: 1 0 100%;
      padding: 0;
      text-align: center;
    }
  }
  @media (pointer: coarse) {
    footer button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
