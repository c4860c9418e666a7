import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStrands } from "../../../src/layout/routing/channel-order.ts";
import { placeStrands } from "../../../src/layout/routing/channel-places.ts";
import type { Strand } from "../../../src/layout/routing/strand.ts";

const side = fc.constantFrom(-1, 1);
const strand = fc
  .record({
    low: fc.integer({ min: 0, max: 200 }),
    length: fc.integer({ min: 1, max: 90 }),
    lowSide: side,
    highSide: side,
  })
  .map(({ low, length, lowSide, highSide }): Strand => {
    const high = low + length;
    return { low, high, lowSide, highSide, body: { low: low - 6, high: high + 6 } };
  });
const spacing = { track: 12, wall: 14, least: 46 };

function bracket(low: number, high: number, open: -1 | 1): Strand {
  return { low, high, lowSide: open, highSide: open, body: { low, high } };
}

describe("placeStrands", () => {
  it("keeps lines that pass each other a track apart and all lines off the walls", () => {
    fc.assert(
      fc.property(fc.array(strand, { maxLength: 30 }), (strands) => {
        const { places, size } = placeStrands(strands, orderStrands(strands, 4), spacing);
        expect(size).toBeGreaterThanOrEqual(spacing.least);
        places.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(spacing.wall - 1e-9);
          expect(place).toBeLessThanOrEqual(size - spacing.wall + 1e-9);
          for (let other = 0; other < index; other++) {
            const [a, b] = [strands[index]?.body, strands[other]?.body];
            if (!a || !b || a.high <= b.low || b.high <= a.low) continue;
            expect(Math.abs(place - (places[other] ?? 0))).toBeGreaterThanOrEqual(spacing.track - 1e-9);
          }
        });
      }),
    );
  });

  it("lays a lone line in the middle", () => {
    const lone: Strand = { low: 0, high: 50, lowSide: -1, highSide: 1, body: { low: 0, high: 50 } };
    expect(placeStrands([lone], [0], spacing)).toEqual({ places: [23], size: 46 });
  });

  it("keeps brackets near the cards they belong to in a wide channel", () => {
    const strands = [bracket(0, 50, -1), bracket(100, 150, 1)];
    const { places } = placeStrands(strands, [0, 1], { ...spacing, least: 200 });
    expect(places).toEqual([23, 177]);
  });
});

describe("orderStrands", () => {
  it("puts short brackets inside long ones", () => {
    expect(orderStrands([bracket(0, 100, -1), bracket(20, 40, -1)], 4)).toEqual([1, 0]);
    expect(orderStrands([bracket(0, 100, 1), bracket(20, 40, 1)], 4)).toEqual([0, 1]);
  });
});
