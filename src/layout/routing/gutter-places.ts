import { at } from "./at.ts";
import { columnWidth, type Grid } from "./grid.ts";
import { leastGutter } from "./nominal-places.ts";
import { gutterKey } from "./run.ts";

/** Pixels across the picture: columns and gutters of every band, between the two gutters that all bands share. */
export class GutterPlaces {
  private readonly grid: Grid;
  private readonly widths = new Map<number, number>();
  private readonly lefts = new Map<number, number>();
  /** By band, then slot; columns only. */
  private readonly middles: Float64Array[] = [];
  /** Where the last gutter ends. */
  right = 0;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  leastGutter(key: number): number {
    const period = this.grid.farRight + 1;
    return leastGutter(this.grid, Math.floor(key / period), key % period);
  }

  setGutter(key: number, width: number): void {
    this.widths.set(key, width);
  }

  /** To be called once all gutters are set. */
  close(): void {
    const { plan, farRight } = this.grid;
    const start = plan.margin.left;
    this.right = start + (this.widths.get(0) ?? 0);
    plan.bands.forEach((band, index) => {
      const middles = new Float64Array(this.grid.xSlots);
      let x = start;
      for (let slot = 0; slot <= 2 * band.columns.length; slot++) {
        const width = slot % 2 === 0 ? this.width(index, slot) : columnWidth(this.grid, index, slot);
        if (slot % 2 === 0) this.lefts.set(gutterKey(this.grid, index, slot), x);
        middles[slot] = x + width / 2;
        x += width;
      }
      this.middles.push(middles);
      this.right = Math.max(this.right, x);
    });
    this.lefts.set(farRight, this.right);
    this.right += this.widths.get(farRight) ?? 0;
  }

  left(key: number): number {
    return this.lefts.get(key) ?? 0;
  }

  columnMiddle(band: number, slot: number): number {
    return at(this.middles, band)[slot] ?? 0;
  }

  private width(band: number, slot: number): number {
    return this.widths.get(gutterKey(this.grid, band, slot)) ?? leastGutter(this.grid, band, slot);
  }
}
