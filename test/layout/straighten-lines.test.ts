import fc from "fast-check";
import { expect, test } from "vitest";
import { elkDiagram, type ElkPart, type PartPlaces, placesOf } from "../../src/layout/elk-diagram.ts";
import { straightenLines } from "../../src/layout/straighten-lines.ts";
import { elkEngine } from "../support/elk-reference.ts";
import { isOnBorder } from "../support/judge-geometry.ts";

const engine = elkEngine();
const box = { width: 120, height: 52 };
const part: ElkPart = {
  direction: "right",
  groups: [],
  boxes: [box, box, box],
  lines: [{ from: 0, to: 1 }],
  lineWidth: 1.6,
  gap: 26,
};

/** Two boxes whose ports differ by six pixels, and a third one where the case wants it. */
function step(third = { x: 0, y: 500 }): PartPlaces {
  return {
    width: 400,
    height: 600,
    groups: [],
    boxes: [
      { x: 0, y: 0, ...box },
      { x: 240, y: 6, ...box },
      { ...third, ...box },
    ],
    lines: [
      {
        points: [
          { x: 120, y: 26 },
          { x: 180, y: 26 },
          { x: 180, y: 32 },
          { x: 240, y: 32 },
        ],
      },
    ],
  };
}

test("a step of a few pixels becomes a straight line between the same boxes", () => {
  const [line] = straightenLines(step(), part).lines;
  expect(line?.points).toEqual([
    { x: 120, y: 32 },
    { x: 240, y: 32 },
  ]);
});

test("where a box is in the way of one side, the other side gives way", () => {
  const [line] = straightenLines(step({ x: 130, y: 34 }), part).lines;
  expect(line?.points).toEqual([
    { x: 120, y: 26 },
    { x: 240, y: 26 },
  ]);
});

test("it stays where the label of another line is in the way of both", () => {
  const other = {
    points: [
      { x: 205, y: 100 },
      { x: 205, y: 300 },
    ],
    label: { x: 190, y: 14, width: 30, height: 30 },
  };
  const places = { ...step(), lines: [...step().lines, other] };
  const lines = [...part.lines, { from: 0, to: 2 }];
  expect(straightenLines(places, { ...part, lines })).toEqual(places);
});

test("a bracket, which turns back, is no step", () => {
  const bracket: PartPlaces = {
    ...step(),
    lines: [
      {
        points: [
          { x: 120, y: 20 },
          { x: 150, y: 20 },
          { x: 150, y: 30 },
          { x: 120, y: 30 },
        ],
      },
    ],
  };
  expect(straightenLines(bracket, { ...part, lines: [{ from: 0, to: 0 }] })).toEqual(bracket);
});

test("the label of a run that moves stays on it", () => {
  const label = { x: 135, y: 16, width: 30, height: 20 };
  const places = { ...step(), lines: [{ points: step().lines[0]?.points ?? [], label }] };
  const [line] = straightenLines(places, part).lines;
  const y = line?.points[0]?.y ?? 0;
  expect(line?.points.length).toBe(2);
  expect((line?.label?.y ?? 0) + 10).toBe(y);
});

test("no line of any graph gets more bends or leaves its boxes, and no box moves", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 10 }),
      fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean()), { minLength: 1, maxLength: 16 }),
      fc.constantFrom("right" as const, "down" as const),
      async (count, pairs, direction) => {
        const lines = pairs
          .filter(([from, to]) => from < count && to < count && from !== to)
          .map(([from, to, hasLabel]) => ({ from, to, ...(hasLabel && { label: { width: 60, height: 20 } }) }));
        const boxes = Array.from({ length: count }, (_, index) => ({
          width: 100 + 13 * (index % 4),
          height: 50 + 9 * (index % 5),
        }));
        const question: ElkPart = { ...part, direction, boxes, lines };
        const before = placesOf(await engine(elkDiagram(question)), question);
        const after = straightenLines(before, question);
        expect(after.boxes).toEqual(before.boxes);
        after.lines.forEach(({ points }, index) => {
          expect(points.length).toBeLessThanOrEqual(before.lines[index]?.points.length ?? 0);
          const { from = 0, to = 0 } = lines[index] ?? {};
          const [start, end] = [after.boxes[from], after.boxes[to]];
          const [first, last] = [points[0], points.at(-1)];
          expect(start && first && isOnBorder(start, first)).toBe(true);
          expect(end && last && isOnBorder(end, last)).toBe(true);
        });
      },
    ),
    { numRuns: 40 },
  );
});
