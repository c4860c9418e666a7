/*
 * Counters along many parallel lines, each a binary indexed tree (Fenwick, 1994): adding at a place and summing over a
 * stretch both cost the logarithm of the line's length. All lines share one array.
 */
export class FenwickField {
  private readonly cells: Int32Array;
  private readonly stride: number;

  constructor(lines: number, length: number) {
    this.stride = length + 2;
    this.cells = new Int32Array(lines * this.stride);
  }

  add(line: number, place: number, amount: number): void {
    const base = line * this.stride;
    for (let i = place + 1; i < this.stride; i += i & -i) {
      const cell = base + i;
      this.cells[cell] = (this.cells[cell] ?? 0) + amount;
    }
  }

  /** Sum over the places 0 to `place`, both included. */
  upTo(line: number, place: number): number {
    const base = line * this.stride;
    let sum = 0;
    for (let i = place + 1; i > 0; i -= i & -i) sum += this.cells[base + i] ?? 0;
    return sum;
  }

  /** Sum over the places `low` to `high`, both included. */
  between(line: number, low: number, high: number): number {
    return high < low ? 0 : this.upTo(line, high) - (low > 0 ? this.upTo(line, low - 1) : 0);
  }
}
