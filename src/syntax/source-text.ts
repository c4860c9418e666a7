import type { ParsedNode } from "./parsed-document.ts";
import { findComments } from "./comments.ts";
import type { Comment } from "./comments.ts";
import { nodesAt } from "./walk.ts";

/** Longest value that is looked through for its end; longer ones are cut there. */
const longestValue = 1000;

/** A file under examination: its text and the tree that could be read from it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly root: ParsedNode | undefined;
  /** Its comments, in order. */
  readonly comments: readonly Comment[];
}

export function sourceText(file: string, text: string, root: ParsedNode | undefined): SourceText {
  return { file, text, root, comments: findComments(text, root ?? nothing) };
}

const nothing: ParsedNode = { kind: "scalar", value: null, style: "plain", raw: "", from: 0, to: 0 };

/** What an offset lies in, as far as the tree knows. */
export interface Surroundings {
  /** Inside of a quoted scalar or a block scalar, where everything is text. */
  readonly isText: boolean;
  /** Inside of `{ }` or `[ ]`. */
  readonly isFlow: boolean;
}

/** Whether an offset lies in a comment. */
export function isInComment({ comments }: SourceText, offset: number): boolean {
  return isWithin(comments, offset, offset + 1);
}

/** Whether a stretch touches one of many, which stand in order and do not overlap much. */
export function isWithin(
  many: readonly { readonly from: number; readonly to: number }[],
  from: number,
  to: number,
): boolean {
  let low = 0;
  let high = many.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((many[middle]?.from ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return [many[low - 1], many[low - 2]].some((each) => each !== undefined && from < each.to);
}

export function surroundings(source: SourceText, offset: number): Surroundings {
  const nodes = source.root ? nodesAt(source.root, offset) : [];
  return {
    isText: nodes.some(
      ({ kind, ...node }) => kind === "scalar" && node.from < offset && "style" in node && node.style !== "plain",
    ),
    isFlow: nodes.some((node) => node.kind !== "scalar" && node.flow && node.from < offset),
  };
}

/** Where the line of an offset ends, without its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  const at = end === -1 ? text.length : end;
  return text[at - 1] === "\r" && at > offset ? at - 1 : at;
}

/**
 * Where a value that begins at `from` was meant to end: in a block at the end of the line or before its comment, in
 * `{ }` at the comma or bracket that belongs to the collection, not to brackets or quotes of the value itself.
 */
export function meantEnd(text: string, from: number, isFlow: boolean): number {
  const end = Math.min(lineEnd(text, from), from + longestValue);
  let depth = 0;
  let at = from;
  for (; at < end; at++) {
    const char = text[at] ?? "";
    if (char === "#" && /\s/.test(text[at - 1] ?? "")) break;
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      if (close !== -1 && close < end) at = close;
    } else if (isFlow) {
      if ("([{".includes(char)) depth++;
      else if (depth === 0 && ",]}".includes(char)) break;
      else if (")]}".includes(char)) depth--;
    }
  }
  return from + text.slice(from, at).trimEnd().length;
}

/** A text in single quotes, which change nothing but the quote itself. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
