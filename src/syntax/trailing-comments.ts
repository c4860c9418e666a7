import { displayWidth } from "../base/display-width.ts";
import type { ParsedNode } from "./parsed-document.ts";
import { findComments } from "./comments.ts";

/** A comment behind something else in its line. */
export interface TrailingComment {
  /** Offset of its `#`. */
  readonly from: number;
  /** Offset at which its line begins. */
  readonly lineStart: number;
  /** How many spaces stand before it. */
  readonly gap: number;
  /** Whether another one stands in the same column, counted in characters or as a screen shows it. */
  readonly isAligned: boolean;
}

/** The comments that share their line with something, in the order of the text. */
export function trailingComments(text: string, root: ParsedNode): readonly TrailingComment[] {
  const trailing = findComments(text, root).flatMap(({ from }) => {
    const lineStart = text.lastIndexOf("\n", from - 1) + 1;
    const before = text.slice(lineStart, from);
    if (before.trim() === "") return [];
    const gap = before.length - before.trimEnd().length;
    return [{ from, lineStart, gap, columns: [before.length, -displayWidth(before)] }];
  });
  const uses = new Map<number, number>();
  for (const column of trailing.flatMap(({ columns }) => columns)) uses.set(column, (uses.get(column) ?? 0) + 1);
  return trailing.map(({ columns, ...comment }) => ({
    ...comment,
    isAligned: columns.some((column) => (uses.get(column) ?? 0) > 1),
  }));
}
