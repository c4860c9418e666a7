import { diagnose } from "../../base/diagnostic.ts";
import type { ElementRef } from "../../base/element-ref.ts";
import { matrixAxes } from "../closed-lists.ts";
import unrelatedAxes from "../diagnostics/unrelated-axes.ts";
import { relationOf } from "../related-axes.ts";
import { child, rangeOf, type TreeNode } from "../tree.ts";
import type { View } from "../view.ts";
import { present, readChoice } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";

/** What a matrix sets against each other. Reports a pair that nothing relates, and keeps its rows. */
export function readAxes(
  context: ResolveContext,
  value: TreeNode,
  subject: ElementRef,
): Pick<View, "rows" | "columns"> {
  const columnsAt = child(value, "columns");
  const rows = readChoice(child(value, "rows"), matrixAxes);
  const columns = readChoice(columnsAt, matrixAxes);
  if (!rows || !columns || !columnsAt || relationOf(rows, columns)) return present({ rows, columns });
  const related = matrixAxes.filter((axis) => relationOf(rows, axis)).join(", ");
  context.diagnostics.push(diagnose(unrelatedAxes, { rows, columns, related }, { range: rangeOf(columnsAt), subject }));
  return { rows };
}
