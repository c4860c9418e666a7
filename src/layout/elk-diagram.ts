import type { Point, Rect } from "../base/geometry.ts";
import type { ElkEdge, ElkNode } from "./layout-engine.ts";
import { rightAngled } from "./right-angled.ts";

/*
 * The one file that knows ELK's JSON for diagrams: boxes and lines are asked about by number, so that the same structure
 * gives the same question, and the answer is read into places.
 */

export interface ElkBox {
  readonly width: number;
  readonly height: number;
  /** Number of the group that it stands in. */
  readonly group?: number;
  /** Column from 0, where the view fixes it. */
  readonly layer?: number;
  /** Stands before or behind all others: where a line enters or leaves a row of a part that is folded. */
  readonly edge?: "first" | "last";
}

export interface ElkGroup {
  /** Number of the group around it; always lower than its own. */
  readonly group?: number;
  /** Where its heading stands: beside what lines come through, so that none crosses it. */
  readonly side: "top" | "left";
  /** Size of its heading, in pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ElkLine {
  readonly from: number;
  readonly to: number;
  readonly label?: { readonly width: number; readonly height: number };
}

/** One connected part of a diagram. */
export interface ElkPart {
  readonly direction: "right" | "down";
  readonly groups: readonly ElkGroup[];
  readonly boxes: readonly ElkBox[];
  readonly lines: readonly ElkLine[];
  /** Width of the widest line in pixels. */
  readonly lineWidth: number;
  /** Pixels between two boxes of one layer. */
  readonly gap: number;
}

/** Places of all of a part, by number; origin top left. */
export interface PartPlaces {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Rect[];
  readonly boxes: readonly Rect[];
  readonly lines: readonly PlacedLinePath[];
}

export interface PlacedLinePath {
  readonly points: readonly Point[];
  readonly label?: Rect;
}

/** Space between the border of a group and what stands in it. */
export const groupPad = 16;

/** Pixels between boxes, lines and labels. */
function spacingOf({ lineWidth, gap }: ElkPart): Readonly<Record<string, string>> {
  const more = Math.max(0, lineWidth - 2);
  const px = (value: number): string => String(value + more);
  return {
    "elk.spacing.nodeNode": String(gap),
    "elk.spacing.edgeNode": px(18),
    "elk.spacing.edgeEdge": px(12),
    "elk.spacing.edgeLabel": "4",
    "elk.spacing.labelLabel": "6",
    "elk.spacing.labelNode": "8",
    "elk.spacing.nodeSelfLoop": px(16),
    "elk.layered.spacing.nodeNodeBetweenLayers": px(40),
    "elk.layered.spacing.edgeNodeBetweenLayers": px(20),
    "elk.layered.spacing.edgeEdgeBetweenLayers": px(12),
  };
}

/** Above this many boxes and lines ELK tries each order once. */
const manyThings = 150;

/**
 * The question for a part. Model order belongs to the root alone: on groups too it makes elkjs 0.12.1 fail, as breaking
 * cycles by model order does together with fixed layers.
 */
export function elkDiagram(part: ElkPart): ElkNode {
  const hasLayers = part.boxes.some(({ layer }) => layer !== undefined);
  return {
    id: "part",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": part.direction === "right" ? "RIGHT" : "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.hierarchyHandling": part.groups.length > 0 ? "INCLUDE_CHILDREN" : "INHERIT",
      "elk.json.shapeCoords": "ROOT",
      "elk.json.edgeCoords": "ROOT",
      "elk.padding": "[top=0,left=0,bottom=0,right=0]",
      "elk.layered.edgeRouting.selfLoopOrdering": "SEQUENCED",
      "elk.separateConnectedComponents": "false",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      ...(hasLayers
        ? { "elk.partitioning.activate": "true" }
        : { "elk.layered.cycleBreaking.strategy": "MODEL_ORDER" }),
      "elk.layered.thoroughness": part.boxes.length + part.lines.length > manyThings ? "1" : "7",
      ...spacingOf(part),
    },
    children: childrenOf(part, undefined),
    edges: part.lines.map((line, index) => edgeOf(line, index, isAgainstLayers(part, line))),
  };
}

/** A line to a lower layer is asked about the other way round. */
function isAgainstLayers({ boxes }: ElkPart, { from, to }: ElkLine): boolean {
  return (boxes[from]?.layer ?? 0) > (boxes[to]?.layer ?? 0);
}

function edgeOf({ from, to, label }: ElkLine, index: number, isTurned: boolean): ElkEdge {
  return {
    id: `e${index}`,
    sources: [`n${isTurned ? to : from}`],
    targets: [`n${isTurned ? from : to}`],
    ...(label && {
      labels: [{ id: `l${index}`, text: "x", ...label, layoutOptions: { "elk.edgeLabels.inline": "true" } }],
    }),
  };
}

function childrenOf(part: ElkPart, parent: number | undefined): readonly ElkNode[] {
  const groups = part.groups.flatMap((group, index) =>
    group.group === parent ? [{ first: firstBox(part, index), node: groupNode(part, group, index) }] : [],
  );
  const boxes = part.boxes.flatMap(({ width, height, group, layer, edge }, index) => {
    const place = {
      ...(layer !== undefined && { "elk.partitioning.partition": String(layer) }),
      ...(edge && { "elk.layered.layering.layerConstraint": edge === "first" ? "FIRST" : "LAST" }),
    };
    const options = Object.keys(place).length > 0 ? { layoutOptions: place } : {};
    return group === parent ? [{ first: index, node: { id: `n${index}`, width, height, ...options } }] : [];
  });
  return [...groups, ...boxes].sort((a, b) => a.first - b.first).map(({ node }) => node);
}

function groupNode(part: ElkPart, group: ElkGroup, index: number): ElkNode {
  const children = childrenOf(part, index);
  const { top, left } = headingRoom(group);
  const least = { width: left + Math.max(group.width, groupPad), height: top + Math.max(group.height, groupPad) };
  return {
    id: `g${index}`,
    layoutOptions: {
      "elk.padding": `[top=${top},left=${left},bottom=${groupPad},right=${groupPad}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${least.width},${least.height})`,
      ...spacingOf(part),
    },
    ...(children.length === 0 && least),
    children,
  };
}

/** Pixels between the border of a group and what stands in it. */
export function headingRoom({ side, width, height }: ElkGroup): { readonly top: number; readonly left: number } {
  return side === "top" ? { top: height + groupPad, left: groupPad } : { top: groupPad, left: width + groupPad };
}

/** Where a group stands in the order of the author: at its first box. */
function firstBox(part: ElkPart, group: number): number {
  const isIn = (box: ElkBox): boolean => {
    for (let at = box.group; at !== undefined; at = part.groups[at]?.group) if (at === group) return true;
    return false;
  };
  const found = part.boxes.findIndex(isIn);
  return found < 0 ? part.boxes.length : found;
}

/** The answer as places. Fails where something has none. */
export function placesOf(answer: ElkNode, part: ElkPart): PartPlaces {
  const rects = new Map<string, Rect>();
  const collect = (node: ElkNode): void => {
    for (const child of node.children ?? []) {
      rects.set(child.id, rectOf(child));
      collect(child);
    }
  };
  collect(answer);
  const edges = new Map((answer.edges ?? []).map((edge) => [edge.id, edge]));
  const found = (id: string): Rect => {
    const rect = rects.get(id);
    if (!rect) throw new Error(`no place for ${id}`);
    return rect;
  };
  return {
    width: answer.width ?? 0,
    height: answer.height ?? 0,
    groups: part.groups.map((_, index) => found(`g${index}`)),
    boxes: part.boxes.map((_, index) => found(`n${index}`)),
    lines: part.lines.map((line, index) => {
      const path = pathOf(edges.get(`e${index}`), `e${index}`);
      return isAgainstLayers(part, line) ? { ...path, points: [...path.points].reverse() } : path;
    }),
  };
}

function pathOf(edge: ElkEdge | undefined, id: string): PlacedLinePath {
  const sections = edge?.sections ?? [];
  if (sections.length === 0) throw new Error(`no way for ${id}`);
  const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
  const label = edge?.labels?.[0];
  return { points: rightAngled(points), ...(label && { label: rectOf(label) }) };
}

function rectOf({ id, x, y, width, height }: ElkNode | (Partial<Rect> & { readonly id?: string })): Rect {
  if (x === undefined || y === undefined) throw new Error(`no place for ${id ?? "a label"}`);
  return { x, y, width: width ?? 0, height: height ?? 0 };
}
