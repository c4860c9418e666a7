import { roundPx } from "../../base/geometry.ts";
import { at } from "./at.ts";
import type { PlacedBand } from "./cell-plan.ts";
import type { Grid } from "./grid.ts";
import { bandOf } from "./label-site.ts";
import type { Run } from "./run.ts";

/** Up to how much more than usual the passages of a band get for the sake of the highest of them, pixels. */
const mostEvened = 16;

/** Pixels down the picture: rows, passages and the furniture of bands, stacked. */
export class StackPlaces {
  private readonly grid: Grid;
  private readonly heights: Float64Array;
  private readonly tops: Float64Array;
  height = 0;

  constructor(grid: Grid) {
    this.grid = grid;
    this.heights = new Float64Array(grid.ySlots);
    this.tops = new Float64Array(grid.ySlots);
    for (let slot = 0; slot < grid.ySlots; slot++) {
      const row = grid.rows[slot];
      this.heights[slot] = slot % 2 === 0 ? this.leastPassage(slot) : row ? row.above + row.height + row.below : 0;
    }
  }

  /** A passage at the edge of the band is as high as its tracks; one between rows keeps the cards apart. */
  leastPassage(slot: number): number {
    const { top, bottom } = at(this.grid.bands, bandOf(this.grid, slot));
    return slot === top || slot === bottom ? 0 : this.grid.plan.spacing.row;
  }

  setPassage(slot: number, height: number): void {
    this.heights[slot] = height;
  }

  /**
   * Gives the passages between the rows of a band the height of the highest of them that is not much higher than usual,
   * so that rows are evenly spaced. To be called before `close`.
   */
  evenOut(): void {
    const most = this.grid.plan.spacing.row + mostEvened;
    for (const { top, bottom, bus } of this.grid.bands) {
      let common = 0;
      const inner: number[] = [];
      for (let slot = top + 2; slot < bottom; slot += 2) if (slot !== bus) inner.push(slot);
      for (const slot of inner) {
        const height = this.heights[slot] ?? 0;
        if (height <= most) common = Math.max(common, height);
      }
      for (const slot of inner) this.heights[slot] = Math.max(this.heights[slot] ?? 0, common);
    }
  }

  passageHeight(slot: number): number {
    return this.heights[slot] ?? 0;
  }

  /** To be called once all passages are set. */
  close(): void {
    let y = 0;
    this.grid.bands.forEach(({ top, bottom }, index) => {
      const band = at(this.grid.plan.bands, index);
      y += band.above;
      for (let slot = top; slot <= bottom; slot++) {
        this.tops[slot] = y;
        y += this.heights[slot] ?? 0;
      }
      y += band.below;
    });
    this.height = y;
  }

  top(slot: number): number {
    return this.tops[slot] ?? 0;
  }

  /** Middle of the cards of a row. */
  middle(slot: number): number {
    const row = this.grid.rows[slot];
    return this.top(slot) + (row ? row.above + row.height / 2 : 0);
  }

  bandOf(run: Run): number {
    return bandOf(this.grid, run.isAcross ? run.slot : Math.min(run.start, run.end));
  }

  band(index: number): Omit<PlacedBand, "columns"> {
    const { top, bottom, bus, pathRowCount } = at(this.grid.bands, index);
    const { above, below } = at(this.grid.plan.bands, index);
    const cardsBottom = this.top(bottom) + (this.heights[bottom] ?? 0);
    return {
      y: roundPx(this.top(top) - above),
      cardsTop: roundPx(this.top(top)),
      cardsBottom: roundPx(cardsBottom),
      ...(pathRowCount > 0 && { pathTop: roundPx(this.top(top + 1)) }),
      ...(bus < bottom && { offPathTop: roundPx(this.top(bus + 1)) }),
      bottom: roundPx(cardsBottom + below),
    };
  }
}
