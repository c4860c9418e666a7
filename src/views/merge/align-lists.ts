import { commonSubsequence } from "../../base/common-subsequence.ts";

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
 * version, and as little as can be is. Between two entries of both stands first what only base has there, then what only
 * head has.
 */
export function alignLists<T>(base: readonly KeyedEntry<T>[], head: readonly KeyedEntry<T>[]): readonly Both<T>[] {
  const keysOf = (list: readonly KeyedEntry<T>[]): readonly string[] => list.map(({ key }) => key);
  const aligned: Both<T>[] = [];
  let [at, other] = [0, 0];
  for (const [was, is] of [...commonSubsequence(keysOf(base), keysOf(head)), [base.length, head.length] as const]) {
    aligned.push(...base.slice(at, was).map(({ key, entry }) => ({ key, base: entry })));
    aligned.push(...head.slice(other, is).map(({ key, entry }) => ({ key, head: entry })));
    const [before, after] = [base[was], head[is]];
    if (before && after) aligned.push({ key: after.key, base: before.entry, head: after.entry });
    [at, other] = [was + 1, is + 1];
  }
  return aligned;
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
