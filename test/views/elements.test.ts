import { stringify } from "yaml";
import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeLaidOut } from "../support/judge-laid-out.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

const model = (more: Record<string, unknown> = {}): string =>
  stringify({
    ketu: 1,
    title: { zh: "模型", en: "Model" },
    channels: {
      phone: { label: { zh: "电话", en: "Phone" } },
      shop: { label: { zh: "门店", en: "Store" } },
      mail: { label: { zh: "邮件", en: "Mail" } },
    },
    stages: {
      contact: {
        label: { zh: "初次接触", en: "Contact" },
        goal: { zh: "了解需求", en: "Learn" },
        nodes: { call: { label: { zh: "首次电话", en: "Call" }, channel: ["phone", "shop"] } },
      },
      service: { label: { zh: "售后服务", en: "Service" }, nodes: { visit: { zh: "回访", en: "Visit" } } },
    },
    activities: {
      offer: { label: { zh: "优惠", en: "Offer" }, kind: "promotion", stages: ["contact", "service"], channel: "mail" },
    },
    schemes: {
      tier: {
        label: { zh: "分层", en: "Tier" },
        classes: { vip: { label: { zh: "贵宾", en: "VIP" }, stage: "service" } },
      },
      tags: { label: { zh: "标签", en: "Tags" }, match: "any", classes: { risk: { zh: "流失风险", en: "At risk" } } },
    },
    parties: {
      buyer: { label: { zh: "家长", en: "Parent" }, kind: "customer" },
      us: { label: { zh: "甲公司", en: "Acme" }, kind: "company" },
      school: { label: { zh: "学校", en: "School" }, kind: "partner" },
      bystander: { label: { zh: "旁人", en: "Bystander" } },
    },
    relationships: {
      refers: { label: { zh: "推荐", en: "refers" }, from: "buyer", to: "buyer" },
      partners: { label: { zh: "合作", en: "partners" }, from: "school", to: "us" },
    },
    ...more,
  });

const pairs = (edges: readonly { readonly from: string; readonly to: string; readonly label?: string }[]) =>
  edges.map(({ from, to, label }) => [from, label ?? "", to].join(" > "));

test("it needs no view, only a channel or an activity", async () => {
  const kindsOf = async (text: string): Promise<readonly string[]> =>
    (await compileTexts(text, { views: "all" })).pictures.map(({ view }) => view.viewKind);
  expect(await kindsOf(model())).toContain("elements");
  expect(await kindsOf("ketu: 1\ntitle: 模型\nstages: { a: 甲 }\n")).not.toContain("elements");
});

test("customers are rectangles, channels arrows, activities lines, classes tags, relationships arrows", async () => {
  const { diagram } = await diagramOf(model(), "elements");
  expect(pairs(diagram.edges)).toEqual([
    ...["party:us > 电话 > stage:contact", "party:us > 门店 > stage:contact"],
    ...["party:us > 邮件 > stage:contact", "party:us > 优惠 > stage:contact"],
    "party:us > 优惠 > stage:service",
    "party:buyer >  > class:tags.risk/party:buyer",
    "stage:service >  > class:tier.vip/stage:service",
    ...["party:buyer > 推荐 > party:buyer", "party:school > 合作 > party:us"],
  ]);
  const looks = new Map(diagram.edges.map(({ label = "", line, head }) => [label, `${line} ${head}`]));
  expect(looks.get("电话")).toBe("solid arrow");
  expect(looks.get("优惠")).toBe("dashed none");
  expect(looks.get("合作")).toBe("dash-dot arrow");
  const shapes = new Map(diagram.nodes.map(({ label, shape }) => [label, shape]));
  expect([shapes.get("初次接触"), shapes.get("贵宾"), shapes.get("旁人")]).toEqual(["rect", "tag", undefined]);
});

test("the legend is the notation, as far as it is used", async () => {
  const labels = async (more: Record<string, unknown>): Promise<readonly string[]> =>
    (await diagramOf(model(more), "elements")).diagram.legend.map(({ label }) => label);
  expect(await labels({})).toEqual(["客户", "销售渠道", "市场活动", "客户分类", "客户关系"]);
  expect(await labels({ schemes: {}, relationships: {} })).toEqual(["客户", "销售渠道", "市场活动"]);
});

test("a model that names no party has a company and customers all the same, and so has one with several customers", async () => {
  const bare = (await diagramOf(model({ parties: {}, relationships: {} }), "elements")).diagram;
  expect([bare.nodes[0]?.label, bare.groups[0]?.label]).toEqual(["本公司", "客户"]);
  const parties = { a: { label: "家长", kind: "customer" }, b: { label: "学生", kind: "customer" } };
  const many = (await diagramOf(model({ parties, relationships: { c: { from: "a", to: "b" } } }), "elements")).diagram;
  expect(many.groups[0]?.label).toBe("客户");
  expect(many.nodes.filter(({ layer }) => layer === 3).map(({ label }) => label)).toEqual(["家长", "学生"]);
});

test.each([
  [{ shows: ["refers"] }, ["推荐"], ["合作", "学校"]],
  [{ only: { channels: ["phone"] } }, ["电话"], ["门店", "邮件"]],
  [{ without: { classes: ["tier.vip"] } }, ["流失风险"], ["贵宾"]],
  [{ only: { stages: ["contact"] } }, ["初次接触"], ["售后服务"]],
])("%o keeps %o and leaves out %o", async (options, kept, leftOut) => {
  const { diagram } = await diagramOf(model({ views: { v: { kind: "elements", ...options } } }), "v");
  const words = [...diagram.nodes, ...diagram.edges].map(({ label }) => label);
  for (const word of kept) expect(words).toContain(word);
  for (const word of leftOut) expect(words).not.toContain(word);
});

test.each(["zh", "en"])("the table says in %s what the picture shows", async (locale) => {
  const { diagram, table } = await diagramOf(model(), "elements", locale);
  const cells = cellsOf(table).join("|");
  for (const { label } of [...diagram.nodes, ...diagram.edges]) if (label) expect(cells).toContain(label);
  expect(/\p{Script=Han}/u.test(JSON.stringify([diagram, table]))).toBe(locale === "zh");
});

test.each(["right", "down"])("it is a good picture that runs %s", async (direction) => {
  const views = { v: { kind: "elements", direction } };
  for (const locale of ["zh", "en"]) {
    const { picture } = await diagramOf(model({ views }), "v", locale);
    expect(picture.laidOut && judgeLaidOut(picture.laidOut, { textScale: 1.15 })).toEqual([]);
  }
});
