import type { Rect } from "../../base/geometry.ts";
import type { Graph, GraphNode } from "../../views/graph.ts";
import type { PlacedCard, PlacedRoute } from "../laid-out-graph.ts";
import type { CellCard, CellEdge, RoutedPlan } from "../routing/cell-plan.ts";
import type { Look } from "../look.ts";
import { placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import type { SizedCard } from "./card-size.ts";
import type { BandPlan, StageSpan } from "./stage-plan.ts";

/**
 * Widest label of a transition, in pixels; a longer one wraps. One to the card beside it widens the gutter between them;
 * one that passes columns has a long run to lie on.
 */
const labelWidth = { beside: 92, near: 116, far: 190 } as const;
const labelPad = { x: 4, y: 2 } as const;

export interface PlannedCells {
  readonly cards: readonly CellCard[];
  readonly edges: readonly CellEdge[];
  /** Places cards and transitions as the router says. */
  place(routed: RoutedPlan): { readonly cards: readonly PlacedCard[]; readonly routes: readonly PlacedRoute[] };
}

export interface CellOptions {
  readonly size: (node: GraphNode) => SizedCard;
  readonly isRigid: (node: GraphNode) => boolean;
  /** Stages run across the picture, so that a step within one does too. */
  readonly isDown: boolean;
  readonly look: Look;
}

/**
 * Cards and transitions for the router. `size` measures a node; `isRigid`: a node whose shape keeps its own height; the
 * other cards of a row are as high as the highest of them.
 */
export function planCells(
  graph: Graph,
  bands: readonly BandPlan[],
  { size, isRigid, isDown, look }: CellOptions,
): PlannedCells {
  const sized = new Map<string, SizedCard>();
  const cards: CellCard[] = [];
  const rigid = new Set<string>();
  for (const stage of bands.flatMap((band) => [...band.stages, ...band.offPath])) {
    stage.nodes.forEach((node, index) => {
      const card = size(node);
      const cell = stage.arrangement.cells[index] ?? { row: index, column: 0 };
      sized.set(node.subject, card);
      if (isRigid(node)) rigid.add(node.subject);
      cards.push(cellCard(stage, card, { row: cell.row, column: stage.first + cell.column }));
    });
    if (stage.group.offPath && stage.nodes.length === 0) cards.push(holder(stage));
  }
  const labels = new Map<string, TextBlock>();
  const edges: CellEdge[] = [];
  const places = new Map(cards.map((card) => [card.subject, card]));
  for (const { subject, from, to, label } of graph.edges) {
    if (from === to || !sized.has(from) || !sized.has(to)) continue;
    const ends = [places.get(from), places.get(to)] as const;
    const block = label ? textBlock(label, look.smallStyle, widestLabel(ends, isDown)) : undefined;
    if (block) labels.set(subject, block);
    edges.push({ subject, from, to, ...(block && { label: labelSize(block) }) });
  }
  return {
    cards: evenRows(cards, rigid),
    edges,
    place: (routed) => ({ cards: placedCards(sized, routed), routes: placedRoutes(graph, labels, routed) }),
  };
}

function cellCard(
  stage: StageSpan,
  card: SizedCard,
  cell: { readonly row: number; readonly column: number },
): CellCard {
  const { subject, width, height } = card;
  return { subject, band: stage.band, ...cell, isOffPath: stage.group.offPath, width, height };
}

/** Keeps the place of an off-path stage without nodes, for its header and chips. */
function holder(stage: StageSpan): CellCard {
  const { subject } = stage.group;
  return { subject, band: stage.band, row: 0, column: stage.first, isOffPath: true, width: 1, height: 1 };
}

function evenRows(cards: readonly CellCard[], rigid: ReadonlySet<string>): readonly CellCard[] {
  const even = cards.filter(({ subject }) => !rigid.has(subject));
  const rowOf = (card: CellCard): string => `${card.band}/${card.isOffPath}/${card.row}`;
  const heights = new Map<string, number>();
  for (const card of even) heights.set(rowOf(card), Math.max(card.height, heights.get(rowOf(card)) ?? 0));
  return cards.map((card) =>
    rigid.has(card.subject) ? card : { ...card, height: heights.get(rowOf(card)) ?? card.height },
  );
}

function placedCards(sized: ReadonlyMap<string, SizedCard>, routed: RoutedPlan): readonly PlacedCard[] {
  return [...sized.values()].flatMap((card) => {
    const box = routed.cards.get(card.subject);
    return box ? [card.placeIn(box)] : [];
  });
}

function placedRoutes(
  graph: Graph,
  labels: ReadonlyMap<string, TextBlock>,
  routed: RoutedPlan,
): readonly PlacedRoute[] {
  return graph.edges.flatMap(({ subject, from, to, kind, name }) => {
    const route = routed.routes.get(subject);
    if (!route) return [];
    const block = labels.get(subject);
    const label = route.label && block && placedLabel(block, route.label);
    return [{ subject, from, to, kind, points: route.points, ...(label && { label }), name }];
  });
}

/** Pixels; `isDown`: columns lie across the picture, so that the card beside is the card above or below. */
function widestLabel([from, to]: readonly [CellCard | undefined, CellCard | undefined], isDown: boolean): number {
  if (!from || !to || from.band !== to.band) return labelWidth.near;
  const columns = Math.abs(from.column - to.column);
  if (columns > 1) return labelWidth.far;
  const isBeside = from.isOffPath === to.isOffPath && columns + Math.abs(from.row - to.row) === 1;
  return isBeside && columns === (isDown ? 0 : 1) ? labelWidth.beside : labelWidth.near;
}

function labelSize({ width, height }: TextBlock): { readonly width: number; readonly height: number } {
  return { width: width + 2 * labelPad.x, height: height + 2 * labelPad.y };
}

function placedLabel(block: TextBlock, box: Rect): NonNullable<PlacedRoute["label"]> {
  return { box, text: placeBlock(block, { x: box.x + box.width / 2, y: box.y + labelPad.y, anchor: "middle" }) };
}
