import { escapeMarkdown } from "../../../base/escape-markdown.ts";
import { oneLine } from "../../../base/one-line.ts";
import { neutralText } from "../../neutral-text.ts";

/** Seen by nobody, and enough to keep a forge from reading a reference: a zero-width space (U+200B). */
const gap = "&#8203;";

/**
 * Text of a model for a comment in a forge. Beyond what Markdown reads, a forge makes links of names and numbers in the
 * text (`@name`, `#12`, GitLab's `!12`, `%12`, `~label`, `$12`, `&12`, `GH-12`, addresses, `:smile:`), which would notify
 * people and mark issues; an entity alone does not stop that, since it looks at the finished page.
 */
export function commentText(text: string): string {
  return escapeMarkdown(text)
    .replace(/&#64;/g, `$&${gap}`)
    .replace(/&#58;(?=\/\/)/g, `$&${gap}`)
    .replace(/(?<!&)#(?=\w)/g, `#${gap}`)
    .replace(/\\[!$~](?=[\w"])/g, `$&${gap}`)
    .replace(/%(?=[\w"])/g, `%${gap}`)
    .replace(/&amp;(?=\d)/g, `$&${gap}`)
    .replace(/\bGH-(?=\d)/gi, `$&${gap}`)
    .replace(/\\\[(?=[a-z_]+:)/g, `$&${gap}`)
    .replace(/:(?=[\w+-]+:)/g, `:${gap}`);
}

/** The same, cut to a number of characters of the text with `…` where more was. */
export function clippedText(text: string, most: number): string {
  const characters = [...oneLine(text)];
  return commentText(characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : text);
}

/** A name as code; nothing in it ends the code or the cell of a table. */
export function codeText(text: string): string {
  const line = oneLine(text).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(line) || line === "" ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** Any text in a fence that nothing in it can close. Ends with a line break. */
export function fencedText(info: string, text: string): string {
  const lines = text.replace(/\n+$/, "").split("\n").map(neutralText);
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${[`${fence}${info}`, ...lines, fence].join("\n")}\n`;
}

/** An address as the target of a link; nothing where it is none of the web. */
export function linkTarget(address: string): string | undefined {
  if (!/^https?:\/\/[^\s<>"]+$/.test(address)) return undefined;
  return address.replace(/[()\\`|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
