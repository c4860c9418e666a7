import type { Rect } from "../../base/geometry.ts";
import { groupPad, headingRoom, type ElkPart, type PartPlaces, type PlacedLinePath } from "../elk-diagram.ts";
import { inRows, type Sized } from "./sized.ts";

/*
 * A part of a diagram that no line joins: boxes in rows, groups around theirs, or boxes below one another by layer.
 */

const boxGap = 26;
const layerGap = 48;

/** A group (`g3`) or a box (`n3`) with its place. */
export interface Spot {
  readonly key: string;
  readonly box: Rect;
}

/** Places of a part without lines. */
export function stackedPart(part: ElkPart, shape: number): PartPlaces {
  const hasLayers = part.groups.length === 0 && part.boxes.some(({ layer }) => layer !== undefined);
  return placesFrom(part, hasLayers ? inLayers(part) : spotsOf(part, { gap: boxGap, shape }), []);
}

/** Places of a part from those of its groups and boxes, and its lines. */
export function placesFrom(part: ElkPart, spots: readonly Spot[], lines: readonly PlacedLinePath[]): PartPlaces {
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

export interface Stacking {
  /** Between rows. */
  readonly gap: number;
  /** Width / height of what has rows; absent: one thing per row. */
  readonly shape?: number;
}

/** Groups and boxes in rows, from (0, 0). */
export function spotsOf(part: ElkPart, stacking: Stacking): readonly Spot[] {
  return content(part, undefined, stacking).placeAt({ x: 0, y: 0 });
}

/** What stands in a group, or in none, in the order of layers and boxes. */
function content(part: ElkPart, parent: number | undefined, stacking: Stacking): Sized<readonly Spot[]> {
  const things = [
    ...part.groups.flatMap(({ group }, index) => (group === parent ? [groupOf(part, index, stacking)] : [])),
    ...part.boxes.flatMap((box, index) =>
      box.group === parent ? [{ first: index, layer: box.layer ?? 0, thing: spotOf(box, `n${index}`) }] : [],
    ),
  ].sort((a, b) => a.layer - b.layer || a.first - b.first);
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
): { readonly first: number; readonly layer: number; readonly thing: Sized<readonly Spot[]> } {
  const group = part.groups[index];
  const room = group ? headingRoom(group) : { top: groupPad, left: groupPad };
  const inner = content(part, index, stacking);
  const width = Math.max(room.left + inner.width + groupPad, (group?.width ?? 0) + groupPad);
  const height = Math.max(room.top + inner.height + groupPad, (group?.height ?? 0) + groupPad);
  const first = part.boxes.findIndex(({ group }) => isWithin(part, group, index));
  return {
    first: first < 0 ? part.boxes.length : first,
    layer: part.boxes[first]?.layer ?? 0,
    thing: {
      width,
      height,
      placeAt: ({ x, y }) => [
        { key: `g${index}`, box: { x, y, width, height } },
        ...inner.placeAt({ x: x + room.left, y: y + room.top }),
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
