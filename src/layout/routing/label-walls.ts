import { at } from "./at.ts";
import type { Grid } from "./grid.ts";
import { bandOf, type LabelSite } from "./label-site.ts";

type Place = Pick<LabelSite, "x" | "y">;

/** What a label keeps off the walls of its channel, pixels, so that it does not lie on the border of a box. */
export class LabelWalls {
  private readonly grid: Grid;
  private readonly pad: number;
  /** By band, then by column slot: row slot of the lowest card off the path. */
  private readonly lowest: readonly ReadonlyMap<number, number>[];

  constructor(grid: Grid) {
    this.grid = grid;
    this.pad = grid.plan.box?.pad ?? 0;
    const lowest = grid.bands.map(() => new Map<number, number>());
    for (const { index, band, x, y } of grid.cards) {
      const column = at(lowest, band);
      if (at(grid.plan.cards, index).isOffPath) column.set(x, Math.max(y, column.get(x) ?? 0));
    }
    this.lowest = lowest;
  }

  /**
   * In a gutter. Between the columns of one stage of the path no box ends; but below the bus other stages hang there,
   * and those may end between the same two columns.
   */
  inGutter({ x, y }: Place): number {
    const band = bandOf(this.grid, y);
    const columns = at(this.grid.plan.bands, band).columns;
    const [left, right] = [columns[x / 2 - 1], columns[x / 2]];
    const isInBox = left !== undefined && left.stage === right?.stage && y <= at(this.grid.bands, band).bus;
    return isInBox ? 0 : this.pad;
  }

  /** In a passage: on the bus boxes end above it, below the bus they end under the lowest card of their column. */
  inPassage({ x, y }: Place): number {
    const band = bandOf(this.grid, y);
    const { bus, bottom } = at(this.grid.bands, band);
    if (y === bus || y === bottom) return this.pad;
    if (y < bus) return 0;
    const columns = x % 2 === 1 ? [x] : [x - 1, x + 1];
    return columns.some((column) => (this.lowest[band]?.get(column) ?? y) < y) ? this.pad : 0;
  }
}
