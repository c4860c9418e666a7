import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/*
 * The looks of the text, all from the page's custom properties: a change of colours needs nothing here.
 */

const words = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--accent)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--good)" },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: "var(--ink-soft)" },
  { tag: [tags.labelName, tags.typeName, tags.keyword, tags.meta], color: "var(--warn)" },
  { tag: tags.invalid, color: "var(--critical)" },
]);

/** Signs that no monospaced font has, Chinese above all, come from the page's own font. */
const monospaced = 'var(--mono), "Noto Sans SC"';

const focusRing = { outline: "2px solid var(--focus)", outlineOffset: "1px" };

const surface = {
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--bg)", fontSize: "var(--size, 13.5px)" },
  "&.cm-focused": { outline: "none" },
  "&.cm-focused .cm-scroller": { boxShadow: "inset 0 0 0 2px var(--focus)" },
  ".cm-scroller": { fontFamily: monospaced, lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--selected) 45%, transparent)" },
  ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--focus) 30%, transparent)",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--accent) 18%, transparent)" },
  ".cm-gutters": { backgroundColor: "var(--bg)", color: "var(--ink-soft)", border: "none" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)", fontWeight: "bold" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "3ch", padding: "0 4px 0 8px" },
  ".cm-foldGutter .cm-gutterElement": { cursor: "pointer", padding: "0 4px" },
  ".cm-foldPlaceholder": {
    backgroundColor: "var(--panel)",
    border: "1px solid var(--control)",
    color: "var(--ink-soft)",
    padding: "0 6px",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--selected)", outline: "1px solid var(--accent)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--critical)" },
  ".cm-searchMatch": { backgroundColor: "color-mix(in srgb, var(--warn) 28%, transparent)" },
  ".cm-searchMatch-selected": { outline: "2px solid var(--warn)" },
  ".cm-snippetField": { backgroundColor: "var(--selected)" },
  ".ketu-flash": { animation: "ketu-flash 1.2s ease-out" },
  "@keyframes ketu-flash": { from: { backgroundColor: "var(--selected)" }, to: { backgroundColor: "transparent" } },
};

const cards = {
  ".cm-tooltip": {
    backgroundColor: "var(--bg)",
    color: "var(--ink)",
    border: "1px solid var(--control)",
    borderRadius: "var(--radius)",
    boxShadow: "var(--shadow, none)",
    fontFamily: "var(--font)",
    maxWidth: "min(420px, 90vw)",
  },
  ".cm-tooltip.cm-tooltip-lint, .cm-tooltip-lint": { padding: "0", margin: "0" },
  ".cm-diagnostic": { padding: "0", margin: "0", border: "none", whiteSpace: "normal" },
  ".cm-diagnostic + .cm-diagnostic": { borderTop: "1px solid var(--line)" },
  ".ketu-card": { padding: "10px 12px", lineHeight: "1.5" },
  ".ketu-card p, .ketu-info p": { margin: "4px 0 0" },
  ".ketu-info": { padding: "4px 6px", whiteSpace: "normal" },
  ".ketu-error strong": { color: "var(--critical)" },
  ".ketu-warning strong": { color: "var(--warn)" },
  ".ketu-soft": { color: "var(--ink-soft)", fontSize: "var(--size-small, 12px)" },
  ".ketu-fix, .ketu-menu button": {
    display: "block",
    marginTop: "6px",
    minHeight: "28px",
    padding: "2px 8px",
    border: "1px solid transparent",
    borderRadius: "var(--radius)",
    background: "none",
    color: "var(--accent)",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
  },
  ".ketu-fix": { marginLeft: "-8px" },
  ".ketu-menu": { padding: "6px" },
  ".ketu-menu button": { width: "100%", marginTop: "0" },
  ".ketu-fix:hover, .ketu-menu button:hover, .ketu-menu button:focus": { backgroundColor: "var(--selected)" },
  ".ketu-rename": { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  ".ketu-rename label": { display: "grid", gap: "4px" },
  ".ketu-problem": { flexBasis: "100%", color: "var(--critical)" },
  ".ketu-problem:empty": { display: "none" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: monospaced, maxHeight: "14em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { minHeight: "24px", padding: "3px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { background: "var(--selected)", color: "var(--ink)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "bold", color: "var(--accent)" },
  ".cm-completionDetail": { color: "var(--ink-soft)", fontStyle: "normal", fontFamily: "var(--font)" },
  ".cm-completionIcon": { width: "1.4em", color: "var(--ink-soft)", opacity: "1" },
  ".cm-completionIcon-key::after": { content: "'⋮'" },
  ".cm-completionIcon-value::after": { content: "'='" },
  ".cm-completionIcon-reference::after": { content: "'@'" },
  ".cm-completionIcon-snippet::after": { content: "'+'" },
  ".cm-completionIcon-transition::after": { content: "'→'" },
};

const panels = {
  ".cm-panels": { backgroundColor: "var(--panel)", color: "var(--ink)", fontFamily: "var(--font)" },
  ".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--line)" },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line)" },
  ".cm-panel.cm-search, .cm-panel.cm-dialog": { padding: "8px 36px 8px 8px", fontSize: "var(--size, 13.5px)" },
  ".cm-panel.cm-search label": {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "28px",
    verticalAlign: "middle",
  },
  ".cm-panel.cm-search label, .cm-panel.cm-search button, .cm-panel.cm-search input": { fontSize: "inherit" },
  ".cm-textfield, .ketu-rename input": {
    minHeight: "28px",
    padding: "2px 8px",
    border: "1px solid var(--control)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--bg)",
    color: "var(--ink)",
    font: "inherit",
  },
  ".ketu-rename input": { fontFamily: monospaced },
  ".cm-textfield::placeholder": { color: "var(--ink-soft)", opacity: "1" },
  ".cm-button, .ketu-rename button": {
    minHeight: "28px",
    padding: "2px 10px",
    border: "1px solid var(--control)",
    borderRadius: "var(--radius)",
    background: "var(--bg)",
    color: "var(--ink)",
    font: "inherit",
    cursor: "pointer",
  },
  ".cm-button:active": { background: "var(--selected)" },
  ".cm-panel.cm-search [name=close], .cm-dialog-close, .ketu-references header button": {
    minWidth: "28px",
    minHeight: "28px",
    border: "none",
    background: "none",
    color: "var(--ink)",
    fontSize: "18px",
    cursor: "pointer",
  },
  ".cm-panel.cm-search [name=close]": { top: "6px", right: "6px" },
  ".ketu-references": { maxHeight: "30vh", overflow: "auto", padding: "4px 8px 8px" },
  ".ketu-references header": { display: "flex", justifyContent: "space-between", alignItems: "center" },
  ".ketu-references ul": { listStyle: "none", margin: "0", padding: "0" },
  ".ketu-references li button": {
    display: "block",
    width: "100%",
    minHeight: "26px",
    border: "none",
    borderRadius: "4px",
    background: "none",
    color: "var(--ink)",
    font: "inherit",
    textAlign: "left",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    cursor: "pointer",
  },
  ".ketu-references li button:hover": { backgroundColor: "var(--selected)" },
  ".ketu-line": { fontFamily: monospaced },
  ".ketu-references .ketu-soft": { display: "inline-block", minWidth: "4ch", marginRight: "6px", textAlign: "right" },
  ".ketu-line mark": { background: "var(--selected)", color: "var(--ink)", fontWeight: "bold" },
  "button:focus-visible, input:focus-visible": focusRing,
};

function underline(colour: string): Readonly<Record<string, string>> {
  return { backgroundImage: "none", textDecoration: `underline wavy ${colour} 1.5px`, textUnderlineOffset: "3px" };
}

const problems = {
  ".cm-lintRange-error": underline("var(--critical)"),
  ".cm-lintRange-warning": underline("var(--warn)"),
  ".cm-lintRange-info": underline("var(--focus)"),
  ".cm-lintRange-active": { backgroundColor: "color-mix(in srgb, var(--warn) 18%, transparent)" },
  ".cm-lintPoint-error::after": { borderBottomColor: "var(--critical)" },
  ".cm-lintPoint-warning::after": { borderBottomColor: "var(--warn)" },
  ".cm-lintPoint-info::after": { borderBottomColor: "var(--focus)" },
  ".cm-gutter-lint": { width: "16px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0" },
  ".cm-lint-marker": { width: "16px", height: "100%", textAlign: "center", fontSize: "12px" },
  ".cm-lint-marker-error": { content: "normal", color: "var(--critical)" },
  ".cm-lint-marker-error::before": { content: "'✕'" },
  ".cm-lint-marker-warning": { content: "normal", color: "var(--warn)" },
  ".cm-lint-marker-warning::before": { content: "'▲'" },
  ".cm-lint-marker-info": { content: "normal", color: "var(--focus)" },
  ".cm-lint-marker-info::before": { content: "'●'" },
};

/** Colours, sizes and shapes of the editor in both themes. */
export const editorTheme: Extension = [
  EditorView.theme({ ...surface, ...cards, ...panels, ...problems }),
  syntaxHighlighting(words),
];
