import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { factLines } from "../../src/assist/fact-lines.ts";
import { keyWords } from "../../src/messages/key-words.ts";
import { modelSchemaText } from "../../src/schema/generated/schema-text.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { arbitraryPair } from "../diff/random-edits.ts";
import { modelOf } from "../diff/read-model.ts";

function linesOf(text: string, locale: "zh" | "en" = "zh"): readonly string[] {
  const { value } = parseDocument("a.ketu.yaml", text);
  if (!value) throw new Error("the text cannot be read");
  return factLines(value, locale);
}

const model = `ketu: 1
title: { zh: 小店, en: Shop }
roles: { sales: { zh: 销售部, en: Sales }, care: 客服部 }
channels: { phone: 电话 }
stages:
  decision:
    label: 购买决策
    nodes:
      sign: { label: { zh: 签约, en: Signing }, kind: milestone, owner: sales, channel: [phone], sla: 7d }
      decide: 是否购买
transitions: { decide -> sign: { label: 是, when: score >= 60 } }
fields: { score: { label: 评分, type: integer }, reason: { label: 原因, values: { price: 价格 } } }
activities: { call: { label: 回访, kind: service, responds_to: [reason.price], stages: decision } }
`;

test("a model is told in lines of its own labels, in Chinese", () => {
  expect(linesOf(model)).toEqual(
    expect.arrayContaining([
      "模型 · 标题：小店",
      "模型 · 标题（en）：Shop",
      "角色 销售部（sales）",
      "角色 销售部 · 名称（en）：Sales",
      "阶段 购买决策（decision）",
      "节点 签约（sign）",
      "节点 签约 · 阶段：购买决策",
      "节点 签约 · 种类：里程碑",
      "节点 签约 · 负责人：销售部",
      "节点 签约 · 时限：7d",
      "流转 是否购买 → 签约（decide -> sign）",
      "流转 是否购买 → 签约 · 名称：是",
      "流转 是否购买 → 签约 · 条件：score >= 60",
      "取值 原因/价格（price）",
      "活动 回访 · 回应：价格",
      "活动 回访 · 阶段：购买决策",
    ]),
  );
});

test("and in English, where a label in another language names it", () => {
  expect(linesOf(model, "en")).toEqual(
    expect.arrayContaining([
      "Model · title: 小店",
      "Model · title (en): Shop",
      "Role 客服部 (care, zh)",
      "Node Signing (sign)",
      "Node Signing · label (zh): 签约",
      "Node Signing · owner: Sales",
      "Transition 是否购买 → Signing · when: score >= 60",
    ]),
  );
});

test("what means nothing does not show: comments, quotes, line ends, short forms, the order of unordered maps", () => {
  const other = model
    .replace("phone: 电话", '"phone": { label: "电话" }')
    .replace("channel: [phone]", "channel: phone")
    .replace("kind: milestone, owner: sales", "owner: sales, kind: milestone")
    .replace("title:", "# a comment\ntitle:")
    .replace(/^(roles:.*)\n(channels:.*)\n/m, "$2\n$1\n")
    .replaceAll("\n", "\r\n");
  expect(other).not.toBe(model);
  expect(linesOf(other)).toEqual(linesOf(model));
});

test("a waiver is told, and so is a key that the language does not know", () => {
  const lines = linesOf(`ketu: 1
title: t
colour: red
# ketu-ignore owner-changed until 2026-12-31: meant
stages: { a: 甲 }
`);
  expect(lines).toContain("模型 · colour：red");
  expect(lines).toContain("ketu-ignore owner-changed until 2026-12-31: meant");
});

test("a text in paragraphs is one line, and two elements of one label are named by their ids", () => {
  const lines = linesOf(`ketu: 1
title: t
roles: { a: 销售部, b: 销售部 }
stages:
  s:
    label: 阶段
    owner: b
    note: |
      one
      two
`);
  expect(lines).toContain("阶段 阶段 · 注释：one⏎two⏎");
  expect(lines).toContain("阶段 阶段 · 负责人：b");
});

describe("over random models and edits", () => {
  test("two texts with the same lines mean the same", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ before, after }) => {
        const [one, two] = [modelOf(before), modelOf(after)];
        if (!one || !two) return;
        if (factsBetween(canonicalModel(one), canonicalModel(two)).length === 0) return;
        for (const locale of ["zh", "en"] as const) expect(linesOf(after, locale)).not.toEqual(linesOf(before, locale));
      }),
      { numRuns: 60 },
    );
  });
});

test.each(readdirSync(join(import.meta.dirname, "../../models")).filter((name) => name !== "broken"))(
  "every line of %s is a line of its own, and no text is lost",
  (name) => {
    const text = readFileSync(join(import.meta.dirname, "../../models", name, "model.ketu.yaml"), "utf8");
    const lines = linesOf(text);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(20);
  },
);

test("every key of the language has words in both languages", () => {
  const keys = new Set<string>();
  JSON.parse(modelSchemaText, (key, value: unknown) => {
    if (key === "properties" && typeof value === "object" && value !== null)
      for (const name of Object.keys(value)) keys.add(name);
    return value;
  });
  expect(keys.size).toBeGreaterThan(150);
  expect([...keys].filter((key) => !Object.hasOwn(keyWords, key))).toEqual([]);
  expect(Object.keys(keyWords).filter((key) => !keys.has(key))).toEqual([]);
});
