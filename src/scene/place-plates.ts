import { contains, overlaps, type Point, type Rect } from "../base/geometry.ts";
import { boxOfMark } from "./mark-box.ts";
import type { GroupMark, Mark, Scene } from "./scene.ts";

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** Is left out where no place of the usual ones is free. */
  readonly isSpare?: boolean;
}

export interface PlacedPlate {
  readonly subject: string;
  readonly box: Rect;
}

/**
 * A place for a small plate at each element that wishes one, wherever it stands. A plate lies on the border of its element
 * or beside it, of a line on the line, where it covers no text, sign or other line; where nothing is free there, at the
 * nearest free place around it; where that is far, it covers a line, and a word only where nothing else is left. It stands
 * within `frame`. Places depend on what is where and on nothing else, so no theme moves one.
 */
export function placePlates(
  scene: Scene,
  sizes: ReadonlyMap<string, Size>,
  frame: Rect = { x: 0, y: 0, width: scene.width, height: scene.height },
): readonly PlacedPlate[] {
  const all = wishesIn(scene.marks, sizes);
  const isSpare = ({ size }: Wish): boolean => size.isSpare === true;
  const wishes = [...all.filter((wish) => !isSpare(wish)), ...all.filter(isSpare)];
  const obstacles = scene.marks.flatMap((mark) => obstaclesOf(mark));
  const taken: Obstacle[] = [];
  const bodies = bodiesIn(scene.marks);
  return wishes.flatMap(({ subject, size, box, line, path, cell }): readonly PlacedPlate[] => {
    const reach = grown(box, neighbourhood + size.width);
    const isNear = (other: Rect): boolean => overlaps(reach, other);
    const others = bodies.flatMap((other) =>
      other.subject !== subject && isNear(other.box) && !encloses(other.box, box) ? [other.box] : [],
    );
    const own = new Set(path === undefined ? [] : segmentsOf(path).map(keyOf));
    const near = [...obstacles, ...taken].filter((each) => isNear(each) && !own.has(keyOf(each)));
    const around = path === undefined ? [box] : piecesOf(path).map(boxOfPiece);
    const candidates = path === undefined ? candidatesFor(box, size) : alongLine(path, size);
    const behind = line ? behindLine(line, size) : [];
    const surroundings = { obstacles: near, others, frame };
    const usual = bestPlace([...onCell(cell, { line, size }), ...behind, ...candidates], surroundings);
    if (size.isSpare && usual.harm > farAway * besideLine.down) return [];
    const best = usual.harm === 0 ? usual : bestPlace([usual.place, ...placesAround(around, size)], surroundings);
    taken.push({ ...best.place, weight: weights.words });
    return [{ subject, box: best.place }];
  });
}

function keyOf({ x, y, width, height }: Rect): string {
  return `${x} ${y} ${width} ${height}`;
}

/** No place for a plate is farther from its element, in pixels. */
const neighbourhood = 60;

interface Wish {
  readonly subject: string;
  readonly size: Size;
  readonly box: Rect;
  /** The first line of an element whose plate stands behind it: one that is words without a plate, or a long band. */
  readonly line?: Rect;
  /** The tile of a cell of a table, beside which others stand: its plate had better be on it. */
  readonly cell?: Rect;
  /** The path of an element that is a line. */
  readonly path?: string;
}

/** The outermost group of each element; a frame and its heading are one. */
function wishesIn(marks: readonly Mark[], sizes: ReadonlyMap<string, Size>): readonly Wish[] {
  return marks.flatMap((mark): readonly Wish[] => {
    if (mark.type !== "group" || mark.role === "backdrop" || mark.role === "legend") return [];
    const { subject } = mark;
    const inner = wishesIn(mark.marks, sizes);
    const size = subject === undefined ? undefined : sizes.get(subject);
    const body = size && bodyOf(mark);
    return subject === undefined || !size || !body ? inner : [{ subject, size, ...body }, ...inner];
  });
}

/** What an element is drawn as where it is no line and holds no other element, whether it gets a plate or not. */
function bodiesIn(marks: readonly Mark[]): readonly Pick<Wish, "subject" | "box">[] {
  return marks.flatMap((mark): readonly Pick<Wish, "subject" | "box">[] => {
    if (mark.type !== "group" || mark.role === "backdrop" || mark.role === "legend") return [];
    const inner = bodiesIn(mark.marks);
    const { subject, role } = mark;
    const body = subject === undefined || !bodyRoles.has(role) ? undefined : bodyOf(mark);
    return subject === undefined || !body || inner.length > 0 ? inner : [{ subject, box: body.box }];
  });
}

const bodyRoles: ReadonlySet<string> = new Set(["card", "node", "item", "stage"]);

/** The plate of an element, which its group draws first and which is about as large as the group; else its words. */
export function bodyOf(group: GroupMark): Pick<Wish, "box" | "line" | "path" | "cell"> | undefined {
  const [first] = group.marks;
  const whole = boxOfMark({ ...group, marks: group.marks.filter(({ type }) => type !== "group") }) ?? boxOfMark(group);
  const plate = first && first.type !== "text" ? boxOfMark(first) : undefined;
  const text = group.marks.find(({ type }) => type === "text");
  const line = text && boxOfMark(text);
  if (group.role === "route" && first?.type === "path" && whole) return { box: whole, path: first.d };
  const tile = group.role === "cell" ? group.marks.find(({ type }) => type === "rect") : undefined;
  const cell = tile && boxOfMark(tile);
  if (cell) return { box: cell, cell, ...(line && { line }) };
  if (plate && whole && plate.width * plate.height > 0.7 * whole.width * whole.height) {
    return { box: plate, ...(line && isBand(plate, line) && { line }) };
  }
  return whole && { box: whole, ...(line && { line }) };
}

/** A row that is much longer than its words: at its far end nobody would see what the plate belongs to. */
function isBand(plate: Rect, line: Rect): boolean {
  return plate.height <= 36 && plate.width > 2.2 * (line.width + 40);
}

/** What a plate shall not cover, and how bad that is: words that nobody can read are worse than a line with a gap. */
interface Obstacle extends Rect {
  readonly weight: number;
}

const weights = { words: 30, signs: 8, bodies: 2, lines: 1 } as const;

/** What a plate shall not cover: words, lines, signs, badges; boxes that hold something are no obstacle. */
function obstaclesOf(mark: Mark, parent?: GroupMark): readonly Obstacle[] {
  switch (mark.type) {
    case "group":
      // What lies under everything may lie under a plate too.
      return mark.role === "backdrop" ? [] : mark.marks.flatMap((inner) => obstaclesOf(inner, mark));
    case "text":
      return boxes(boxOfMark(mark), { by: 1, weight: weights.words });
    case "circle":
      return boxes(boxOfMark(mark), { by: 3, weight: weights.signs });
    case "path":
      return mark.fill === undefined ? segmentsOf(mark.d) : boxes(smallBox(mark), { by: 3, weight: weights.signs });
    case "rect":
      return parent?.role === "badge"
        ? boxes(mark.box, { by: 1, weight: weights.words })
        : boxes(smallBox(mark), { by: 1, weight: weights.signs });
    case "image":
      return [];
  }
}

/** Signs, arrowheads and bars are small; what is larger holds other things. */
const smallSide = 34;

function smallBox(mark: Mark): Rect | undefined {
  const box = boxOfMark(mark);
  return box && box.width <= smallSide && box.height <= smallSide ? box : undefined;
}

function boxes(
  box: Rect | undefined,
  { by, weight }: { readonly by: number; readonly weight: number },
): readonly Obstacle[] {
  return box ? [{ ...grown(box, by), weight }] : [];
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Half the width of a line with a little air. */
const lineReach = 2.5;

/** The pieces of a line as boxes; lines of pictures are right-angled, of others the boxes are a little large. */
function segmentsOf(d: string): readonly Obstacle[] {
  return piecesOf(d).map((piece) => ({ ...grown(boxOfPiece(piece), lineReach), weight: weights.lines }));
}

function boxOfPiece([from, to]: readonly [Point, Point]): Rect {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

/** Straight pieces of a line from corner to corner. */
function piecesOf(d: string): readonly (readonly [Point, Point])[] {
  const points = [...d.matchAll(/([MLQ])([^MLCQAZ]*)/g)].map(([, command, rest = ""]) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    return { starts: command === "M", x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
  });
  return points.flatMap(({ x, y, starts }, index): readonly (readonly [Point, Point])[] => {
    const from = points[index - 1];
    return from && !starts
      ? [
          [
            { x: from.x, y: from.y },
            { x, y },
          ],
        ]
      : [];
  });
}

/** Places along a piece of a line, the middle first. */
const shares = [0.5, 0.35, 0.65, 0.2, 0.8, 0.42, 0.58, 0.27, 0.73, 0.1, 0.9] as const;
/** Between a line and a plate beside it, in pixels. */
const besideLine = { across: 6, down: 8 } as const;

/** On a line, the longest pieces first, from the middle of each outwards; then beside it. */
function alongLine(d: string, { width, height }: Size): readonly Candidate[] {
  const length = ([from, to]: readonly [Point, Point]): number => Math.hypot(to.x - from.x, to.y - from.y);
  const pieces = [...piecesOf(d)].sort((a, b) => length(b) - length(a));
  return [0, -1, 1, -2, 2].flatMap((side) =>
    pieces.flatMap(([from, to]) => {
      const isLevel = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
      const by = isLevel ? { x: 0, y: height / 2 + besideLine.down } : { x: width / 2 + besideLine.across, y: 0 };
      const distance = Math.max(0, Math.abs(side) * (by.x + by.y) - (isLevel ? height : width) / 2);
      return shares.map((share) => ({
        x: from.x + (to.x - from.x) * share + side * by.x - width / 2,
        y: from.y + (to.y - from.y) * share + side * by.y - height / 2,
        ...{ width, height, distance },
      }));
    }),
  );
}

/** Behind a line of text, from its end on: signs may stand there too. */
function behindLine(line: Rect, { width, height }: Size): readonly Rect[] {
  const y = line.y + (line.height - height) / 2;
  return Array.from({ length: 8 }, (_, step) => ({ x: line.x + line.width + 6 + step * 6, y, width, height }));
}

/** On the tile of a cell: behind its words, at its right corners, at the left ones. */
function onCell(
  cell: Rect | undefined,
  { line, size: { width, height } }: { readonly line: Rect | undefined; readonly size: Size },
): readonly Rect[] {
  if (!cell) return [];
  const inset = { x: 4, y: 1.5 };
  const corners = [cell.x + cell.width - width - inset.x, cell.x + inset.x].flatMap((x) =>
    [cell.y + inset.y, cell.y + cell.height - height - inset.y].map((y) => ({ x, y, width, height })),
  );
  const behind = line ? behindLine(line, { width, height }) : [];
  return [...behind, ...corners].filter((place) => contains(cell, place));
}

/** Places for a plate, the best first: on the upper border from the right, on the lower one, beside, then inside. */
function candidatesFor(box: Rect, { width, height }: Size): readonly Rect[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const inset = 5;
  const steps = Math.max(1, Math.floor((box.width - width - 2 * inset) / 8));
  const along = Array.from({ length: Math.min(steps, 40) + 1 }, (_, step) =>
    Math.max(box.x - width / 2, right - inset - width - step * 8),
  );
  const at = (x: number, y: number): Rect => ({ x, y, width, height });
  return [
    ...along.map((x) => at(x, box.y - height / 2)),
    ...along.map((x) => at(x, bottom - height / 2)),
    ...[right - width / 2, box.x - width / 2].flatMap((x) => [at(x, box.y - height / 2), at(x, bottom - height / 2)]),
    ...along.map((x) => at(x, box.y - height - 1)),
    ...along.map((x) => at(x, bottom + 1)),
    ...[right + 2, box.x - width - 2].flatMap((x) => [
      at(x, box.y),
      at(x, bottom - height),
      at(x, (box.y + bottom - height) / 2),
    ]),
    ...along.flatMap((x) => [at(x, box.y + 2), at(x, bottom - height - 2)]),
  ];
}

/** Distances of rings of places around what a plate belongs to, and steps along them, in pixels. */
const rings = [3, 9, 16, 24, 33, 44, 56] as const;
const ringStep = 7;

/** Places around boxes, the nearest first. */
function placesAround(hosts: readonly Rect[], { width, height }: Size): readonly Candidate[] {
  return rings.flatMap((distance) =>
    hosts.flatMap((host) => {
      const [left, top] = [host.x - width - distance, host.y - height - distance];
      const [right, bottom] = [host.x + host.width + distance, host.y + host.height + distance];
      const across = stepsBetween(left, right).flatMap((x) => [
        { x, y: top },
        { x, y: bottom },
      ]);
      const down = stepsBetween(top, bottom).flatMap((y) => [
        { x: right, y },
        { x: left, y },
      ]);
      return [...across, ...down].map((at) => ({ ...at, width, height, distance }));
    }),
  );
}

/** From the end on, where plates usually stand; long ways in longer steps. */
function stepsBetween(from: number, to: number): readonly number[] {
  const step = Math.max(ringStep, (to - from) / 60);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => to - place * step);
}

interface Candidate extends Rect {
  /** From what the plate belongs to, in pixels; absent on it or right beside it. */
  readonly distance?: number;
}

/** What a pixel of distance costs: to cover a line that is not its own is better than to stand far away from it. */
const farAway = 8;

interface Surroundings {
  readonly obstacles: readonly Obstacle[];
  /** Bodies of other elements: to lie on one would say that the plate is its own. */
  readonly others: readonly Rect[];
  readonly frame: Rect;
}

/** What would stand outside the picture is not seen at all: worse than what covers something. */
const lostOutside = 100;

/** The first place that does no harm, else the one that does least. */
function bestPlace(
  candidates: readonly Candidate[],
  { obstacles, others, frame }: Surroundings,
): { readonly place: Rect; readonly harm: number } {
  let best = candidates[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  let least = Infinity;
  for (const place of candidates) {
    const apart = farAway * (place.distance ?? 0);
    if (apart > 0 && apart >= least) continue;
    const harm =
      apart +
      coveredBy(place, obstacles) +
      coveredBy(place, others, weights.bodies) +
      lostOutside * outside(place, frame);
    if (harm < least) [best, least] = [place, harm];
    if (harm === 0) break;
  }
  return { place: { x: best.x, y: best.y, width: best.width, height: best.height }, harm: least };
}

function coveredBy(place: Rect, boxes: readonly (Rect & { readonly weight?: number })[], usual = 0): number {
  return boxes.reduce(
    (sum, box) => sum + (overlaps(place, box) ? sharedArea(place, box) * (box.weight ?? usual) : 0),
    0,
  );
}

function outside(place: Rect, frame: Rect): number {
  const area = place.width * place.height - sharedArea(place, frame);
  // Sums of fractions: a place within the picture must not lose to another for their last digit.
  return area < 0.01 ? 0 : area;
}

function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function encloses(outer: Rect, inner: Rect): boolean {
  return sharedArea(outer, inner) > 0.95 * inner.width * inner.height;
}
