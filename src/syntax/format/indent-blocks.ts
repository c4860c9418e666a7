import type { ParsedNode } from "../parsed-document.ts";
import { walk } from "../walk.ts";

const step = 2;

/** A line that starts a block entry or a list item, and how far it is to stand in. */
interface Anchor {
  readonly old: number;
  readonly wanted: number;
}

/**
 * Gives every block level two spaces. The lines of a value that spans several move with the line it starts in, and a
 * comment with the next line that stands as far in as it does.
 */
export function indentBlocks(text: string, root: ParsedNode): string {
  const lines = text.split("\n");
  const starts = lineStarts(lines);
  const anchors = new Map<number, Anchor>();
  for (const [offset, wanted] of placesIn(text, root, 0)) {
    const line = lineAt(starts, offset);
    const old = indentOf(lines[line] ?? "");
    // Only what comes first in its line: `- key: 1` stands in by its dash.
    if ((starts[line] ?? 0) + old === offset) anchors.set(line, { old, wanted });
  }
  const texts = blockTexts(text, root, (line) => anchors.get(line));
  let owner: Anchor | undefined;
  const moved = lines.map((line, index) => {
    const anchor = anchors.get(index);
    owner = anchor ?? owner;
    const own = texts.get(index);
    if (own) return line.trim() === "" && line.length <= own.depth ? "" : shift(line, own.by);
    if (anchor) return " ".repeat(anchor.wanted) + line.slice(anchor.old);
    if (line.trim() === "") return line;
    const guide = line.trimStart().startsWith("#") ? (guideOf(anchors, lines, index) ?? owner) : owner;
    return guide ? shift(line, guide.wanted - guide.old) : line;
  });
  return moved.join("\n");
}

/** The place of each key of a block map and each dash of a block list, with how far it is to stand in. */
function* placesIn(text: string, node: ParsedNode, wanted: number): Generator<readonly [number, number]> {
  if (node.kind === "scalar" || node.flow) return;
  if (node.kind === "map") {
    for (const { keyFrom, value } of node.entries) {
      yield [keyFrom, wanted];
      yield* placesIn(text, value, wanted + step);
    }
    return;
  }
  let end = node.from;
  for (const item of node.items) {
    yield [dashBetween(text, end, item.from), wanted];
    yield* placesIn(text, item, wanted + step);
    end = item.to;
  }
}

/** How a line of a block text moves; blanks up to its depth are no part of the text. */
interface BlockMove {
  readonly by: number;
  readonly depth: number;
}

/** By line of a block text: how it moves, so that the text stands one level behind the line it starts in. */
function blockTexts(
  text: string,
  root: ParsedNode,
  anchorOf: (line: number) => Anchor | undefined,
): ReadonlyMap<number, BlockMove> {
  const moves = new Map<number, BlockMove>();
  const lines = text.split("\n");
  walk(root, (node) => {
    if (node.kind !== "scalar" || node.style !== "block") return;
    const { first, last } = linesOf(text, node);
    const content = lines.slice(first + 1, last + 1).find((line) => line.trim() !== "");
    const anchor = anchorOf(first);
    if (content === undefined || !anchor) return;
    // A text that tells its own depth (`|2`) moves with its line.
    const isOwn = /^[|>][+-]?[1-9]/.test(text.slice(node.from, node.from + 3));
    // Behind a dash the key stands further in than its line does.
    const level = anchor.wanted + step * (1 + dashes(lines[first] ?? ""));
    const by = isOwn ? anchor.wanted - anchor.old : level - indentOf(content);
    const depth = isOwn ? 0 : indentOf(content);
    for (let line = first + 1; line <= last; line++) moves.set(line, { by, depth });
  });
  return moves;
}

/** How many list items start in a line in front of a key: `- - key: |` has two. */
function dashes(line: string): number {
  const items = /^\s*((?:-\s+)*)(.*)/.exec(line);
  const count = items?.[1]?.match(/-/g)?.length ?? 0;
  return /^[|>]/.test(items?.[2] ?? "") ? count - 1 : count;
}

/** The lines that a node reaches over, by index; a line break at its end does not count. */
export function linesOf(text: string, { from, to }: ParsedNode): { readonly first: number; readonly last: number } {
  const first = countBreaks(text.slice(0, from));
  return { first, last: first + countBreaks(text.slice(from, to).replace(/\n$/, "")) };
}

function countBreaks(text: string): number {
  return text.split("\n").length - 1;
}

/** The dash of a list item: the first one that starts a line, or stands where the list starts. */
function dashBetween(text: string, from: number, to: number): number {
  if (text[from] === "-") return from;
  const before = text.slice(from, to);
  const match = /\n[ ]*-(?=\s|$)/.exec(before);
  return match ? from + match.index + match[0].length - 1 : to;
}

/** The anchor below a comment, over other comments and empty lines, when it stands as far in. */
function guideOf(anchors: ReadonlyMap<number, Anchor>, lines: readonly string[], index: number): Anchor | undefined {
  for (let next = index + 1; next < lines.length; next++) {
    const anchor = anchors.get(next);
    if (anchor) return anchor.old === indentOf(lines[index] ?? "") ? anchor : undefined;
    const rest = (lines[next] ?? "").trim();
    if (rest !== "" && !rest.startsWith("#")) return undefined;
  }
  return undefined;
}

function shift(line: string, by: number): string {
  return by >= 0 ? " ".repeat(by) + line : line.slice(Math.min(-by, indentOf(line)));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function lineStarts(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
