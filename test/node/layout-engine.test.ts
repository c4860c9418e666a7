import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ElkNode } from "../../src/layout/layout-engine.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";

/** In the cheap options that the product uses. */
function chain(length: number): ElkNode {
  const ids = Array.from({ length }, (_, index) => `n${index}`);
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.layered.thoroughness": "1",
      "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
    },
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

test("ELK from kept code gives the same layout as ELK that is compiled, here and in the worker", async () => {
  const codeFolder = mkdtempSync(join(tmpdir(), "ketu-elk-"));
  const places = (graph: ElkNode): unknown => graph.children?.map(({ id, x, y }) => [id, x, y]);
  const plain = await createLayoutEngine().layOut(chain(40));
  for (const inThreadLimit of [1_000, 1_000, 10]) {
    const kept = createLayoutEngine({ inThreadLimit, codeFolder });
    expect(places(await kept.layOut(chain(40)))).toEqual(places(plain));
    await kept.close();
    expect(readdirSync(codeFolder)).toHaveLength(1);
  }
});

test("graphs that are asked for at once are answered each with its own", async () => {
  const lengths = [60, 70, 80];
  const answers = await Promise.all(lengths.map((length) => engine.layOut(chain(length))));
  expect(answers.map(({ children }) => children?.length)).toEqual(lengths);
});

test("a graph that takes longer than the deadline is given up, and the engine works on", async () => {
  const hasty = createLayoutEngine({ inThreadLimit: 500, deadline: 1 });
  await expect(hasty.layOut(chain(2_000))).rejects.toThrow("no layout within 0.001 s");
  expect((await hasty.layOut(chain(60))).children?.length).toBe(60);
  await hasty.close();
});

test("a graph that ELK refuses is refused with its reason, and the worker goes on", async () => {
  const broken: ElkNode = { ...chain(60), edges: [{ id: "e", sources: ["n0"], targets: ["nowhere"] }] };
  await expect(createLayoutEngine({ inThreadLimit: 10 }).layOut(broken)).rejects.toThrow(/nowhere/);
  await expect(engine.layOut({ ...broken, children: chain(100).children ?? [] })).rejects.toThrow(/nowhere/);
  expect((await engine.layOut(chain(60))).children?.length).toBe(60);
});
