import fc from "fast-check";
import { expect, it } from "vitest";
import { Skyline } from "../../../src/layout/routing/skyline.ts";

const stretch = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }));

it("knows the highest value raised over any part of a stretch", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(stretch, fc.nat(100)), { minLength: 1 }), stretch, (raised, [low, length]) => {
      const ends = raised.flatMap(([[from, size]]) => [from, from + size]);
      const skyline = new Skyline([...ends, low, low + length]);
      for (const [[from, size], value] of raised) skyline.raise(from, from + size, value);
      const touching = raised.filter(([[from, size]]) => from < low + length && low < from + size);
      expect(skyline.peak(low, low + length)).toBe(Math.max(0, ...touching.map(([, value]) => value)));
    }),
  );
});
