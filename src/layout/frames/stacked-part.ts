import type { Point, Rect } from "../../base/geometry.ts";
import { groupPad, type ElkPart, type PartPlaces, type PlacedLinePath } from "../elk-diagram.ts";
import { inRows, type Sized } from "./sized.ts";

/*
 * A part of a diagram without the layout engine: boxes in rows where no line joins them, else one below the other with
 * all lines in a gutter at their right.
 */

const boxGap = 26;
const layerGap = 48;
/** Between lines in the gutter. */
const track = 12;

interface Spot {
  readonly key: string;
  readonly box: Rect;
}

/** Places of a part without lines, or of one that the engine could not lay out. */
export function stackedPart(part: ElkPart, shape: number): PartPlaces {
  if (part.lines.length > 0) return withLines(part);
  const spots =
    part.groups.length === 0 && part.boxes.some(({ layer }) => layer !== undefined)
      ? inLayers(part)
      : content(part, undefined, { gap: boxGap, shape }).placeAt({ x: 0, y: 0 });
  return placesFrom(part, spots, []);
}

function placesFrom(part: ElkPart, spots: readonly Spot[], lines: readonly PlacedLinePath[]): PartPlaces {
  const byKey = new Map(spots.map(({ key, box }) => [key, box]));
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  const ends = [
    ...spots.map(({ box }) => ({ x: box.x + box.width, y: box.y + box.height })),
    ...lines.flatMap(({ points, label }) => [
      ...points,
      ...(label ? [{ x: label.x + label.width, y: label.y + label.height }] : []),
    ]),
  ];
  return {
    width: Math.max(0, ...ends.map(({ x }) => x)),
    height: Math.max(0, ...ends.map(({ y }) => y)),
    groups: part.groups.map((_, index) => byKey.get(`g${index}`) ?? nowhere),
    boxes: part.boxes.map((_, index) => byKey.get(`n${index}`) ?? nowhere),
    lines,
  };
}

interface Stacking {
  /** Between rows. */
  readonly gap: number;
  /** Width / height of what has rows; absent: one thing per row. */
  readonly shape?: number;
}

/** What stands in a group, or in none, in the order of the boxes. */
function content(part: ElkPart, parent: number | undefined, stacking: Stacking): Sized<readonly Spot[]> {
  const things = [
    ...part.groups.flatMap(({ group }, index) => (group === parent ? [groupOf(part, index, stacking)] : [])),
    ...part.boxes.flatMap((box, index) =>
      box.group === parent ? [{ first: index, thing: spotOf(box, `n${index}`) }] : [],
    ),
  ].sort((a, b) => a.first - b.first);
  const sized = things.map(({ thing }) => thing);
  const area = sized.reduce((sum, { width, height }) => sum + (width + stacking.gap) * (height + stacking.gap), 0);
  const width =
    stacking.shape === undefined ? 0 : Math.max(Math.sqrt(area * stacking.shape), ...sized.map((one) => one.width));
  const rows = inRows(sized, { width, gap: stacking.gap });
  return { ...rows, placeAt: (corner) => rows.placeAt(corner).flat() };
}

function spotOf(
  { width, height }: { readonly width: number; readonly height: number },
  key: string,
): Sized<readonly Spot[]> {
  return { width, height, placeAt: ({ x, y }) => [{ key, box: { x, y, width, height } }] };
}

function groupOf(
  part: ElkPart,
  index: number,
  stacking: Stacking,
): { readonly first: number; readonly thing: Sized<readonly Spot[]> } {
  const { header = 0, leastWidth = 0 } = part.groups[index] ?? {};
  const inner = content(part, index, stacking);
  const width = Math.max(leastWidth, inner.width + 2 * groupPad);
  const height = header + inner.height + 2 * groupPad;
  const first = part.boxes.findIndex(({ group }) => isWithin(part, group, index));
  return {
    first: first < 0 ? part.boxes.length : first,
    thing: {
      width,
      height,
      placeAt: ({ x, y }) => [
        { key: `g${index}`, box: { x, y, width, height } },
        ...inner.placeAt({ x: x + groupPad, y: y + header + groupPad }),
      ],
    },
  };
}

function isWithin(part: ElkPart, group: number | undefined, outer: number): boolean {
  for (let at = group; at !== undefined; at = part.groups[at]?.group) if (at === outer) return true;
  return false;
}

/** Boxes of each layer below one another, or beside one another in a diagram that runs down. */
function inLayers(part: ElkPart): readonly Spot[] {
  const layers = [...new Set(part.boxes.map(({ layer = 0 }) => layer))].sort((a, b) => a - b);
  const isRight = part.direction === "right";
  const spots: Spot[] = [];
  let along = 0;
  for (const layer of layers) {
    let [across, deepest] = [0, 0];
    part.boxes.forEach(({ width, height, layer: own = 0 }, index) => {
      if (own !== layer) return;
      const corner = isRight ? { x: along, y: across } : { x: across, y: along };
      spots.push({ key: `n${index}`, box: { ...corner, width, height } });
      across += (isRight ? height : width) + boxGap;
      deepest = Math.max(deepest, isRight ? width : height);
    });
    along += deepest + layerGap;
  }
  return spots;
}

/**
 * All boxes in one column. Each line leaves its box at the right, runs down in a track of its own and comes back; its
 * label lies on that run in the gap below a box, where no line goes across.
 */
function withLines(part: ElkPart): PartPlaces {
  const labelHeight = Math.max(0, ...part.lines.map(({ label }) => label?.height ?? 0));
  const loops = part.lines.filter(({ from, to }) => from === to).length;
  const stack = content(part, undefined, { gap: boxGap + labelHeight + (loops > 0 ? track * 2 : 0) });
  const spots = stack.placeAt({ x: 0, y: 0 });
  const boxes = part.boxes.map((_, index) => spots.find(({ key }) => key === `n${index}`)?.box);
  const ports = portsOf(part);
  const edgeX = Math.max(0, ...spots.map(({ box }) => box.x + box.width));
  let x = edgeX + track;
  const lines = part.lines.map(({ from, to, label }, index): PlacedLinePath => {
    const half = Math.max(track, label?.width ?? 0) / 2;
    x += half;
    const at = x;
    x += half + track / 2;
    const [start, end] = [portAt(boxes[from], ports.from[index]), portAt(boxes[to], ports.to[index])];
    const upper = start.y <= end.y ? boxes[from] : boxes[to];
    const points = [start, { x: at, y: start.y }, { x: at, y: end.y }, end];
    if (!label || !upper) return { points };
    const top = from === to ? (start.y + end.y - label.height) / 2 : upper.y + upper.height + 8;
    return { points, label: { x: at - label.width / 2, y: top, ...label } };
  });
  return placesFrom(part, spots, lines);
}

/** For each end of each line its share of the height of its box. */
function portsOf(part: ElkPart): { readonly from: readonly number[]; readonly to: readonly number[] } {
  const counts = part.boxes.map(() => 0);
  const take = (box: number): number => (counts[box] = (counts[box] ?? 0) + 1);
  const order = part.lines.map(({ from, to }) => ({ from: take(from), to: take(to) }));
  const share = (box: number, place: number): number => place / ((counts[box] ?? 0) + 1);
  return {
    from: part.lines.map(({ from }, index) => share(from, order[index]?.from ?? 1)),
    to: part.lines.map(({ to }, index) => share(to, order[index]?.to ?? 1)),
  };
}

function portAt(box: Rect | undefined, share = 0.5): Point {
  if (!box) return { x: 0, y: 0 };
  return { x: box.x + box.width, y: box.y + box.height * share };
}
