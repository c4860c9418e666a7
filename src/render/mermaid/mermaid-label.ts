import { oneLine } from "../../base/one-line.ts";

const lineBreaks = /\r\n|[\n\r\u2028\u2029]/;
/** Unseen, and parts what Mermaid looks for after it has put the signs in for the entities: icons and formulas. */
const wordJoiner = "#8288;";

/**
 * Text as a quoted label that Mermaid 10.9, 11 and 12 show as it stands. Whatever means something to Mermaid, to the
 * Markdown in its labels or to HTML becomes one of Mermaid's own entities (`#quot;`, `#35;`).
 */
export function mermaidLabel(text: string): string {
  return `"${text.split(lineBreaks).map(escapeLine).join("<br/>")}"`;
}

/** Text that runs to the end of its line without quotes: behind `accTitle: `, or behind a transition of states. */
export function mermaidText(text: string): string {
  return escapeLine(text).replace(/:/g, entity(":"));
}

/**
 * Text as the quoted label of a mind map. These read entities only in part: 10.9 breaks lines within them, 11 and 12 take
 * what they stand for as Markdown. So what means something becomes its full-width sign, as in titles.
 */
export function mindmapLabel(text: string): string {
  return `"${text
    .split(lineBreaks)
    .map((line) => fullWidthLine(line) || " ")
    .join("<br/>")}"`;
}

function fullWidthLine(line: string): string {
  return oneLine(line)
    .replace(/["#;&<>`*~\\|[\]{}$^]|%%|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=\/\/|fa-)/g, fullWidth)
    .replace(/^\d+[.)](?=\s|$)/, (number) => `${number.slice(0, -1)}${fullWidth(number.slice(-1))}`)
    .replace(/^[-+=](?=[\s\-=]|$)/, fullWidth);
}

/** The full-width forms stand at a fixed distance from ASCII (Unicode, Halfwidth and Fullwidth Forms). */
export function fullWidth(signs: string): string {
  return Array.from(signs, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join("");
}

function escapeLine(line: string): string {
  let text = oneLine(line)
    .replace(/[#;]/g, (character) => entity(character))
    .replace(/"/g, "#quot;")
    .replace(/&/g, "#amp;")
    .replace(/</g, "#lt;")
    .replace(/>/g, "#gt;")
    .replace(/[`*_~\\|[\]{}$^]/g, entity)
    // A directive or comment is looked for anywhere in the text.
    .replace(/%%/g, "#37;#37;")
    // At its start a line could be a list, a heading or a rule.
    .replace(/^(\d+)([.)])(?=\s|$)/, (_, digits: string, sign: string) => digits + entity(sign))
    .replace(/^(?:[-+](?=\s|$)|[-=](?=[-=]))/, entity)
    // Bare addresses become links, `fa:fa-car` an icon, `$$…$$` a formula.
    .replace(/:\/\//g, `${entity(":")}//`)
    .replace(/:(?=fa-)/g, `:${wordJoiner}`)
    .replaceAll(`${entity("$")}${entity("$")}`, `${entity("$")}${wordJoiner}${entity("$")}`);
  // Mermaid takes a last `;` away from what looks like `style …:…#…;`.
  if (/style|classDef/.test(text)) text = text.replace(/:/g, entity(":"));
  // An empty label would be a syntax error.
  return text === "" ? " " : text;
}

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 32};`;
}

/** Text behind `%% `: on one line, and nothing in it starts a directive, which is `%%` with a brace right behind. */
export function mermaidComment(text: string): string {
  return `%% ${oneLine(text).replace(/%{2,}/g, "%")}`;
}
