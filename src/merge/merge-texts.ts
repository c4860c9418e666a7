import { findMentions } from "../assist/find-mentions.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { isMeant } from "./judge-merge.ts";
import { followRenames } from "./follow-renames.ts";
import { type ConflictMarks, markConflicts } from "./mark-conflicts.ts";
import type { MergeConflict } from "./merge-conflict.ts";
import { countsOf, type MergeInput } from "./merge-decisions.ts";
import { agreedSide, eachOf, type Three } from "./three-ways.ts";
import { readVersion } from "./read-version.ts";
import { emptyVersion } from "./tree-part.ts";
import { writeSide } from "./write-side.ts";

/** Three texts of one file: ours and theirs both come from base, which is empty where both are new. */
export interface MergeRequest extends Three<string> {
  readonly marks: ConflictMarks;
}

export interface MergedTexts {
  /** Absent where a text is no YAML of entries on lines: then nothing can be told apart. */
  readonly text?: string;
  /** What the two do not agree about; it stands between marks in the text. */
  readonly conflicts: readonly MergeConflict[];
  /** Whether the text has no conflict, but a whole model that no longer means what both sides say. */
  readonly isDoubtful: boolean;
}

/**
 * Merges two versions of a file of a model entry by entry: what one side changed is taken, comments and the order of
 * entries included, what both changed alike is taken once, and what they do not agree about is marked. Every byte that
 * neither side changed stays. An entry is known by its element, `node:sign`, wherever it stands, so that one side may move
 * or rename (`was:`) what the other changes. The file is all that is looked at: it may be a part of a model, or have errors.
 */
export async function mergeTexts({ marks, ...texts }: MergeRequest): Promise<MergedTexts> {
  const agreed = agreedSide(texts);
  if (agreed !== undefined) return { text: texts[agreed], conflicts: [], isDoubtful: false };
  const style = styleOf(texts);
  const documents = eachOf(texts, (text) => readDocument(style.plain(text)));
  const input = inputOf(followRenames(documents), texts.base);
  const ours = input && writeSide(input, "ours");
  const result = ours && readDocument(ours.text);
  if (!input || !ours || !result) return { conflicts: [], isDoubtful: true };
  const { conflicts } = ours;
  if (conflicts.length === 0) {
    const isDoubtful = !(await isMeant(result, documents));
    return { text: style.styled(ours.text), conflicts, isDoubtful };
  }
  const [base, theirs] = [writeSide(input, "base"), writeSide(input, "theirs")];
  const marked = markConflicts({ base: base.text, ours: ours.text, theirs: theirs.text }, marks);
  return { text: style.styled(marked), conflicts, isDoubtful: false };
}

function inputOf(documents: Three<ParsedDocument | undefined>, base: string): MergeInput | undefined {
  const read = eachOf(documents, (document) => document && readVersion(document));
  const first = base.trim() === "" ? emptyVersion : read.base;
  if (!first || !read.ours || !read.theirs) return undefined;
  const mentions = eachOf(documents, (document) => findMentions(document ? [document] : []));
  return { trees: { base: first, ours: read.ours, theirs: read.theirs }, counts: eachOf(mentions, countsOf) };
}

/** A text without mistakes of YAML. */
function readDocument(text: string): ParsedDocument | undefined {
  const { value, diagnostics } = parseDocument("model.ketu.yaml", text);
  return diagnostics.some(({ severity }) => severity === "error") ? undefined : value;
}

/** How lines end. */
interface LineStyle {
  /** A text with line breaks of one kind, the last line included. */
  plain(text: string): string;
  /** A text with the line breaks that the merged file shall have. */
  styled(text: string): string;
}

/** Line breaks are merged like everything else: a side that changed those of the whole file is followed. */
function styleOf(texts: Three<string>): LineStyle {
  const breaks = eachOf(texts, breaksOf);
  const isMixed = Object.values(breaks).includes("mixed");
  const end = isMixed ? "\n" : breaks[agreedSide(breaks) ?? "ours"];
  const isOpen = eachOf(texts, (text) => text !== "" && !text.endsWith("\n"));
  const isOpenEnd = isOpen[agreedSide(isOpen) ?? "ours"];
  return {
    plain: (text) => {
      const lines = isMixed ? text : text.replaceAll("\r\n", "\n");
      return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
    },
    styled: (text) => {
      const isMark = /^>{7,}[^\n]*\n$/.test(text.slice(text.lastIndexOf("\n", text.length - 2) + 1));
      const closed = isOpenEnd && !isMark ? text.replace(/\n$/, "") : text;
      return end === "\n" ? closed : closed.replaceAll("\n", "\r\n");
    },
  };
}

function breaksOf(text: string): "\n" | "\r\n" | "mixed" {
  const all = text.split("\n").length - 1;
  const windows = text.split("\r\n").length - 1;
  return windows === 0 ? "\n" : windows === all ? "\r\n" : "mixed";
}
