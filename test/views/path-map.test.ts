import { stringify } from "yaml";
import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeLaidOut } from "../support/judge-laid-out.ts";
import { randomModelText } from "../support/random-model.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

const model = (more: Record<string, unknown> = {}): string =>
  stringify({
    ketu: 1,
    title: { zh: "模型", en: "Model" },
    channels: { phone: { zh: "电话", en: "Phone" } },
    stages: {
      contact: {
        label: { zh: "初次接触", en: "Contact" },
        nodes: {
          visit: { label: { zh: "访问", en: "Visit" } },
          call: { label: { zh: "电话沟通", en: "Call" }, channel: "phone", sla: "24h" },
          fit: { label: { zh: "是否合适", en: "Fit?" }, kind: "decision" },
          nurture: { label: { zh: "培育", en: "Nurture" }, next: "none" },
        },
      },
      loyalty: {
        label: { zh: "客户忠诚", en: "Loyalty" },
        nodes: {
          order: { label: { zh: "购买", en: "Order" }, kind: "milestone", sla: "7d" },
          refer: { label: { zh: "推荐", en: "Refer" }, kind: "milestone" },
        },
      },
      lost: {
        label: { zh: "流失", en: "Lost" },
        off_path: true,
        nodes: { gone: { label: { zh: "离开", en: "Gone" }, kind: "exit" } },
      },
    },
    transitions: {
      "fit -> order": { zh: "是", en: "Yes" },
      "fit -> nurture": { zh: "稍后", en: "Later" },
      "fit -> gone": { label: { zh: "否", en: "No" }, kind: "churn" },
      "gone -> call": { label: { zh: "再联系", en: "Again" }, kind: "win_back" },
      "visit -> fit": { zh: "直接", en: "Directly" },
      "refer -> visit": { label: { zh: "新客户", en: "New one" }, kind: "referral" },
    },
    ...more,
  });

const stepsOf = ({ nodes }: { readonly nodes: readonly { readonly id: string; readonly layer?: number }[] }) =>
  nodes.filter(({ layer }) => layer !== undefined).map(({ id }) => id.slice("node:".length));

test("the path goes from the first node by the way that is written first, to the last stage", async () => {
  const { diagram } = await diagramOf(model(), "path_map");
  expect(stepsOf(diagram)).toEqual(["visit", "call", "fit", "order", "refer"]);
  expect(diagram.nodes.filter(({ layer }) => layer === undefined).map(({ label }) => label)).toEqual(["培育", "离开"]);
  expect(diagram.groups.map(({ label }) => label)).toEqual(["初次接触", "客户忠诚"]);
});

test("the line says what each step allows as time, and what is written on it", async () => {
  const { diagram } = await diagramOf(model(), "path_map");
  const along = diagram.edges.filter(({ id }) => id.startsWith("path/"));
  expect(along.map(({ label }) => label)).toEqual(["24 小时内", undefined, "是 · 7 天内", undefined]);
  expect(along.map(({ subject }) => subject)).toEqual([
    ...["transition:visit -> call", "transition:call -> fit", "transition:fit -> order", "transition:order -> refer"],
  ]);
});

test("ways that leave, come back, skip or bring another customer stand beside it", async () => {
  const { diagram } = await diagramOf(model(), "path_map");
  const beside = diagram.edges.filter(({ id }) => !id.startsWith("path/"));
  expect(beside.map(({ from, to }) => `${from} ${to}`.replaceAll("node:", ""))).toEqual([
    ...["visit fit", "fit nurture", "fit gone", "refer visit", "gone call"],
  ]);
  expect(beside.map(({ tone }) => tone)).toEqual(["plain", "plain", "red", "plain", "red"]);
});

test("`steps` chooses the stations in their order, the window stands in the subtitle", async () => {
  const views = { p: { kind: "path_map", steps: ["call", "order", "visit"], window: "30d" } };
  const { diagram } = await diagramOf(model({ views }), "p");
  expect(stepsOf(diagram)).toEqual(["call", "order", "visit"]);
  expect(diagram.groups.map(({ id }) => id)).toEqual(["stage:contact/0", "stage:loyalty/0", "stage:contact/1"]);
  expect(diagram.subtitle).toBe("3 步 · 全程 30 天内");
});

test("a long path keeps its milestones and the decisions that lead off it, and says so", async () => {
  const nodes = Object.fromEntries(
    Array.from({ length: 20 }, (_, place) => [
      `n${place}`,
      { label: `步${place}`, ...(place % 5 === 4 && { kind: "milestone" }) },
    ]),
  );
  const text = stringify({ ketu: 1, title: "模型", stages: { a: { label: "甲", nodes } } });
  const { diagram } = await diagramOf(text, "path_map");
  expect(stepsOf(diagram)).toEqual(["n0", "n4", "n9", "n14", "n19"]);
  expect(diagram.remarks.join()).toContain("略去 15 个节点");
});

test("`without` leaves a stage out of the path and joins what is left", async () => {
  const views = { p: { kind: "path_map", without: { stages: "lost" } } };
  const { diagram } = await diagramOf(model({ views }), "p");
  expect(diagram.nodes.map(({ label }) => label)).not.toContain("离开");
  expect(diagram.remarks).toHaveLength(1);
});

test.each(["zh", "en"])("the table says in %s what the picture shows", async (locale) => {
  const { diagram, table } = await diagramOf(model(), "path_map", locale);
  const cells = cellsOf(table).join("|");
  for (const { label } of diagram.nodes) expect(cells).toContain(label);
  for (const { id, label } of diagram.edges) if (label && !id.startsWith("path/")) expect(cells).toContain(label);
  expect(/\p{Script=Han}/u.test(JSON.stringify([diagram, table]))).toBe(locale === "zh");
});

test("every step is a node that is shown, each once, and the pictures of random models are good", async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { pictures } = await compileTexts(randomModelText(seed), { views: ["path_map", "elements"] });
    for (const { content, laidOut } of pictures) {
      if (content.type !== "diagram" || !laidOut) throw new Error("no diagram");
      expect(new Set(content.nodes.map(({ id }) => id)).size, `seed ${seed}`).toBe(content.nodes.length);
      expect(judgeLaidOut(laidOut, { textScale: 1.15 }), `seed ${seed} ${content.viewKind}`).toEqual([]);
    }
  }
});
