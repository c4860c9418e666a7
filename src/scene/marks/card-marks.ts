import type { Rect } from "../../base/geometry.ts";
import type { PlacedCard } from "../../layout/laid-out-graph.ts";
import type { GroupMark, Mark } from "../scene.ts";
import { badgeGroup } from "./badge-marks.ts";
import { withEmphasis } from "./emphasis-marks.ts";
import { flowCut } from "./flow-outline.ts";
import { kindGlyph } from "./kind-glyph.ts";
import { diamondPath, hexagonPath, leftBarPath, octagonPath } from "./shape-path.ts";
import { textMarks } from "./text-marks.ts";

/** Width of the coloured bar at the left of a card, in pixels. */
const barWidth = 5;
const cornerRadius = 6;
/** Width of the outline of a card that stands out. */
const strongWidth = 2.8;

/** A key node: its body, the sign of its kind, its words and its figure. */
export function cardGroup(card: PlacedCard): GroupMark {
  const group: GroupMark = {
    type: "group",
    role: "card",
    subject: card.subject,
    name: card.name,
    ...(card.link !== undefined && { link: card.link }),
    marks: [
      ...(card.shape === "card" ? cardBody(card) : [flowBody(card)]),
      ...(card.glyph ? [kindGlyph(card.kind, card.glyph)] : []),
      ...textMarks(card.label, "ink"),
      ...textMarks(card.detail, "ink-soft"),
      ...(card.badge ? [badgeGroup(card.badge)] : []),
    ],
  };
  return withEmphasis(group, card.emphasis);
}

function cardBody({ kind, box, emphasis }: PlacedCard): readonly Mark[] {
  const paint = kind === "exit" ? "card-exit-stroke" : "card-stroke";
  const stroke = emphasis === "strong" ? { paint: `kind-${kind}`, width: strongWidth } : { paint, width: 1.2 };
  return [
    { type: "rect", box, radius: cornerRadius, fill: "card-fill", stroke },
    { type: "path", d: leftBarPath(box, barWidth, cornerRadius), fill: `kind-${kind}` },
  ];
}

function flowBody({ kind, box, emphasis }: PlacedCard): Mark {
  const shape = flowShape(kind, box);
  const isStrong = emphasis === "strong" && (shape.type === "path" || shape.type === "rect");
  return isStrong ? { ...shape, stroke: { paint: `kind-${kind}`, width: strongWidth } } : shape;
}

/**
 * The body of a node in a flow chart: rectangle for a touchpoint, hexagon for a milestone, diamond for a decision,
 * round ends for feedback, cut corners for an exit.
 */
export function flowShape(kind: PlacedCard["kind"], box: Rect): Mark {
  const fill = "card-fill";
  const stroke = { paint: `kind-${kind}`, width: 1.6 };
  switch (kind) {
    case "decision":
      return { type: "path", d: diamondPath(box), fill, stroke };
    case "milestone":
      return { type: "path", d: hexagonPath(box, flowCut(kind, box)), fill, stroke };
    case "feedback":
      return { type: "rect", box, radius: box.height / 2, fill, stroke };
    case "exit":
      return { type: "path", d: octagonPath(box, flowCut(kind, box)), fill, stroke };
    case "touchpoint":
      return { type: "rect", box, radius: 4, fill, stroke };
  }
}
