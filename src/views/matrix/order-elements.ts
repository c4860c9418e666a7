import type { MatrixAxis } from "../../model/model.ts";
import { relationOf } from "../../model/related-axes.ts";
import type { Drawing } from "../drawing.ts";
import { type AxisElement, axisElements } from "./axis-elements.ts";
import { relateAxes } from "./relate-axes.ts";

/** Kinds whose order in the YAML means something. */
const ordered: ReadonlySet<MatrixAxis> = new Set<MatrixAxis>(["stages", "nodes", "classes"]);

/**
 * Along the path: what belongs to an earlier node, or without any to an earlier stage, stands first; what belongs to
 * none comes last. Kinds whose own order means something keep it.
 */
export function orderElements(
  axis: MatrixAxis,
  elements: readonly AxisElement[],
  drawing: Drawing,
): readonly AxisElement[] {
  if (ordered.has(axis)) return elements;
  const path = (["stages", "nodes"] as const).filter((other) => relationOf(other, axis));
  const ranks = path.map((other) => {
    const along = axisElements(other, drawing);
    const relations = relateAxes({ rows: other, columns: axis }, drawing);
    return new Map(
      elements.map(({ ref }) => {
        const first = along.findIndex((element) => relations.between(element.ref, ref));
        return [ref, first < 0 ? along.length : first] as const;
      }),
    );
  });
  const compare = (a: AxisElement, b: AxisElement): number =>
    ranks.reduce((order, rank) => order || (rank.get(a.ref) ?? 0) - (rank.get(b.ref) ?? 0), 0);
  return [...elements].sort(compare);
}
