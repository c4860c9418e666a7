import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import type { RelationName, Responsible } from "../../messages/matrix-words.ts";
import type { MatrixAxis } from "../../model/model.ts";
import { type RelatingKind, relationOf } from "../../model/related-axes.ts";
import type { Drawing } from "../drawing.ts";
import { relatingElements } from "./relating-elements.ts";

/** How one row and one column are related; at least one of the lists holds something. */
export interface Relation {
  /** By name of the relation, each once. */
  readonly direct: readonly RelationName[];
  readonly letters: readonly Responsible[];
  /** Labels of the elements that name both, each once. */
  readonly through: readonly string[];
  /** These elements, in the same order. */
  readonly about: readonly ElementRef[];
}

export interface Relations {
  /** `undefined` where nothing relates the two. */
  between(row: ElementRef, column: ElementRef): Relation | undefined;
  /** Kinds by which cells are filled with names. */
  readonly through: readonly RelatingKind[];
}

interface OpenRelation {
  readonly direct: Set<RelationName>;
  readonly letters: Set<Responsible>;
  readonly through: Map<ElementRef, string>;
}

/** Everything that relates the elements of two kinds in what a view shows. Symmetric, but for a kind with itself. */
export function relateAxes(
  { rows, columns }: { readonly rows: MatrixAxis; readonly columns: MatrixAxis },
  drawing: Drawing,
): Relations {
  const cells = new Map<string, OpenRelation>();
  const cellAt = (row: ElementRef, column: ElementRef): OpenRelation => {
    const key = `${row} ${column}`;
    const known = cells.get(key);
    if (known) return known;
    const open: OpenRelation = { direct: new Set(), letters: new Set(), through: new Map() };
    cells.set(key, open);
    return open;
  };
  const through: RelatingKind[] = [];
  for (const kind of relationOf(rows, columns)?.by ?? []) {
    if (kind === "transitions") {
      addSteps(rows, drawing, cellAt);
      continue;
    }
    // Letters say who does what; the names between them would only fill the cells.
    const isBetween = kind !== rows && kind !== columns;
    if (isBetween && rows !== "roles" && columns !== "roles") through.push(kind);
    for (const element of relatingElements(kind, drawing)) {
      const inRows = kind === rows ? [{ ref: element.ref }] : (element.names[rows] ?? []);
      const inColumns = kind === columns && kind !== rows ? [{ ref: element.ref }] : (element.names[columns] ?? []);
      for (const row of inRows) {
        for (const column of inColumns) {
          const cell = cellAt(row.ref, column.ref);
          const letter = "letter" in row ? row.letter : "letter" in column ? column.letter : undefined;
          if (letter !== undefined) cell.letters.add(letter);
          else if (isBetween) cell.through.set(element.ref, element.label);
          else cell.direct.add(`${kind} ${kind === rows ? columns : rows}` as RelationName);
        }
      }
    }
  }
  return { through, between: (row, column) => settled(cells.get(`${row} ${column}`)) };
}

/** From the node or stage of the row to that of the column; steps that stay in a stage relate no stages. */
function addSteps(
  axis: MatrixAxis,
  { model, shown, index }: Drawing,
  cellAt: (row: ElementRef, column: ElementRef) => OpenRelation,
): void {
  for (const { from, to } of model.transitions) {
    if (!shown.nodes.has(from) || !shown.nodes.has(to)) continue;
    if (axis === "nodes") {
      cellAt(elementRef("node", from), elementRef("node", to)).direct.add("transitions nodes");
      continue;
    }
    const [start, end] = [from, to].map((id) => index.nodeById.get(id)?.stage);
    if (start === undefined || end === undefined || start === end) continue;
    cellAt(elementRef("stage", start), elementRef("stage", end)).direct.add("transitions stages");
  }
}

const letterOrder: readonly Responsible[] = ["A", "R", "S", "I"];

function settled(open: OpenRelation | undefined): Relation | undefined {
  return (
    open && {
      direct: [...open.direct],
      letters: letterOrder.filter((letter) => open.letters.has(letter)),
      through: [...open.through.values()],
      about: [...open.through.keys()],
    }
  );
}
