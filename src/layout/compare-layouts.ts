import type { Point, Rect } from "../base/geometry.ts";
import type { LaidOut } from "./laid-out.ts";
import type { PlacedText } from "./laid-out-graph.ts";

/** What moves between two layouts of the same content; pixels at 100 %. */
export interface LayoutChange {
  readonly before: { readonly width: number; readonly height: number };
  readonly after: { readonly width: number; readonly height: number };
  /** Everything with a box: cards, headers, lanes, badges, cells, marks of the legend, what labels keep free. */
  readonly shapes: {
    readonly count: number;
    readonly moved: number;
    readonly resized: number;
    /** How far the middle of the one that moves most goes. */
    readonly farthest: number;
  };
  readonly texts: {
    readonly count: number;
    readonly moved: number;
    readonly resized: number;
    /** With other line breaks. */
    readonly rewrapped: number;
  };
  /** Lines with another course: transitions, connectors, rules, separators. */
  readonly lines: { readonly count: number; readonly moved: number };
}

/** Compares part by part; what only one of them has counts as moved. */
export function compareLayouts(before: LaidOut, after: LaidOut): LayoutChange {
  const [old, now] = [placesOf(before), placesOf(after)];
  const shapes = pairsOf(old.shapes, now.shapes);
  const texts = pairsOf(old.texts, now.texts);
  const lines = pairsOf(old.lines, now.lines);
  const distances = shapes.map(([one, other]) => (one && other ? distance(one, other) : 0));
  return {
    before: { width: before.width, height: before.height },
    after: { width: after.width, height: after.height },
    shapes: {
      count: shapes.length,
      moved: shapes.filter(([one, other], index) => !one || !other || (distances[index] ?? 0) > 0).length,
      resized: shapes.filter(([one, other]) => one?.width !== other?.width || one?.height !== other?.height).length,
      farthest: Math.max(0, ...distances),
    },
    texts: {
      count: texts.length,
      moved: texts.filter(([one, other]) => one?.x !== other?.x || one?.y !== other?.y).length,
      resized: texts.filter(([one, other]) => one?.size !== other?.size || one?.weight !== other?.weight).length,
      rewrapped: texts.filter(([one, other]) => one?.lines.join("\n") !== other?.lines.join("\n")).length,
    },
    lines: { count: lines.length, moved: lines.filter(([one, other]) => !isSameCourse(one, other)).length },
  };
}

/** Whether two layouts are the same to the eye. */
export function isSamePlaces({ before, after, shapes, texts, lines }: LayoutChange): boolean {
  const counts = [shapes.moved, shapes.resized, texts.moved, texts.resized, texts.rewrapped, lines.moved];
  return before.width === after.width && before.height === after.height && counts.every((count) => count === 0);
}

interface TextPlace {
  readonly size: number;
  readonly weight: number;
  /** Of the first line. */
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly lines: readonly string[];
}

/** All that has a place in a picture, by a name that it has in every layout of the same content. */
export interface Places {
  readonly shapes: ReadonlyMap<string, Rect>;
  readonly texts: ReadonlyMap<string, TextPlace>;
  readonly lines: ReadonlyMap<string, readonly Point[]>;
}

interface Collected {
  readonly shapes: Map<string, Rect>;
  readonly texts: Map<string, TextPlace>;
  readonly lines: Map<string, readonly Point[]>;
}

/** Reads a layout as plain data, so that kinds of pictures that come later need nothing here. */
export function placesOf(picture: LaidOut): Places {
  const collected: Collected = { shapes: new Map(), texts: new Map(), lines: new Map() };
  collect(picture, "", collected);
  return collected;
}

function collect(value: unknown, name: string, into: Collected): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) return collectList(value, name, into);
  if (isText(value)) {
    const { size, weight, lines } = value;
    into.texts.set(name, { size, weight, x: lines[0]?.x, y: lines[0]?.y, lines: lines.map(({ text }) => text) });
    return;
  }
  if (isRect(value)) into.shapes.set(name, value);
  for (const [key, part] of Object.entries(value)) collect(part, `${name}/${key}`, into);
}

function collectList(values: readonly unknown[], name: string, into: Collected): void {
  if (values.length > 1 && values.every(isPoint)) {
    into.lines.set(name, values);
    return;
  }
  const counts = new Map<string, number>();
  for (const value of values) {
    const own = ownName(value);
    const count = counts.get(own) ?? 0;
    counts.set(own, count + 1);
    collect(value, `${name}/${own}${count === 0 ? "" : `#${count}`}`, into);
  }
}

/** Of a thing in a list: its subject or id; the same subject may stand there more than once. */
function ownName(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if ("id" in value && typeof value.id === "string") return value.id;
  return "subject" in value && typeof value.subject === "string" ? value.subject : "";
}

function isPoint(value: unknown): value is Point {
  return typeof value === "object" && value !== null && "x" in value && "y" in value && !("width" in value);
}

function isRect(value: object): value is Rect {
  return "x" in value && "y" in value && "width" in value && "height" in value;
}

function isText(value: object): value is PlacedText {
  return "lines" in value && "size" in value && "weight" in value && Array.isArray(value.lines);
}

function pairsOf<T>(
  one: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
): readonly (readonly [T | undefined, T | undefined])[] {
  return [...new Set([...one.keys(), ...other.keys()])].map((name) => [one.get(name), other.get(name)] as const);
}

function distance(one: Rect, other: Rect): number {
  // By differences, so that equal places are exactly 0 apart.
  const across = one.x - other.x + (one.width - other.width) / 2;
  const down = one.y - other.y + (one.height - other.height) / 2;
  return Math.hypot(across, down);
}

function isSameCourse(one: readonly Point[] | undefined, other: readonly Point[] | undefined): boolean {
  if (one?.length !== other?.length) return false;
  return one?.every(({ x, y }, index) => x === other?.[index]?.x && y === other[index].y) ?? false;
}
