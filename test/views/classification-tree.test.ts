import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { cellsOf, diagramOf } from "../support/view-of.ts";

const model = (views = "{}"): string => `ketu: 1
title: { zh: 模型, en: Model }
stages: { buy: { label: { zh: 购买, en: Buy } }, keep: { label: { zh: 保持, en: Keep } } }
fields:
  spend: { label: { zh: 消费, en: Spend }, type: number }
  region: { label: { zh: 地区, en: Region }, type: code, values: ketu:gb2260.province }
  need: { label: { zh: 需求, en: Need }, values: { course: { zh: 课程, en: Course }, price: { zh: 优惠, en: Price } } }
schemes:
  tier:
    label: { zh: 分层, en: Tier }
    classes:
      vip: { label: { zh: 贵宾, en: VIP }, code: V, when: spend >= 100, stage: keep }
      plain: { label: { zh: 普通, en: Plain }, code: N, when: spend < 100 || missing(spend), stage: buy }
  tags: { label: { zh: 标签, en: Tags }, match: any, classes: { new: { label: { zh: 新客, en: New } } } }
codes:
  profile:
    label: { zh: 维度码, en: Profile }
    kind: dimension
    pattern: "{type}{tier}{province}{need}{serial}"
    parts:
      type: { label: { zh: 类型, en: Type }, values: { P: { zh: 个人, en: Person }, E: 企业 } }
      tier: { scheme: tier }
      province: { label: { zh: 省份, en: Province }, field: region, take: first 2, else: "00" }
      need: { field: need, codes: { course: C, price: D } }
      serial: { digits: 4 }
views: ${views}
`;

const labelsBelow = (diagram: Awaited<ReturnType<typeof diagramOf>>["diagram"], parent: string): readonly string[] =>
  diagram.edges
    .filter(({ from }) => from === parent)
    .map(({ to }) => diagram.nodes.find(({ id }) => id === to)?.label ?? "");

test("classes hang on their scheme, rules in words on their class", async () => {
  const { diagram } = await diagramOf(model(), "classification_tree");
  expect(diagram.frame).toBe("tree");
  expect(labelsBelow(diagram, "scheme:tier")).toEqual(["贵宾", "普通"]);
  expect(labelsBelow(diagram, "class:tier.plain")).toEqual(["消费 < 100 或 缺少消费"]);
  expect(labelsBelow(diagram, "class:tags.new")).toEqual([]);
  const vip = diagram.nodes.find(({ id }) => id === "class:tier.vip");
  expect(vip?.detail).toBe("代码 V · 保持");
});

test("codes hang their parts that are made from values, and the values with the codes that stand for them", async () => {
  const { diagram } = await diagramOf(model(), "classification_tree", "en");
  expect(labelsBelow(diagram, "code:profile")).toEqual(["Type", "Tier", "Province", "Need"]);
  expect(labelsBelow(diagram, "code:profile/type")).toEqual(["P Person", "E"]);
  expect(labelsBelow(diagram, "code:profile/tier")).toEqual(["V VIP", "N Plain"]);
  expect(labelsBelow(diagram, "code:profile/need")).toEqual(["C Course", "D Price"]);
});

test("the values of a standard are counted in the picture and named in the table", async () => {
  const { diagram, table } = await diagramOf(model(), "classification_tree");
  expect(labelsBelow(diagram, "code:profile/province")).toEqual(["35 个取值"]);
  const cells = cellsOf(table);
  expect(cells).toEqual(expect.arrayContaining(["北京市", "11", "缺值", "00"]));
});

test("customers are counted where figures say how many there are", async () => {
  const figures = {
    file: "figures.json",
    text: '{ "ketu_measures": 1, "as_of": "2026-10-31", "figures": { "class:tier.vip": { "value": 1840 } } }',
  };
  const { pictures, diagnostics } = await compileTexts(model(), { views: ["classification_tree"], measures: figures });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const content = pictures[0]?.content;
  const badges =
    content?.type === "diagram" ? content.nodes.flatMap(({ id, badge }) => (badge ? [[id, badge.text]] : [])) : [];
  expect(badges).toEqual([["class:tier.vip", "1,840"]]);
  expect(cellsOf(pictures[0]?.table ?? { type: "table", title: "", sections: [], notes: [] })).toContain("1,840");
});

test("a view may name schemes, in its own order, and choose classes; codes are then left out", async () => {
  const roots = async (views: string): Promise<readonly (string | undefined)[]> => {
    const { diagram } = await diagramOf(model(`{ tree: { kind: classification_tree${views} } }`), "tree");
    const hanging = new Set(diagram.edges.map(({ to }) => to));
    return diagram.nodes.filter(({ id }) => !hanging.has(id)).map(({ subject }) => subject);
  };
  expect(await roots("")).toEqual(["scheme:tags", "scheme:tier", "code:profile"]);
  expect(await roots(", schemes: [tier, tags]")).toEqual(["scheme:tier", "scheme:tags"]);
  expect(await roots(", only: { stages: keep }")).toEqual(["scheme:tier"]);
  expect(await roots(", without: { classes: [tier.vip, tier.plain] }")).toEqual(["scheme:tags"]);
});

test("what is left out is said", async () => {
  const { diagram } = await diagramOf(
    model("{ tree: { kind: classification_tree, only: { classes: tier.vip } } }"),
    "tree",
    "en",
  );
  expect(diagram.remarks).toEqual(["Only the selected part is shown: 2 classes left out"]);
  expect(labelsBelow(diagram, "scheme:tier")).toEqual(["VIP"]);
});

test("the text table names every class, rule and value of the picture", async () => {
  for (const locale of ["zh", "en"]) {
    const { diagram, table } = await diagramOf(model(), "classification_tree", locale);
    const text = cellsOf(table).join("\n");
    const words = diagram.nodes.flatMap(({ shape, label }) => (shape === "tag" ? [] : [label]));
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  }
});

test("a model without schemes has no classification tree of its own", async () => {
  const { pictures } = await compileTexts("ketu: 1\ntitle: 模型\nstages: { a: 甲 }\n", { views: "all" });
  expect(pictures.map(({ view }) => view.viewKind)).not.toContain("classification_tree");
});
