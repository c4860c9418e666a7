/** An entry of two lists that have become one. */
export interface MergedEntry<T> {
  readonly base?: T;
  readonly head?: T;
}

/**
 * Two lists as one, entries with the same key together: in the order of head, what only base has behind the entry that
 * it stood behind. Keys are unique within a list; of entries with the same key the last counts.
 */
export function mergeLists<T>(
  base: readonly T[],
  head: readonly T[],
  keyOf: (entry: T) => string,
): readonly MergedEntry<T>[] {
  const inBase = new Map(base.map((entry) => [keyOf(entry), entry]));
  const inHead = new Map(head.map((entry) => [keyOf(entry), entry]));
  const behind = new Map<string | undefined, T[]>();
  let last: string | undefined;
  for (const [key, entry] of inBase) {
    if (inHead.has(key)) last = key;
    else behind.set(last, [...(behind.get(last) ?? []), entry]);
  }
  const gone = (key: string | undefined): readonly MergedEntry<T>[] =>
    (behind.get(key) ?? []).map((entry) => ({ base: entry }));
  return [
    ...gone(undefined),
    ...[...inHead].flatMap(([key, entry]): readonly MergedEntry<T>[] => {
      const former = inBase.get(key);
      return [{ head: entry, ...(former !== undefined && { base: former }) }, ...gone(key)];
    }),
  ];
}
