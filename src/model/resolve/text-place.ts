import type { TextRange } from "../../base/text-range.ts";
import type { Expression } from "../../expr/expression.ts";
import { rangeOf, type TreeScalar } from "../tree.ts";

/** Where the text of a scalar stands, without the quotes around it where they are all that differs. */
export function textPlaceOf(
  node: TreeScalar,
  text: string,
): { readonly range: TextRange; readonly source: Pick<Expression, "quoting" | "offsets"> } {
  const range = rangeOf(node);
  const isSimple = node.isQuoted && range.to - range.from === text.length + 2;
  if (!isSimple) return { range, source: {} };
  const quoting = node.source.text[node.from] === "'" ? "single" : "double";
  return { range: { ...range, from: range.from + 1, to: range.to - 1 }, source: { quoting } };
}
