/*
 * What lies in a channel, written the same for gutters and passages. "Along" is the direction of the channel (down in a
 * gutter, rightwards in a passage); "across" is where tracks are told apart (rightwards in a gutter, down in a passage).
 */

/** A piece of a strand that is thicker than the line: a label, with its distances. */
export interface Bulge {
  /** Along. */
  readonly low: number;
  readonly high: number;
  /** Pixels that it takes before and after the strand's own place. */
  readonly before: number;
  readonly after: number;
  /** Pixels that it keeps off the walls of the channel beyond that; 0 when absent. */
  readonly wall?: number;
}

export interface Strand {
  /** Ends along: pixels, or slots with fractions. */
  readonly low: number;
  readonly high: number;
  /** To which side across the route goes on at each end: -1 before, 1 after, 0 nowhere. */
  readonly lowSide: number;
  readonly highSide: number;
  /** What it keeps others off, along; at least `low` to `high`. Absent for a label alone. */
  readonly body?: { readonly low: number; readonly high: number };
  readonly bulge?: Bulge;
  /** A label of a route that crosses the channel: nothing may turn across it. */
  readonly isLabel?: boolean;
}

export function overlapAlong(a: Strand, b: Strand): boolean {
  return a.low <= b.high && b.low <= a.high;
}
