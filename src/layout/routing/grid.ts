import { at } from "./at.ts";
import type { CellCard, CellPlan } from "./cell-plan.ts";

/*
 * The plan as a grid of slots. Across: even slots are gutters, odd slots are columns (gutter g = 2g, column c = 2c + 1).
 * Down, counted through all bands: even slots are passages, odd slots are rows; the odd slot between two bands is their
 * furniture. The leftmost gutter is one for all bands; a map of several bands has one more gutter at the far right.
 */

export type Side = 0 | 1 | 2 | 3;
export const LEFT: Side = 0;
export const RIGHT: Side = 1;
export const TOP: Side = 2;
export const BOTTOM: Side = 3;

export interface GridCard {
  readonly index: number;
  readonly subject: string;
  readonly band: number;
  /** Slots. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** By side: the farthest gutter (left, right) or passage (top, bottom) that is seen from there without a card between. */
  readonly reach: readonly [number, number, number, number];
  /** By side: index of the next card that way, or -1. */
  readonly neighbour: readonly [number, number, number, number];
  /** By side: what lies between this card and the next one that way. Rows and columns count apart. */
  readonly corridor: readonly [number, number, number, number];
  /** Whether furniture (a header, the chips of an off-path group) covers that side. */
  readonly isTopBlocked: boolean;
  readonly isBottomBlocked: boolean;
}

export interface GridBand {
  readonly columnCount: number;
  /** Slot of its topmost and lowest passage, and of the bus: the passage under the cards of the path. */
  readonly top: number;
  readonly bottom: number;
  readonly bus: number;
  readonly rowCount: number;
  readonly pathRowCount: number;
}

export interface GridRow {
  readonly band: number;
  /** Pixels of the tallest card, and of the furniture above and below it. */
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

export interface Grid {
  readonly plan: CellPlan;
  readonly bands: readonly GridBand[];
  readonly cards: readonly GridCard[];
  readonly bySubject: ReadonlyMap<string, GridCard>;
  /** By slot; absent at passages and between bands. */
  readonly rows: readonly (GridRow | undefined)[];
  readonly xSlots: number;
  readonly ySlots: number;
  /** Slot of the gutter that joins the bands at the right. */
  readonly farRight: number;
  readonly rowCorridors: number;
  readonly columnCorridors: number;
}

interface Shape {
  readonly bands: readonly GridBand[];
  readonly ySlots: number;
}

export function columnSlot(column: number): number {
  return 2 * column + 1;
}

/** Width in pixels of the column at an odd slot. */
export function columnWidth(grid: Grid, band: number, slot: number): number {
  return grid.plan.bands[band]?.columns[(slot - 1) / 2]?.width ?? 0;
}

export function buildGrid(plan: CellPlan): Grid {
  const { bands, ySlots } = shapeOf(plan);
  const slots = plan.cards.map((card) => rowSlot(bands, card));
  const columnCount = bands.reduce((most, band) => Math.max(most, band.columnCount), 0);
  const links = linkCards(plan.cards, slots);
  const cards = plan.cards.map((card, index) => gridCard(plan, card, { index, slots, bands, links }));
  return {
    plan,
    bands,
    cards,
    bySubject: new Map(cards.map((card) => [card.subject, card])),
    rows: rowsOf(plan, cards, { bands, ySlots }),
    xSlots: 2 * columnCount + 3,
    ySlots,
    farRight: 2 * columnCount + 2,
    rowCorridors: links.rowCorridors,
    columnCorridors: links.columnCorridors,
  };
}

function shapeOf(plan: CellPlan): Shape {
  const pathRows = plan.bands.map(() => 0);
  const offRows = plan.bands.map(() => 0);
  for (const card of plan.cards) {
    const counts = card.isOffPath ? offRows : pathRows;
    counts[card.band] = Math.max(counts[card.band] ?? 0, card.row + 1);
  }
  let next = 0;
  const bands = plan.bands.map((band, index) => {
    const pathRowCount = pathRows[index] ?? 0;
    const rowCount = pathRowCount + (offRows[index] ?? 0);
    const top = next;
    next += 2 * rowCount + 2;
    const [bus, bottom] = [top + 2 * pathRowCount, top + 2 * rowCount];
    return { columnCount: band.columns.length, top, bottom, bus, rowCount, pathRowCount };
  });
  return { bands, ySlots: next };
}

function rowSlot(bands: readonly GridBand[], card: CellCard): number {
  const band = at(bands, card.band);
  return band.top + 2 * (card.row + (card.isOffPath ? band.pathRowCount : 0)) + 1;
}

interface Links {
  readonly neighbours: readonly [number, number, number, number][];
  readonly corridors: readonly [number, number, number, number][];
  readonly rowCorridors: number;
  readonly columnCorridors: number;
}

function linkCards(cards: readonly CellCard[], slots: readonly number[]): Links {
  const neighbours = cards.map((): [number, number, number, number] => [-1, -1, -1, -1]);
  const corridors = cards.map((): [number, number, number, number] => [0, 0, 0, 0]);
  const y = (index: number): number => slots[index] ?? 0;
  const x = (index: number): number => cards[index]?.column ?? 0;
  const band = (index: number): number => cards[index]?.band ?? 0;
  const order = cards.map((_, index) => index);
  const chain = (sorted: readonly number[], isSameLine: (a: number, b: number) => boolean, side: Side): number => {
    let corridor = -1;
    sorted.forEach((index, place) => {
      const before = sorted[place - 1];
      const isNext = before !== undefined && isSameLine(before, index);
      if (!isNext) corridor++;
      at(corridors, index)[side] = corridor++;
      at(corridors, index)[side + 1] = corridor;
      if (!isNext) return;
      at(neighbours, index)[side] = before;
      at(neighbours, before)[side + 1] = index;
    });
    return corridor + 1;
  };
  const byRow = [...order].sort((a, b) => y(a) - y(b) || x(a) - x(b) || a - b);
  const rowCorridors = chain(byRow, (a, b) => y(a) === y(b), LEFT);
  const byColumn = [...order].sort((a, b) => band(a) - band(b) || x(a) - x(b) || y(a) - y(b) || a - b);
  const columnCorridors = chain(byColumn, (a, b) => band(a) === band(b) && x(a) === x(b), TOP);
  return { neighbours, corridors, rowCorridors, columnCorridors };
}

interface CardSetting {
  readonly index: number;
  readonly slots: readonly number[];
  readonly bands: readonly GridBand[];
  readonly links: Links;
}

function gridCard(plan: CellPlan, card: CellCard, setting: CardSetting): GridCard {
  const { index, slots, bands, links } = setting;
  const band = at(bands, card.band);
  const neighbour = at(links.neighbours, index);
  const column = (other: number): number => columnSlot(at(plan.cards, other).column);
  const isFirstOff = neighbour[TOP] < 0 || !at(plan.cards, neighbour[TOP]).isOffPath;
  const isLastOff = neighbour[BOTTOM] < 0;
  const hasHeader = neighbour[TOP] < 0 && (plan.box?.header ?? 0) > 0;
  return {
    index,
    subject: card.subject,
    band: card.band,
    x: columnSlot(card.column),
    y: at(slots, index),
    width: card.width,
    height: card.height,
    reach: [
      neighbour[LEFT] < 0 ? 0 : column(neighbour[LEFT]) + 1,
      neighbour[RIGHT] < 0 ? 2 * band.columnCount : column(neighbour[RIGHT]) - 1,
      neighbour[TOP] < 0 ? band.top : at(slots, neighbour[TOP]) + 1,
      neighbour[BOTTOM] < 0 ? band.bottom : at(slots, neighbour[BOTTOM]) - 1,
    ],
    neighbour,
    corridor: at(links.corridors, index),
    isTopBlocked: card.isOffPath ? isFirstOff && plan.offPath.above > 0 : hasHeader,
    isBottomBlocked: card.isOffPath && isLastOff && plan.offPath.below > 0,
  };
}

function rowsOf(
  plan: CellPlan,
  cards: readonly GridCard[],
  { bands, ySlots }: { readonly bands: readonly GridBand[]; readonly ySlots: number },
): (GridRow | undefined)[] {
  const rows = new Array<GridRow | undefined>(ySlots).fill(undefined);
  bands.forEach(({ top, pathRowCount }, band) => {
    if (pathRowCount > 0) rows[top + 1] = { band, height: 0, above: plan.box?.header ?? 0, below: 0 };
  });
  for (const card of cards) {
    const row = rows[card.y];
    const hasGroupHeader = card.isTopBlocked && at(plan.cards, card.index).isOffPath;
    rows[card.y] = {
      band: card.band,
      height: Math.max(row?.height ?? 0, card.height),
      above: Math.max(row?.above ?? 0, hasGroupHeader ? plan.offPath.above : 0),
      below: Math.max(row?.below ?? 0, card.isBottomBlocked ? plan.offPath.below : 0),
    };
  }
  return rows;
}
