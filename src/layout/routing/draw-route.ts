import { roundPx, type Point, type Rect } from "../../base/geometry.ts";
import { turnShift } from "./channels.ts";
import { columnWidth, LEFT, RIGHT, TOP, type Grid, type Side } from "./grid.ts";
import { bandOf, MIDDLE_HALF } from "./label-site.ts";
import { runAt, type Route, type Run } from "./run.ts";

/** The corners of a route, once all its runs lie at pixels. */
export function routePoints(route: Route, cards: ReadonlyMap<string, Rect>): Point[] {
  const { from, to, path } = route.chosen;
  const last = route.runs.length - 1;
  const points = [portOf(cards.get(from.subject), path.fromSide, runAt(route, 0))];
  for (let index = 0; index < last; index++) {
    const [run, next] = [runAt(route, index), runAt(route, index + 1)];
    const [across, down] = run.isAcross ? [run, next] : [next, run];
    points.push({ x: roundPx(down.place), y: roundPx(across.place) });
  }
  points.push(portOf(cards.get(to.subject), path.toSide, runAt(route, last)));
  return points;
}

function portOf(card: Rect | undefined, side: Side, run: Run): Point {
  const box = card ?? { x: 0, y: 0, width: 0, height: 0 };
  const place = roundPx(run.place);
  if (side === LEFT || side === RIGHT) return { x: side === LEFT ? box.x : roundPx(box.x + box.width), y: place };
  return { x: place, y: side === TOP ? box.y : roundPx(box.y + box.height) };
}

/** The box of a route's label; `columnMiddle` gives the middle of a column by band and slot. */
export function labelBox(
  route: Route,
  columnMiddle: (band: number, slot: number) => number,
  grid: Grid,
): Rect | undefined {
  const { site, edge } = route.chosen;
  if (!site || !edge.label) return undefined;
  const { width, height } = edge.label;
  const run = runAt(route, site.run);
  let x = site.isAcross ? route.labelPlace : run.place;
  const y = site.isAcross ? run.place : route.labelPlace;
  const turn = turnShift(route);
  if (turn) x = turn.turn.place + turn.shift;
  else if (site.isAcross && site.x % 2 === 1) {
    const band = bandOf(grid, site.y);
    const half = columnWidth(grid, band, site.x) / 2;
    x = columnMiddle(band, site.x) + site.part * (half + MIDDLE_HALF) * 0.5;
  }
  return { x: roundPx(x - width / 2), y: roundPx(y - height / 2), width: roundPx(width), height: roundPx(height) };
}
