import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { completeAt } from "../../src/assist/complete-at.ts";
import type { CompletionList } from "../../src/assist/assist-types.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { inChinese } from "../support/in-chinese.ts";

const file = "model.ketu.yaml";
const example = inChinese(
  readFileSync(resolve(import.meta.dirname, "../../models/online-education/model.ketu.yaml"), "utf8"),
);
const parsed = parseDocument(file, example).value;
const model = parsed && resolveModel(documentSetOf(parsed)).value;

/** Completes at `|` of a text of its own, or at `|` of an edit of the example: `[what, by what]`. */
function ask(probe: string | readonly [string, string], locale: "zh" | "en" = "zh"): CompletionList {
  const marked = typeof probe === "string" ? probe : example.replace(probe[0], () => probe[1]);
  if (!marked.includes("|¦")) throw new Error("No cursor");
  const offset = marked.indexOf("|¦");
  return completeAt({ text: marked.replace("|¦", ""), offset, file, model, locale });
}

const search =
  "first_visit:   { label: 首次访问, kind: touchpoint, channel: [search, account], event: page_viewed, metric: visitors }";
const stagesHead = "ketu: 1\nstages:\n";

/** What must be among the offers (`-` in front: must not be). */
const probes: readonly (readonly [string, string | readonly [string, string], readonly string[]])[] = [
  ["the first key of an empty file", "|¦", ["ketu", "title", "stages"]],
  ["a section in the middle of the file", ["\ntransitions:", "\nquo|¦\ntransitions:"], ["quotes", "-stages"]],
  ["a key of a stage", ["    goal: 吸引注意，引导建立联系", "    go|¦"], ["goal"]],
  ["no key of a stage twice", ["    owner: marketing\n", "    |¦\n"], ["owner", "enter_when", "-label", "-nodes"]],
  ["a key by its Chinese name", ["    goal: 吸引注意，引导建立联系", "    目标|¦"], ["goal"]],
  ["a key on an empty line", [`      ${search}`, "      |¦"], ["新关键节点"]],
  ["a key in a flow map", [search, "first_visit: { label: 首次访问, |¦ }"], ["kind", "channel", "-label"]],
  ["a half key in a flow map", [search, "first_visit: { label: 首次访问, ki|¦ }"], ["kind"]],
  ["a key in an unclosed flow map", [search, "first_visit: { label: 首次访问, ch|¦"], ["channel"]],
  [
    "a word of a closed list",
    ["kind: touchpoint, channel: [search", "kind: |¦, channel: [search"],
    ["milestone", "decision"],
  ],
  ["a half word", ["kind: touchpoint, channel: [search", "kind: mi|¦, channel: [search"], ["milestone", "-decision"]],
  [
    "a word by its meaning",
    ["kind: touchpoint, channel: [search", "kind: 判断|¦, channel: [search"],
    ["decision", "-milestone"],
  ],
  ["an item of a flow list", ["[search, account]", "[search, |¦]"], ["account", "phone", "-search"]],
  ["an item of an unclosed flow list", [search, "first_visit: { label: x, channel: [search, ph|¦"], ["phone"]],
  ["a channel by its label", ["channel: phone, event", "channel: 电|¦, event"], ["phone", "-wecom"]],
  ["an owner", ["    owner: marketing\n", "    owner: |¦\n"], ["marketing", "steward"]],
  ["an owner by its label", ["    owner: marketing\n", "    owner: 客服|¦\n"], ["care"]],
  ["an event", ["event: page_viewed", "event: |¦"], ["page_viewed", "order_completed"]],
  [
    "a view on a sheet, declared or not",
    ["[service, matrix, network, process_complaint]", "[service, |¦, network]"],
    ["map", "matrix", "process_complaint", "-relationship_graph", "-network", "-sheet"],
  ],
  ["a field", ["captures: [name, mobile]", "captures: [name, |¦]"], ["mobile", "-name"]],
  ["a node before the arrow", ["  decide -> first_order: 是", "  dec|¦"], ["decide"]],
  ["a node behind the arrow", ["  decide -> first_order: 是", "  decide -> |¦"], ["first_order", "-decide", "-lost"]],
  [
    "a half node behind the arrow",
    ["  decide -> first_order: 是", "  decide -> fi|¦"],
    ["first_order", "first_call", "-trial"],
  ],
  ["a node behind a Chinese arrow", ["  decide -> first_order: 是", "  decide → 首次|¦"], ["first_order"]],
  ["a key of a transition", ["{ label: 否, kind: churn }", "{ label: 否, |¦ }"], ["kind", "when", "activity"]],
  ["an activity", ["activity: winback_call", "activity: |¦"], ["winback_call", "care_visit"]],
  [
    "what an activity answers",
    ["responds_to: [tier.vip]", "responds_to: [|¦]"],
    ["feedback", "tier.vip", "churn_reason.quality"],
  ],
  ["what it answers by label", ["responds_to: [tier.vip]", "responds_to: [质量|¦]"], ["churn_reason.quality"]],
  ["a name in a rule", ["when: clv >= 5000, stage", "when: cl|¦, stage"], ["clv"]],
  ["a name behind `&&`", ["clv >= 1 && clv < 5000", "clv >= 1 && |¦"], ["clv", "days_since_order", "tier"]],
  ["a class behind the comparison", ["when: welcomed == false", "when: tier == |¦"], ["vip", "regular", "-clv"]],
  ["a half class", ["when: welcomed == false", "when: tier == v|¦"], ["vip", "-lead"]],
  ["a value of a coded field", ["when: welcomed == false", "when: need_type == |¦"], ["course", "price"]],
  ["a value in quotes", ["when: welcomed == false", 'when: need_type == "co|¦"'], ["course", "-price"]],
  ["a truth value", ["when: welcomed == false", "when: welcomed == |¦"], ["true", "false"]],
  ["an operator", ["when: welcomed == false", "when: clv |¦"], [">=", "in"]],
  ["a condition in a block map", ["    enter_when: trial_booked", "    enter_when: tri|¦"], ["trial_booked"]],
  ["a metric in an expression", ["expr: 1 - retention_rate", "expr: 1 - ret|¦"], ["retention_rate"]],
  ["a value set", ["values: ketu:gb2260.province", "values: |¦"], ["ketu:gb2260.province"]],
  ["a value set by its name", ["values: ketu:gb2260.province", "values: 省|¦"], ["ketu:gb2260.province"]],
  ["a preset", ["preset: zoho.contacts", "preset: |¦"], ["zoho.contacts"]],
  ["a template", "ketu: 1\nextends: |¦\n", ["ketu:lifecycle-6"]],
  ["a half template", "ketu: 1\nextends: ketu:l|¦\n", ["ketu:lifecycle-6"]],
  ["a column of a source", ["source: crm.Mobile", "source: crm.Mo|¦"], ["crm.Mobile"]],
  ["an attribute of the event", ["amount: amount, margin", "amount: |¦, margin"], ["amount"]],
  ["a part of a code", ["per: [type, province]", "per: [type, |¦]"], ["province", "-type"]],
  ["a part in a rule of a code", ['\'type == "E" && tier == "P"\'', "'ti|¦'"], ["tier"]],
  ["a code behind a part", ['\'type == "E" && tier == "P"\'', "'tier == \"|¦\"'"], ["V", "N", "P"]],
  [
    "a code of a field",
    ["codes: { course: C, price: D, service: S }", "codes: { course: C, |¦ }"],
    ["price", "-course"],
  ],
  ["a key of the view's kind", ["{ kind: codebook }", "{ kind: codebook, |¦ }"], ["codes", "-lanes"]],
  ["a kind of view", ["{ kind: codebook }", "{ kind: |¦ }"], ["codebook", "chart"]],
  ["a step of a chart", ["steps: [first_visit,", "steps: [|¦,"], ["quote", "-renew"]],
  ["a reader", ["board: { readers: [success]", "board: { readers: [|¦]"], ["sales"]],
  ["a theme of the calendar", ["week_starts: monday", "week_starts: |¦"], ["monday", "sunday"]],
  ["a truth key", ["off_path: true", "off_path: |¦"], ["true", "false"]],
  ["a list item behind a dash", `${stagesHead}  a:\n    metric:\n      - |¦\n`, ["csat", "cac"]],
  ["a list item without a dash", `${stagesHead}  a:\n    metric:\n      |¦\n`, ["csat"]],
  ["a key above a line that is broken", `${stagesHead}  a:\n    |¦\n    goal: "never closed\n`, ["label", "owner"]],
  ["a key below a line that is broken", `${stagesHead}  a:\n    nodes: { x: { label: y\n    ow|¦\n`, ["owner"]],
  ["a key behind a tab", `${stagesHead}\ta:\n    la|¦\n`, ["label"]],
  ["a language", ["title: { zh: 在线教育客户管理模型, en:", "title: { zh: 在线教育客户管理模型, |¦:"], ["en", "-zh"]],
  ["an example of a duration", ["sla: 24h", "sla: |¦"], ["24h"]],
  ["a new stage", ["  contact:\n", "  |¦\n"], ["新阶段"]],
  ["a new transition", ["  decide -> first_order: 是", "  |¦"], ["新流转", "新判断（两条去路）"]],
  ["a party", ["to: student", "to: |¦"], ["student", "school"]],
  ["a data check", ["check: code_valid", "check: |¦"], ["duplicates"]],
  ["a role of access", ["sensitive: [steward]", "sensitive: [|¦]"], ["steward"]],
];

test.each(probes)("%s is offered", (_name, probe, wanted) => {
  const labels = ask(probe).items.map(({ label }) => label);
  for (const label of wanted) {
    if (label.startsWith("-")) expect(labels).not.toContain(label.slice(1));
    else expect(labels).toContain(label);
  }
});

test("needed keys come first", () => {
  expect(ask("|¦").items[0]?.label).toBe("ketu");
  const [first] = ask(["{ kind: codebook }", "{ |¦ }"]).items;
  expect(first?.label).toBe("kind");
});

test.each([
  ["a comment", "ketu: 1 # st|¦\n"],
  ["a line of a comment", "ketu: 1\n# st|¦\n"],
  ["a block text", "ketu: 1\nnote: |\n  st|¦\n"],
  ["words of the author", "ketu: 1\ntitle: 客|¦\n"],
] as const)("nothing is offered in %s", (_name, probe) => {
  expect(ask(probe).items).toEqual([]);
});

test("a chosen word replaces what is typed and what follows of it", () => {
  const list = ask(["kind: touchpoint, channel: [search", "kind: mi|¦lestone, channel: [search"]);
  expect(list.to - list.from).toBe("milestone".length);
  const value = ask(["when: welcomed == false", 'when: need_type == "c|¦ourse"']);
  expect(value.to - value.from).toBe('"course"'.length);
  expect(value.items[0]?.insert).toBe('"course"');
});

test("a key before a colon is completed without a second one", () => {
  const list = ask(["    goal: 吸引注意", "    go|¦: 吸引注意"]);
  expect(list.items[0]).toMatchObject({ label: "goal", insert: "goal" });
});

test("documentation and snippets are in the language that is asked for", () => {
  const key = (locale: "zh" | "en") => ask("|¦", locale).items.find(({ label }) => label === "stages")?.documentation;
  expect(key("en")).toMatch(/^Stages of/);
  expect(key("zh")).toMatch(/^生命周期阶段/);
  expect(ask(["  contact:\n", "  |¦\n"], "en").items.map(({ label }) => label)).toContain("New stage");
});

test("a collection is written in the style of the place", () => {
  const insert = (probe: string) => ask(probe).items.find(({ label }) => label === "nodes")?.insert;
  expect(insert(`${stagesHead}  a:\n    no|¦`)).toBe("nodes:\n  ${}");
  expect(insert(`${stagesHead}  a: { no|¦ }`)).toBe("nodes: { ${} }");
});

/** As an editor puts it in: places filled with their words, further lines at the indentation of the line. */
function inserted(text: string, offset: number, list: CompletionList, index: number): string {
  const chosen = list.items[index];
  if (!chosen) return text;
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  const insert = chosen.isSnippet
    ? chosen.insert.replace(/\$\{(?:\d+:)?([^{}]*)\}/g, (_all, word: string) => word || "x")
    : chosen.insert;
  return text.slice(0, list.from) + insert.replaceAll("\n", `\n${indent}`) + text.slice(list.to);
}

test.each(["zh", "en"] as const)("every new entry is YAML that can be read, in block and in flow (%s)", (locale) => {
  for (const section of [
    "stages",
    "activities",
    "metrics",
    "fields",
    "schemes",
    "codes",
    "views",
    "transitions",
    "events",
  ]) {
    for (const [before, after] of [
      [`ketu: 1\n${section}:\n  `, "\n"],
      [`ketu: 1\n${section}: { `, " }\n"],
    ] as const) {
      const text = before + after;
      const list = completeAt({ text, offset: before.length, file, model, locale });
      list.items.forEach(({ kind }, index) => {
        if (kind !== "snippet") return;
        const result = parseDocument(file, inserted(text, before.length, list, index));
        expect(result.diagnostics.map(({ code }) => code).filter((code) => code !== "text-without-quotes")).toEqual([]);
      });
    }
  }
});

test("a cursor anywhere in a text cut anywhere gives a list that holds the cursor", () => {
  fc.assert(
    fc.property(fc.nat(example.length), fc.nat(30), (cut, back) => {
      const text = example.slice(0, cut);
      const offset = Math.max(0, cut - back);
      const { from, to } = completeAt({ text, offset, file, model, locale: "zh" });
      expect(from).toBeLessThanOrEqual(offset);
      expect(to).toBeGreaterThanOrEqual(offset);
      expect(to).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 60 },
  );
});
