import { stringify } from "yaml";
import { describe, expect, test } from "vitest";
import type { Emphasis } from "../../src/views/diagram.ts";
import type { Graph } from "../../src/views/graph.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { cellsOf, diagramOf, pictureOf } from "../support/view-of.ts";

const model = (views: Record<string, unknown>): string =>
  stringify({
    ketu: 1,
    title: "模型",
    roles: { sales: "销售部", care: "客服部" },
    channels: { phone: "电话", shop: "门店" },
    stages: {
      contact: {
        label: "接触",
        owner: "sales",
        nodes: { call: { label: "来电", channel: "phone" }, visit: { label: "到店", channel: "shop", owner: "care" } },
      },
      service: { label: "售后", owner: "care", nodes: { help: { label: "回访", channel: "phone", kind: "feedback" } } },
    },
    activities: { offer: { label: "优惠", stages: ["contact"] }, care_call: { label: "关怀", stages: ["service"] } },
    schemes: { tier: { label: "分层", classes: { vip: { label: "贵宾", stage: "service" } } } },
    parties: {
      parent: { label: "家长", kind: "customer" },
      school: { label: "学校" },
      us: { label: "我们", kind: "company" },
    },
    relationships: {
      partners: { label: "合作", from: "school", to: "us" },
      buys: { label: "购买", from: "parent", to: "us" },
    },
    processes: {
      complaint: {
        label: "投诉",
        stage: "service",
        owner: "care",
        steps: { record: "记录", call: { label: "回电", owner: "sales" } },
      },
    },
    views,
  });

const byLabel = (
  parts: readonly { readonly label?: string; readonly emphasis?: Emphasis }[],
): Readonly<Record<string, Emphasis | undefined>> =>
  Object.fromEntries(parts.map(({ label = "", emphasis }) => [label, emphasis]));

async function graphOf(highlight: unknown, kind = "lifecycle_map"): Promise<Graph> {
  const { content } = await pictureOf(model({ v: { kind, highlight } }), "v");
  if (content.type !== "graph") throw new Error("no graph");
  return content;
}

test("what is meant stands out, all else steps back: cards, stages, lanes, transitions", async () => {
  const graph = await graphOf({ owners: "sales" });
  expect(byLabel(graph.nodes)).toEqual({ 来电: "strong", 到店: "faint", 回访: "faint" });
  expect(byLabel(graph.groups)).toEqual({ 接触: undefined, 售后: "faint" });
  expect(byLabel(graph.lanes.flatMap(({ items }) => items))).toMatchObject({
    优惠: "strong",
    关怀: "faint",
    贵宾: "faint",
  });
  expect(graph.edges.map(({ emphasis }) => emphasis)).toEqual(["faint", "faint"]);
  expect(graph.remarks).toContain("突出显示：销售部");
});

test("a channel that is named stands out in the stages where it is used", async () => {
  const graph = await graphOf({ channels: "phone" });
  expect(byLabel(graph.nodes)).toEqual({ 来电: "strong", 到店: "faint", 回访: "strong" });
  const channels = graph.lanes.find(({ kind }) => kind === "channels")?.items ?? [];
  expect(channels.map(({ label, emphasis }) => `${label} ${emphasis}`)).toEqual([
    "电话 strong",
    "门店 faint",
    "电话 strong",
  ]);
});

test("a highlight that means nothing of the picture changes nothing", async () => {
  const graph = await graphOf({ tags: "nobody" });
  expect(new Set([...graph.nodes, ...graph.edges, ...graph.groups].map(({ emphasis }) => emphasis))).toEqual(
    new Set([undefined]),
  );
  expect(graph.remarks.join()).not.toContain("突出显示");
});

test.each([
  ["relationship_graph", { parties: "school" }, { 学校: "strong", 家长: "faint", 我们: "faint" }],
  ["relationship_graph", { around: { party: "parent" } }, { 家长: "strong", 我们: "strong", 学校: "faint" }],
  ["path_map", { kinds: "feedback" }, { 回访: "strong", 来电: "faint" }],
  ["elements", { stages: "service" }, { 售后: "strong", 接触: "faint", 贵宾: "strong" }],
])("in a %s %o shows %o", async (kind, highlight, expected) => {
  const { diagram } = await diagramOf(model({ v: { kind, highlight } }), "v");
  expect(byLabel(diagram.nodes)).toMatchObject(expected);
  const faint = new Set(diagram.nodes.filter(({ emphasis }) => emphasis === "faint").map(({ id }) => id));
  for (const { from, to, emphasis } of diagram.edges)
    if (faint.has(from) || faint.has(to)) expect(emphasis).toBe("faint");
});

test("steps of a process stand out by who takes them", async () => {
  const { diagram } = await diagramOf(
    model({ v: { kind: "process_flow", process: "complaint", highlight: { owners: "sales" } } }),
    "v",
  );
  expect(byLabel(diagram.nodes)).toMatchObject({ 记录: "faint", 回电: "strong" });
});

test("rows of a table stand out, and the text table says what is highlighted", async () => {
  const { content, table } = await pictureOf(model({ v: { kind: "matrix", highlight: { owners: "care" } } }), "v");
  if (content.type !== "table-picture") throw new Error("no table");
  const rows = content.sections.flatMap((section) => section.rows);
  expect(byLabel(rows)).toMatchObject({ 来电: "faint", 到店: "strong", 回访: "strong" });
  expect(table.notes).toContain("突出显示：客服部");
  expect(cellsOf(table).length).toBeGreaterThan(3);
});

describe("links", () => {
  const linksIn = async (views: Record<string, unknown>, view: string): Promise<readonly string[]> => {
    const { content } = await pictureOf(model(views), view);
    if (content.type !== "graph" && content.type !== "diagram") throw new Error("no picture");
    return [...content.groups, ...content.nodes].flatMap(({ label, link }) =>
      link === undefined ? [] : [`${label} ${link}`],
    );
  };

  test("a stage opens the process that belongs to it, by itself", async () => {
    expect(await linksIn({}, "lifecycle_map")).toEqual(["售后 view:process_complaint"]);
    const own = { complaints: { kind: "process_flow", process: "complaint" } };
    expect(await linksIn(own, "lifecycle_map")).toEqual(["售后 view:complaints"]);
  });

  test("what `links` says comes first, and a view never opens itself", async () => {
    const views = {
      map: { kind: "lifecycle_map", links: { "stage:service": "net", call: "map", visit: "net" } },
      net: { kind: "relationship_graph" },
    };
    expect(await linksIn(views, "map")).toEqual(["售后 view:net", "到店 view:net"]);
  });

  test("a name that does not exist is found where it stands", async () => {
    const text = model({
      map: { kind: "lifecycle_map", links: { servce: "net", call: "nte" } },
      net: { kind: "elements" },
    });
    const { diagnostics } = await compileTexts(text);
    const found = diagnostics.filter(({ severity }) => severity === "error");
    expect(found.map(({ range }) => range && text.slice(range.from, range.to)).sort()).toEqual(["nte", "servce"]);
    expect(found.map(({ fix }) => fix?.edits[0]?.text).sort()).toEqual(["net", "service"]);
  });
});
