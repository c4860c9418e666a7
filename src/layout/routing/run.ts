import { at } from "./at.ts";
import type { ChosenPath } from "./choose-paths.ts";
import type { Grid } from "./grid.ts";
import { bandOf } from "./label-site.ts";
import { runSpan } from "./path.ts";

/** One straight run of a route. Its place is found step by step: first as a slot with a fraction, at last in pixels. */
export interface Run {
  readonly route: Route;
  readonly index: number;
  readonly isAcross: boolean;
  readonly slot: number;
  readonly start: number;
  readonly end: number;
  place: number;
}

export interface Route {
  readonly chosen: ChosenPath;
  readonly runs: Run[];
  /** Place of the label along its run, where the label has a strand of its own. */
  labelPlace: number;
}

export function routesOf(paths: readonly ChosenPath[]): Route[] {
  return paths.map((chosen) => {
    const route: Route = { chosen, runs: [], labelPlace: 0 };
    chosen.path.slots.forEach((_, index) => {
      const span = runSpan(chosen.path, index, chosen);
      route.runs.push({ route, index, ...span, place: span.slot + 0.5 });
    });
    return route;
  });
}

export function runAt(route: Route, index: number): Run {
  return at(route.runs, index);
}

/** Where the run goes on from `slot`, seen along the run: -1 towards lower slots, 1 towards higher ones. */
export function heading(run: Run, slot: number): -1 | 0 | 1 {
  const other = run.start === slot ? run.end : run.start;
  return other < slot ? -1 : other > slot ? 1 : 0;
}

/** Runs in one gutter or passage. Key of a gutter: its band and slot; the outermost gutters are shared by all bands. */
export function channelKey(grid: Grid, run: Run): number {
  if (run.isAcross) return run.slot;
  return gutterKey(grid, bandOf(grid, Math.min(run.start, run.end)), run.slot);
}

export function gutterKey(grid: Grid, band: number, slot: number): number {
  return slot === 0 || slot === grid.farRight ? slot : band * (grid.farRight + 1) + slot;
}
