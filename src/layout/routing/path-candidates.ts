import { at } from "./at.ts";
import { BOTTOM, LEFT, RIGHT, TOP, type Grid, type GridCard, type Side } from "./grid.ts";
import type { Path } from "./path.ts";

interface Ends {
  readonly from: GridCard;
  readonly to: GridCard;
}

export type Take = (path: Path) => void;

/** A stretch of slots, both ends included; empty when `low` > `high`. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

const ACROSS: readonly Side[] = [LEFT, RIGHT];
const DOWN: readonly Side[] = [TOP, BOTTOM];

/** Who looks for a path. */
export interface Search {
  readonly take: Take;
  /** Whether a path with at least so many bends can no longer be the best. */
  readonly isSettled: (bends: number) => boolean;
}

/** Every way worth weighing between two cards of one band, simple ones first. */
export function offerPaths(grid: Grid, { from, to }: Ends, { take, isSettled }: Search): void {
  offerStraight(from, to, take);
  if (from !== to) {
    if (isSettled(1)) return;
    offerCorners(from, to, take);
    if (isSettled(2)) return;
    offerThreeRuns(from, to, take);
  }
  if (isSettled(3)) return;
  offerFourRuns(from, to, take);
  if (isSettled(4)) return;
  offerFiveRuns({ from, to }, passagesFor(grid, from, to), take);
}

function offerStraight(from: GridCard, to: GridCard, take: Take): void {
  if (from.neighbour[RIGHT] === to.index) take({ fromSide: RIGHT, toSide: LEFT, slots: [from.y] });
  if (from.neighbour[LEFT] === to.index) take({ fromSide: LEFT, toSide: RIGHT, slots: [from.y] });
  const goesDown = from.neighbour[BOTTOM] === to.index;
  const goesUp = from.neighbour[TOP] === to.index;
  if (goesDown && isOpen(from, BOTTOM) && isOpen(to, TOP)) take({ fromSide: BOTTOM, toSide: TOP, slots: [from.x] });
  if (goesUp && isOpen(from, TOP) && isOpen(to, BOTTOM)) take({ fromSide: TOP, toSide: BOTTOM, slots: [from.x] });
}

function offerCorners(from: GridCard, to: GridCard, take: Take): void {
  if (from.x === to.x || from.y === to.y) return;
  const [side, back] = to.x > from.x ? [RIGHT, LEFT] : [LEFT, RIGHT];
  const [upright, against] = to.y > from.y ? [BOTTOM, TOP] : [TOP, BOTTOM];
  if (isOpen(to, against) && sees(from, side, to.x) && sees(to, against, from.y)) {
    take({ fromSide: side, toSide: against, slots: [from.y, to.x] });
  }
  if (isOpen(from, upright) && sees(from, upright, to.y) && sees(to, back, from.x)) {
    take({ fromSide: upright, toSide: back, slots: [from.x, to.y] });
  }
}

function offerThreeRuns(from: GridCard, to: GridCard, take: Take): void {
  if (from.y !== to.y) {
    for (const fromSide of ACROSS) {
      for (const toSide of ACROSS) {
        const shared = meet(reachOf(from, fromSide), reachOf(to, toSide));
        for (const gutter of endsOf(shared)) take({ fromSide, toSide, slots: [from.y, gutter, to.y] });
      }
    }
  }
  if (from.x === to.x) return;
  for (const fromSide of DOWN) {
    if (!isOpen(from, fromSide)) continue;
    for (const toSide of DOWN) {
      if (!isOpen(to, toSide)) continue;
      const shared = meet(reachOf(from, fromSide), reachOf(to, toSide));
      for (const passage of endsOf(shared)) take({ fromSide, toSide, slots: [from.x, passage, to.x] });
    }
  }
}

function offerFourRuns(from: GridCard, to: GridCard, take: Take): void {
  for (const down of DOWN) {
    for (const across of ACROSS) {
      if (isOpen(to, down)) {
        for (const gutter of nearestTo(reachOf(from, across), [from.x, to.x])) {
          for (const passage of nearestTo(reachOf(to, down), [to.y, from.y])) {
            take({ fromSide: across, toSide: down, slots: [from.y, gutter, passage, to.x] });
          }
        }
      }
      if (!isOpen(from, down)) continue;
      for (const gutter of nearestTo(reachOf(to, across), [to.x, from.x])) {
        for (const passage of nearestTo(reachOf(from, down), [from.y, to.y])) {
          take({ fromSide: down, toSide: across, slots: [from.x, passage, gutter, to.y] });
        }
      }
    }
  }
}

function offerFiveRuns({ from, to }: Ends, passages: readonly number[], take: Take): void {
  for (const fromSide of ACROSS) {
    const outs = nearestTo(reachOf(from, fromSide), [from.x, to.x]);
    for (const toSide of ACROSS) {
      const ins = nearestTo(reachOf(to, toSide), [to.x, from.x]);
      for (const out of outs) {
        for (const into of ins) {
          if (out === into) continue;
          for (const passage of passages) take({ fromSide, toSide, slots: [from.y, out, passage, into, to.y] });
        }
      }
    }
  }
}

function passagesFor(grid: Grid, from: GridCard, to: GridCard): number[] {
  const band = at(grid.bands, from.band);
  return distinct([from.y - 1, from.y + 1, to.y - 1, to.y + 1, band.bus, band.top, band.bottom]);
}

/** The ways of a card to the gutter `outer` that joins bands: run slots from the card on, ending with that gutter. */
export function offerEscapes(
  grid: Grid,
  { card, outer }: { readonly card: GridCard; readonly outer: number },
  take: (side: Side, slots: number[]) => void,
): void {
  const band = at(grid.bands, card.band);
  const side = outer === 0 ? LEFT : RIGHT;
  if (card.neighbour[side] < 0) take(side, [card.y, outer]);
  for (const down of DOWN) {
    if (!isOpen(card, down)) continue;
    for (const passage of nearestTo(reachOf(card, down), [card.y, down === TOP ? band.top : band.bottom])) {
      take(down, [card.x, passage, outer]);
    }
  }
  const passages = distinct([card.y - 1, card.y + 1, band.bus, band.top, band.bottom]);
  for (const across of ACROSS) {
    for (const gutter of nearestTo(reachOf(card, across), [card.x])) {
      if (gutter === outer) continue;
      for (const passage of passages) take(across, [card.y, gutter, passage, outer]);
    }
  }
}

export function isOpen(card: GridCard, side: Side): boolean {
  return side === TOP ? !card.isTopBlocked : side === BOTTOM ? !card.isBottomBlocked : true;
}

/** Gutters (or passages) that a straight run from this side can reach. */
function reachOf(card: GridCard, side: Side): Stretch {
  const own = side < 2 ? card.x : card.y;
  return side % 2 === 0 ? { low: card.reach[side], high: own - 1 } : { low: own + 1, high: card.reach[side] };
}

function sees(card: GridCard, side: Side, slot: number): boolean {
  const { low, high } = reachOf(card, side);
  return slot > low && slot < high;
}

function meet(a: Stretch, b: Stretch): Stretch {
  return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

function endsOf({ low, high }: Stretch): number[] {
  return low > high ? [] : low === high ? [low] : [low, high];
}

/** The slots of a stretch (they are all even) that lie nearest to the wanted ones. */
function nearestTo({ low, high }: Stretch, wanted: readonly number[]): number[] {
  return distinct(
    wanted.map((slot) => {
      const even = slot % 2 === 0 ? slot : slot < low ? low : slot - 1;
      return Math.min(high, Math.max(low, even));
    }),
  );
}

function distinct(slots: readonly number[]): number[] {
  return slots.filter((slot, index) => slots.indexOf(slot) === index);
}
