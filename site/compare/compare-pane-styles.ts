import { css } from "lit";

/** The picture of both versions above the list of changes. */
export const comparePaneStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    container-type: inline-size;
    background: var(--bg);
  }
  header,
  .bar {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-height: 40px;
    padding: 4px 8px;
    border-bottom: 1px solid var(--line);
  }
  h2 {
    flex: 1 1 140px;
    min-width: 0;
    margin: 0 0 0 4px;
    overflow: hidden;
    font-size: var(--size);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sides {
    display: flex;
    border: 1px solid var(--control);
    border-radius: var(--radius);
  }
  .sides button {
    padding: 2px 10px;
    border-radius: calc(var(--radius) - 1px);
  }
  .sides button[aria-pressed="true"] {
    background: var(--selected);
    color: var(--accent);
    font-weight: 600;
  }
  select {
    min-height: 28px;
    max-width: 200px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--bg);
  }
  #panel {
    position: relative;
    display: flex;
    flex: 3 1 0;
    min-height: 0;
    background: var(--panel);
  }
  ketu-viewer {
    flex: 1;
    min-width: 0;
  }
  section {
    display: flex;
    flex: 2 1 0;
    flex-direction: column;
    min-height: 0;
    border-top: 1px solid var(--line);
  }
  ketu-change-list {
    flex: 1;
  }
  .bar .room {
    flex: 1;
  }
  .soft {
    color: var(--ink-soft);
    font-size: var(--size-small);
  }
  .bar b {
    margin-left: 4px;
  }
  .up {
    transform: rotate(-90deg);
  }
  .down {
    transform: rotate(90deg);
  }
  p,
  [role="alert"] {
    margin: 8px 12px;
  }
  [role="alert"] p {
    margin: 0 0 4px;
  }
  [role="alert"] ul {
    margin: 0;
    padding-left: 18px;
  }
  @container (width < 520px) {
    h2 {
      order: -2;
      flex-basis: calc(100% - 60px);
    }
    header > button {
      order: -1;
    }
    .sides,
    header select {
      flex: 1 1 auto;
    }
    header select {
      max-width: 150px;
    }
    .sides button {
      flex: 1;
      padding: 2px 6px;
    }
    header button,
    .bar button {
      min-height: 36px;
    }
  }
`;
