import { at } from "./at.ts";
import { LEFT, RIGHT, type Grid, type GridCard } from "./grid.ts";
import type { NominalPlaces } from "./nominal-places.ts";
import type { Occupancy } from "./occupancy.ts";
import { isOpen } from "./path-candidates.ts";
import { isAcrossSide, runSpans, type Path, type RunSpan } from "./path.ts";

/** Price of a bend, of a crossing and of a pixel of length; of each further track beside others; in one currency. */
export const BEND = 60;
const CROSSING = 130;
const LENGTH = 0.2;
const COMPANY = 5;
/** Price of a port on a side that is full, and of leaving or entering against the reading direction. */
const CROWDED_PORT = 20;
const AGAINST_READING = 30;
/** Price of a port beside a label that lies on the middle of its row. */
const BESIDE_LABEL = 30;
/** The same where so many ports are there already that the label would have to go. */
const CROWDING_LABEL = 160;
const ROOM_BESIDE_LABEL = 4;
/** Price of a bracket in a column down its left side or up its right side. */
const UNUSUAL_BRACKET = 15;
/** Price of lying close beside another route in the middle of a column. */
const CLOSE_STUBS = 45;
/** Smallest distance of ports in pixels that still looks calm, and how many routes may share the middle of a column. */
const PORT_STEP = 12;
const MOST_STUBS = 3;
/** Price of running through the box of each stage in which the route neither starts nor ends. */
const FOREIGN_BOX = 45;

interface Ends {
  readonly from: GridCard;
  readonly to: GridCard;
}

/** What a path would cost beside the paths chosen so far. Infinity: it is barred. */
export class PathCost {
  private readonly grid: Grid;
  private readonly occupancy: Occupancy;
  private readonly places: NominalPlaces;

  constructor(grid: Grid, occupancy: Occupancy, places: NominalPlaces) {
    this.grid = grid;
    this.occupancy = occupancy;
    this.places = places;
  }

  /** Stops counting once the price reaches `limit`. */
  of(path: Path, ends: Ends, limit: number): number {
    const count = path.slots.length;
    let cost = BEND * (count - 1) + this.ofEnds(path, ends);
    if (cost >= limit) return cost;
    const spans = runSpans(path, ends);
    for (const span of spans) cost += LENGTH * this.lengthOf(span, ends);
    for (let index = 0; index < count && cost < limit; index++) cost += this.ofRun(at(spans, index), ends);
    if (cost < limit) cost += CROSSING * this.occupancy.crossingsAtEnds(path, spans, ends);
    for (let index = 0; index < count && cost < limit; index++) {
      cost += CROSSING * this.occupancy.crossingsBeside(spans, index, (limit - cost) / CROSSING);
    }
    return cost;
  }

  private lengthOf(span: RunSpan, ends: Ends): number {
    if (!span.isAcross) return Math.abs((this.places.y[span.start] ?? 0) - (this.places.y[span.end] ?? 0));
    const isLast = this.isIn(span.slot, ends.to);
    const x = at(this.places.x, isLast ? ends.to.band : ends.from.band);
    return Math.abs((x[span.start] ?? 0) - (x[span.end] ?? 0));
  }

  private isIn(y: number, card: GridCard): boolean {
    const band = at(this.grid.bands, card.band);
    return y >= band.top && y <= band.bottom;
  }

  private ofEnds(path: Path, { from, to }: Ends): number {
    const capacity = (card: GridCard, side: number): number =>
      side < 2 ? Math.max(1, Math.floor((card.height - 16) / PORT_STEP) + 1) : 2;
    let cost = 0;
    for (const [card, side] of [[from, path.fromSide] as const, [to, path.toSide] as const]) {
      const ports = this.occupancy.portsAt(card, side);
      if (ports > 0) cost += 6 * ports;
      if (ports >= capacity(card, side)) cost += CROWDED_PORT * (1 + ports - capacity(card, side));
      if (isAcrossSide(side)) {
        const corridor = card.corridor[side];
        if (this.occupancy.rowLabelsIn(corridor) > 0) {
          cost += this.occupancy.rowPortsIn(corridor) < ROOM_BESIDE_LABEL ? BESIDE_LABEL : CROWDING_LABEL;
        }
        continue;
      }
      const stubs = this.occupancy.columnStubsIn(card.corridor[side]);
      if (!isOpen(card, side) || stubs >= MOST_STUBS) return Infinity;
      if (stubs > 0 && path.slots.length > 1) cost += CLOSE_STUBS;
    }
    if (from.x === to.x && from.band === to.band && path.slots.length === 3) {
      const usual = from.y < to.y ? RIGHT : LEFT;
      if (path.fromSide !== usual || path.toSide !== usual) cost += UNUSUAL_BRACKET;
    }
    const isForward = from.band === to.band && (from.x < to.x || (from.x === to.x && from.y < to.y));
    if (isForward && path.fromSide === LEFT) cost += AGAINST_READING;
    if (isForward && path.toSide === RIGHT && from.x < to.x) cost += AGAINST_READING;
    return cost;
  }

  private ofRun(span: RunSpan, ends: Ends): number {
    const [low, high] = span.start < span.end ? [span.start, span.end] : [span.end, span.start];
    const { occupancy } = this;
    if (!span.isAcross) {
      const isColumn = span.slot % 2 === 1;
      if (isColumn && occupancy.middlesBetween(span.slot, low, high) > 0) return Infinity;
      if (!isColumn && this.cutsHeader(span.slot, low)) return Infinity;
      const company = occupancy.downAt(span.slot, (low + high) >> 1);
      const crossings = occupancy.throughBetween(span.slot, low + 1, high - 1);
      return CROSSING * crossings + COMPANY * company;
    }
    let crossings = 0;
    for (let x = low + 1; x < high; x++) crossings += occupancy.downThroughAt(x, span.slot);
    const middle = (low + high) >> 1;
    const company = span.slot % 2 === 0 ? occupancy.acrossBetween(middle, span.slot, span.slot) : 0;
    const inner = span.slot % 2 === 0 && this.isBetweenRows(span.slot, ends) ? COMPANY : 0;
    const boxes = this.grid.plan.box === undefined ? 0 : FOREIGN_BOX * this.foreignBoxes(span, ends);
    return CROSSING * crossings + COMPANY * company + inner + boxes;
  }

  /** Whether a run down in a gutter from the slot `low` passes the header of a box: one between columns of one stage. */
  private cutsHeader(slot: number, low: number): boolean {
    const { plan, bands } = this.grid;
    if (plan.box === undefined) return false;
    const number = bands.findIndex((band) => band.top === low);
    const columns = plan.bands[number]?.columns;
    const [left, right] = [columns?.[slot / 2 - 1], columns?.[slot / 2]];
    return left !== undefined && left.stage !== "" && left.stage === right?.stage;
  }

  /** How many boxes of other stages a run across passes through: above and below all rows there are none. */
  private foreignBoxes({ slot, start, end }: RunSpan, { from, to }: Ends): number {
    const number = this.isIn(slot, to) ? to.band : from.band;
    const band = at(this.grid.bands, number);
    if (slot <= band.top || slot >= band.bus) return 0;
    const columns = at(this.grid.plan.bands, number).columns;
    const stageAt = (x: number): string | undefined => columns[(x - 1) / 2]?.stage;
    const own = [from, to].filter((card) => card.band === number).map((card) => stageAt(card.x));
    const [low, high] = start < end ? [start, end] : [end, start];
    const passed = new Set<string>();
    for (let x = low + 1; x < high; x++) {
      const stage = stageAt(x);
      if (stage !== undefined && stage !== "" && !own.includes(stage)) passed.add(stage);
    }
    return passed.size;
  }

  private isBetweenRows(slot: number, ends: Ends): boolean {
    const band = at(this.grid.bands, this.isIn(slot, ends.to) ? ends.to.band : ends.from.band);
    return slot > band.top && slot < band.bus;
  }
}
