import { at } from "./at.ts";
import { LEFT, RIGHT, type GridCard } from "./grid.ts";
import type { Path, RunSpan } from "./path.ts";

interface Stub {
  readonly corridor: number;
  /** It starts at the card before the corridor. */
  readonly isBefore: boolean;
  /** Slot across where it turns, and whether it turns down (1) or up (-1). */
  readonly turn: number;
  readonly direction: number;
}

interface Ends {
  readonly from: GridCard;
  readonly to: GridCard;
}

/**
 * The first and last runs of paths in the rows. Two that start at facing cards and reach past each other cross when they
 * turn the same way; port order cannot mend that.
 */
export class RowStubs {
  private readonly corridors = new Map<number, Stub[]>();

  add(path: Path, spans: readonly RunSpan[], ends: Ends): void {
    for (const stub of stubsOf(path, spans, ends)) {
      const list = this.corridors.get(stub.corridor);
      if (list) list.push(stub);
      else this.corridors.set(stub.corridor, [stub]);
    }
  }

  remove(path: Path, spans: readonly RunSpan[], ends: Ends): void {
    for (const stub of stubsOf(path, spans, ends)) {
      const list = this.corridors.get(stub.corridor) ?? [];
      const place = list.findIndex(
        ({ isBefore, turn, direction }) =>
          isBefore === stub.isBefore && turn === stub.turn && direction === stub.direction,
      );
      if (place >= 0) list.splice(place, 1);
    }
  }

  crossings(path: Path, spans: readonly RunSpan[], ends: Ends): number {
    let count = 0;
    for (const { corridor, isBefore, turn, direction } of stubsOf(path, spans, ends)) {
      for (const other of this.corridors.get(corridor) ?? []) {
        if (other.isBefore === isBefore || other.direction !== direction) continue;
        if (isBefore ? other.turn < turn : other.turn > turn) count++;
      }
    }
    return count;
  }
}

function stubsOf(path: Path, spans: readonly RunSpan[], { from, to }: Ends): Stub[] {
  if (spans.length < 2) return [];
  const stubs: Stub[] = [];
  const [first, second] = [at(spans, 0), at(spans, 1)];
  if (path.fromSide === LEFT || path.fromSide === RIGHT) {
    const direction = Math.sign(second.end - first.slot);
    const corridor = from.corridor[path.fromSide];
    stubs.push({ corridor, isBefore: path.fromSide === RIGHT, turn: first.end, direction });
  }
  const [last, previous] = [at(spans, spans.length - 1), at(spans, spans.length - 2)];
  if (path.toSide === LEFT || path.toSide === RIGHT) {
    const direction = Math.sign(previous.start - last.slot);
    stubs.push({ corridor: to.corridor[path.toSide], isBefore: path.toSide === RIGHT, turn: last.start, direction });
  }
  return stubs;
}
