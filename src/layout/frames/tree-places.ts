import type { Point, Rect } from "../../base/geometry.ts";
import { rightAngled } from "../right-angled.ts";
import type { Branch } from "./forest.ts";

/*
 * Places of a tidy tree: columns of equal depth, children below one another in their order, a parent in the middle of
 * its children, subtrees as near to each other as their outlines allow (Reingold and Tilford, "Tidier drawings of
 * trees", IEEE TSE 7, 1981; the outline is kept by column, because the boxes of a column begin on one line). Written for
 * a tree that grows right: x and width are along the way from the root to the leaves, y and height across it. One that
 * grows down is the same, turned over its diagonal.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a tree is measured, in pixels. */
export interface TreeSizes {
  box(branch: Branch): Size;
  /** The label of the edge by which a node hangs. */
  label(branch: Branch): Size | undefined;
  /** Between brothers that are leaves, and between other neighbours. */
  readonly leafGap: number;
  readonly gap: number;
  /** More leaves of one parent than this stand in several columns. */
  readonly foldAfter: number;
}

export interface TreePlaces extends Size {
  /** By id of the node. */
  readonly boxes: readonly { readonly id: string; readonly box: Rect }[];
  /** By id of the edge, from the root's side to the leaf's. */
  readonly lines: readonly TreeLine[];
}

export interface TreeLine {
  readonly id: string;
  /** Id of the node that hangs by it. */
  readonly child: string;
  readonly points: readonly Point[];
  readonly label?: Rect;
}

/** From a box to the line that brothers share, from that to a label, and to a box. */
const toTrunk = 20;
const toLabel = 8;
const toBox = 22;
/** Between the line over folded columns and the boxes below it. */
const busGap = 14;

export interface TreeColumn {
  readonly start: number;
  readonly width: number;
  /** Widest label between this column and the next. */
  readonly label: number;
}

/** Columns for all the trees together, so that they line up where the trees stand one below the other. */
export function treeColumns(trees: readonly Branch[], sizes: TreeSizes): readonly TreeColumn[] {
  const widths: number[] = [];
  const labels: number[] = [];
  const visit = (branch: Branch, depth: number): void => {
    widths[depth] = Math.max(widths[depth] ?? 0, sizes.box(branch).width);
    if (depth > 0) labels[depth - 1] = Math.max(labels[depth - 1] ?? 0, sizes.label(branch)?.width ?? 0);
    for (const child of branch.children) visit(child, depth + 1);
  };
  for (const tree of trees) visit(tree, 0);
  let start = 0;
  return widths.map((width, depth) => {
    const column = { start, width, label: labels[depth] ?? 0 };
    start += width + channelOf(column.label);
    return column;
  });
}

function channelOf(label: number): number {
  return toTrunk + toBox + (label > 0 ? toLabel + label : 0);
}

interface Setting {
  readonly columns: readonly TreeColumn[];
  readonly sizes: TreeSizes;
}

/** Where the outline of a subtree begins and ends across, by column. */
type Outline = ReadonlyMap<number, { readonly low: number; readonly high: number }>;

/** A leaf that waits for the line from its parent: from the shared line on. */
interface Port {
  readonly branch: Branch;
  readonly points: readonly Point[];
  readonly label?: Rect;
}

/** One subtree, or several leaves of one parent: not yet moved to its place across. */
interface Placed {
  readonly isLeaf: boolean;
  readonly outline: Outline;
  /** What hangs on the parent, in order; the parent stands in the middle of the first and the last. */
  readonly ports: readonly Port[];
  readonly middle: { readonly first: number; readonly last: number };
  readonly boxes: TreePlaces["boxes"];
  readonly lines: readonly TreeLine[];
}

/** Places one tree in the columns given; its first box begins at 0 or further down. */
export function placeTree(tree: Branch, setting: Setting): TreePlaces {
  const placed = placeBranch(tree, 0, setting);
  const low = Math.min(...[...placed.outline.values()].map((span) => span.low));
  const high = Math.max(...[...placed.outline.values()].map((span) => span.high));
  const { boxes, lines } = moved(placed, -low);
  return { boxes, lines, width: Math.max(...boxes.map(({ box }) => box.x + box.width)), height: high - low };
}

function placeBranch(branch: Branch, depth: number, setting: Setting): Placed {
  const { columns, sizes } = setting;
  const { width, height } = sizes.box(branch);
  const label = sizes.label(branch);
  const below = stacked(itemsBelow(branch, depth, setting), sizes);
  const middle = below ? middleOf(below) : 0;
  const x = columns[depth]?.start ?? 0;
  const slot = Math.max(height, (label?.height ?? 0) + 4);
  const trunk = trunkBefore(columns, depth + 1);
  return {
    isLeaf: branch.children.length === 0,
    outline: new Map([
      ...(below?.outline ?? []),
      [depth, { low: middle - slot / 2, high: middle + slot / 2 }] as const,
    ]),
    ports: [portOf(branch, { trunk: trunkBefore(columns, depth), end: { x, y: middle }, label })],
    middle: { first: middle, last: middle },
    boxes: [{ id: branch.node.id, box: { x, y: middle - height / 2, width, height } }, ...(below?.boxes ?? [])],
    lines: [
      ...(below?.ports ?? []).map((port) => ({
        id: port.branch.edge?.id ?? "",
        child: port.branch.node.id,
        points: rightAngled([{ x: x + width, y: middle }, { x: trunk, y: middle }, ...port.points]),
        ...(port.label && { label: port.label }),
      })),
      ...(below?.lines ?? []),
    ],
  };
}

/** Lines nearer to each other than this are one: a step of a few pixels looks like a mistake. */
const least = 8;

/** In the middle of the children, or in line with the one that is hardly beside it. */
function middleOf({ middle, ports }: Placed): number {
  const exact = (middle.first + middle.last) / 2;
  const ends = ports.map(({ points }) => points.at(-1)?.y ?? exact);
  return ends.find((y) => Math.abs(y - exact) < least) ?? exact;
}

/** The end of a line at a box, from the shared line on, with the label before it. */
function portOf(branch: Branch, { trunk, end, label }: PortPlace): Port {
  const points = [{ x: trunk, y: end.y }, end];
  if (!label) return { branch, points };
  return { branch, points, label: { x: end.x - toBox - label.width, y: end.y - label.height / 2, ...label } };
}

interface PortPlace {
  readonly trunk: number;
  readonly end: Point;
  readonly label: Size | undefined;
}

/** The line that the boxes of a column share. */
function trunkBefore(columns: readonly TreeColumn[], depth: number): number {
  const before = columns[depth - 1];
  return before ? before.start + before.width + toTrunk : 0;
}

/** The children, but many leaves in a row together. */
function itemsBelow(branch: Branch, depth: number, setting: Setting): readonly Placed[] {
  const items: Placed[] = [];
  let leaves: Branch[] = [];
  const close = (): void => {
    if (leaves.length > setting.sizes.foldAfter) items.push(folded(leaves, depth + 1, setting));
    else items.push(...leaves.map((leaf) => placeBranch(leaf, depth + 1, setting)));
    leaves = [];
  };
  for (const child of branch.children) {
    if (child.children.length === 0) {
      leaves.push(child);
      continue;
    }
    close();
    items.push(placeBranch(child, depth + 1, setting));
  }
  close();
  return items;
}

/** Leaves in several columns, each read from top to bottom; over them runs a line that leads to each column. */
function folded(leaves: readonly Branch[], depth: number, { columns, sizes }: Setting): Placed {
  const perColumn = Math.ceil(leaves.length / Math.ceil(leaves.length / sizes.foldAfter));
  const width = Math.max(...leaves.map((leaf) => sizes.box(leaf).width));
  const channel = channelOf(columns[depth - 1]?.label ?? 0);
  const first = columns[depth]?.start ?? 0;
  const trunk = trunkBefore(columns, depth);
  const boxes: { readonly id: string; readonly box: Rect }[] = [];
  const ports: Port[] = [];
  const middles: number[] = [];
  let [y, high] = [0, 0];
  leaves.forEach((leaf, index) => {
    const column = Math.floor(index / perColumn);
    if (index % perColumn === 0) y = busGap;
    const { height, width: own } = sizes.box(leaf);
    const label = sizes.label(leaf);
    const slot = Math.max(height, (label?.height ?? 0) + 4);
    const end = { x: first + column * (width + channel), y: y + slot / 2 };
    if (column === 0) middles.push(end.y);
    boxes.push({ id: leaf.node.id, box: { x: end.x, y: end.y - height / 2, width: own, height } });
    const turn = end.x - first + trunk;
    const port = portOf(leaf, { trunk: turn, end, label });
    const bus =
      column === 0
        ? []
        : [
            { x: trunk, y: 0 },
            { x: turn, y: 0 },
          ];
    ports.push({ ...port, points: [...bus, ...port.points] });
    y += slot + sizes.leafGap;
    high = Math.max(high, y - sizes.leafGap);
  });
  // Its columns lie over those of deeper branches.
  const reach = Array.from({ length: Math.max(1, columns.length - depth) }, (_, index) => depth + index);
  return {
    isLeaf: true,
    outline: new Map(reach.map((column) => [column, { low: 0, high }] as const)),
    ports,
    middle: { first: middles[0] ?? 0, last: middles.at(-1) ?? 0 },
    boxes,
    lines: [],
  };
}

/** Items one below the other, each as near to those before it as their outlines allow; `undefined` for none. */
function stacked(items: readonly Placed[], sizes: TreeSizes): Placed | undefined {
  const [first, ...others] = items;
  if (!first) return undefined;
  const outline = new Map(first.outline);
  const parts = [first];
  for (const item of others) {
    const before = parts.at(-1);
    const gap = before?.isLeaf && item.isLeaf ? sizes.leafGap : sizes.gap;
    const shift = Math.max(
      ...[...item.outline].flatMap(([column, { low }]) => {
        const above = outline.get(column);
        return above ? [above.high + gap - low] : [];
      }),
    );
    const part = moved(item, shift);
    for (const [column, span] of part.outline) {
      const known = outline.get(column);
      outline.set(column, known ? { low: Math.min(known.low, span.low), high: Math.max(known.high, span.high) } : span);
    }
    parts.push(part);
  }
  return {
    isLeaf: false,
    outline,
    ports: parts.flatMap(({ ports }) => ports),
    middle: { first: first.middle.first, last: parts.at(-1)?.middle.last ?? 0 },
    boxes: parts.flatMap(({ boxes }) => boxes),
    lines: parts.flatMap(({ lines }) => lines),
  };
}

function moved(placed: Placed, by: number): Placed {
  const point = ({ x, y }: Point): Point => ({ x, y: y + by });
  const rect = (box: Rect): Rect => ({ ...box, y: box.y + by });
  const line = <L extends { readonly points: readonly Point[]; readonly label?: Rect }>(one: L): L => ({
    ...one,
    points: one.points.map(point),
    ...(one.label && { label: rect(one.label) }),
  });
  return {
    ...placed,
    outline: new Map(
      [...placed.outline].map(([column, { low, high }]) => [column, { low: low + by, high: high + by }]),
    ),
    ports: placed.ports.map(line),
    middle: { first: placed.middle.first + by, last: placed.middle.last + by },
    boxes: placed.boxes.map(({ id, box }) => ({ id, box: rect(box) })),
    lines: placed.lines.map(line),
  };
}
