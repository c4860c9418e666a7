import type { MatrixAxis, View } from "../../model/model.ts";
import { type RelatingKind, relationOf } from "../../model/related-axes.ts";
import type { Drawing } from "../drawing.ts";
import { concernsNodes } from "../select-nodes.ts";
import { type AxisElement, axisElements } from "./axis-elements.ts";
import type { Axes } from "./choose-axes.ts";
import { orderElements } from "./order-elements.ts";
import { relateAxes, type Relation } from "./relate-axes.ts";

/** A row or a column. */
export interface MatrixLine extends AxisElement {
  /** How many of its cells are. */
  readonly filled: number;
  /** Nothing stands in it and something should. */
  readonly isGap: boolean;
}

/** Two kinds against each other, in no language but the labels'. */
export interface Matrix extends Axes {
  readonly rowLines: readonly MatrixLine[];
  readonly columnLines: readonly MatrixLine[];
  /** Cell by cell as `rowLines` and `columnLines`; `undefined` where nothing relates the two. */
  readonly cells: readonly (readonly (Relation | undefined)[])[];
  readonly through: readonly RelatingKind[];
  /** How many rows and columns stand in no relation to what the view selects, and were left out. */
  readonly leftOut: { readonly rows: number; readonly columns: number };
}

/** What relates the elements of two kinds within what a view shows. */
export function buildMatrix(axes: Axes, view: View, drawing: Drawing): Matrix {
  const relations = relateAxes(axes, drawing);
  const all = {
    rows: orderElements(axes.rows, axisElements(axes.rows, drawing), drawing),
    columns: axisElements(axes.columns, drawing),
  };
  const columns = orderElements(axes.columns, all.columns, drawing);
  const isFiltered = [view.only, view.without].some((selection) => selection && concernsNodes(selection));
  const isKept = (axis: MatrixAxis, filled: number): boolean =>
    // What is selected is stages and nodes: of anything else only what belongs to them is meant.
    !isFiltered || filled > 0 || axis === "stages" || axis === "nodes";
  const wanting = relationOf(axes.rows, axes.columns)?.wanting ?? [];
  const rowLines = all.rows.map((row): MatrixLine => {
    const filled = columns.filter((column) => relations.between(row.ref, column.ref)).length;
    return { ...row, filled, isGap: filled === 0 && wanting.includes(axes.rows) };
  });
  const columnLines = columns.map((column): MatrixLine => {
    const filled = all.rows.filter((row) => relations.between(row.ref, column.ref)).length;
    return { ...column, filled, isGap: filled === 0 && wanting.includes(axes.columns) };
  });
  const keptRows = rowLines.filter(({ filled }) => isKept(axes.rows, filled));
  const keptColumns = columnLines.filter(({ filled }) => isKept(axes.columns, filled));
  return {
    ...axes,
    rowLines: keptRows,
    columnLines: keptColumns,
    cells: keptRows.map((row) => keptColumns.map((column) => relations.between(row.ref, column.ref))),
    through: relations.through,
    leftOut: { rows: rowLines.length - keptRows.length, columns: columnLines.length - keptColumns.length },
  };
}
