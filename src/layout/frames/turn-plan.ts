import type { Point, Rect } from "../../base/geometry.ts";
import type { CellPlan, RoutedPlan } from "../routing/cell-plan.ts";

/*
 * A flow that runs down is one that runs right, turned over its diagonal: x and y, width and height change places.
 */

/** Labels and cards with width and height exchanged; columns and rows keep their names, though they now lie and stand. */
export function turnedPlan(plan: CellPlan): CellPlan {
  return {
    ...plan,
    cards: plan.cards.map((card) => ({ ...card, width: card.height, height: card.width })),
    edges: plan.edges.map((edge) =>
      edge.label ? { ...edge, label: { width: edge.label.height, height: edge.label.width } } : edge,
    ),
  };
}

/** Cards and routes of a routed plan, turned back. Its bands keep the router's own directions. */
export function turnedRoutes(routed: RoutedPlan): RoutedPlan {
  return {
    ...routed,
    width: routed.height,
    height: routed.width,
    cards: new Map([...routed.cards].map(([subject, box]) => [subject, turnedRect(box)])),
    routes: new Map(
      [...routed.routes].map(([subject, { points, label }]) => [
        subject,
        { points: points.map(turnedPoint), ...(label && { label: turnedRect(label) }) },
      ]),
    ),
  };
}

/** A rectangle with x and y, width and height exchanged. */
export function turnedRect({ x, y, width, height }: Rect): Rect {
  return { x: y, y: x, width: height, height: width };
}

function turnedPoint({ x, y }: Point): Point {
  return { x: y, y: x };
}
