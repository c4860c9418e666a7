import { at } from "./at.ts";
import type { CellEdge } from "./cell-plan.ts";
import { columnWidth, type Grid, type GridCard } from "./grid.ts";
import type { Occupancy } from "./occupancy.ts";
import { runSpan, type Path, type RunSpan } from "./path.ts";

/** Free space around a label, pixels. */
export const LABEL_GAP = 4;
/** Pixels between two ports of a side where there is room. */
export const PORT_STEP = 14;
/** Half of the strip in the middle of a column in which routes reach the tops and bottoms of cards. */
export const MIDDLE_HALF = 10;

/** Where a label lies: on run `run`, at the crossing of a slot across and a slot down. */
export interface LabelSite {
  readonly run: number;
  readonly isAcross: boolean;
  readonly x: number;
  readonly y: number;
  /** Over a column: left half, whole, right half. */
  readonly part: -1 | 0 | 1;
  /** It lies across the strip of a column where routes reach tops and bottoms; none may pass there. */
  readonly coversMiddle: boolean;
  /** On a run that ends at a card's side: the corridor whose other ports have to keep off. */
  readonly rowCorridor?: number;
  /** Pixels of detour that the place is worth avoiding. */
  readonly cost: number;
}

export interface SiteQuestion {
  readonly grid: Grid;
  readonly occupancy: Occupancy;
  readonly edge: CellEdge;
  readonly from: GridCard;
  readonly to: GridCard;
  readonly mayLieInRow: boolean;
}

type Size = NonNullable<CellEdge["label"]>;

/** The cheapest place for the label of an edge on a path; undefined when the path has no room for it. */
export function findLabelSite(path: Path, question: SiteQuestion): LabelSite | undefined {
  const size = question.edge.label;
  if (!size) return undefined;
  let best: LabelSite | undefined;
  const offer = (site: LabelSite): void => {
    if (!best || site.cost < best.cost) best = site;
  };
  path.slots.forEach((_, index) => {
    const span = runSpan(path, index, question);
    const isStraight = path.slots.length === 1;
    if (!span.isAcross) offerDown({ question, size, span, index, isStraight }, offer);
    else if (span.slot % 2 === 0) offerPassage({ question, size, span, index, isStraight }, offer);
    else if (isStraight) offerRow({ question, size, span, index, isStraight }, offer);
    else offerEmptyCells({ question, size, span, index, isStraight }, path, offer);
  });
  return best;
}

interface Offer {
  readonly question: SiteQuestion;
  readonly size: Size;
  readonly span: RunSpan;
  readonly index: number;
  readonly isStraight: boolean;
}

type Take = (site: LabelSite) => void;

function offerPassage({ question, size, span, index }: Offer, take: Take): void {
  const { grid, occupancy } = question;
  const band = bandOf(grid, span.slot);
  const [low, high] = ordered(span);
  const middle = (low + high) / 2;
  const lastGutter = 2 * at(grid.bands, band).columnCount;
  const common = { run: index, isAcross: true, y: span.slot };
  for (let x = low; x <= high; x++) {
    const distance = 6 * Math.abs(x - middle);
    if (x % 2 === 0) {
      if (x > lastGutter && x !== grid.farRight) continue;
      const crowd = 10 * occupancy.downAt(x, span.slot);
      take({ ...common, x, part: 0, coversMiddle: false, cost: 30 + 0.9 * size.width + distance + crowd });
      continue;
    }
    const width = columnWidth(grid, band, x);
    const isEnd = x === low || x === high;
    const isFree = !isEnd && occupancy.downAt(x, span.slot) === 0;
    if (isFree && size.width + 2 * LABEL_GAP <= width) {
      take({ ...common, x, part: 0, coversMiddle: true, cost: distance });
    } else if (size.width + 2 * LABEL_GAP <= width / 2 - MIDDLE_HALF) {
      const part = x === low ? 1 : x === high ? -1 : x < middle ? 1 : -1;
      take({ ...common, x, part, coversMiddle: false, cost: distance + 2 });
    }
  }
}

/** On a run down the label takes a passage; only the passages near both ends are looked at on a long run. */
function offerDown({ question, size, span, index, isStraight }: Offer, take: Take): void {
  const { grid, occupancy } = question;
  const [low, high] = ordered(span);
  const isColumn = span.slot % 2 === 1;
  if (isColumn && (!isStraight || size.width + 2 * LABEL_GAP > columnWidth(grid, question.from.band, span.slot)))
    return;
  const step = span.start < span.end ? 2 : -2;
  const first = span.start % 2 === 0 ? span.start + step : span.start + step / 2;
  let steps = 0;
  for (let y = first; y > low && y < high && steps < 4; y += step, steps++) {
    if (isColumn && occupancy.downAt(span.slot, y) > 0) continue;
    const crowd = 10 * occupancy.acrossBetween(span.slot, y, y) + 4 * steps;
    const cost = isColumn ? crowd : crowd + 1.1 * Math.max(0, size.width - 24);
    take({ run: index, isAcross: false, x: span.slot, y, part: 0, coversMiddle: isColumn, cost });
  }
}

function offerRow({ question, size, span, index }: Offer, take: Take): void {
  const { grid, occupancy, from, to, mayLieInRow } = question;
  const isRightward = span.start < span.end;
  const side = isRightward ? 1 : 0;
  const corridor = from.corridor[side];
  if (!mayLieInRow || size.height > Math.min(from.height, to.height) || occupancy.rowLabelsIn(corridor) > 0) return;
  const others = Math.max(occupancy.portsAt(from, side), occupancy.portsAt(to, isRightward ? 0 : 1));
  const straights = occupancy.rowStraightsIn(corridor);
  if (!fitsOnStraight(question, { height: size.height, straights, others })) return;
  const x = isRightward ? from.x + 1 : from.x - 1;
  const cost = 0.8 * Math.max(0, size.width + 16 - grid.plan.gutter.stage);
  take({ run: index, isAcross: true, x, y: span.slot, part: 0, coversMiddle: false, rowCorridor: corridor, cost });
}

/** On a run from or to a card's side, over the empty cells that it passes. */
function offerEmptyCells({ question, size, span, index }: Offer, path: Path, take: Take): void {
  const { grid, occupancy, from, to, mayLieInRow } = question;
  const [card, side] = index === 0 ? [from, path.fromSide] : [to, path.toSide];
  const corridor = card.corridor[side];
  if (!mayLieInRow || occupancy.rowLabelsIn(corridor) > 0) return;
  if (!fitsInCorridor(question, { card, side, height: size.height, others: occupancy.rowPortsIn(corridor) })) return;
  const [low, high] = ordered(span);
  const middle = (low + high) / 2;
  const common = { run: index, isAcross: true, y: span.slot, rowCorridor: corridor };
  for (let x = low + 1; x < high; x++) {
    if (x % 2 === 0) continue;
    const width = columnWidth(grid, card.band, x);
    const cost = 4 + 6 * Math.abs(x - middle);
    if (occupancy.downAt(x, span.slot) === 0 && size.width + 2 * LABEL_GAP <= width) {
      take({ ...common, x, part: 0, coversMiddle: true, cost });
    } else if (size.width + 2 * LABEL_GAP <= width / 2 - MIDDLE_HALF) {
      take({ ...common, x, part: x < middle ? 1 : -1, coversMiddle: false, cost: cost + 2 });
    }
  }
}

interface Neighbours {
  readonly card: GridCard;
  readonly side: number;
  /** Of the label, pixels. */
  readonly height: number;
  /** Ports of both cards at the corridor, without the one with the label. */
  readonly others: number;
}

/** Whether the other ports of a corridor can keep off a label on one run there, on the lower of the two cards. */
export function fitsInCorridor(
  { grid, occupancy }: Pick<SiteQuestion, "grid" | "occupancy">,
  { card, side, height, others }: Neighbours,
): boolean {
  const facing = grid.cards[card.neighbour[side] ?? -1];
  const lower = Math.min(card.height, facing?.height ?? card.height);
  const half = lower / 2 - 8;
  const clearance = height / 2 + LABEL_GAP + 2;
  const hasStraight = occupancy.rowStraightsIn(card.corridor[side] ?? 0) > 0;
  const needed = Math.min(2, others) * clearance + 6 * Math.max(0, others - 2);
  // The label must not stand out of its row, not even on the outermost port.
  const farthest = (others > 0 ? clearance + PORT_STEP * (others - 1) : 0) * (hasStraight ? 1 : 0.5);
  return needed <= (hasStraight ? half : 2 * half) && farthest + height / 2 <= lower / 2;
}

/**
 * Whether a label fits on the straight line between two cards of a row, beside other straight lines (`straights`) and
 * other ports (`others`, those of the straight lines among them). In the one gutter between two neighbours the ports that
 * turn pass beside it; farther apart they have to keep off it.
 */
export function fitsOnStraight(
  { from, to }: Pick<SiteQuestion, "from" | "to">,
  { height, straights, others }: { readonly height: number; readonly straights: number; readonly others: number },
): boolean {
  const isNear = Math.abs(from.x - to.x) === 2;
  if (isNear && straights === 0) return true;
  const clearance = height / 2 + LABEL_GAP + 2;
  const turning = Math.max(0, others - straights);
  const needed = (straights * clearance) / 2 + (turning > 0 ? (isNear ? 0 : clearance) + 6 * (turning - 1) : 0);
  return needed <= Math.min(from.height, to.height) / 2 - 8;
}

function ordered(span: RunSpan): [number, number] {
  return span.start < span.end ? [span.start, span.end] : [span.end, span.start];
}

/** Index of the band that a slot down lies in. */
export function bandOf(grid: Grid, y: number): number {
  let low = 0;
  let high = grid.bands.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(grid.bands, middle).top <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
