import type { Point } from "../base/geometry.ts";

/** A piece of an outline, absolute: what every drawing program knows. */
export type PathSegment =
  | { readonly type: "move"; readonly to: Point }
  | { readonly type: "line"; readonly to: Point }
  | { readonly type: "curve"; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly type: "close" };

/** How many numbers each command takes. */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 };

/**
 * The path data of a mark as lines and cubic curves, for formats that have no others: quadratic curves are the same as
 * cubic ones, of arcs the curves are less than 1/3000 of the radius off.
 */
export function pathSegments(d: string): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  let start: Point = { x: 0, y: 0 };
  let at = start;
  for (const [, command = "", rest = ""] of d.matchAll(/([MLCQAZ])([^MLCQAZ]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? []).map(Number);
    if (command === "Z") {
      segments.push({ type: "close" });
      at = start;
      continue;
    }
    const length = lengths[command] ?? 2;
    for (let index = 0; index + length <= numbers.length; index += length) {
      const group = numbers.slice(index, index + length);
      // Points after the first of a move are lines.
      const drawn = drawnBy(command === "M" && index > 0 ? "L" : command, group, at);
      segments.push(...drawn);
      at = endOf(group);
      if (command === "M" && index === 0) start = at;
    }
  }
  return segments;
}

function endOf(numbers: readonly number[]): Point {
  return { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
}

function drawnBy(command: string, numbers: readonly number[], from: Point): readonly PathSegment[] {
  const to = endOf(numbers);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = numbers;
  switch (command) {
    case "M":
      return [{ type: "move", to }];
    case "C":
      return [{ type: "curve", first: { x: a, y: b }, second: { x: c, y: d }, to }];
    case "Q":
      return [{ type: "curve", first: towards(from, { x: a, y: b }), second: towards(to, { x: a, y: b }), to }];
    case "A":
      return arc({
        from,
        to,
        radii: [Math.abs(a), Math.abs(b)],
        turn: (c * Math.PI) / 180,
        isLarge: d !== 0,
        sweeps: e !== 0,
      });
    default:
      return [{ type: "line", to }];
  }
}

/** Two thirds of the way to the one control point of a quadratic curve. */
function towards(end: Point, control: Point): Point {
  return { x: end.x + ((control.x - end.x) * 2) / 3, y: end.y + ((control.y - end.y) * 2) / 3 };
}

interface Arc {
  readonly from: Point;
  readonly to: Point;
  readonly radii: readonly [number, number];
  /** Of the ellipse, in radians. */
  readonly turn: number;
  readonly isLarge: boolean;
  readonly sweeps: boolean;
}

/** From end points to centre and angles as https://www.w3.org/TR/SVG11/implnote.html#ArcConversionEndpointToCenter says. */
function arc({ from, to, radii, turn, isLarge, sweeps }: Arc): readonly PathSegment[] {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  if (radii[0] === 0 || radii[1] === 0 || (half.x === 0 && half.y === 0)) return [{ type: "line", to }];
  const side = { x: cos * half.x + sin * half.y, y: cos * half.y - sin * half.x };
  const reach = Math.hypot(side.x / radii[0], side.y / radii[1]);
  const [rx, ry] = reach > 1 ? [radii[0] * reach, radii[1] * reach] : radii;
  const [u, v] = [side.x / rx, side.y / ry];
  const away = Math.sqrt(Math.max(0, 1 / (u * u + v * v) - 1)) * (isLarge === sweeps ? -1 : 1);
  // On the unit circle: the centre, and the angles of both ends.
  const centre = { x: away * v, y: -away * u };
  const start = Math.atan2(v - centre.y, u - centre.x);
  const whole = Math.atan2(-v - centre.y, -u - centre.x) - start;
  const sweep = sweeps ? (whole + 2 * Math.PI) % (2 * Math.PI) : (whole - 2 * Math.PI) % (2 * Math.PI) || 0;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const place = ({ x, y }: Point): Point => {
    const [alongX, alongY] = [(x + centre.x) * rx, (y + centre.y) * ry];
    return { x: middle.x + cos * alongX - sin * alongY, y: middle.y + sin * alongX + cos * alongY };
  };
  const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2 + 1e-6)));
  return Array.from({ length: count }, (_, index): PathSegment => {
    const [begin, end] = [start + (sweep * index) / count, start + (sweep * (index + 1)) / count];
    const isLast = index === count - 1;
    return { type: "curve", ...circleCurve(begin, end, place), to: isLast ? to : place(onCircle(end)) };
  });
}

function onCircle(angle: number): Point {
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** Control points of a piece of the unit circle, at most a quarter of it. */
function circleCurve(
  begin: number,
  end: number,
  place: (point: Point) => Point,
): { readonly first: Point; readonly second: Point } {
  const length = (4 / 3) * Math.tan((end - begin) / 4);
  const beside = (angle: number, by: number): Point =>
    place({ x: Math.cos(angle) - by * Math.sin(angle), y: Math.sin(angle) + by * Math.cos(angle) });
  return { first: beside(begin, length), second: beside(end, -length) };
}
