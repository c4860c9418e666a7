import { expect, test } from "vitest";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import type { Change } from "../../src/diff/change.ts";
import { textSimilarity } from "../../src/diff/text-similarity.ts";
import { modelOf } from "./read-model.ts";

function changes(before: string, after: string): readonly Change[] {
  const start = "ketu: 1\ntitle: t\nstages: { a: A }\n";
  const [base, head] = [modelOf(start + before), modelOf(start + after)];
  if (!base || !head) throw new Error("not a model");
  return judgeChanges(base, head);
}

const rulesOf = (before: string, after: string): readonly string[] => changes(before, after).map(({ rule }) => rule);
const metric = (rest: string): string => `metrics: { cost: { label: Cost, ${rest} } }\n`;

test("a target is eased when it is easier to reach, whatever is better", () => {
  expect(rulesOf(metric("better: lower, target: 300"), metric("better: lower, target: 400"))).toEqual(["target-eased"]);
  expect(rulesOf(metric("better: higher, target: 300"), metric("better: higher, target: 400"))).toEqual([
    "target-raised",
  ]);
  expect(rulesOf(metric("better: lower, target: 300"), metric("better: lower"))).toEqual(["target-eased"]);
});

test("an alert is loosened on either side, by waiting longer, and by losing one of two limits", () => {
  const alert = (text: string): string => metric(`alert: { ${text} }`);
  expect(rulesOf(alert('warn: "> 300"'), alert('warn: "> 400"'))).toEqual(["alert-loosened"]);
  expect(rulesOf(alert('warn: "< 300"'), alert('warn: "< 400"'))).toEqual(["alert-tightened"]);
  expect(rulesOf(alert('warn: "> 300"'), alert('warn: ">= 300"'))).toEqual(["alert-tightened"]);
  expect(rulesOf(alert('warn: "<= 300"'), alert('warn: "< 300"'))).toEqual(["alert-loosened"]);
  expect(rulesOf(alert('warn: "> 300"'), alert('warn: "> 300", for: 2 periods'))).toEqual(["alert-loosened"]);
  expect(rulesOf(alert('warn: "> 300", critical: "> 400"'), alert('critical: "> 400"'))).toEqual(["alert-loosened"]);
  expect(rulesOf(alert('warn: "> 300", critical: "> 400"'), alert('warn: "> 200", critical: "> 500"'))).toEqual([
    "alert-changed",
  ]);
});

test("the figure that shows a loosened alert lies between the limits", () => {
  const [change] = changes(metric('alert: { warn: "> 300" }'), metric('alert: { warn: "> 400" }'));
  expect(change?.witness?.en).toBe("350: raised a warning before and does not any more");
});

test("of an alert only the limit that changed is said, a share in percent, with its own level", () => {
  const alert = (critical: string): string =>
    metric(`unit: percent, alert: { critical: "${critical}", warn: "> 5%", for: 2 periods }`);
  const [change] = changes(alert("> 8%"), alert("> 10%"));
  expect(change?.message.zh).toBe("“Cost”的预警：告急 > 8% → 告急 > 10%");
  expect(change?.witness?.zh).toBe("9%：以前告急，现在不告急");
});

test("a class that takes the code of another one reuses it", () => {
  const scheme = (a: string, b: string): string =>
    `schemes: { t: { label: T, match: any, classes: { a: { label: A, code: ${a} }, b: { label: B, code: ${b} } } } }\n`;
  expect(rulesOf(scheme("X", "Y"), scheme("Y", "X"))).toEqual([
    "code-reused-for-other-meaning",
    "code-reused-for-other-meaning",
  ]);
  expect(rulesOf(scheme("X", "Y"), scheme("X", "Z"))).toEqual(["code-changed"]);
});

test("another wording of a value is a label, other words are another meaning", () => {
  const field = (label: string): string => `fields: { r: { label: R, values: { q: ${label}, s: 其他 } } }\n`;
  expect(rulesOf(field("产品质量"), field("产品质量问题"))).toEqual(["label-changed"]);
  expect(rulesOf(field("产品质量"), field("价格太高"))).toEqual(["code-meaning-changed"]);
});

test("a value that issued codes hold is not removed without retirement", () => {
  const model = (values: string): string =>
    `fields: { need: { label: N, values: { ${values} } } }\n` +
    'codes: { c: { label: C, kind: dimension, pattern: "{n}", parts: { n: { field: need } } } }\n';
  expect(rulesOf(model("a: A, b: B"), model("a: A"))).toEqual(["code-removed-without-retirement"]);
  expect(rulesOf(model("a: A, b: { label: B, retired: 2026-01-01 }"), model("a: A"))).toEqual(["retired-code-removed"]);
});

test("texts are as alike as themselves, in both directions, and not at all where they share nothing", () => {
  expect(textSimilarity("满意度", "满意度")).toBe(1);
  expect(textSimilarity("First call", "first_call")).toBe(1);
  expect(textSimilarity("电话", "微信")).toBe(0);
  expect(textSimilarity("abc", "bcd")).toBe(textSimilarity("bcd", "abc"));
});

const stages = (text: string): readonly [string, ...string[]] => {
  const model = (each: string): string => `ketu: 1\ntitle: t\nstages:\n${each}`;
  const [before = "", after = ""] = text.split("---\n").map(model);
  const [base, head] = [modelOf(before), modelOf(after)];
  if (!base || !head) throw new Error("not a model");
  const [first = "", ...rest] = judgeChanges(base, head).map(({ rule, message }) => `${rule}: ${message.en}`);
  return [first, ...rest];
};

test("a stage that came apart into new ones is split, and back they are merged", () => {
  const whole = "  s: { label: Service, nodes: { a: A, b: B } }\n  z: { label: End, nodes: { e: E } }\n";
  const parts =
    "  s1: { label: Start, nodes: { a: A } }\n  s2: { label: Care, nodes: { b: B } }\n  z: { label: End, nodes: { e: E } }\n";
  expect(stages(`${whole}---\n${parts}`)).toEqual([
    "stage-split: The stage “Service” was split into “Start” and “Care”",
  ]);
  expect(stages(`${parts}---\n${whole}`)).toEqual([
    "stage-merged: The stages “Start” and “Care” were merged into “Service”",
  ]);
});

test("the nodes of a stage under a new id go with it, declared or not", () => {
  const whole = "  s: { label: Service, nodes: { a: A, b: B } }\n  z: { label: End, nodes: { e: E } }\n";
  expect(stages(`${whole}---\n${whole.replace("  s:", "  care:")}`).map((each) => each.split(":")[0])).toEqual([
    "stage-removed",
    "stage-added",
    "rename-undeclared",
  ]);
});

test("another set of values is one finding, also where codes hold them", () => {
  const model = (values: string): string =>
    `fields: { region: { label: R, type: code, values: ${values} } }\n` +
    'codes: { c: { label: C, kind: dimension, pattern: "{r}", parts: { r: { field: region } } } }\n';
  expect(rulesOf(model("ketu:gb2260.province"), model("{ north: 北方 }"))).toEqual(["value-set-changed"]);
});

test("to switch the default path is one finding, with the steps that come or go with it", () => {
  const nodes = "  s: { label: S, nodes: { a: A, b: B, c: C } }\n";
  const [first, ...rest] = stages(`${nodes}---\n${nodes}default_path: off\n`);
  expect([first.split(":")[0], ...rest]).toEqual(["default-path-changed"]);
});

test("of needs and practices it is said which came and which went, in either language", () => {
  const segment = (needs: string): string => `segments: { p: { label: P, needs: [${needs}] } }\n`;
  const [found] = changes(segment("提分, { zh: 省心, en: ease }"), segment("{ zh: 省心, en: ease }, 安全"));
  expect(found?.message).toEqual({
    zh: "“P”的需求：增加“安全”，去掉“提分”",
    en: "Needs of “P”: “安全” added, “提分” removed",
  });
  const [order] = changes(segment("提分, 省心"), segment("省心, 提分"));
  expect(order?.message.en).toBe("Needs of “P”: order or translation changed");
});

test("a quote that has other words and another place is one finding", () => {
  const quote = (rest: string): string => `quotes: { q: { ${rest} } }\n`;
  expect(rulesOf(quote("text: 好, source: 访谈"), quote("text: 很好, stage: a"))).toEqual(["quote-changed"]);
  const [source] = changes(quote("text: 好, source: 访谈"), quote("text: 好, source: 问卷"));
  expect(source?.message.zh).toBe("“q”的原话（出处）：访谈 → 问卷");
});

test("a word that changed in one language only is told in both", () => {
  const step = (zh: string): string => `fields: { f: { label: { zh: ${zh}, en: Score }, type: text } }\n`;
  expect(changes(step("得分"), step("评分"))[0]?.message).toEqual({
    zh: "“得分”改称“评分”",
    en: "The label of “Score” changed: zh 得分 → 评分",
  });
});

test("a former name that cannot be one is said to be none, with the reason", () => {
  const two = "fields: { f: { label: 甲, type: text }, g: { label: 乙, type: text } }\n";
  const reasons: Readonly<Record<string, string>> = {
    "both were there before the change": "fields: { g: { label: 乙, type: text, was: f } }\n",
    "is still there": "fields: { f: { label: 甲, type: text }, h: { label: 丙, type: text, was: f } }\n",
    "was not there":
      "fields: { f: { label: 甲, type: text }, g: { label: 乙, type: text }, h: { label: 丙, type: text, was: z } }\n",
  };
  for (const [reason, after] of Object.entries(reasons)) {
    const problem = changes(two, after).find(({ rule }) => rule === "rename-not-carried-out");
    expect([reason, problem?.message.en]).toEqual([reason, expect.stringContaining(reason)]);
  }
});

test("a class under a new name in a scheme under a new name is neither gone nor new", () => {
  const scheme = (text: string): string => `schemes: { ${text}, rest: { label: 其他 } } } }\n`;
  const before = scheme("tier: { label: 分层, match: any, classes: { vip: { label: VIP }");
  const after = scheme("level: { label: 分层, was: tier, match: any, classes: { gold: { label: VIP, was: vip }");
  expect([...new Set(rulesOf(before, after))]).toEqual(["rename-declared"]);
});

test("referring somebody and winning somebody back start the path anew, which is no loop", () => {
  const nodes = "stages: { a: { label: A, nodes: { x: X, y: Y, z: Z } } }\n";
  const step = (kind: string): readonly string[] => {
    const text = (steps: string): string => `ketu: 1\ntitle: t\n${nodes}${steps}`;
    const [base, head] = [text(""), text(`transitions: { z -> x: { kind: ${kind} } }\n`)].map((each) => modelOf(each));
    if (!base || !head) throw new Error("not a model");
    return judgeChanges(base, head).map(({ rule }) => rule);
  };
  expect(step("return")).toContain("cycle-introduced");
  expect(step("referral")).not.toContain("cycle-introduced");
  expect(step("win_back")).not.toContain("cycle-introduced");
});
