/**
 * Two lists as one, entries with the same key as one entry, which `both` makes: in the order of head, what only base has
 * behind the entry that it stood behind. Keys are unique within a list; of entries with the same key the last counts.
 */
export function mergedList<T>(
  [base, head]: readonly [readonly T[], readonly T[]],
  keyOf: (entry: T) => string,
  both: (before: T, after: T) => T,
): readonly T[] {
  const inBase = new Map(base.map((entry) => [keyOf(entry), entry]));
  const inHead = new Map(head.map((entry) => [keyOf(entry), entry]));
  const gone: T[] = [];
  const behind = new Map<string, T[]>();
  let waiting = gone;
  for (const [key, entry] of inBase) {
    if (!inHead.has(key)) waiting.push(entry);
    else behind.set(key, (waiting = []));
  }
  return [
    ...gone,
    ...[...inHead].flatMap(([key, entry]) => {
      const former = inBase.get(key);
      return [former === undefined ? entry : both(former, entry), ...(behind.get(key) ?? [])];
    }),
  ];
}
