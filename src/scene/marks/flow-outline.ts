import { type Point, type Rect, roundPx } from "../../base/geometry.ts";
import type { PlacedCard } from "../../layout/laid-out-graph.ts";

type Kind = PlacedCard["kind"];

/** What the ends of lines have to know of a shape. */
export type FlowOutline = Pick<PlacedCard, "kind" | "shape" | "box">;

/** How far the points of a hexagon and the cut corners of an octagon reach in. */
export function flowCut(kind: "milestone" | "exit", box: Rect): number {
  return kind === "milestone" ? Math.min(12, box.height / 3) : Math.min(8, box.height / 4);
}

/**
 * The end of a line, moved from the border of a card's box to the outline of its shape, along the line. Between the two
 * lies only what the shape leaves free of its own box.
 */
export function onOutline(end: Point, next: Point, card: FlowOutline): Point {
  if (card.shape === "card") return end;
  const { x, y, width, height } = card.box;
  if (end.y === next.y) {
    const depth = sideInset(card.kind, card.box, Math.abs(end.y - (y + height / 2)));
    return { x: roundPx(next.x < end.x ? end.x + depth : end.x - depth), y: end.y };
  }
  const depth = capInset(card.kind, card.box, Math.abs(end.x - (x + width / 2)));
  return { x: end.x, y: roundPx(next.y < end.y ? end.y + depth : end.y - depth) };
}

/** How far the outline lies inside the left and right sides, `off` pixels above or below the middle. */
function sideInset(kind: Kind, box: Rect, off: number): number {
  const half = box.height / 2;
  switch (kind) {
    case "touchpoint":
      return 0;
    case "milestone":
      return (flowCut(kind, box) * off) / half;
    case "decision":
      return ((box.width / 2) * off) / half;
    case "feedback":
      return roundInset(Math.min(half, box.width / 2), off - (half - Math.min(half, box.width / 2)));
    case "exit":
      return Math.max(0, off - (half - flowCut(kind, box)));
  }
}

/** How far the outline lies inside the top and bottom sides, `off` pixels left or right of the middle. */
function capInset(kind: Kind, box: Rect, off: number): number {
  const half = box.width / 2;
  switch (kind) {
    case "touchpoint":
      return 0;
    case "milestone": {
      const cut = flowCut(kind, box);
      return (Math.max(0, off - (half - cut)) * (box.height / 2)) / cut;
    }
    case "decision":
      return ((box.height / 2) * off) / half;
    case "feedback": {
      const radius = Math.min(box.height / 2, half);
      return roundInset(radius, off - (half - radius));
    }
    case "exit":
      return Math.max(0, off - (half - flowCut(kind, box)));
  }
}

/** The gap between a square corner and a round one of `radius`, `along` pixels into the round part. */
function roundInset(radius: number, along: number): number {
  if (along <= 0) return 0;
  return radius - Math.sqrt(Math.max(0, radius * radius - along * along));
}
