import { stringify } from "yaml";
import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeLaidOut } from "../support/judge-laid-out.ts";
import { randomModel, seededRandom } from "../support/random-model.ts";
import { diagramOf, pictureOf } from "../support/view-of.ts";

const model = (views: Record<string, unknown>): string =>
  stringify({
    ketu: 1,
    title: "模型",
    channels: { phone: "电话" },
    stages: {
      contact: { label: "接触", nodes: { call: { label: "来电", channel: "phone" }, visit: "到店" } },
      service: { label: "售后", nodes: { help: "回访" } },
    },
    parties: { parent: "家长", school: "学校" },
    relationships: { buys: { label: "购买", from: "parent", to: "school" } },
    views,
  });

test("a note of a node or a stage is placed, one of something else is said at the foot, and the table says all", async () => {
  const notes = { call: "常占线", "stage:service": "九月起", phone: "换了号码" };
  const { content, table, laidOut } = await pictureOf(model({ v: { kind: "lifecycle_map", notes } }), "v");
  if (content.type !== "graph" || laidOut?.type !== "laid-out-graph") throw new Error("no graph");
  expect(content.notes?.map(({ about, text }) => `${about} ${text}`)).toEqual([
    "node:call 常占线",
    "stage:service 九月起",
  ]);
  expect(content.remarks).toContain("电话：换了号码");
  expect(table.notes).toEqual(expect.arrayContaining(["来电：常占线", "售后：九月起", "电话：换了号码"]));
  expect(laidOut.notes?.map(({ about, tie }) => `${about} ${tie === undefined}`)).toEqual([
    ...["node:call false", "stage:service true"],
  ]);
  expect(laidOut.cards).toHaveLength(3);
});

test("in a diagram a note is a box, tied to what it is about; what is not shown has none", async () => {
  const views = { v: { kind: "relationship_graph", shows: "buys", notes: { school: "新增三所", call: "不在图上" } } };
  const { diagram, table } = await diagramOf(model(views), "v");
  const note = diagram.nodes.find(({ shape }) => shape === "note");
  expect(note).toMatchObject({ detail: "新增三所", label: "" });
  expect(diagram.edges.at(-1)).toMatchObject({ from: "party:school", to: note?.id, line: "dotted", head: "none" });
  expect(JSON.stringify([diagram, table])).not.toContain("不在图上");
});

test("a picture without room for notes says them at its foot", async () => {
  for (const kind of ["elements", "path_map", "matrix"]) {
    const { content } = await pictureOf(model({ v: { kind, notes: { "stage:contact": "说明", call: "说明" } } }), "v");
    expect(content.remarks.join(), kind).toContain("：说明");
  }
});

test("an id that does not exist is found, with the one that was meant", async () => {
  const text = model({ v: { kind: "lifecycle_map", notes: { cal: "常占线" } } });
  const { diagnostics } = await compileTexts(text);
  const [found] = diagnostics.filter(({ severity }) => severity === "error");
  expect(found?.range && text.slice(found.range.from, found.range.to)).toBe("cal");
  expect(found?.fix?.edits[0]?.text).toBe("call");
});

test("notes cover nothing and nothing covers them, in random models, maps, flows and lanes", async () => {
  const found: string[] = [];
  let count = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const random = seededRandom(seed * 31);
    const model = randomModel(seed);
    const stages = model["stages"] as Record<string, { nodes?: Record<string, unknown> }>;
    const ids = Object.entries(stages).flatMap(([id, { nodes = {} }]) => [`stage:${id}`, ...Object.keys(nodes)]);
    const words = [
      "常占线",
      "这里流失最多，三成的客户在报价之后不再回复",
      "from September on, everybody is called within a day",
    ];
    const notes = Object.fromEntries(
      ids.filter(() => random() < 0.25).map((id) => [id, words[Math.floor(random() * words.length)]]),
    );
    const views = {
      map: { kind: "lifecycle_map", notes },
      right: { kind: "process_flow", notes },
      down: { kind: "process_flow", notes, direction: "down" },
      lanes: { kind: "process_flow", notes, group_by: "owner" },
    };
    const { pictures } = await compileTexts(stringify({ ...model, views }), { views: Object.keys(views) });
    for (const { laidOut, view } of pictures) {
      if (laidOut?.type !== "laid-out-graph") throw new Error("no graph");
      count += laidOut.notes?.length ?? 0;
      found.push(...judgeLaidOut(laidOut, { textScale: 1.15 }).map((fault) => `seed ${seed} ${view.id}: ${fault}`));
    }
  }
  expect(count).toBeGreaterThan(200);
  expect(found.slice(0, 20)).toEqual([]);
}, 240_000);
