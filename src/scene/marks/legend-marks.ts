import type { Rect } from "../../base/geometry.ts";
import type { LaidOutDiagram, PlacedDiagramLegendEntry } from "../../layout/laid-out-diagram.ts";
import type { LaidOutGraph, PlacedLegendEntry, PlacedText } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { statusShape } from "./badge-marks.ts";
import { boxOutline } from "./box-marks.ts";
import { connectorLine } from "./connector-marks.ts";
import { flowShape } from "./card-marks.ts";
import { kindGlyph } from "./kind-glyph.ts";
import { arrowMarks } from "./route-marks.ts";
import { gapMark, tileMarks } from "./table-marks.ts";
import { textMarks } from "./text-marks.ts";

/** Everything below the picture's content that explains its signs. Nothing where the legend is empty. */
export function legendGroup(laidOut: LaidOutGraph): readonly GroupMark[] {
  const isFlow = laidOut.cards.some((card) => card.shape === "flow");
  return groupOf(laidOut, (entry) => entryMarks(entry, isFlow));
}

/** The same for a diagram or a drawn table. */
export function diagramLegendGroup(laidOut: LaidOutDiagram): readonly GroupMark[] {
  return groupOf(laidOut, diagramEntryMarks);
}

function groupOf<E extends { readonly label: PlacedText }>(
  { legend, legendTitle }: { readonly legend: readonly E[]; readonly legendTitle?: PlacedText },
  marksOf: (entry: E) => readonly Mark[],
): readonly GroupMark[] {
  if (legend.length === 0) return [];
  const entries = legend.flatMap((entry) => [...marksOf(entry), ...textMarks(entry.label, "ink")]);
  return [{ type: "group", role: "legend", marks: [...textMarks(legendTitle, "ink-soft"), ...entries] }];
}

function diagramEntryMarks({ mark, box, sign }: PlacedDiagramLegendEntry): readonly Mark[] {
  if (mark.type === "status") return [statusShape(mark.status, box)];
  if (mark.type === "box")
    return boxOutline({ role: "node", ...mark, box: mark.shape === "station" ? squareIn(box) : box });
  if (mark.type === "gap") return [gapMark(box)];
  if (mark.type === "sign") return [...tileMarks(box, mark.tone ?? "quiet"), ...textMarks(sign, "ink")];
  const y = box.y + box.height / 2;
  const points = [
    { x: box.x, y },
    { x: box.x + box.width, y },
  ];
  return connectorLine({ ...mark, tail: "none", width: 1.6, points });
}

function entryMarks({ mark, box }: PlacedLegendEntry, isFlow: boolean): readonly Mark[] {
  const middle = box.y + box.height / 2;
  if (mark.type === "status") return [statusShape(mark.status, box)];
  if (mark.type === "transition") {
    return arrowMarks(
      [
        { x: box.x, y: middle },
        { x: box.x + box.width, y: middle },
      ],
      mark.kind,
    );
  }
  if (isFlow) return [flowShape(mark.kind, box)];
  const bar: Mark = { type: "rect", box: { ...box, width: 4 }, radius: 1, fill: `kind-${mark.kind}` };
  return [bar, kindGlyph(mark.kind, { x: box.x + box.width - 6, y: middle })];
}

/** A station is round, also where there is more room. */
function squareIn({ x, y, width, height }: Rect): Rect {
  const side = Math.min(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}
