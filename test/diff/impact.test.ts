import fc from "fast-check";
import { expect, test } from "vitest";
import type { ElementRef } from "../../src/base/element-ref.ts";
import { compareSides } from "../../src/diff/comparison.ts";
import { dependentsIn, impactOf } from "../../src/diff/impact.ts";
import { anyPair } from "./any-pair.ts";
import { modelOf } from "./read-model.ts";

test("who is impacted is whoever can be reached, each by a shortest way of names", () => {
  fc.assert(
    fc.property(anyPair, fc.nat(1000), ({ before, after }, choice) => {
      const [base, head] = [modelOf(before), modelOf(after)];
      if (!base || !head) return;
      const comparison = compareSides(base, head);
      const sides = [comparison.base, comparison.head];
      const refs = [...new Set(sides.flatMap(({ index }) => [...index.elementByRef.keys()]))];
      const subject = refs[choice % refs.length] as ElementRef;
      // What named a removed element did so in the first model.
      const dependents = dependentsIn([base, head]);
      const distances = new Map<ElementRef, number>([[subject, 0]]);
      // Relaxed until nothing changes: another way to the same distances.
      for (let changed = true; changed;) {
        changed = false;
        for (const [ref, others] of dependents) {
          const distance = distances.get(ref);
          if (distance === undefined) continue;
          for (const other of others) {
            if ((distances.get(other) ?? Infinity) <= distance + 1) continue;
            distances.set(other, distance + 1);
            changed = true;
          }
        }
      }
      const impacted = impactOf(subject, comparison);
      expect(new Map(impacted.map(({ ref, path }) => [ref, path.length - 1]))).toEqual(
        new Map([...distances].filter(([ref]) => ref !== subject).sort(([a], [b]) => (a < b ? -1 : 1))),
      );
      const areSteps = impacted.map(({ ref }) => ref.startsWith("transition:"));
      expect(areSteps).toEqual([...areSteps].sort((a, b) => Number(a) - Number(b)));
      // Of several shortest ways the first by name.
      for (const { ref, path } of impacted) {
        const nearer = [...distances].filter(([other]) => distances.get(other) === (distances.get(ref) ?? 0) - 1);
        const parents = nearer.map(([other]) => other).filter((other) => dependents.get(other)?.includes(ref));
        expect(path.at(-2)).toBe(parents.sort()[0]);
      }
      for (const { path } of impacted)
        path.slice(1).forEach((ref, index) => expect(dependents.get(path[index] as ElementRef)).toContain(ref));
    }),
  );
});
