import type { Diagram, DiagramEdge } from "../../views/diagram.ts";
import { elkDiagram, type ElkPart, type PartPlaces, placesOf } from "../elk-diagram.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { LayoutCache } from "../layout-cache.ts";
import type { LayoutEngine } from "../layout-engine.ts";
import type { Look } from "../look.ts";
import { straightenLines } from "../straighten-lines.ts";
import type { BoxContent } from "./box-picture.ts";
import { foldedPart } from "./folded-part.ts";
import { boxSize, type SizedBox } from "./box-size.ts";
import { connectorOf, type GroupHeading, groupHeading, type LineLabel, lineLabel } from "./diagram-blocks.ts";
import { connectedParts, type DiagramPart } from "./diagram-parts.ts";
import { withLayerHeadings } from "./layer-headings.ts";
import { packBlocks } from "./pack-blocks.ts";
import { columnPart } from "./column-part.ts";
import { stackedPart } from "./stacked-part.ts";

export interface DiagramOptions {
  readonly engine: LayoutEngine;
  readonly cache?: LayoutCache;
  readonly look: Look;
  /** Width of boxes in pixels. */
  readonly boxWidth: number;
  /** Width / height that the picture should have. */
  readonly shape: number;
  /** Pixels: a chain of layers that is wider stands in rows. */
  readonly mostWidth: number;
  /** Pixels between two boxes of one layer. */
  readonly gap: number;
}

export interface PlacedDiagram {
  readonly content: BoxContent;
  /** Why the engine gave no layout, where it did not. */
  readonly failure?: string;
}

/** A part that is this much wider than high is a chain. */
const longest = 2.2;

/** Layers from left to right, in rows where they run on too long, or down; parts that nothing joins beside one another. */
export async function layOutLayered(diagram: Diagram, options: DiagramOptions): Promise<PlacedDiagram> {
  const hasLayers = diagram.nodes.some(({ layer }) => layer !== undefined);
  const parts = hasLayers ? [diagram] : connectedParts(diagram);
  const blocks: BoxContent[] = [];
  let failure: string | undefined;
  // One after the other, so that the same part is laid out once.
  for (const part of parts) {
    const measured = measurePart(part, diagram.direction, options);
    const answer = await placePart(measured, options);
    failure ??= answer.failure;
    blocks.push(blockOf(measured, answer.places));
  }
  const packed = packBlocks(blocks, { shape: options.shape });
  // What the engine could not lay out stands in one column, layer by layer.
  const ran = failure === undefined ? diagram : { ...diagram, direction: "down" as const };
  const content = hasLayers ? withLayerHeadings(ran, packed, options.look) : packed;
  return failure === undefined ? { content } : { content, failure };
}

/** A part with sizes. */
export interface MeasuredPart extends DiagramPart {
  readonly question: ElkPart;
  readonly boxes: readonly SizedBox[];
  readonly headings: readonly GroupHeading[];
  readonly labels: readonly (LineLabel | undefined)[];
}

function measurePart(
  part: DiagramPart,
  direction: Diagram["direction"],
  { boxWidth, look, gap }: DiagramOptions,
): MeasuredPart {
  const groups = parentsFirst(part.groups);
  const groupAt = new Map(groups.map(({ id }, index) => [id, index]));
  const nodeAt = new Map(part.nodes.map(({ id }, index) => [id, index]));
  const side = direction === "right" ? "top" : "left";
  const boxes = part.nodes.map((node) => boxSize(node, boxWidth, look));
  const headings = groups.map((group) => groupHeading(group, side, look));
  const edges = part.edges.filter(({ from, to }) => nodeAt.has(from) && nodeAt.has(to));
  const labels = edges.map(({ label }) => (label ? lineLabel(label, look) : undefined));
  const lineWidth = Math.max(0, ...edges.map((edge) => connectorOf(edge).width));
  const inGroup = (id: string | undefined): { readonly group?: number } => {
    const group = id === undefined ? undefined : groupAt.get(id);
    return group === undefined ? {} : { group };
  };
  return {
    groups,
    nodes: part.nodes,
    edges,
    boxes,
    headings,
    labels,
    question: {
      direction,
      groups: groups.map(({ parent }, index) => ({
        ...inGroup(parent),
        side,
        width: headings[index]?.width ?? 0,
        height: headings[index]?.height ?? 0,
      })),
      boxes: part.nodes.map(({ id, group, layer }, index) => ({
        ...withRoomForLines(boxes[index], {
          direction,
          edges: edges.filter(({ from, to }) => from === id || to === id),
          id,
        }),
        ...inGroup(group),
        ...(layer !== undefined && { layer }),
      })),
      gap,
      lineWidth,
      lines: edges.map(({ from, to }, index) => {
        const label = labels[index];
        return {
          from: nodeAt.get(from) ?? 0,
          to: nodeAt.get(to) ?? 0,
          ...(label && { label: { width: label.width, height: label.height } }),
        };
      }),
    },
  };
}

/** Between the lines of one side of a box, and around them. */
const lineRoom = { between: 7, around: 12 } as const;

/** A box with many lines is as long as these need. */
function withRoomForLines(
  box: SizedBox | undefined,
  { id, edges, direction }: { readonly id: string; readonly edges: readonly DiagramEdge[]; readonly direction: string },
): { readonly width: number; readonly height: number } {
  const { width = 0, height = 0 } = box ?? {};
  const isDot = box?.node.shape === "start" || box?.node.shape === "end";
  const side = (end: "from" | "to"): number =>
    edges
      .filter((edge) => edge[end] === id && edge.from !== edge.to)
      .reduce((sum, edge) => sum + connectorOf(edge).width + lineRoom.between, 0);
  const least = isDot ? 0 : Math.max(side("from"), side("to")) + lineRoom.around;
  return direction === "down" ? { width: Math.max(width, least), height } : { width, height: Math.max(height, least) };
}

function parentsFirst(groups: DiagramPart["groups"]): DiagramPart["groups"] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const depthOf = (group: DiagramPart["groups"][number]): number => {
    let depth = 0;
    for (let at = group.parent; at !== undefined && depth <= groups.length; at = byId.get(at)?.parent) depth++;
    return depth;
  };
  return groups
    .map((group, index) => ({ group, index, depth: depthOf(group) }))
    .sort((a, b) => a.depth - b.depth || a.index - b.index)
    .map(({ group }) => group);
}

async function placePart(
  { question }: MeasuredPart,
  options: DiagramOptions,
): Promise<{ readonly places: PartPlaces; readonly failure?: string }> {
  const { shape, mostWidth } = options;
  if (question.lines.length === 0) return { places: stackedPart(question, shape) };
  try {
    const places = await askedPlaces(question, options);
    const isChain = question.direction === "right" && question.boxes.every(({ layer }) => layer === undefined);
    const isTooLong = places.width > mostWidth && places.width > longest * places.height;
    if (!isChain || !isTooLong) return { places };
    return { places: await foldedPart(question, places, { shape, place: (row) => askedPlaces(row, options) }) };
  } catch (error) {
    return { places: columnPart(question), failure: error instanceof Error ? error.message : String(error) };
  }
}

/** As the engine places a part, or as it did before. */
async function askedPlaces(
  question: ElkPart,
  { engine, cache }: Pick<DiagramOptions, "engine" | "cache">,
): Promise<PartPlaces> {
  const key = JSON.stringify(question);
  const known = cache?.diagrams?.get(key);
  if (known) return known;
  const places = straightenLines(placesOf(await engine(elkDiagram(question)), question), question);
  cache?.diagrams?.set(key, places);
  return places;
}

function blockOf(part: MeasuredPart, places: PartPlaces): BoxContent {
  const boxes: PlacedBox[] = [];
  part.headings.forEach((heading, index) => {
    const rect = places.groups[index];
    if (rect) boxes.push(heading.placeIn(rect));
  });
  part.boxes.forEach((box, index) => {
    const rect = places.boxes[index];
    if (rect) boxes.push(box.placeIn(rect));
  });
  const connectors = part.edges.flatMap((edge: DiagramEdge, index) => {
    const way = places.lines[index];
    const label = way?.label && part.labels[index]?.placeIn(way.label);
    return way ? [{ ...connectorOf(edge), points: way.points, ...(label && { label }) }] : [];
  });
  return { boxes, connectors, captions: [], width: places.width, height: places.height };
}
