import { overlaps, type Rect } from "../base/geometry.ts";
import { numberSize } from "../layout/pages/number-plate.ts";
import { boxOfMark } from "./mark-box.ts";
import { numberMarks } from "./marks/number-marks.ts";
import type { GroupMark, Mark, Scene } from "./scene.ts";

/**
 * The same picture with small numbers at the elements that have one, at every place where they stand. A number lies on
 * the border of its element or beside it, where it covers no text, sign or line; only where nothing is free it covers
 * as little as it can. Places depend on what is where and on nothing else, so no theme moves one.
 */
export function numberScene(scene: Scene, numbers: ReadonlyMap<string, number>): Scene {
  const places = placesOf(scene.marks, numbers);
  const obstacles = scene.marks.flatMap((mark) => obstaclesOf(mark));
  const taken: Rect[] = [];
  const frame = { x: 0, y: 0, width: scene.width, height: scene.height };
  const marks = places.map(({ number, box, line }): Mark => {
    const isNear = (other: Rect): boolean => overlaps(grown(box, neighbourhood), other);
    const others = places.flatMap(({ box: other }) =>
      other !== box && isNear(other) && !encloses(other, box) ? [other] : [],
    );
    const size = numberSize(number);
    const candidates = [...(line ? behindLine(line, size) : []), ...candidatesFor(box, size)];
    const best = bestPlace(candidates, { obstacles: [...obstacles, ...taken].filter(isNear), others, frame });
    taken.push(best);
    return numberMarks(number, best);
  });
  return {
    ...scene,
    marks: [...scene.marks, ...(marks.length > 0 ? [{ type: "group", role: "numbers", marks } as const] : [])],
  };
}

/** No place for a number is farther from its element, in pixels. */
const neighbourhood = 60;

interface Numbered {
  readonly number: number;
  readonly box: Rect;
  /** The first line of an element whose number stands behind it: one that is words without a plate, or a long band. */
  readonly line?: Rect;
}

/** The outermost group of each element; a frame and its heading are one. */
function placesOf(marks: readonly Mark[], numbers: ReadonlyMap<string, number>): readonly Numbered[] {
  return marks.flatMap((mark): readonly Numbered[] => {
    if (mark.type !== "group" || mark.role === "backdrop" || mark.role === "legend") return [];
    const number = mark.subject === undefined ? undefined : numbers.get(mark.subject);
    const inner = placesOf(mark.marks, numbers);
    const body = number === undefined ? undefined : bodyOf(mark);
    return number === undefined || !body ? inner : [{ number, ...body }, ...inner];
  });
}

/** The plate of an element, which its group draws first and which is about as large as the group; else its words. */
function bodyOf(group: GroupMark): Omit<Numbered, "number"> | undefined {
  const [first] = group.marks;
  const whole = boxOfMark({ ...group, marks: group.marks.filter(({ type }) => type !== "group") }) ?? boxOfMark(group);
  const plate = first && first.type !== "text" ? boxOfMark(first) : undefined;
  const text = group.marks.find(({ type }) => type === "text");
  const line = text && boxOfMark(text);
  if (plate && whole && plate.width * plate.height > 0.7 * whole.width * whole.height) {
    return { box: plate, ...(line && isBand(plate, line) && { line }) };
  }
  return whole && { box: whole, ...(line && { line }) };
}

/** A row that is much longer than its words: at its far end nobody would see what the number belongs to. */
function isBand(plate: Rect, line: Rect): boolean {
  return plate.height <= 36 && plate.width > 2.2 * (line.width + 40);
}

/** What a number shall not cover: words, lines, signs, badges; boxes that hold something are no obstacle. */
function obstaclesOf(mark: Mark, parent?: GroupMark): readonly Rect[] {
  switch (mark.type) {
    case "group":
      return mark.marks.flatMap((inner) => obstaclesOf(inner, mark));
    case "text":
      return boxes(boxOfMark(mark), 1);
    case "circle":
      return boxes(boxOfMark(mark), 3);
    case "path":
      return mark.fill === undefined ? segmentsOf(mark.d) : boxes(smallBox(mark), 3);
    case "rect":
      return boxes(parent?.role === "badge" ? mark.box : smallBox(mark), 1);
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

function boxes(box: Rect | undefined, by: number): readonly Rect[] {
  return box ? [grown(box, by)] : [];
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Half the width of a line with a little air. */
const lineReach = 2.5;

/** The pieces of a line as boxes; lines of pictures are right-angled, of others the boxes are a little large. */
function segmentsOf(d: string): readonly Rect[] {
  const points = [...d.matchAll(/[MLQ]([^MLCQAZ]*)/g)].map(([, rest = ""]) => {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    return { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
  });
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return {
      x: Math.min(from.x, to.x) - lineReach,
      y: Math.min(from.y, to.y) - lineReach,
      width: Math.abs(from.x - to.x) + 2 * lineReach,
      height: Math.abs(from.y - to.y) + 2 * lineReach,
    };
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Behind a line of text, from its end on: signs may stand there too. */
function behindLine(line: Rect, { width, height }: Size): readonly Rect[] {
  const y = line.y + (line.height - height) / 2;
  return Array.from({ length: 8 }, (_, step) => ({ x: line.x + line.width + 6 + step * 6, y, width, height }));
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

interface Surroundings {
  readonly obstacles: readonly Rect[];
  /** Bodies of other elements: to lie on one would say that the number is its own. */
  readonly others: readonly Rect[];
  readonly frame: Rect;
}

/** What would stand outside the picture is not seen at all: worse than what covers something. */
const lostOutside = 100;

/** The first place that covers nothing, else the one that covers least. */
function bestPlace(candidates: readonly Rect[], { obstacles, others, frame }: Surroundings): Rect {
  let best = candidates[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  let least = Infinity;
  for (const place of candidates) {
    const covered = coveredBy(place, obstacles) + coveredBy(place, others) + lostOutside * outside(place, frame);
    if (covered < least) [best, least] = [place, covered];
    if (covered === 0) break;
  }
  return best;
}

function coveredBy(place: Rect, boxes: readonly Rect[]): number {
  return boxes.reduce((sum, box) => sum + (overlaps(place, box) ? sharedArea(place, box) : 0), 0);
}

function outside(place: Rect, frame: Rect): number {
  return place.width * place.height - sharedArea(place, frame);
}

function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function encloses(outer: Rect, inner: Rect): boolean {
  return sharedArea(outer, inner) > 0.95 * inner.width * inner.height;
}
