import { css, type CSSResult } from "lit";
import type { Colours } from "../state.ts";

/*
 * Every colour and size of the page. Text colours reach 4.5:1 on `--bg`, `--panel` and `--selected` alike
 * (`test/site/shell-theme.test.ts`).
 */

export type ColourName =
  | "bg"
  | "panel"
  | "selected"
  | "ink"
  | "ink-soft"
  | "line"
  | "control"
  | "accent"
  | "accent-ink"
  | "good"
  | "warn"
  | "critical"
  | "focus"
  | "shade";

export const lightColours: Readonly<Record<ColourName, string>> = {
  bg: "#ffffff",
  panel: "#f6f8fa",
  selected: "#d9e8f6",
  ink: "#17212b",
  "ink-soft": "#4f5c69",
  line: "#dde4ea",
  control: "#c3ced9",
  accent: "#1b6796",
  "accent-ink": "#ffffff",
  good: "#17703f",
  warn: "#7d5200",
  critical: "#a82626",
  focus: "#1b6ec2",
  shade: "#17212b40",
};

export const darkColours: Readonly<Record<ColourName, string>> = {
  bg: "#10171f",
  panel: "#17212b",
  selected: "#23405a",
  ink: "#e9eff5",
  "ink-soft": "#aebbc8",
  line: "#2b3844",
  control: "#45566a",
  accent: "#8cc5ee",
  "accent-ink": "#0b1a27",
  good: "#5ecb93",
  warn: "#ecbc5d",
  critical: "#f59a9a",
  focus: "#7cc0ff",
  shade: "#00000080",
};

function declarations(colours: Readonly<Record<ColourName, string>>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(" ");
}

const pageSheet = `
  :root { color-scheme: light; ${declarations(lightColours)}
    --radius: 8px; --gap: 8px; --shadow: 0 6px 24px var(--shade); --size: 13.5px; --size-small: 12px;
    --font: "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", system-ui, sans-serif;
    --mono: ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans SC", monospace; }
  :root[data-colours="dark"] { color-scheme: dark; ${declarations(darkColours)} }
  html, body { margin: 0; height: 100%; overflow: hidden; }
  body { background: var(--bg); color: var(--ink); font: var(--size)/1.5 var(--font); }
  ketu-app { height: 100%; }
  @media print { html, body { height: auto; overflow: visible; } }
`;

/** Puts the page's own style sheet in place; call once. */
export function adoptPageStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageSheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** `light` or `dark`, with `system` looked up. */
export function shownColours(colours: Colours): "light" | "dark" {
  if (colours !== "system") return colours;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Switches the colours of the whole page. */
export function showColours(colours: Colours): void {
  document.documentElement.dataset["colours"] = shownColours(colours);
}

/** Buttons, inputs and the focus ring, the same in every element: `static styles = [controls, css`…`]`. */
export const controls: CSSResult = css`
  :host {
    box-sizing: border-box;
    color: var(--ink);
    font: var(--size) / 1.5 var(--font);
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 28px;
    min-width: 28px;
    padding: 2px 12px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--bg);
    cursor: pointer;
    white-space: nowrap;
  }
  button:hover {
    border-color: var(--accent);
  }
  button:disabled {
    color: var(--ink-soft);
    border-color: var(--line);
    cursor: default;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--accent-ink);
  }
  button.primary:disabled {
    background: var(--panel);
    border-color: var(--line);
    color: var(--ink-soft);
  }
  button.plain {
    border-color: transparent;
    background: none;
    padding: 2px 6px;
  }
  button.plain:hover {
    background: var(--selected);
  }
  input {
    min-height: 28px;
    padding: 2px 8px;
    border: 1px solid var(--control);
    border-radius: var(--radius);
    background: var(--bg);
  }
  input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  kbd {
    padding: 0 5px;
    border: 1px solid var(--control);
    border-radius: 4px;
    background: var(--panel);
    font: var(--size-small) / 1.5 var(--font);
    white-space: nowrap;
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
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media (forced-colors: active) {
    [aria-selected="true"],
    [aria-current="true"] {
      outline: 1px solid;
    }
  }
`;
