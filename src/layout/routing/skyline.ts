/*
 * The farthest edge reached so far, along a channel: a segment tree over the places that occur, for "raise a stretch to
 * at least this" and "what is the highest in this stretch".
 */
export class Skyline {
  private readonly places: readonly number[];
  private readonly size: number;
  /** Highest within a node, and what was raised over the whole of it. */
  private readonly peaks: Float64Array;
  private readonly floors: Float64Array;

  /** `places`: all ends of stretches that will be asked for, in any order. */
  constructor(places: readonly number[]) {
    this.places = [...new Set(places)].sort((a, b) => a - b);
    let size = 1;
    while (size < this.places.length) size *= 2;
    this.size = size;
    this.peaks = new Float64Array(2 * size);
    this.floors = new Float64Array(2 * size);
  }

  /** Highest over the stretch from `low` to `high`; a point that only touches it does not count. */
  peak(low: number, high: number): number {
    return this.read(1, { from: 0, to: this.size, low: this.indexOf(low), high: this.indexOf(high) });
  }

  raise(low: number, high: number, value: number): void {
    this.write(1, { from: 0, to: this.size, low: this.indexOf(low), high: this.indexOf(high) }, value);
  }

  private indexOf(place: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The depth of both walks is the logarithm of the number of places. */
  private read(node: number, stretch: Stretch): number {
    const { from, to, low, high } = stretch;
    if (high <= from || to <= low) return 0;
    if (low <= from && to <= high) return this.peaks[node] ?? 0;
    const middle = (from + to) >> 1;
    const below = Math.max(
      this.read(2 * node, { from, to: middle, low, high }),
      this.read(2 * node + 1, { from: middle, to, low, high }),
    );
    return Math.max(this.floors[node] ?? 0, below);
  }

  private write(node: number, stretch: Stretch, value: number): void {
    const { from, to, low, high } = stretch;
    if (high <= from || to <= low) return;
    this.peaks[node] = Math.max(this.peaks[node] ?? 0, value);
    if (low <= from && to <= high) {
      this.floors[node] = Math.max(this.floors[node] ?? 0, value);
      return;
    }
    const middle = (from + to) >> 1;
    this.write(2 * node, { from, to: middle, low, high }, value);
    this.write(2 * node + 1, { from: middle, to, low, high }, value);
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}
