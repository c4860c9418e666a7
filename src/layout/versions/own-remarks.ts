import { movedBy } from "../fit-to-sheet.ts";
import type { PlacedText } from "../laid-out-graph.ts";

interface Remarks {
  readonly remarks: readonly string[];
}

/** The remarks of one version below one another, without those that only the other has. */
export function ownRemarks(
  placed: readonly PlacedText[],
  { union, words }: { readonly union: Remarks; readonly words: Remarks },
): readonly PlacedText[] {
  const own = new Set(words.remarks);
  let gone = 0;
  return placed.flatMap((remark, index) => {
    if (own.has(union.remarks[index] ?? "")) return [movedBy(remark, { x: 0, y: -gone })];
    gone += (placed[index + 1]?.lines[0]?.y ?? 0) - (remark.lines[0]?.y ?? 0);
    return [];
  });
}
