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

/**
 * Parts the path into `bandCount` rows of stages, as even as their columns allow, and finds each off-path stage a place
 * below the columns it is entered from. `entries`: subject of an off-path stage → index of the stage that leads to it.
 */
export function planBands(
  stages: readonly StageContent[],
  bandCount: number,
  entries: ReadonlyMap<string, number>,
): readonly BandPlan[] {
  const path = stages.filter(({ group }) => !group.offPath);
  const starts = evenStarts(
    path.map(({ arrangement }) => arrangement.columns),
    bandCount,
  );
  const bands = starts.map((start, band): { stages: StageSpan[]; offPath: StageSpan[]; columns: string[] } => {
    const columns: string[] = [];
    const spans = path.slice(start, starts[band + 1]).map((stage) => {
      const first = columns.length;
      for (let column = 0; column < stage.arrangement.columns; column++) columns.push(stage.group.subject);
      return { ...stage, band, first, last: columns.length - 1 };
    });
    return { stages: spans, offPath: [], columns };
  });
  for (const stage of stages.filter(({ group }) => group.offPath)) hang(bands, stage, entries);
  return bands;
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

/** Places an off-path stage below the nearest free columns; a band without any gets columns of its own at the right. */
function hang(
  bands: readonly { stages: StageSpan[]; offPath: StageSpan[]; columns: string[] }[],
  stage: StageContent,
  entries: ReadonlyMap<string, number>,
): void {
  const entry = entries.get(stage.group.subject);
  const home = bands.findIndex(({ stages }) => stages.some(({ index }) => index === entry));
  const number = home < 0 ? bands.length - 1 : home;
  const band = bands[number];
  if (!band) return;
  const width = stage.arrangement.columns;
  const wanted = band.stages.find(({ index }) => index === entry)?.first ?? band.columns.length - 1;
  const isFree = (first: number): boolean =>
    first >= 0 && band.offPath.every((other) => first > other.last || first + width - 1 < other.first);
  const fits = band.columns
    .map((_, first) => first)
    .filter((first) => first + width <= band.columns.length && isFree(first));
  const first = fits.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)[0] ?? band.columns.length;
  while (band.columns.length < first + width) band.columns.push("");
  band.offPath.push({ ...stage, band: number, first, last: first + width - 1 });
}
