import fc from "fast-check";
import { expect, test } from "vitest";
import { arrangeStage } from "../../src/layout/arrange-stage.ts";
import type { IndexEdge } from "../../src/layout/elk-graph.ts";
import type { LayoutEngine } from "../../src/layout/layout-engine.ts";
import { elkEngine } from "../support/elk-reference.ts";

const engine = elkEngine();
const noEngine: LayoutEngine = () => Promise.reject(new Error("out of time"));
const edges = fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 30 });
const chain = (count: number): readonly IndexEdge[] =>
  Array.from({ length: Math.max(0, count - 1) }, (_, index): IndexEdge => [index, index + 1]);

test("every node has a cell of its own, at most four side by side", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 16 }), edges, fc.boolean(), async (count, all, hasEngine) => {
      const inside = all.filter(([from, to]) => from < count && to < count);
      const { arrangement } = await arrangeStage(count, inside, {
        engine: hasEngine ? engine : noEngine,
        foldAfter: 12,
      });
      expect(arrangement.cells.length).toBe(count);
      expect(new Set(arrangement.cells.map(({ row, column }) => `${row}/${column}`)).size).toBe(count);
      expect(arrangement.columns).toBeLessThanOrEqual(4);
      for (const { row, column } of arrangement.cells) {
        expect([row < arrangement.rows, column < arrangement.columns]).toEqual([true, true]);
      }
    }),
  ));

test("a chain is one column in its order, whatever skips or goes back, and needs no engine", () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), edges, async (count, more) => {
      const inside = more.filter(([from, to]) => from < count && to < count);
      const { arrangement, failure } = await arrangeStage(count, [...chain(count), ...inside], {
        engine: noEngine,
        foldAfter: 12,
      });
      expect(failure).toBeUndefined();
      expect(arrangement.cells).toEqual(Array.from({ length: count }, (_, row) => ({ row, column: 0 })));
    }),
  ));

test("the ways of a decision stand side by side below it and meet again below them", async () => {
  const { arrangement } = await arrangeStage(
    4,
    [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ],
    { engine, foldAfter: 12 },
  );
  expect(arrangement.cells).toEqual([
    { row: 0, column: 0 },
    { row: 1, column: 0 },
    { row: 1, column: 1 },
    { row: 2, column: 0 },
  ]);
});

test("a long chain folds into columns of even length, read one after the other", async () => {
  const { arrangement } = await arrangeStage(30, chain(30), { engine: noEngine, foldAfter: 12 });
  expect([arrangement.columns, arrangement.rows]).toEqual([3, 10]);
  expect(arrangement.cells[10]).toEqual({ row: 0, column: 1 });
});

test("where the engine fails its reason is given and the nodes stack in model order", async () => {
  const { arrangement, failure } = await arrangeStage(
    3,
    [
      [0, 1],
      [0, 2],
    ],
    { engine: noEngine, foldAfter: 12 },
  );
  expect(failure).toBe("out of time");
  expect(arrangement.cells.map(({ row }) => row)).toEqual([0, 1, 2]);
});
