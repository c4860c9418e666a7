import { css } from "lit";

/** The look of `<ketu-viewer>`. Each colour has a value of its own, for pages that define none. */
export const viewerStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    contain: strict;
    background: var(--panel, #f6f8fa);
    --mark: var(--accent, #1b6796);
  }
  .port {
    position: absolute;
    inset: 0;
    overflow: hidden;
    touch-action: none;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .port:active {
    cursor: grabbing;
  }
  .port:focus-visible {
    outline: 2px solid var(--focus, #1b6ec2);
    outline-offset: -2px;
  }
  .layer {
    position: absolute;
    top: 0;
    left: 0;
    transform-origin: 0 0;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .picture {
    font-family:
      "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Helvetica Neue", Arial, sans-serif;
    border-radius: 8px;
    box-shadow: 0 0 0 1px var(--line, #dde4ea);
  }
  .marks {
    position: absolute;
    top: 0;
    left: 0;
    pointer-events: none;
  }
  g[tabindex] {
    cursor: pointer;
    transition: opacity 150ms;
  }
  g[data-link]:hover text {
    text-decoration: underline;
  }
  g[tabindex]:focus {
    outline: none;
  }
  g[tabindex]:focus-visible {
    outline: 3px solid var(--focus, #1b6ec2);
    outline-offset: 2px;
  }
  g.faded {
    opacity: 0.13;
  }
  g.concealed {
    opacity: 0;
    pointer-events: none;
  }
  g[data-role="route"].selected path[stroke-width] {
    stroke: var(--mark);
    stroke-width: 3.5px;
  }
  g[data-role="route"]:hover path[stroke-width] {
    stroke-width: 3px;
  }
  g[data-movable] {
    cursor: move;
  }
  .mark {
    fill: none;
    stroke: var(--mark);
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
  }
  .mark.found {
    stroke: var(--warn, #7d5200);
    stroke-width: 2px;
    stroke-dasharray: 5 3;
  }
  .mark.current,
  .mark.target {
    stroke: var(--warn, #7d5200);
    stroke-width: 4px;
  }
  .mark.line.found,
  .mark.line.selected {
    stroke-width: 1px;
    stroke-dasharray: 3 4;
  }
  .hover-card {
    position: absolute;
    z-index: 3;
    top: 0;
    left: 0;
    width: max-content;
    max-width: min(340px, calc(100% - 16px));
    max-height: calc(100% - 16px);
    overflow: auto;
    padding: 10px 14px;
    border: 1px solid var(--control, #c3ced9);
    border-radius: var(--radius, 8px);
    background: var(--bg, #fff);
    color: var(--ink, #17212b);
    box-shadow: var(--shadow, 0 6px 24px #17212b40);
    font: 13px/1.55 var(--font, sans-serif);
    user-select: text;
    -webkit-user-select: text;
  }
  .hover-card h3 {
    margin: 0 0 4px;
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  .hover-card h3 small {
    margin-inline-start: 8px;
    font-size: 12px;
    font-weight: 400;
    color: var(--accent, #1b6796);
  }
  .hover-card dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 1px 12px;
    margin: 0;
  }
  .hover-card dt {
    color: var(--ink-soft, #4f5c69);
  }
  .hover-card dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .bar {
    position: absolute;
    z-index: 2;
    right: 12px;
    bottom: 12px;
    display: flex;
    gap: 4px;
  }
  .bar button {
    min-width: 34px;
    min-height: 32px;
    padding: 2px 8px;
    border: 1px solid var(--control, #c3ced9);
    border-radius: var(--radius, 8px);
    background: var(--bg, #fff);
    color: var(--ink, #17212b);
    font: 13px/1.4 var(--font, sans-serif);
    cursor: pointer;
  }
  .bar button:hover {
    border-color: var(--accent, #1b6796);
  }
  .bar button[aria-pressed="true"] {
    background: var(--selected, #d9e8f6);
  }
  .bar button:focus-visible {
    outline: 2px solid var(--focus, #1b6ec2);
    outline-offset: 1px;
  }
  ketu-minimap {
    position: absolute;
    z-index: 2;
    right: 12px;
    bottom: 54px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    g[tabindex] {
      transition: none;
    }
  }
  @media (pointer: coarse) {
    .bar button {
      min-width: 44px;
      min-height: 44px;
    }
    ketu-minimap {
      bottom: 66px;
    }
  }
`;
