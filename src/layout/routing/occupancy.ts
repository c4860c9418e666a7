import { at } from "./at.ts";
import { FenwickField } from "./fenwick-field.ts";
import type { Grid, GridCard } from "./grid.ts";
import type { LabelSite } from "./label-site.ts";
import { runSpans, slotStrand, type Path, type RunSpan } from "./path.ts";
import { RowStubs } from "./row-stubs.ts";
import { StrandBook } from "./strand-book.ts";

interface Ends {
  readonly from: GridCard;
  readonly to: GridCard;
}

/** What the paths chosen so far take up: the ground for choosing the next one. */
export class Occupancy {
  /** Runs down, by the slot across where they lie: +1 where one begins, -1 after its end. */
  private readonly down: FenwickField;
  /** Runs across, by each slot across that they touch, at their slot down. */
  private readonly across: FenwickField;
  /** Both again, without the slots where a run ends. */
  private readonly downThrough: FenwickField;
  private readonly through: FenwickField;
  private readonly rowStubs = new RowStubs();
  private readonly gutterStrands: StrandBook;
  private readonly passageStrands: StrandBook;
  /** Labels that lie over the middle of a column, where no run down may pass. */
  private readonly middles: FenwickField;
  /** How many routes end at each side of each card. */
  private readonly ports: Int32Array;
  private readonly columnStubs: Int32Array;
  private readonly rowPorts: Int32Array;
  private readonly rowStraights: Int32Array;
  private readonly rowLabels: Int32Array;

  constructor(grid: Grid) {
    this.down = new FenwickField(grid.xSlots, grid.ySlots + 1);
    this.across = new FenwickField(grid.xSlots, grid.ySlots);
    this.downThrough = new FenwickField(grid.xSlots, grid.ySlots + 1);
    this.through = new FenwickField(grid.xSlots, grid.ySlots);
    this.gutterStrands = new StrandBook(grid.xSlots, grid.ySlots);
    this.passageStrands = new StrandBook(grid.ySlots, grid.xSlots);
    this.middles = new FenwickField(grid.xSlots, grid.ySlots);
    this.ports = new Int32Array(grid.cards.length * 4);
    this.columnStubs = new Int32Array(grid.columnCorridors);
    this.rowPorts = new Int32Array(grid.rowCorridors);
    this.rowStraights = new Int32Array(grid.rowCorridors);
    this.rowLabels = new Int32Array(grid.rowCorridors);
  }

  /** How many runs down at slot `x` pass the slot `y`. */
  downAt(x: number, y: number): number {
    return this.down.upTo(x, y);
  }

  /** The same without those that end there. */
  downThroughAt(x: number, y: number): number {
    return this.downThrough.upTo(x, y);
  }

  acrossBetween(x: number, low: number, high: number): number {
    return this.across.between(x, low, high);
  }

  /** How many runs across pass the slot `x` between two slots down, without turning there. */
  throughBetween(x: number, low: number, high: number): number {
    return this.through.between(x, low, high);
  }

  /** Crossings of run `index` with the runs beside it in its gutter or passage; stops counting at `enough`. */
  crossingsBeside(spans: readonly RunSpan[], index: number, enough: number): number {
    const { isAcross, slot } = at(spans, index);
    if (slot % 2 === 1) return 0;
    const book = isAcross ? this.passageStrands : this.gutterStrands;
    return book.crossings(slot, slotStrand(spans, index), enough);
  }

  /** Crossings of a path with others beside its two cards. */
  crossingsAtEnds(path: Path, spans: readonly RunSpan[], ends: Ends): number {
    return this.rowStubs.crossings(path, spans, ends);
  }

  middlesBetween(x: number, low: number, high: number): number {
    return this.middles.between(x, low, high);
  }

  portsAt(card: GridCard, side: number): number {
    return this.ports[card.index * 4 + side] ?? 0;
  }

  columnStubsIn(corridor: number): number {
    return this.columnStubs[corridor] ?? 0;
  }

  rowPortsIn(corridor: number): number {
    return this.rowPorts[corridor] ?? 0;
  }

  rowStraightsIn(corridor: number): number {
    return this.rowStraights[corridor] ?? 0;
  }

  rowLabelsIn(corridor: number): number {
    return this.rowLabels[corridor] ?? 0;
  }

  /** Enters a path (`amount` 1) or takes it out again (-1). */
  addPath(path: Path, ends: Ends, amount: 1 | -1): void {
    const spans = runSpans(path, ends);
    if (amount > 0) this.rowStubs.add(path, spans, ends);
    else this.rowStubs.remove(path, spans, ends);
    spans.forEach(({ slot, isAcross, start, end }, index) => {
      const [low, high] = start < end ? [start, end] : [end, start];
      if (slot % 2 === 0) {
        const book = isAcross ? this.passageStrands : this.gutterStrands;
        const strand = slotStrand(spans, index);
        if (amount > 0) book.add(slot, strand);
        else book.remove(slot, strand);
      }
      if (!isAcross) {
        this.down.add(slot, low, amount);
        this.down.add(slot, high + 1, -amount);
        if (high - low < 2) return;
        this.downThrough.add(slot, low + 1, amount);
        this.downThrough.add(slot, high, -amount);
        return;
      }
      for (let x = low; x <= high; x++) this.across.add(x, slot, amount);
      for (let x = low + 1; x < high; x++) this.through.add(x, slot, amount);
    });
    if (path.slots.length === 1 && path.fromSide < 2) {
      const corridor = ends.from.corridor[path.fromSide];
      this.rowStraights[corridor] = this.rowStraightsIn(corridor) + amount;
    }
    this.addEnd(ends.from, path.fromSide, amount);
    this.addEnd(ends.to, path.toSide, amount);
  }

  addLabel(site: LabelSite, amount: 1 | -1): void {
    if (site.coversMiddle) this.middles.add(site.x, site.y, amount);
    if (site.rowCorridor !== undefined) {
      this.rowLabels[site.rowCorridor] = this.rowLabelsIn(site.rowCorridor) + amount;
    }
  }

  private addEnd(card: GridCard, side: number, amount: 1 | -1): void {
    const place = card.index * 4 + side;
    this.ports[place] = (this.ports[place] ?? 0) + amount;
    const corridor = card.corridor[side] ?? 0;
    if (side >= 2) this.columnStubs[corridor] = this.columnStubsIn(corridor) + amount;
    else this.rowPorts[corridor] = this.rowPortsIn(corridor) + amount;
  }
}
