import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

const model = (views = "{}"): string => `ketu: 1
title: { zh: 模型, en: Model }
roles: { steward: { zh: 管理员, en: Steward } }
stages:
  buy:
    label: 购买
    nodes:
      call: { label: 电话, event: called, metric: rate }
      order: { label: { zh: 下单节点, en: Order }, kind: milestone, event: ordered, metric: customers }
      visit: { label: 到店 }
  keep: { label: 保持, nodes: { renew: { label: 续费, metric: churn } } }
sources:
  crm: { label: { zh: 客户系统, en: CRM }, key: id, collect: online_form, store: cloud, refresh: day, owner: steward }
  shop: { label: { zh: 商城, en: Shop }, key: id, collect: transaction }
  costs: { label: 费用表, key: id }
events:
  ordered: { label: { zh: 下单, en: Ordered }, source: shop, at: at }
  called: { label: { zh: 接通, en: Called }, source: crm, at: at }
  left: { label: { zh: 离开, en: Left }, source: crm, at: at }
fields:
  name: { label: 姓名, source: crm.name }
  mobile: { label: 手机, source: crm.mobile }
  age: { label: 年龄, source: crm.age }
  city: { label: 城市, source: crm.city }
metrics:
  rate: { label: { zh: 转化, en: Rate }, type: conversion, base: call, conversion: order }
  customers: { label: { zh: 新客户, en: Customers }, type: simple, agg: count_distinct, node: order }
  visits: { label: { zh: 到店数, en: Visits }, type: simple, agg: count, node: visit }
  spend: { label: 支出, type: simple, agg: sum, of: costs.amount }
  cac: { label: 成本, type: ratio, numerator: spend, denominator: customers }
  churn: { label: 流失率, type: derived, expr: 1 - rate }
  mood: { label: 心情 }
views: ${views}
`;

const flowsOf = (diagram: Awaited<ReturnType<typeof diagramOf>>["diagram"]): readonly string[] =>
  diagram.edges.map(({ from, to }) => `${from} ${to}`).sort();

test("data flows from its source through the event that records a node to the metrics", async () => {
  const { diagram } = await diagramOf(model(), "data_flow");
  expect(flowsOf(diagram)).toEqual([
    "event:called metric:rate",
    "event:ordered metric:customers",
    "event:ordered metric:rate",
    "metric:customers metric:cac",
    "metric:rate metric:churn",
    "metric:spend metric:cac",
    "node:visit metric:visits",
    "source:costs metric:spend",
    "source:crm event:called",
    "source:shop event:ordered",
  ]);
  expect(diagram.layerHeadings).toEqual(["数据源", "事件与节点", "指标", "视图"]);
  const layers = new Map(diagram.nodes.map(({ id, layer }) => [id.split(":")[0], layer]));
  expect(Object.fromEntries(layers)).toEqual({ source: 0, event: 1, node: 1, metric: 2 });
});

test("events come in the order of the path, whatever their order in the text", async () => {
  const { diagram } = await diagramOf(model(), "data_flow");
  expect(diagram.nodes.flatMap(({ id, layer }) => (layer === 1 ? [id] : []))).toEqual([
    "event:called",
    "event:ordered",
    "node:visit",
  ]);
});

test("a source says who collects, stores and refreshes what", async () => {
  const { diagram } = await diagramOf(model(), "data_flow");
  const crm = diagram.nodes.find(({ id }) => id === "source:crm");
  expect(crm?.detail).toBe("收集：在线表单 · 存储：云端 · 更新：每天 · 负责：管理员 · 字段：年龄、城市、手机等 4 个");
  const { diagram: english } = await diagramOf(model(), "data_flow", "en");
  expect(english.nodes.find(({ id }) => id === "source:shop")?.detail).toBe("Collected: orders and payments");
});

test("views that name metrics, themselves or in an edition, stand at the end", async () => {
  const views = `{ tree: { kind: metric_tree, metric: cac }, news: { kind: bulletin, every: month, kpis: rate,
    editions: { board: { readers: steward, kpis: [churn] } } }, map: { kind: lifecycle_map }, flow: { kind: data_flow } }`;
  const { diagram } = await diagramOf(model(views), "flow");
  expect(flowsOf(diagram).filter((flow) => flow.includes("view:"))).toEqual([
    "metric:cac view:tree",
    "metric:churn view:news",
    "metric:rate view:news",
  ]);
});

test("events that no metric needs are left to the table, and that is said", async () => {
  const { diagram, table } = await diagramOf(model(), "data_flow", "en");
  expect(diagram.nodes.some(({ id }) => id === "event:left")).toBe(false);
  expect(diagram.remarks).toEqual(["1 event that no metric uses is not drawn; see the text table"]);
  expect(cellsOf(table)).toContain("Left");
});

test("a selection keeps the metrics of its stages, what they come from, and the sources of that", async () => {
  const { diagram } = await diagramOf(model("{ flow: { kind: data_flow, only: { stages: keep } } }"), "flow");
  expect(flowsOf(diagram)).toEqual([
    "event:called metric:rate",
    "event:ordered metric:rate",
    "metric:rate metric:churn",
    "source:crm event:called",
    "source:shop event:ordered",
  ]);
  expect(diagram.nodes.some(({ id }) => id === "source:costs")).toBe(false);
});

test("the text table names everything in the picture", async () => {
  for (const locale of ["zh", "en"]) {
    const { diagram, table } = await diagramOf(model(), "data_flow", locale);
    const cells = new Set(cellsOf(table));
    expect(diagram.nodes.filter(({ label }) => !cells.has(label))).toEqual([]);
  }
});

test("a model without sources has no data flow of its own", async () => {
  const { pictures } = await compileTexts("ketu: 1\ntitle: 模型\nstages: { a: 甲 }\n", { views: "all" });
  expect(pictures.map(({ view }) => view.viewKind)).not.toContain("data_flow");
});
