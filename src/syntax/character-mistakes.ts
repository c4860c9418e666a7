import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import tabIndentation from "./diagnostics/tab-indentation.ts";
import unreadableCharacter from "./diagnostics/unreadable-character.ts";
import { surroundings } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/** Control characters, the sign for bytes that are no UTF-8, halves of a character, and line ends of an old Mac. */
const unreadable = /[\0-\x08\v\f\x0e-\x1f\x7f\ufffd\p{Cs}]|\r(?!\n)/gu;

/** Characters that belong into no text file: one diagnostic at the first of them. */
export function findUnreadable({ file, text }: SourceText): readonly Diagnostic[] {
  const all = [...text.matchAll(unreadable)];
  const [first] = all;
  if (!first) return [];
  const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const range = { file, from: first.index, to: first.index + first[0].length };
  return [diagnose(unreadableCharacter, { character: `U+${code}`, count: all.length }, { range })];
}

/**
 * Tabs in the indentation of content: one diagnostic at the first of them, with a fix for all. Inside brackets YAML
 * allows most of them, so there they count only where it found errors.
 */
export function findTabs(source: SourceText, hasErrors: boolean): readonly Diagnostic[] {
  const { file, text } = source;
  const places = [...text.matchAll(/(?<=^ *)\t[ \t]*(?=[^\s#])/gm)].filter(({ index }) => {
    const { isFlow, isText } = surroundings(source, index);
    return !isText && (hasErrors || !isFlow);
  });
  const [first] = places;
  if (!first) return [];
  const edits = places.map(({ index, 0: indent }) => ({
    range: { file, from: index, to: index + indent.length },
    text: indent.replaceAll("\t", "  "),
  }));
  const title = { zh: "把缩进的制表符换成空格", en: "Indent with spaces" };
  const range = { file, from: first.index, to: first.index + first[0].length };
  return [diagnose(tabIndentation, { count: places.length }, { range, fix: { title, edits, isSafe: true } })];
}
