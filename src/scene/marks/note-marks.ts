import type { PlacedCard, PlacedNote } from "../../layout/laid-out-graph.ts";
import type { GroupMark } from "../scene.ts";
import { onOutline } from "./flow-outline.ts";
import { foldedCornerPath, roundedLinePath } from "./shape-path.ts";
import { textMarks } from "./text-marks.ts";

/** A note and the line that ties it to what it is about. */
export function noteGroup(
  { about, box, text, tie, name }: PlacedNote,
  cards: ReadonlyMap<string, PlacedCard>,
): GroupMark {
  const [first, second] = tie ?? [];
  const card = cards.get(about);
  const way = tie && first && second && card ? [onOutline(first, second, card), ...tie.slice(1)] : tie;
  return {
    type: "group",
    role: "note",
    name,
    marks: [
      ...(way
        ? [
            {
              type: "path" as const,
              d: roundedLinePath(way, 6),
              stroke: { paint: "route", width: 1.4, dash: [1.5, 3] },
            },
          ]
        : []),
      { type: "path", d: foldedCornerPath(box), fill: "tag-fill", stroke: { paint: "tag-stroke", width: 1.2 } },
      ...textMarks(text, "ink"),
    ],
  };
}
