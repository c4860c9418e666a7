import fc from "fast-check";
import { expect, test } from "vitest";
import { alignLists, distinctKeys } from "../../../src/views/merge/align-lists.ts";

const list = fc.uniqueArray(fc.integer({ min: 0, max: 12 }));
const keyed = (entries: readonly number[]): { key: string; entry: number }[] =>
  entries.map((entry) => ({ key: String(entry), entry }));

test("what a version has stands in its own order", () => {
  fc.assert(
    fc.property(list, list, (base, head) => {
      const all = alignLists(keyed(base), keyed(head));
      expect(all.flatMap((each) => each.base ?? [])).toEqual(base);
      expect(all.flatMap((each) => each.head ?? [])).toEqual(head);
    }),
  );
});

test("what stands in the same order in both is there once, as much as can be", () => {
  fc.assert(
    fc.property(list, list, (base, head) => {
      const kept = head.filter((each) => base.includes(each));
      const shared = alignLists(keyed(base), keyed(head)).filter(
        (each) => each.base !== undefined && each.head !== undefined,
      );
      const inOrder = kept.every(
        (each, index) => index === 0 || base.indexOf(kept[index - 1] ?? 0) < base.indexOf(each),
      );
      if (inOrder) expect(shared).toHaveLength(kept.length);
      expect(shared.length).toBeGreaterThanOrEqual(Math.min(1, kept.length));
    }),
  );
});

test("what only base has stands before what only head has, between two entries of both", () => {
  const all = alignLists(keyed([1, 2, 3]), keyed([1, 4, 3]));
  expect(all.map(({ key }) => key)).toEqual(["1", "2", "4", "3"]);
});

test("an entry that is there twice is known by more of itself, and then by its place among the same", () => {
  const way = (text: string): string => text.slice(0, 1);
  const rest = (text: string): string => text.slice(1);
  const [base, head] = distinctKeys(
    [
      ["a1", "a2", "b"],
      ["a2", "a3", "a3", "b changed"],
    ],
    [way, rest],
  );
  const shared = alignLists(base, head).filter((each) => each.base !== undefined && each.head !== undefined);
  expect(shared.map((each) => [each.base, each.head])).toEqual([
    ["a2", "a2"],
    ["b", "b changed"],
  ]);
  for (const keys of [base, head]) expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
});
