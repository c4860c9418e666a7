/** Places of one entry that two lists share. */
export type Pair = readonly [left: number, right: number];

/**
 * The longest run of entries that two lists have in the same order, as pairs of places; of equals the one that takes the
 * entries of the right list first. Time and memory grow with the lists and with in how much they differ (Myers, "An O(ND)
 * difference algorithm and its variations", Algorithmica 1986); what differs in more than `most` entries has no pair but
 * those at both ends.
 */
export function commonSubsequence<T>(
  left: readonly T[],
  right: readonly T[],
  { isSame = Object.is, most = 3000 }: { isSame?: (a: T, b: T) => boolean; most?: number } = {},
): readonly Pair[] {
  const same = (x: number, y: number): boolean => isSame(left[x] as T, right[y] as T);
  let start = 0;
  while (start < left.length && start < right.length && same(start, start)) start += 1;
  let [endLeft, endRight] = [left.length, right.length];
  while (endLeft > start && endRight > start && same(endLeft - 1, endRight - 1)) {
    endLeft -= 1;
    endRight -= 1;
  }
  const pairs: Pair[] = Array.from({ length: start }, (_, at) => [at, at] as const);
  const inner = innerPairs([endLeft - start, endRight - start], (x, y) => same(start + x, start + y), most);
  for (const [x, y] of inner) pairs.push([start + x, start + y]);
  for (let at = endLeft; at < left.length; at += 1) pairs.push([at, endRight + at - endLeft]);
  return pairs;
}

type Same = (x: number, y: number) => boolean;

function innerPairs([width, height]: readonly [number, number], same: Same, most: number): readonly Pair[] {
  // How far each diagonal reached after each number of entries taken or left out.
  const rounds: ReadonlyMap<number, number>[] = [];
  let reached: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let count = 0; count <= Math.min(width + height, most); count += 1) {
    rounds.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = isDown(diagonal, count, reached)
        ? (reached.get(diagonal + 1) ?? 0)
        : (reached.get(diagonal - 1) ?? 0) + 1;
      let y = x - diagonal;
      while (x < width && y < height && same(x, y)) {
        x += 1;
        y += 1;
      }
      next.set(diagonal, x);
      if (x >= width && y >= height) return wayBack(rounds, [width, height]);
    }
    reached = next;
  }
  return [];
}

function isDown(diagonal: number, count: number, reached: ReadonlyMap<number, number>): boolean {
  if (diagonal === -count) return true;
  return diagonal !== count && (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0);
}

function wayBack(
  rounds: readonly ReadonlyMap<number, number>[],
  [width, height]: readonly [number, number],
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [width, height];
  for (let count = rounds.length - 1; count >= 0; count -= 1) {
    const reached = rounds[count] ?? new Map<number, number>();
    const diagonal = x - y;
    const before = isDown(diagonal, count, reached) ? diagonal + 1 : diagonal - 1;
    const fromX = count === 0 ? 0 : (reached.get(before) ?? 0);
    const fromY = count === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
