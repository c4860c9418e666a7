import fc from "fast-check";
import { expect, test } from "vitest";
import { bracketArrows, type Move } from "../../src/scene/changes/bracket-arrows.ts";
import { boxOfMark } from "../../src/scene/mark-box.ts";

/** Rows below one another, all from `x` 40 on. */
const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.tuple(fc.nat(20), fc.nat(20)).map(([from, to]): Move => {
    const row = (place: number): Move["from"] => ({ x: 40, y: 30 * place, width: 200, height: 22 });
    return { from: row(from), to: row(to) };
  }),
  { maxLength: 12 },
);

test("an arrow between two rows runs beside the table, within its margin, from one to the other", () => {
  fc.assert(
    fc.property(moves, (list) => {
      const marks = bracketArrows(list, "left", "ink");
      expect(marks).toHaveLength(2 * list.length);
      list.forEach(({ from, to }, index) => {
        const box = boxOfMark(marks[2 * index] ?? { type: "group", role: "", marks: [] });
        if (!box) throw new Error("no line");
        expect(box.x).toBeGreaterThan(14);
        expect(box.x + box.width).toBeLessThanOrEqual(40);
        expect([box.y, box.y + box.height]).toEqual([Math.min(from.y, to.y) + 11, Math.max(from.y, to.y) + 11]);
      });
    }),
  );
});

test("an arrow between two columns runs above them", () => {
  const head = (x: number): Move["from"] => ({ x, y: 100, width: 50, height: 30 });
  const [line] = bracketArrows([{ from: head(0), to: head(200) }], "above", "ink");
  expect(line && boxOfMark(line)).toMatchObject({ x: 25, y: 94, width: 200 });
});
