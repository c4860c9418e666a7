import { type Point, roundPx } from "../../base/geometry.ts";
import type { PlacedCard } from "../../layout/laid-out-graph.ts";
import type { Mark } from "../scene.ts";
import { diamondPath, polygonPath } from "./shape-path.ts";

type Kind = PlacedCard["kind"];

/** Half the size of a glyph in pixels. */
const half = 5;

/** The sign of a kind of node, drawn, so that no font is needed: disc, diamond, open diamond, half disc, cross. */
export function kindGlyph(kind: Kind, center: Point): Mark {
  const paint = `kind-${kind}`;
  const { x, y } = center;
  switch (kind) {
    case "touchpoint":
      return { type: "circle", center, radius: half, fill: paint };
    case "milestone":
      return { type: "path", d: diamondPath(squareAt(center, half + 0.5)), fill: paint };
    case "decision":
      return { type: "path", d: diamondPath(squareAt(center, half + 0.2)), stroke: { paint, width: 1.6 } };
    case "feedback":
      return group(x, y, paint);
    case "exit":
      return { type: "path", d: crossPath(center, half - 0.8), stroke: { paint, width: 2 } };
  }
}

function group(x: number, y: number, paint: string): Mark {
  const radius = half - 0.6;
  const [top, bottom] = [roundPx(y - radius), roundPx(y + radius)];
  const filledHalf = `M${roundPx(x)} ${top}A${radius} ${radius} 0 0 0 ${roundPx(x)} ${bottom}Z`;
  return {
    type: "group",
    role: "glyph",
    marks: [
      { type: "circle", center: { x, y }, radius, stroke: { paint, width: 1.4 } },
      { type: "path", d: filledHalf, fill: paint },
    ],
  };
}

function crossPath({ x, y }: Point, reach: number): string {
  const at = (dx: number, dy: number): string => `${roundPx(x + dx * reach)} ${roundPx(y + dy * reach)}`;
  return `M${at(-1, -1)}L${at(1, 1)}M${at(1, -1)}L${at(-1, 1)}`;
}

function squareAt({ x, y }: Point, reach: number): { x: number; y: number; width: number; height: number } {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** The dot of a class, another shape for each scheme, so that it can be told apart without colour. */
export function schemeDot(scheme: number, center: Point, paint: string): Mark {
  const reach = 4;
  const { x, y } = center;
  switch (scheme % 4) {
    case 1:
      return { type: "path", d: diamondPath(squareAt(center, reach + 0.8)), fill: paint };
    case 2:
      return { type: "rect", box: squareAt(center, reach - 0.6), fill: paint };
    case 3:
      return {
        type: "path",
        d: polygonPath([
          { x, y: y - reach },
          { x: x + reach, y: y + reach - 1 },
          { x: x - reach, y: y + reach - 1 },
        ]),
        fill: paint,
      };
    default:
      return { type: "circle", center, radius: reach, fill: paint };
  }
}
