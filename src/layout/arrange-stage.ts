import { elkGraph, type IndexEdge, layersOf } from "./elk-graph.ts";
import type { LayoutCache } from "./layout-cache.ts";
import type { LayoutEngine } from "./layout-engine.ts";

/** A place in the grid of one stage, from 0. */
export interface StageCell {
  readonly row: number;
  readonly column: number;
}

/** Where the nodes of one stage stand; plain data. */
export interface StageArrangement {
  /** By index of the node. */
  readonly cells: readonly StageCell[];
  readonly rows: number;
  /** At least 1, also for a stage without nodes. */
  readonly columns: number;
}

export interface ArrangeOptions {
  readonly engine: LayoutEngine;
  readonly cache?: LayoutCache;
  /** A chain longer than this folds into several columns. */
  readonly foldAfter: number;
}

/** More cards side by side would make a stage too wide to compare with others; the rest goes into further rows. */
const maxColumns = 4;

/**
 * Decides the cells of one stage. Nodes that follow one another stack in one column; only a part that branches asks the
 * layout engine, which gives layers and the order within them. Parts that are not connected stack in model order.
 * `failure` is the engine's reason where it gave none; that part then stacks plainly.
 */
export async function arrangeStage(
  count: number,
  edges: readonly IndexEdge[],
  options: ArrangeOptions,
): Promise<{ readonly arrangement: StageArrangement; readonly failure?: string }> {
  const cells: StageCell[] = Array.from({ length: count }, () => ({ row: 0, column: 0 }));
  const parts = connectedParts(count, edges);
  let failure: string | undefined;
  let top = 0;
  for (const part of parts) {
    const place = new Map(part.map((node, index) => [node, index]));
    const inner = innerEdges(edges, place);
    const result = await arrangePart(part.length, inner, options);
    failure ??= result.failure;
    part.forEach((node, index) => {
      const cell = result.arrangement.cells[index] ?? { row: index, column: 0 };
      cells[node] = { row: top + cell.row, column: cell.column };
    });
    top += result.arrangement.rows;
  }
  const arrangement = folded(arrangementOf(cells), options.foldAfter);
  return failure === undefined ? { arrangement } : { arrangement, failure };
}

async function arrangePart(
  count: number,
  edges: readonly IndexEdge[],
  { engine, cache }: ArrangeOptions,
): Promise<{ readonly arrangement: StageArrangement; readonly failure?: string }> {
  if (isChain(count, edges)) return { arrangement: stacked(count) };
  const key = JSON.stringify([count, edges]);
  const known = cache?.stages.get(key);
  if (known) return { arrangement: known };
  try {
    const layers = layersOf(await engine(elkGraph(count, edges)), count);
    const arrangement = arrangementOf(cellsOf(layers, edges, count));
    cache?.stages.set(key, arrangement);
    return { arrangement };
  } catch (error) {
    return { arrangement: stacked(count), failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Each node leads to the next: every layering has then one node per layer, whatever else skips or goes back. */
function isChain(count: number, edges: readonly IndexEdge[]): boolean {
  return new Set(edges.filter(([from, to]) => to === from + 1).map(([from]) => from)).size === count - 1;
}

/** A stage as one column, in model order. */
export function stacked(count: number): StageArrangement {
  return arrangementOf(Array.from({ length: count }, (_, row) => ({ row, column: 0 })));
}

function arrangementOf(cells: readonly StageCell[]): StageArrangement {
  let rows = 0;
  let columns = 1;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return { cells, rows, columns };
}

/** A single long column as several, each read from top to bottom. */
function folded(arrangement: StageArrangement, foldAfter: number): StageArrangement {
  const { cells, rows, columns } = arrangement;
  if (columns > 1 || rows <= foldAfter) return arrangement;
  const perColumn = Math.ceil(rows / Math.min(maxColumns, Math.ceil(rows / foldAfter)));
  return arrangementOf(cells.map(({ row }) => ({ row: row % perColumn, column: Math.floor(row / perColumn) })));
}

/** Weakly connected parts, in the order of their first nodes; nodes in model order. */
function connectedParts(count: number, edges: readonly IndexEdge[]): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, index) => index);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[node] = root;
    return root;
  };
  for (const [from, to] of edges) {
    const [low, high] = [rootOf(from), rootOf(to)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) parent[high] = low;
  }
  const parts = new Map<number, number[]>();
  for (let node = 0; node < count; node++) {
    const part = parts.get(rootOf(node));
    if (part) part.push(node);
    else parts.set(rootOf(node), [node]);
  }
  return [...parts.values()];
}

/** Edges within a part, renumbered, without loops and doubles, in a canonical order. */
function innerEdges(edges: readonly IndexEdge[], place: ReadonlyMap<number, number>): readonly IndexEdge[] {
  const inner = new Map<string, IndexEdge>();
  for (const [from, to] of edges) {
    const edge: IndexEdge = [place.get(from) ?? -1, place.get(to) ?? -1];
    if (edge[0] >= 0 && edge[1] >= 0 && edge[0] !== edge[1]) inner.set(edge.join(), edge);
  }
  return [...inner.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * Layers as cells. A node stands under its first forerunner where the order of its layer allows it, so that the main way
 * runs straight down; a layer that is too wide takes several rows.
 */
function cellsOf(
  layers: readonly (readonly number[])[],
  edges: readonly IndexEdge[],
  count: number,
): readonly StageCell[] {
  const columns = Math.min(maxColumns, Math.max(1, ...layers.map((layer) => layer.length)));
  const cells: (StageCell | undefined)[] = Array.from({ length: count }, () => undefined);
  let row = 0;
  for (const layer of layers) {
    for (let start = 0; start < layer.length; start += columns) {
      const nodes = layer.slice(start, start + columns);
      let next = 0;
      nodes.forEach((node, index) => {
        const wanted = Math.min(
          ...edges.flatMap(([from, to]) => (to === node ? (cells[from]?.column ?? []) : [])),
          columns,
        );
        const last = columns - (nodes.length - index);
        const column = Math.min(last, Math.max(next, wanted === columns ? next : wanted));
        cells[node] = { row, column };
        next = column + 1;
      });
      row++;
    }
  }
  return cells.map((cell) => cell ?? { row: 0, column: 0 });
}
