import type { Rect } from "../../base/geometry.ts";
import type { Graph, GraphNode } from "../../views/graph.ts";
import type { PlacedCard, PlacedRoute } from "../laid-out-graph.ts";
import type { CellCard, CellEdge, RoutedPlan } from "../routing/cell-plan.ts";
import { placeBlock, type TextBlock, textBlock } from "../text-block.ts";
import type { SizedCard } from "./card-size.ts";
import { smallStyle } from "./look-sizes.ts";
import type { BandPlan, StageSpan } from "./stage-plan.ts";

/** Widest label of a transition, in pixels; a longer one wraps. */
const labelWidth = 116;
const labelPad = { x: 4, y: 2 } as const;

export interface PlannedCells {
  readonly cards: readonly CellCard[];
  readonly edges: readonly CellEdge[];
  /** Places cards and transitions as the router says. */
  place(routed: RoutedPlan): { readonly cards: readonly PlacedCard[]; readonly routes: readonly PlacedRoute[] };
}

/**
 * Cards and transitions for the router. `size` measures a node; `areRowsEven`: all cards of a row are as high as the
 * highest of them.
 */
export function planCells(
  graph: Graph,
  bands: readonly BandPlan[],
  { size, areRowsEven }: { readonly size: (node: GraphNode) => SizedCard; readonly areRowsEven: boolean },
): PlannedCells {
  const sized = new Map<string, SizedCard>();
  const cards: CellCard[] = [];
  for (const stage of bands.flatMap((band) => [...band.stages, ...band.offPath])) {
    stage.nodes.forEach((node, index) => {
      const card = size(node);
      const cell = stage.arrangement.cells[index] ?? { row: index, column: 0 };
      sized.set(node.subject, card);
      cards.push(cellCard(stage, card, { row: cell.row, column: stage.first + cell.column }));
    });
    if (stage.group.offPath && stage.nodes.length === 0) cards.push(holder(stage));
  }
  const labels = new Map<string, TextBlock>();
  const edges: CellEdge[] = [];
  for (const { subject, from, to, label } of graph.edges) {
    if (from === to || !sized.has(from) || !sized.has(to)) continue;
    const block = label ? textBlock(label, smallStyle, labelWidth, graph.locale) : undefined;
    if (block) labels.set(subject, block);
    const box = block && { width: block.width + 2 * labelPad.x, height: block.height + 2 * labelPad.y };
    edges.push({ subject, from, to, ...(box && { label: box }) });
  }
  return {
    cards: areRowsEven ? evenRows(cards) : cards,
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

function evenRows(cards: readonly CellCard[]): readonly CellCard[] {
  const rowOf = (card: CellCard): string => `${card.band}/${card.isOffPath}/${card.row}`;
  const heights = new Map<string, number>();
  for (const card of cards) heights.set(rowOf(card), Math.max(card.height, heights.get(rowOf(card)) ?? 0));
  return cards.map((card) => ({ ...card, height: heights.get(rowOf(card)) ?? card.height }));
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
    const label = route.label && block && { box: route.label, text: centred(block, route.label) };
    return [{ subject, from, to, kind, points: route.points, ...(label && { label }), name }];
  });
}

function centred(block: TextBlock, box: Rect): ReturnType<typeof placeBlock> {
  return placeBlock(block, { x: box.x + box.width / 2, y: box.y + (box.height - block.height) / 2, anchor: "middle" });
}
