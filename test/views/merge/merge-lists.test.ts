import fc from "fast-check";
import { expect, test } from "vitest";
import { mergedList } from "../../../src/views/merge/merge-lists.ts";

const list = fc.uniqueArray(fc.integer({ min: 0, max: 12 }));
const merged = (base: readonly number[], head: readonly number[]): readonly number[] =>
  mergedList([base, head], String, (_, after) => after);

test("head's order rules, and everything of both is there once", () => {
  fc.assert(
    fc.property(list, list, (base, head) => {
      const all = merged(base, head);
      expect(all.filter((each) => head.includes(each))).toEqual(head);
      expect([...all].sort((a, b) => a - b)).toEqual([...new Set([...base, ...head])].sort((a, b) => a - b));
    }),
  );
});

test("what only base has stands where it stood: behind the entry of both that it was behind, in its own order", () => {
  fc.assert(
    fc.property(list, list, (base, head) => {
      const all = merged(base, head);
      const hostIn = (entries: readonly number[], gone: number): number | undefined =>
        entries
          .slice(0, entries.indexOf(gone))
          .filter((each) => head.includes(each) && base.includes(each))
          .at(-1);
      for (const gone of base.filter((each) => !head.includes(each))) {
        const host = hostIn(base, gone);
        const between = all.slice(host === undefined ? 0 : all.indexOf(host) + 1, all.indexOf(gone));
        expect(between.every((each) => !head.includes(each))).toBe(true);
      }
    }),
  );
});

test("a list merged with itself is the list", () => {
  fc.assert(
    fc.property(list, (entries) => {
      expect(merged(entries, entries)).toEqual(entries);
    }),
  );
});
