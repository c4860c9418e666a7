import fc from "fast-check";
import { expect, test } from "vitest";
import type { Drawing } from "../../site/worker/api.ts";
import { changesOfDrawing, completeDrawing } from "../../site/worker/drawing-changes.ts";
import { isSameData } from "../../site/worker/same-data.ts";

const subject = fc.constantFrom("node:a", "node:b", "stage:s", "transition:a -> b");
const place = fc.record({ file: fc.constantFrom("a.ketu.yaml", "b.ketu.yaml"), from: fc.nat(9), to: fc.nat(99) });
const entry = fc.record({
  ref: fc.constant("node:a" as const),
  label: fc.constantFrom("甲", "乙"),
  children: fc.constant([]),
});

const anyDrawing: fc.Arbitrary<Drawing> = fc.record(
  {
    version: fc.nat(),
    status: fc.constantFrom("drawn", "stale"),
    view: fc.constantFrom("map", "flow"),
    missingImage: fc.constant("logo.svg"),
    diagnostics: fc.constant([]),
    views: fc.array(fc.record({ id: fc.constantFrom("map", "flow"), kind: fc.constant("k"), label: fc.string() }), {
      maxLength: 2,
    }),
    outline: fc.record({
      sections: fc.array(fc.record({ id: fc.string(), title: fc.string(), entries: fc.array(entry) })),
    }),
    labels: fc.dictionary(subject, fc.constantFrom("甲", "乙")),
    places: fc.dictionary(subject, place),
    filters: fc.constant([]),
    steps: fc.constant([]),
    milliseconds: fc.nat(),
  },
  {
    requiredKeys: ["version", "status", "diagnostics", "views", "labels", "places", "filters", "steps", "milliseconds"],
  },
);

/** Through `postMessage`, and each as a change of the one before. */
function travel(drawings: readonly Drawing[]): readonly Drawing[] {
  const arrived: Drawing[] = [];
  drawings.forEach((drawing, index) => {
    const sent = structuredClone(changesOfDrawing(drawing, drawings[index - 1]));
    arrived.push(completeDrawing(sent, arrived.at(-1)));
  });
  return arrived;
}

test("whatever is left out on the way, a drawing arrives as it was", () => {
  fc.assert(
    fc.property(fc.array(anyDrawing, { minLength: 1, maxLength: 5 }), (drawings) => {
      expect(travel(drawings)).toEqual(drawings);
    }),
  );
});

test("what did not change is the same object as before, so that nobody shows it anew", () => {
  fc.assert(
    fc.property(anyDrawing, anyDrawing, (one, other) => {
      const [first, second] = travel([one, { ...structuredClone(one), version: other.version, places: other.places }]);
      for (const part of ["views", "outline", "labels", "filters", "steps"] as const) {
        expect(second?.[part]).toBe(first?.[part]);
      }
    }),
  );
});

test("two values are the same data when their JSON is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
      expect(isSameData(one, structuredClone(one))).toBe(true);
      // Minus zero has no JSON of its own, and order of keys does not count.
      if (isSameData(one, other)) expect(other).toEqual(one);
    }),
  );
});
