/** An entry as it is in each version that has it. */
export interface Both<T> {
  readonly key: string;
  readonly base?: T;
  readonly head?: T;
}

export interface KeyedEntry<T> {
  /** Unique within its list. */
  readonly key: string;
  readonly entry: T;
}

/**
 * Two lists as one that keeps the order of either: what stands in another order in head is there twice, once for each
 * version, and as little as can be is (the longest common subsequence; Hirschberg 1975). Between two entries of both stands
 * first what only base has there, then what only head has.
 */
export function alignLists<T>(base: readonly KeyedEntry<T>[], head: readonly KeyedEntry<T>[]): readonly Both<T>[] {
  const lengths = commonLengths(base, head);
  const aligned: Both<T>[] = [];
  const waiting: Both<T>[] = [];
  let [at, other] = [0, 0];
  while (at < base.length || other < head.length) {
    const [was, is] = [base[at], head[other]];
    if (was && is && was.key === is.key) {
      aligned.push(...waiting.splice(0), { key: is.key, base: was.entry, head: is.entry });
      at++;
      other++;
    } else if (was && (!is || (lengths[at + 1]?.[other] ?? 0) >= (lengths[at]?.[other + 1] ?? 0))) {
      aligned.push({ key: was.key, base: was.entry });
      at++;
    } else if (is) {
      waiting.push({ key: is.key, head: is.entry });
      other++;
    }
  }
  return [...aligned, ...waiting];
}

/** How long the longest common subsequence of the rests from each two places on is. */
function commonLengths(
  base: readonly KeyedEntry<unknown>[],
  head: readonly KeyedEntry<unknown>[],
): readonly Uint32Array[] {
  const lengths = Array.from({ length: base.length + 1 }, () => new Uint32Array(head.length + 1));
  for (let at = base.length - 1; at >= 0; at--) {
    const [row, below] = [lengths[at], lengths[at + 1]];
    if (!row || !below) continue;
    for (let other = head.length - 1; other >= 0; other--) {
      const isSame = base[at]?.key === head[other]?.key;
      row[other] = isSame ? 1 + (below[other + 1] ?? 0) : Math.max(below[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  return lengths;
}

/**
 * Keys by which entries of two lists are the same: the first of `ways`, with the next ones where that is there twice in
 * one of the lists, at last with a number.
 */
export function distinctKeys<T>(
  [base, head]: readonly [readonly T[], readonly T[]],
  ways: readonly ((entry: T) => string)[],
): readonly [readonly KeyedEntry<T>[], readonly KeyedEntry<T>[]] {
  let keyed = [base, head].map((list) => list.map((entry) => ({ key: "", entry })));
  for (const way of ways) {
    const several = new Set(keyed.flatMap((list) => severalIn(list.map(({ key }) => key))));
    const isFirst = way === ways[0];
    keyed = keyed.map((list) =>
      list.map(({ key, entry }) => ({ key: isFirst || several.has(key) ? `${key} ${way(entry)}` : key, entry })),
    );
  }
  const [before = [], after = []] = keyed.map((list) => {
    const counts = new Map<string, number>();
    return list.map(({ key, entry }) => {
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return { key: `${key} ${count}`, entry };
    });
  });
  return [before, after];
}

function severalIn(keys: readonly string[]): readonly string[] {
  const known = new Set<string>();
  return keys.filter((key) => known.has(key) || !known.add(key));
}
