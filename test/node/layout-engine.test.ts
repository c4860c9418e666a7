import { afterAll, expect, test } from "vitest";
import type { ElkNode } from "../../src/layout/layout-engine.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";

function chain(length: number): ElkNode {
  const ids = Array.from({ length }, (_, index) => `n${index}`);
  return {
    id: "root",
    layoutOptions: { "elk.algorithm": "layered" },
    children: ids.map((id) => ({ id, width: 10, height: 10 })),
    edges: ids.slice(1).map((id, index) => ({ id: `e${index}`, sources: [`n${index}`], targets: [id] })),
  };
}

const engine = createLayoutEngine({ inThreadLimit: 100 });
afterAll(() => engine.close());

test("the worker gives the same layout as this thread", async () => {
  const here = createLayoutEngine({ inThreadLimit: 1_000 });
  expect(await engine.layOut(chain(80))).toEqual(await here.layOut(chain(80)));
});

test("a chain that is too long for the stack of the main thread is laid out by the worker", async () => {
  const laidOut = await engine.layOut(chain(10_000));
  expect(laidOut.children?.length).toBe(10_000);
});

test("graphs that are asked for at once are answered each with its own", async () => {
  const lengths = [60, 70, 80];
  const answers = await Promise.all(lengths.map((length) => engine.layOut(chain(length))));
  expect(answers.map(({ children }) => children?.length)).toEqual(lengths);
});

test("a graph that takes longer than the deadline is given up, and the next one works", async () => {
  const hasty = createLayoutEngine({ inThreadLimit: 10, deadline: 1 });
  await expect(hasty.layOut(chain(2_000))).rejects.toThrow("no layout within 0.001 s");
  await hasty.close();
  expect((await engine.layOut(chain(60))).children?.length).toBe(60);
});

test("a graph that ELK refuses is refused with its reason", async () => {
  const broken: ElkNode = { ...chain(60), edges: [{ id: "e", sources: ["n0"], targets: ["nowhere"] }] };
  await expect(engine.layOut(broken)).rejects.toThrow(/nowhere/);
});
