import { expect, test } from "vitest";
import type { TablePicture } from "../../src/views/table-picture.ts";
import { pictureOf } from "../support/view-of.ts";

const model = (views = "{}", forbid = `['a == "E" && tier == "P"']`): string => `ketu: 1
title: { zh: 模型, en: Model }
roles: { sales: 销售部, steward: { zh: 管理员, en: Steward } }
stages: { buy: 购买 }
fields: { region: { label: 地区, values: ketu:gb2260.province }, name: 姓名, spend: { label: 消费, type: number } }
schemes:
  tier: { label: 分层, classes: { vip: { label: 贵宾, code: V, when: spend >= 1 }, rest: { label: 普通, code: P, when: spend < 1 || missing(spend) } } }
codes:
  number:
    label: { zh: 客户编码, en: Customer number }
    pattern: "{a}{place}{serial}{check}"
    parts:
      a: { label: { zh: 类型, en: Type }, values: { P: { zh: 个人, en: Person }, E: { zh: 企业, en: Company } } }
      place: { field: region, take: first 2, at: issue, else: "00" }
      serial: { digits: 4, per: [a, place], from: 7 }
      check: { algorithm: luhn }
    issue: { by: sales, review: steward }
  profile:
    label: 维度码
    kind: dimension
    pattern: "{a}-{tier}{who}"
    parts: { a: { from_part: number.a }, tier: { scheme: tier }, who: { field: name, take: first 1 } }
    forbid: ${forbid}
views: ${views}
`;

async function anatomyOf(view: string, text = model(), locale?: string): Promise<TablePicture> {
  const { content } = await pictureOf(text, view, locale);
  if (content.type !== "table-picture") throw new Error("no table");
  return content;
}

/** The cells of the row that begins with a word. */
function row({ sections }: TablePicture, label: string, section = 0): readonly string[] {
  return sections[section]?.rows.find((each) => each.label === label)?.cells.map(({ text }) => text) ?? [];
}

test("a code is taken apart into its pieces, with what is known of each", async () => {
  const picture = await anatomyOf("code_anatomy");
  expect(picture.sections.map(({ heading }) => heading)).toEqual([
    "客户编码 · 发放后不变 · 8 位",
    "维度码 · 客户变了就重算 · 4 位",
  ]);
  expect(picture.sections[0]?.columns.map(({ label }) => label)).toEqual(["类型", "地区", "流水号", "校验码"]);
  expect(row(picture, "位置")).toEqual(["1", "2–3", "4–7", "8"]);
  expect(row(picture, "含义")).toEqual(["个人", "北京市", "第 7 号", "校验码"]);
  expect(row(picture, "来自")).toEqual([
    "2 个取值之一",
    "字段“地区” · 取前 2 位 · 发放时取值，以后不变 · 缺值写 00",
    "流水号 4 位，从 7 起 · 按“类型”“地区”分别编号",
    "H. P. Luhn, US patent 2,950,048 (1960); ISO/IEC 7812-1:2017, annex B",
  ]);
  expect(row(picture, "取值")[1]).toBe("11 北京市 · 12 天津市 · 13 河北省 · 另 31 个");
  expect(row(picture, "发放")).toEqual(["由销售部发放 · 由管理员审核"]);
});

test("says what it could not compute and what it made up, and marks the place", async () => {
  const picture = await anatomyOf("code_anatomy");
  expect(picture.sections[0]?.rows[0]?.cells[3]).toMatchObject({ text: "?", isGap: true });
  expect(picture.remarks).toEqual([
    "客户编码 · 校验码算不出来：算法不认识编码里的某个字符",
    "维度码 · 没有取值表，示例里的值是假设的：姓名",
  ]);
  expect(row(picture, "示例", 1)).toEqual(["P", "-", "V", "X"]);
  expect(picture.sections[1]?.rows[0]?.detail).toBe("P-VX");
});

test.each([
  [`['a == "E" && tier == "P"']`, ["“类型”为 E（企业），且“分层”为 P（普通）"], ["Type is E (Company) and tier is P"]],
  [`['!(a in ["P", "E"]) || who != "X"']`, ["并非（“类型”为 P（个人）、E（企业） 之一），或“姓名”不为 X"], undefined],
  [
    `['(a == "E" || a == "P") && missing(tier)']`,
    ["（“类型”为 E（企业），或“类型”为 P（个人）），且缺少“分层”"],
    undefined,
  ],
  [`['who == tier', 'a == "E"']`, ["“姓名”为 分层", "“类型”为 E（企业）"], undefined],
])("the rule %s reads as a sentence", async (forbid, zh, en) => {
  const rules = (picture: TablePicture, label: string): readonly string[] =>
    picture.sections[1]?.rows.filter((each) => each.label === label).map(({ cells }) => cells[0]?.text ?? "") ?? [];
  expect(rules(await anatomyOf("code_anatomy", model("{}", forbid)), "不允许")).toEqual(zh);
  if (en) expect(rules(await anatomyOf("code_anatomy", model("{}", forbid), "en"), "Never")).toEqual(en);
});

test("a view names the codes to take apart, in its order", async () => {
  const one = await anatomyOf("c", model("{ c: { kind: code_anatomy, code: profile } }"));
  expect(one.sections).toHaveLength(1);
  const both = await anatomyOf("c", model("{ c: { kind: code_anatomy, code: [profile, number] } }"));
  expect(both.sections.map(({ heading }) => heading?.slice(0, 2))).toEqual(["维度", "客户"]);
});

test("is also a text table, a row for each piece, with pattern, rules and issuing below", async () => {
  const { table } = await pictureOf(model(), "code_anatomy", "en");
  expect(table.sections[0]?.columns).toEqual(["Part", "Example", "Place", "Meaning", "Comes from", "Values"]);
  expect(table.sections[0]?.rows[0]?.cells).toEqual([
    "Type",
    "P",
    "1",
    "Person",
    "one of 2 values",
    "P Person · E Company",
  ]);
  expect(table.notes.slice(0, 2)).toEqual([
    "Customer number · Pattern · {a}{place}{serial}{check}",
    "Customer number · Issuing · issued by sales · reviewed by Steward",
  ]);
});
