import type { LaidOutGraph, PlacedLegendEntry } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { statusShape } from "./badge-marks.ts";
import { flowShape } from "./card-marks.ts";
import { kindGlyph } from "./kind-glyph.ts";
import { arrowMarks } from "./route-marks.ts";
import { textMarks } from "./text-marks.ts";

/** Everything below the picture's content that explains its signs. Nothing where the legend is empty. */
export function legendGroup(laidOut: LaidOutGraph): readonly GroupMark[] {
  if (laidOut.legend.length === 0) return [];
  const isFlow = laidOut.cards.some((card) => card.shape === "flow");
  return [
    {
      type: "group",
      role: "legend",
      marks: [
        ...textMarks(laidOut.legendTitle, "ink-soft"),
        ...laidOut.legend.flatMap((entry) => [...entryMarks(entry, isFlow), ...textMarks(entry.label, "ink")]),
      ],
    },
  ];
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
