import { describe, expect, test } from "vitest";
import { indexModel } from "../../src/model/index-model.ts";
import { speechIn } from "../../src/messages/speak.ts";
import { conditionText } from "../../src/views/condition-text.ts";
import { compileTexts } from "../support/compile-texts.ts";

const model = (rule: string): string => `ketu: 1
title: 模型
stages: { buy: { label: 购买, nodes: { order: { label: 下单节点, event: ordered } } } }
events: { ordered: { label: { zh: 下单, en: Order }, source: shop, at: at } }
sources: { shop: { kind: csv, key: id } }
fields:
  seats: { label: { zh: 席位, en: Seats }, type: integer, range: 0..1000 }
  reason: { label: { zh: 原因, en: Reason }, values: { price: { zh: 价格, en: Price }, other: { zh: 其他, en: Other } } }
traits: { idle: { label: { zh: 未下单天数, en: Days without order }, type: integer, since_last: ordered, unit: day } }
metrics: { clv: { label: { zh: 客户价值, en: Lifetime value }, type: clv, event: ordered, per: customer, unit: CNY } }
schemes:
  tier: { label: { zh: 分层, en: Tier }, classes: { vip: { label: { zh: 贵宾, en: VIP }, when: clv >= 1 }, plain: { label: { zh: 普通, en: Plain }, when: clv < 1 || missing(clv) } } }
  tags: { label: 标签, match: any, classes: { tagged: { label: 有标签, when: '${rule}' } } }
`;

async function wordsOf(rule: string, locale: string): Promise<string> {
  const compiled = await compileTexts(model(rule.replaceAll("'", "''")));
  if (!compiled.model) throw new Error("no model");
  const when = compiled.model.classes.find(({ id }) => id === "tags.tagged")?.when;
  if (!when) throw new Error(compiled.diagnostics.map(({ message }) => message.en).join("\n"));
  return conditionText(when.ast, { index: indexModel(compiled.model), speech: speechIn(locale) });
}

describe("a condition is said in words", () => {
  test.each([
    ["clv >= 5000", "客户价值 ≥ ¥5,000", "Lifetime value ≥ ¥5,000"],
    ["clv < 1 || missing(clv)", "客户价值 < ¥1 或 缺少客户价值", "Lifetime value < ¥1 or Lifetime value not known"],
    ["idle > 60 && seats != 3", "未下单天数 > 60 且 席位 ≠ 3", "Days without order > 60 and Seats ≠ 3"],
    ["seats in 50..499", "席位 50 至 499", "Seats 50 to 499"],
    ['reason in ["price", "other"]', "原因 = 价格、其他之一", "Reason = Price or Other"],
    ['reason == "price"', "原因 = 价格", "Reason = Price"],
    ["tier == vip", "分层 = 贵宾", "Tier = VIP"],
    ["ordered", "发生过“下单”", "“Order” has happened"],
    ["!ordered", "没有发生“下单”", "“Order” has not happened"],
    ["!(seats > 3)", "非（席位 > 3）", "not (Seats > 3)"],
  ])("%s", async (rule, zh, en) => {
    expect(await wordsOf(rule, "zh")).toBe(zh);
    expect(await wordsOf(rule, "en")).toBe(en);
  });
});

describe("parentheses stand where they change the meaning, and nowhere else", () => {
  test.each([
    ["(seats > 1 || idle > 2) && clv > 3", "(席位 > 1 或 未下单天数 > 2) 且 客户价值 > ¥3"],
    ["seats > 1 || idle > 2 && clv > 3", "席位 > 1 或 未下单天数 > 2 且 客户价值 > ¥3"],
    ["seats > 1 && (idle > 2 && clv > 3)", "席位 > 1 且 未下单天数 > 2 且 客户价值 > ¥3"],
    ["seats - (idle - 1) > 2", "席位 − (未下单天数 − 1) > 2"],
    ["seats - idle - 1 > 2", "席位 − 未下单天数 − 1 > 2"],
    ["(seats + idle) * 2 > 3", "(席位 + 未下单天数) × 2 > 3"],
    ["seats / (idle * 2) > 3", "席位 ÷ (未下单天数 × 2) > 3"],
  ])("%s", async (rule, zh) => {
    expect(await wordsOf(rule, "zh")).toBe(zh);
  });
});
