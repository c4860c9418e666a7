import { at } from "./at.ts";
import { BOTTOM, TOP, type GridCard, type Side } from "./grid.ts";
import type { Strand } from "./strand.ts";

/*
 * The way of one edge, in slots: runs that alternate between across (slot is a row or a passage) and down (slot is a
 * gutter or a column). The sides where it leaves and enters tell how the first run lies.
 */
export interface Path {
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly slots: readonly number[];
}

export interface RunSpan {
  readonly isAcross: boolean;
  readonly slot: number;
  /** Slots of its two ends along its own direction. */
  readonly start: number;
  readonly end: number;
}

export function isAcrossSide(side: Side): boolean {
  return side !== TOP && side !== BOTTOM;
}

/** Run `index` of a path between two cards. */
export function runSpan(path: Path, index: number, ends: { readonly from: GridCard; readonly to: GridCard }): RunSpan {
  const isAcross = isAcrossSide(path.fromSide) === (index % 2 === 0);
  const last = path.slots.length - 1;
  return {
    isAcross,
    slot: at(path.slots, index),
    start: index > 0 ? at(path.slots, index - 1) : isAcross ? ends.from.x : ends.from.y,
    end: index < last ? at(path.slots, index + 1) : isAcross ? ends.to.x : ends.to.y,
  };
}

/** All runs of a path between two cards. */
export function runSpans(path: Path, ends: { readonly from: GridCard; readonly to: GridCard }): RunSpan[] {
  const spans: RunSpan[] = [];
  for (let index = 0; index < path.slots.length; index++) spans.push(runSpan(path, index, ends));
  return spans;
}

/** Run `index` as a strand of its channel, its ends given as slots. */
export function slotStrand(spans: readonly RunSpan[], index: number): Strand {
  const { slot, start, end } = at(spans, index);
  const before = index > 0 ? Math.sign(at(spans, index - 1).start - slot) : 0;
  const after = index + 1 < spans.length ? Math.sign(at(spans, index + 1).end - slot) : 0;
  return start <= end
    ? { low: start, high: end, lowSide: before, highSide: after }
    : { low: end, high: start, lowSide: after, highSide: before };
}
