import { css, type CSSResultGroup } from "lit";
import { controls } from "./theme.ts";

/** Where the panes lie: side by side, with a drawer below 1000 px, as tabs below 640 px. */
export const appStyles: CSSResultGroup = [
  controls,
  css`
    :host {
      display: grid;
      grid-template: 48px auto auto minmax(0, 1fr) auto / minmax(0, 1fr);
      height: 100%;
      container-type: inline-size;
      background: var(--bg);
    }
    main {
      position: relative;
      display: flex;
      min-height: 0;
      min-width: 0;
    }
    ketu-status {
      height: 28px;
    }
    section {
      min-width: 0;
      min-height: 0;
      display: flex;
      flex-direction: column;
    }
    #files {
      flex: none;
      width: var(--files-width);
      padding: 8px 0 16px;
      overflow: auto;
      background: var(--panel);
    }
    /* Shares that add up to less than one would leave room when one of the two is folded. */
    #text {
      flex: calc(100 * var(--text-share)) 1 0;
    }
    #picture {
      flex: calc(100 * (1 - var(--text-share))) 1 0;
      background: var(--panel);
    }
    ketu-text-pane,
    ketu-compare-pane,
    ketu-picture-pane {
      flex: 1;
      min-height: 0;
      min-width: 0;
    }
    ketu-problems {
      flex: none;
      height: min(var(--problems-height), 60cqh);
      max-height: 60%;
    }
    ketu-splitter {
      flex: none;
      width: 1px;
    }
    #text > ketu-splitter {
      width: auto;
      height: 1px;
    }
    main + ketu-status[hidden] {
      display: none;
    }
    .close {
      align-self: flex-end;
      margin-right: 8px;
    }
    nav {
      display: flex;
      border-top: 1px solid var(--line);
      background: var(--bg);
      padding-bottom: env(safe-area-inset-bottom);
    }
    nav button {
      flex: 1;
      flex-direction: column;
      gap: 0;
      min-height: 52px;
      border-radius: 0;
      color: var(--ink-soft);
      font-size: var(--size-small);
    }
    nav button[aria-current="true"] {
      color: var(--accent);
      font-weight: 600;
    }
    @container (width < 1000px) {
      #files {
        position: absolute;
        inset: 0 auto 0 0;
        z-index: 5;
        width: min(320px, 80cqw);
        box-shadow: var(--shadow);
      }
    }
    @container (width < 640px) {
      #files,
      #text,
      #picture {
        position: static;
        width: 100%;
        flex: 1;
        box-shadow: none;
      }
    }
    @media print {
      ketu-header,
      ketu-status,
      ketu-splitter,
      nav,
      #files,
      #text {
        display: none !important;
      }
    }
  `,
];
