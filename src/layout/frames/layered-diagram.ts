import type { Rect } from "../../base/geometry.ts";
import type { Diagram, DiagramEdge } from "../../views/diagram.ts";
import { elkDiagram, type ElkPart, type PartPlaces, placesOf } from "../elk-diagram.ts";
import type { PlacedBox } from "../laid-out-diagram.ts";
import type { LayoutCache } from "../layout-cache.ts";
import type { LayoutEngine } from "../layout-engine.ts";
import type { Look } from "../look.ts";
import type { BoxContent } from "./box-picture.ts";
import { boxSize, type SizedBox } from "./box-size.ts";
import {
  connectorOf,
  type GroupHeading,
  groupHeading,
  layerHeading,
  type LineLabel,
  lineLabel,
} from "./diagram-blocks.ts";
import { connectedParts, type DiagramPart } from "./diagram-parts.ts";
import { movedBlock, packBlocks } from "./pack-blocks.ts";
import { stackedPart } from "./stacked-part.ts";

export interface DiagramOptions {
  readonly engine: LayoutEngine;
  readonly cache?: LayoutCache;
  readonly look: Look;
  /** Width of boxes in pixels. */
  readonly boxWidth: number;
  /** Width / height that the picture should have. */
  readonly shape: number;
}

export interface PlacedDiagram {
  readonly content: BoxContent;
  /** Why the engine gave no layout, where it did not. */
  readonly failure?: string;
}

/** Layers from left to right or down; parts that nothing joins beside one another. */
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
  const packed = packBlocks(blocks, options.shape);
  const content = hasLayers ? withHeadings(diagram, packed, options.look) : packed;
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
  { boxWidth, look }: DiagramOptions,
): MeasuredPart {
  const groups = parentsFirst(part.groups);
  const groupAt = new Map(groups.map(({ id }, index) => [id, index]));
  const nodeAt = new Map(part.nodes.map(({ id }, index) => [id, index]));
  const boxes = part.nodes.map((node) => boxSize(node, boxWidth, look));
  const headings = groups.map((group) => groupHeading(group, look));
  const edges = part.edges.filter(({ from, to }) => nodeAt.has(from) && nodeAt.has(to));
  const labels = edges.map(({ label }) => (label ? lineLabel(label, look) : undefined));
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
        header: headings[index]?.height ?? 0,
        leastWidth: headings[index]?.width ?? 0,
      })),
      boxes: part.nodes.map(({ group, layer }, index) => ({
        width: boxes[index]?.width ?? 0,
        height: boxes[index]?.height ?? 0,
        ...inGroup(group),
        ...(layer !== undefined && { layer }),
      })),
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
  { engine, cache, shape }: DiagramOptions,
): Promise<{ readonly places: PartPlaces; readonly failure?: string }> {
  if (question.lines.length === 0) return { places: stackedPart(question, shape) };
  const key = JSON.stringify(question);
  const known = cache?.diagrams?.get(key);
  if (known) return { places: known };
  try {
    const places = placesOf(await engine(elkDiagram(question)), question);
    cache?.diagrams?.set(key, places);
    return { places };
  } catch (error) {
    return { places: stackedPart(question, shape), failure: error instanceof Error ? error.message : String(error) };
  }
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

/** Headings of the layers: a row above what runs right, a column at the left of what runs down. */
function withHeadings(diagram: Diagram, content: BoxContent, look: Look): BoxContent {
  const headings = diagram.layerHeadings ?? [];
  const spans = headings.map((_, layer) => spanOf(diagram, layer, content));
  if (spans.every((span) => span === undefined)) return content;
  const sideWidth = 120;
  const isRight = diagram.direction === "right";
  const sized = headings.map((text, index) => {
    const span = spans[index];
    return span && { span, heading: layerHeading(text, { index, width: isRight ? span.size : sideWidth }, look) };
  });
  const room = isRight ? Math.max(0, ...sized.map((one) => one?.heading.height ?? 0)) : sideWidth;
  const gap = 18;
  const moved = isRight ? movedBlock(content, 0, room + gap) : movedBlock(content, room + gap, 0);
  const heads = sized.flatMap((one) => {
    if (!one) return [];
    const { start, size } = one.span;
    const box: Rect = isRight
      ? { x: start, y: 0, width: size, height: room }
      : { x: 0, y: start, width: room, height: Math.max(size, one.heading.height) };
    return [one.heading.placeIn(box)];
  });
  return {
    ...moved,
    boxes: [...heads, ...moved.boxes],
    width: content.width + (isRight ? 0 : room + gap),
    height: content.height + (isRight ? room + gap : 0),
  };
}

function spanOf(
  { nodes, direction }: Diagram,
  layer: number,
  { boxes }: BoxContent,
): { readonly start: number; readonly size: number } | undefined {
  const inLayer = new Set(nodes.filter((node) => node.layer === layer).map(({ id }) => id));
  const rects = boxes.filter(({ id }) => inLayer.has(id)).map(({ box }) => box);
  if (rects.length === 0) return undefined;
  const isRight = direction === "right";
  const start = Math.min(...rects.map((rect) => (isRight ? rect.x : rect.y)));
  const end = Math.max(...rects.map((rect) => (isRight ? rect.x + rect.width : rect.y + rect.height)));
  return { start, size: end - start };
}
