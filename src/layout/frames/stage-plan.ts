import type { GraphGroup, GraphNode } from "../../views/graph.ts";
import type { StageArrangement } from "../arrange-stage.ts";

/** A stage with what is known of it before anything is placed. */
export interface StageContent {
  readonly group: GraphGroup;
  /** Its place in the path from 0; off-path stages count on. */
  readonly index: number;
  readonly nodes: readonly GraphNode[];
  readonly arrangement: StageArrangement;
}

/** A stage with its columns: `first` … `last` of its band. Off-path stages hang below columns of others. */
export interface StageSpan extends StageContent {
  readonly band: number;
  readonly first: number;
  readonly last: number;
}

/** One row of stages. */
export interface BandPlan {
  /** Stages of the path, from left to right. */
  readonly stages: readonly StageSpan[];
  readonly offPath: readonly StageSpan[];
  /** Subject of the stage of each column; empty for a column that only holds off-path cards. */
  readonly columns: readonly string[];
}

export interface BandOptions {
  readonly bandCount: number;
  /** Subject of an off-path stage → index of the stage that leads to it. */
  readonly entries: ReadonlyMap<string, number>;
  /** The cards of an off-path stage stand side by side where the band has the columns for it, else in one column. */
  readonly isOffPathARow: boolean;
}

/** Parts the path into rows of stages, as even as their columns allow, and hangs each off-path stage below one of them. */
export function planBands(stages: readonly StageContent[], options: BandOptions): readonly BandPlan[] {
  const path = stages.filter(({ group }) => !group.offPath);
  const starts = evenStarts(
    path.map(({ arrangement }) => arrangement.columns),
    options.bandCount,
  );
  const bands = starts.map((start, band): OpenBand => {
    const columns: string[] = [];
    const spans = path.slice(start, starts[band + 1]).map((stage) => {
      const first = columns.length;
      for (let column = 0; column < stage.arrangement.columns; column++) columns.push(stage.group.subject);
      return { ...stage, band, first, last: columns.length - 1 };
    });
    return { stages: spans, offPath: [], columns };
  });
  const offPath = stages.filter(({ group }) => group.offPath);
  bands.forEach((band, number) => {
    const own = offPath.filter((stage) => homeOf(bands, stage, options.entries) === number);
    const needed = own.reduce((sum, { nodes }) => sum + Math.max(1, nodes.length), 0);
    const isRow = options.isOffPathARow && needed <= band.columns.length;
    for (const stage of own) hang(band, { ...(isRow ? asRow(stage) : stage), band: number }, options.entries);
  });
  return bands;
}

interface OpenBand {
  readonly stages: readonly StageSpan[];
  readonly offPath: StageSpan[];
  readonly columns: string[];
}

/** The band of the stage that leads to an off-path stage; the last one where none does. */
function homeOf(bands: readonly OpenBand[], stage: StageContent, entries: ReadonlyMap<string, number>): number {
  const entry = entries.get(stage.group.subject);
  const home = bands.findIndex(({ stages }) => stages.some(({ index }) => index === entry));
  return home < 0 ? bands.length - 1 : home;
}

function asRow(stage: StageContent): StageContent {
  const cells = stage.nodes.map((_, column) => ({ row: 0, column }));
  return { ...stage, arrangement: { cells, rows: 1, columns: Math.max(1, cells.length) } };
}

/** How many columns the path takes in all. */
export function columnTotal(stages: readonly StageContent[]): number {
  return stages.reduce((sum, { group, arrangement }) => sum + (group.offPath ? 0 : arrangement.columns), 0);
}

/** Starts of `count` runs whose greatest sum is least; of equal partings the one with fuller first runs. */
function evenStarts(sizes: readonly number[], count: number): readonly number[] {
  const runs = Math.max(1, Math.min(count, sizes.length));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  for (let limit = Math.max(Math.ceil(total / runs), ...sizes, 1); ; limit++) {
    const starts = filledStarts(sizes, limit);
    if (starts.length <= runs) return starts;
  }
}

function filledStarts(sizes: readonly number[], limit: number): readonly number[] {
  const starts = [0];
  let sum = 0;
  sizes.forEach((size, index) => {
    if (sum > 0 && sum + size > limit) {
      starts.push(index);
      sum = 0;
    }
    sum += size;
  });
  return starts;
}

/** Places an off-path stage below the nearest free columns of its band; without any it gets columns at the right. */
function hang(
  band: OpenBand,
  stage: StageContent & { readonly band: number },
  entries: ReadonlyMap<string, number>,
): void {
  const entry = entries.get(stage.group.subject);
  const width = stage.arrangement.columns;
  const wanted = band.stages.find(({ index }) => index === entry)?.first ?? band.columns.length - 1;
  const isFree = (first: number): boolean =>
    band.offPath.every((other) => first > other.last || first + width - 1 < other.first);
  const first = band.columns
    .map((_, column) => column)
    .filter((column) => column + width <= band.columns.length && isFree(column))
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
    .at(0);
  const start = first ?? band.columns.length;
  while (band.columns.length < start + width) band.columns.push("");
  band.offPath.push({ ...stage, first: start, last: start + width - 1 });
}
