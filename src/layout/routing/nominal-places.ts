import { at } from "./at.ts";
import type { Grid } from "./grid.ts";

/** Rough pixels of the middle of every slot, before any track is known: what distances are judged by. */
export interface NominalPlaces {
  /** By band, then by slot across. */
  readonly x: readonly Float64Array[];
  readonly y: Float64Array;
}

export function nominalPlaces(grid: Grid): NominalPlaces {
  return { x: nominalX(grid), y: nominalY(grid) };
}

/** Smallest width of a gutter: none at the outer ends. */
export function leastGutter(grid: Grid, band: number, slot: number): number {
  const columns = grid.plan.bands[band]?.columns ?? [];
  const [left, right] = [columns[slot / 2 - 1], columns[slot / 2]];
  if (!left || !right) return 0;
  return left.stage === right.stage ? grid.plan.gutter.inner : grid.plan.gutter.stage;
}

function nominalX(grid: Grid): Float64Array[] {
  const outer = grid.plan.spacing.card + grid.plan.spacing.track;
  let farthest = 0;
  const places = grid.plan.bands.map((band, index) => {
    const x = new Float64Array(grid.xSlots);
    let edge = 0;
    for (let slot = 0; slot <= 2 * band.columns.length; slot++) {
      const width =
        slot % 2 === 1 ? at(band.columns, (slot - 1) / 2).width : Math.max(outer, leastGutter(grid, index, slot));
      x[slot] = edge + width / 2;
      edge += width;
    }
    farthest = Math.max(farthest, edge);
    return x;
  });
  for (const x of places) x[grid.farRight] = farthest + outer / 2;
  return places;
}

function nominalY(grid: Grid): Float64Array {
  const { spacing } = grid.plan;
  const y = new Float64Array(grid.ySlots);
  let edge = 0;
  let band = 0;
  for (let slot = 0; slot < grid.ySlots; slot++) {
    const row = grid.rows[slot];
    let height = spacing.row;
    if (slot % 2 === 1) {
      const isFurniture = slot > at(grid.bands, band).bottom;
      const furniture = (grid.plan.bands[band]?.below ?? 0) + (grid.plan.bands[band + 1]?.above ?? 0);
      height = isFurniture ? furniture : row ? row.height + row.above + row.below : 0;
      if (isFurniture) band++;
    }
    y[slot] = edge + height / 2;
    edge += height;
  }
  return y;
}
