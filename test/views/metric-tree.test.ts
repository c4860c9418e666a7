import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

const model = (views = "{}"): string => `ketu: 1
title: { zh: 模型, en: Model }
stages:
  buy:
    label: 购买
    nodes: { call: { label: { zh: 电话, en: Call }, event: called, metric: rate }, order: { label: { zh: 下单, en: Order }, kind: milestone, metric: cac } }
  keep: { label: 保持, nodes: { renew: { label: 续费, metric: churn } } }
sources: { costs: { label: 费用表, key: id }, crm: { label: 客户系统, key: id } }
events: { called: { label: 接通, source: crm, at: at } }
metrics:
  kept: { label: 留存率, type: retention, event: called, unit: percent }
  churn: { label: { zh: 流失率, en: Churn }, type: derived, expr: 1 - kept, unit: percent, alert: { warn: "> 8%" } }
  cac: { label: { zh: 获客成本, en: Cost per customer }, type: ratio, numerator: spend, denominator: customers, unit: CNY, target: 300, alert: { warn: "> 300" } }
  spend: { label: 支出, type: simple, agg: sum, of: costs.amount, unit: CNY }
  customers: { label: 新客户, type: simple, agg: count_distinct, node: order, unit: person }
  rate: { label: 转化, type: conversion, base: call, conversion: order, window: 14d, unit: percent }
  payback: { label: 回本, type: derived, expr: cac / spend }
  mood: { label: 心情 }
views: ${views}
`;

const figures = {
  file: "figures.json",
  text: '{ "ketu_measures": 1, "as_of": "2026-10-31", "figures": { "metric:cac": { "value": 320 } } }',
};

test("roots are the metrics that no other is computed from, along the path; each hangs what it is computed from", async () => {
  const { diagram } = await diagramOf(model(), "metric_tree");
  const hanging = new Set(diagram.edges.map(({ to }) => to));
  expect(diagram.frame).toBe("tree");
  expect(diagram.nodes.filter(({ id }) => !hanging.has(id)).map(({ subject }) => subject)).toEqual([
    "metric:rate",
    "metric:churn",
    "metric:mood",
    "metric:payback",
  ]);
  expect(diagram.edges.filter(({ from }) => from === "metric:payback").map(({ to }) => to)).toEqual([
    "metric:payback/metric:cac",
    "metric:payback/metric:spend",
  ]);
});

test("a driver says what it is in the formula, and the formula stands in the box", async () => {
  const { diagram } = await diagramOf(model("{ tree: { kind: metric_tree, metric: cac } }"), "tree");
  expect(diagram.edges.map(({ from, to, label }) => [from, to, label])).toEqual([
    ["metric:cac", "metric:cac/metric:spend", "分子"],
    ["metric:cac/metric:spend", "metric:cac/metric:spend/source:costs", undefined],
    ["metric:cac", "metric:cac/metric:customers", "分母"],
    ["metric:cac/metric:customers", "metric:cac/metric:customers/node:order", undefined],
  ]);
  const { table } = await diagramOf(model(), "metric_tree", "en");
  expect(cellsOf(table)).toEqual(
    expect.arrayContaining(["spend ÷ customers", "Call → Order · within 14 days", "1 − kept"]),
  );
});

test("a metric is taken apart once; at its other places it says so", async () => {
  const { diagram } = await diagramOf(model(), "metric_tree");
  const spend = diagram.nodes.filter(({ subject }) => subject === "metric:spend");
  expect(spend.map(({ id, detail }) => [id, detail])).toEqual([
    ["metric:payback/metric:cac/metric:spend", "合计"],
    ["metric:payback/metric:spend", "展开见上文同名指标"],
  ]);
  expect(diagram.edges.filter(({ from }) => from === spend[1]?.id)).toEqual([]);
});

test("twenty metrics that each use the two below make a tree of that size, not of a million boxes", async () => {
  const names = Array.from({ length: 20 }, (_, index) => `m${index}`);
  const metrics = names.map((name, index) => {
    const below = [names[index + 1], names[index + 2]].filter((other) => other !== undefined);
    return `  ${name}: ${below.length > 0 ? `{ type: derived, expr: ${below.join(" + ")} }` : "{ label: 底 }"}`;
  });
  const text = `ketu: 1\ntitle: 模型\nstages: { a: 甲 }\nmetrics:\n${metrics.join("\n")}\n`;
  const { diagram } = await diagramOf(text, "metric_tree");
  expect(diagram.nodes.length).toBeLessThan(60);
});

test("a figure, its status and its thresholds are shown where they are known", async () => {
  const { pictures } = await compileTexts(model(), { views: ["metric_tree"], measures: figures });
  const content = pictures[0]?.content;
  const cac = content?.type === "diagram" ? content.nodes.find(({ subject }) => subject === "metric:cac") : undefined;
  expect([cac?.badge?.text, cac?.badge?.status, cac?.lines]).toEqual([
    "¥320",
    "warn",
    ["目标\u00a0¥300 · 预警\u00a0>\u00a0¥300"],
  ]);
});

test("only the metrics of the selected stages are taken apart, and the picture says how many are left out", async () => {
  const { diagram, table } = await diagramOf(model("{ tree: { kind: metric_tree, only: { stages: keep } } }"), "tree");
  const drawn = new Set(diagram.nodes.flatMap(({ subject }) => (subject?.startsWith("metric:") ? [subject] : [])));
  expect([...drawn]).toEqual(["metric:churn", "metric:kept"]);
  expect(diagram.remarks).toEqual(["本图只显示所选部分：略去 6 个指标"]);
  expect(table.notes).toEqual(diagram.remarks);
});

test("the text table names every metric and every driver of the picture", async () => {
  for (const locale of ["zh", "en"]) {
    const { diagram, table } = await diagramOf(model(), "metric_tree", locale);
    const cells = new Set(cellsOf(table));
    expect(diagram.nodes.filter(({ label }) => !cells.has(label))).toEqual([]);
    for (const { label } of diagram.edges) if (label !== undefined) expect(cells).toContain(label);
  }
});

test("a model whose metrics are only given has no metric tree of its own", async () => {
  const { pictures } = await compileTexts("ketu: 1\ntitle: 模型\nstages: { a: 甲 }\nmetrics: { mood: 心情 }\n", {
    views: "all",
  });
  expect(pictures.map(({ view }) => view.viewKind)).not.toContain("metric_tree");
});
