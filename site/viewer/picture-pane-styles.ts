import { css } from "lit";

export const picturePaneStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    height: 100%;
    background: var(--bg);
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 0 12px;
    border-bottom: 1px solid var(--line);
  }
  [role="tablist"] {
    display: flex;
    flex: 1;
    gap: 2px;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
    scroll-padding-inline: 20px;
    padding: 4px 16px 4px 4px;
    margin-inline-start: -8px;
    /* What goes on beyond the edge fades. */
    mask-image: linear-gradient(to left, transparent, #000 16px);
  }
  .menu {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: 28px;
    height: 28px;
    margin-inline-start: -8px;
    border-radius: var(--radius);
    color: var(--ink-soft);
  }
  .menu:hover {
    background: var(--selected);
  }
  .menu svg {
    transform: rotate(90deg);
  }
  .menu select {
    position: absolute;
    inset: 0;
    width: 100%;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: transparent;
    appearance: none;
    cursor: pointer;
  }
  .menu option {
    background: var(--bg);
    color: var(--ink);
  }
  [role="tab"] {
    flex: none;
    border-color: transparent;
    background: none;
  }
  [role="tab"]:hover {
    background: var(--panel);
  }
  [role="tab"][aria-selected="true"] {
    background: var(--selected);
    font-weight: 600;
  }
  [role="tabpanel"] {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
  }
  ketu-viewer {
    flex: 1;
    min-height: 0;
  }
  .icon {
    flex: none;
    padding: 2px 6px;
  }
  .icon svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  /* Over the picture, not above it: a picture that gives way would jump while somebody types. */
  .stale {
    position: absolute;
    z-index: 1;
    inset-inline-start: 12px;
    bottom: 12px;
    max-width: calc(100% - 24px);
    margin: 0;
    padding: 3px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--panel);
    color: var(--warn);
    font-size: var(--size-small);
    pointer-events: none;
  }
  /* Above the zoom buttons where both do not fit beside each other. */
  @container (max-width: 600px) {
    .stale {
      bottom: 54px;
    }
  }
  .empty {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 24px;
    text-align: center;
    color: var(--ink-soft);
    pointer-events: none;
  }
`;
