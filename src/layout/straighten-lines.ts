import { overlaps, type Point, type Rect } from "../base/geometry.ts";
import { type ElkPart, headingRoom, type PartPlaces, type PlacedLinePath } from "./elk-diagram.ts";
import { rightAngled } from "./right-angled.ts";

/*
 * A step of a few pixels in a line looks like a mistake. ELK leaves them where the ports of two boxes nearly face each
 * other; here one side of the step is moved onto the other, wherever nothing stands in the way.
 */

/** Longest step that is taken out, in pixels. */
const longestStep = 14;
/** What a moved line keeps off boxes and labels, and off the corners of its own boxes. */
const clearance = 6;
const cornerRoom = 8;
/** Between two lines, and two ends at one side of a box, beyond the width of a line. */
const lineGap = 6;
const portGap = 4;

/** The same places with fewer steps in the lines; boxes stay where they are. */
export function straightenLines(places: PartPlaces, part: ElkPart): PartPlaces {
  const lines = [...places.lines];
  const headings = part.groups.flatMap((group, index) => {
    const box = places.groups[index];
    const { top, left } = headingRoom(group);
    return box ? [{ ...box, ...(group.side === "top" ? { height: top } : { width: left }) }] : [];
  });
  const frames = places.groups.map(frameOf);
  lines.forEach((line, index) => {
    const { from, to } = part.lines[index] ?? { from: 0, to: 0 };
    const scene: Surroundings = {
      ends: [places.boxes[from], places.boxes[to]],
      boxes: [...places.boxes.filter((_, box) => box !== from && box !== to), ...headings],
      others: [...lines.filter((_, other) => other !== index), ...frames],
      lineWidth: part.lineWidth,
    };
    lines[index] = straightened(line, scene);
  });
  return { ...places, lines };
}

/** The border of a group: may be crossed, but nothing runs along it. */
function frameOf({ x, y, width, height }: Rect): PlacedLinePath {
  const [right, bottom] = [x + width, y + height];
  return {
    points: [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
      { x, y },
    ],
  };
}

interface Surroundings {
  readonly ends: readonly (Rect | undefined)[];
  /** Boxes that the line does not end on, and headings. */
  readonly boxes: readonly Rect[];
  /** Other lines, and borders of groups. */
  readonly others: readonly PlacedLinePath[];
  readonly lineWidth: number;
}

function straightened(line: PlacedLinePath, scene: Surroundings): PlacedLinePath {
  for (let at = 1; at + 2 < line.points.length; at++) {
    const [before, start, end, after] = line.points.slice(at - 1, at + 3);
    if (!before || !start || !end || !after || distance(start, end) > longestStep) continue;
    // A step leads on; what turns back is a bracket around something.
    const isStep =
      Math.sign(start.x - before.x) === Math.sign(after.x - end.x) &&
      Math.sign(start.y - before.y) === Math.sign(after.y - end.y);
    if (!isStep) continue;
    const choices = [movedRun(line, at, end), movedRun(line, at + 2, start)];
    const free = choices.find((choice) => choice !== undefined && isFree(choice, scene));
    if (free) return straightened(free, scene);
  }
  return line;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The line with its run that ends at point `at` moved sideways, to where `target` lies; its label moves along. */
function movedRun(line: PlacedLinePath, at: number, target: Point): PlacedLinePath | undefined {
  const [first, second] = [line.points[at - 1], line.points[at]];
  if (!first || !second) return undefined;
  const isUpright = first.x === second.x;
  const by = isUpright ? { x: target.x - first.x, y: 0 } : { x: 0, y: target.y - first.y };
  const move = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  const points = line.points.map((point, index) => (index === at - 1 || index === at ? move(point) : point));
  if (!line.label) return { points: rightAngled(points) };
  const { x, y, width, height } = line.label;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const lies = isUpright
    ? Math.abs(middle.x - first.x) < 1 && isBetween(middle.y, first.y, second.y)
    : Math.abs(middle.y - first.y) < 1 && isBetween(middle.x, first.x, second.x);
  return { points: rightAngled(points), label: lies ? { ...line.label, ...move({ x, y }) } : line.label };
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

function isFree(line: PlacedLinePath, scene: Surroundings): boolean {
  const runs = runsOf(line.points);
  const { label } = line;
  const keepsOff = (box: Rect, by: number): boolean =>
    runs.every((run) => !overlaps(run, grown(box, by))) && !(label && overlaps(label, box));
  return (
    scene.boxes.every((box) => keepsOff(box, clearance)) &&
    scene.others.every((other) => isApart(line, other, scene.lineWidth)) &&
    [line.points[0], line.points.at(-1)].every((end, index) => isGoodEnd(end, scene.ends[index], scene)) &&
    (!label || runs.some((run) => overlaps(run, label)))
  );
}

/** Lines side by side have space between them, and none runs through the label of the other. */
function isApart(line: PlacedLinePath, other: PlacedLinePath, lineWidth: number): boolean {
  const gap = lineWidth + lineGap;
  const [own, others] = [runsOf(line.points), runsOf(other.points)];
  const areApart = own.every((run) =>
    others.every((beside) => isUpright(run) !== isUpright(beside) || !overlaps(run, widened(beside, gap))),
  );
  const { label } = other;
  return (
    areApart &&
    !(label && own.some((run) => overlaps(run, grown(label, 2)))) &&
    !(line.label && others.some((run) => overlaps(run, line.label ?? run))) &&
    !(line.label && label && overlaps(line.label, label))
  );
}

/** On its box, off the corners, and apart from the other ends there. */
function isGoodEnd(end: Point | undefined, box: Rect | undefined, { others, lineWidth }: Surroundings): boolean {
  if (!end || !box) return false;
  const isAtSide = Math.abs(end.x - box.x) < 0.1 || Math.abs(end.x - box.x - box.width) < 0.1;
  const [at, low, high] = isAtSide ? [end.y, box.y, box.y + box.height] : [end.x, box.x, box.x + box.width];
  const room = Math.min(cornerRoom, (high - low) / 3);
  const neighbours = others.flatMap(({ points }) => [points[0], points.at(-1)]).filter((point) => point !== undefined);
  return (
    at >= low + room &&
    at <= high - room &&
    neighbours.every((other) => distance(other, end) >= lineWidth + portGap || (other.x !== end.x && other.y !== end.y))
  );
}

/** The straight runs of a line, as boxes a hair wide. */
function runsOf(points: readonly Point[]): readonly Rect[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] ?? b;
    return {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.max(0.01, Math.abs(a.x - b.x)),
      height: Math.max(0.01, Math.abs(a.y - b.y)),
    };
  });
}

function isUpright({ width, height }: Rect): boolean {
  return height > width;
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Wider across its own direction. */
function widened(run: Rect, by: number): Rect {
  return isUpright(run)
    ? { ...run, x: run.x - by, width: run.width + 2 * by }
    : { ...run, y: run.y - by, height: run.height + 2 * by };
}
