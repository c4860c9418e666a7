import fc from "fast-check";
import { expect, test } from "vitest";
import { onOutline } from "../../src/scene/marks/flow-outline.ts";

const kind = fc.constantFrom("touchpoint", "milestone", "decision", "feedback", "exit");
const box = fc.record({
  x: fc.constant(100),
  y: fc.constant(50),
  width: fc.integer({ min: 60, max: 300 }),
  height: fc.integer({ min: 30, max: 120 }),
});
const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });

test("a line into the middle of a side ends where the shape touches its box", () => {
  fc.assert(
    fc.property(kind, box, (one, place) => {
      const card = { kind: one, shape: "flow", box: place } as const;
      const left = { x: place.x, y: place.y + place.height / 2 };
      const top = { x: place.x + place.width / 2, y: place.y };
      expect(onOutline(left, { x: 0, y: left.y }, card)).toEqual(left);
      expect(onOutline(top, { x: top.x, y: 0 }, card)).toEqual(top);
    }),
  );
});

test("a line elsewhere goes on into the box, never back and never past its middle", () => {
  fc.assert(
    fc.property(kind, box, share, (one, place, at) => {
      const card = { kind: one, shape: "flow", box: place } as const;
      const right = { x: place.x + place.width, y: place.y + place.height * at };
      const moved = onOutline(right, { x: right.x + 50, y: right.y }, card);
      expect(moved.y).toBe(right.y);
      expect(moved.x).toBeLessThanOrEqual(right.x + 0.01);
      expect(moved.x).toBeGreaterThanOrEqual(place.x + place.width / 2 - 0.01);
    }),
  );
});

test("the end of a line lies on the rhombus of a decision", () => {
  fc.assert(
    fc.property(box, share, (place, at) => {
      const card = { kind: "decision", shape: "flow", box: place } as const;
      const bottom = { x: place.x + place.width * at, y: place.y + place.height };
      const { x, y } = onOutline(bottom, { x: bottom.x, y: bottom.y + 50 }, card);
      const across = Math.abs(x - (place.x + place.width / 2)) / (place.width / 2);
      const down = Math.abs(y - (place.y + place.height / 2)) / (place.height / 2);
      expect(across + down).toBeCloseTo(1, 2);
    }),
  );
});

test("a card is its box", () => {
  const card = { kind: "decision", shape: "card", box: { x: 0, y: 0, width: 10, height: 10 } } as const;
  expect(onOutline({ x: 0, y: 2 }, { x: -5, y: 2 }, card)).toEqual({ x: 0, y: 2 });
});
