import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic, DiagnosticKind, ExampleModel } from "../../src/base/diagnostic.ts";
import { diagnostics as kinds } from "../../src/schema/generated/diagnostics.ts";
import { alternativesOf, typesOf } from "../../src/schema/json-schema.ts";
import { readConfig } from "../../src/schema/read-config.ts";
import { validateDocument, type DocumentRole } from "../../src/schema/validate-document.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedDocument } from "../../src/syntax/parsed-document.ts";
import { propertyEntries } from "./property-entries.ts";
import { exampleText, modelSchema, root } from "./schemas.ts";

function parsed(text: string): ParsedDocument {
  const { value } = parseDocument("model.ketu.yaml", text);
  if (!value) throw new Error("the text is no YAML map");
  return value;
}

function findingsOf(text: string, as: DocumentRole = "model"): readonly Diagnostic[] {
  return validateDocument(parsed(text), as);
}

/** The code of each finding with the text that it points at. */
function shown(text: string, as: DocumentRole = "model"): readonly string[] {
  return findingsOf(text, as).map(({ code, range }) => `${code} ${text.slice(range?.from, range?.to)}`);
}

function model(rest: string): string {
  return `ketu: 1\ntitle: 模型\nstages: { prospect: 潜在客户 }\n${rest}`;
}

/** The text after all fixes of its findings. */
function mended(text: string): string {
  const edits = findingsOf(text).flatMap(({ fix }) => fix?.edits ?? []);
  const ordered = [...edits].sort((a, b) => b.range.from - a.range.from);
  return ordered.reduce(
    (now, { range, text: insert }) => now.slice(0, range.from) + insert + now.slice(range.to),
    text,
  );
}

describe("what fits", () => {
  const models = readdirSync(join(root, "models")).filter((name) => name !== "broken");
  test.each(models)("the model %s has no violation", (name) => {
    expect(shown(readFileSync(join(root, "models", name, "model.ketu.yaml"), "utf8"))).toEqual([]);
  });

  test.each([
    ["the smallest model", "ketu: 1\ntitle: 客户管理模型\nstages: { prospect: 潜在客户, contact: 初次接触 }\n"],
    ["texts by language in the place of a label", model("roles: { sales: { zh: 销售部, en: Sales } }\n")],
    ["both arrows", model("transitions: { a -> b: 是, c → d: { label: 否, kind: churn }, e->f: {} }\n")],
    ["two named steps between one pair", model("transitions: { t1: { from: a, to: b }, t2: { from: a, to: b } }\n")],
    [
      "tools",
      model(
        "tools: { criteria: { function: 5 }, options: { crm_a: { label: 甲, scores: { function: 4 }, note: 现用 } } }\n",
      ),
    ],
    [
      "processes",
      model(
        "processes:\n  complaint:\n    label: 投诉处理\n    stage: prospect\n    captures: [text, at]\n    steps: { record: 收集详情, settle: { label: 解决, outcomes: { refund: 退款 } } }\n",
      ),
    ],
    ["quotes", model("quotes: { q1: { node: feedback, text: 没人联系我, at: 2026-09-12, source: 访谈 } }\n")],
    ["legend", model("legend: { touchpoint: 客户触点, exit: { label: { zh: 流失, en: Lost } } }\n")],
    [
      "a view around a node",
      model(
        "views: { near: { kind: process_flow, only: { around: { node: x, hops: 2 } }, without: { kinds: [exit] } } }\n",
      ),
    ],
    [
      "brand colours",
      model(
        'style: { look: 1, theme: brand, page: A3-portrait, brand: { colors: ["#111111", "#222222", "#333333", "#444444", "#555555"], logo: logo.svg } }\n',
      ),
    ],
    [
      "alerts with periods and a least n",
      model('metrics: { cac: { target: 30%, alert: { warn: "< 60%", for: 2 periods, min_n: 30 } } }\n'),
    ],
    ["a metric with a bare label", model("metrics: { cac: 获客成本 }\n")],
    [
      "renamed and retired entries",
      model("channels: { fax: { label: 传真, was: telefax, retired: 2026-06-30, replaced_by: email } }\n"),
    ],
    ["value codes of any text", model('fields: { size: { values: { "01": 小, 大: 大, zh: 中文, "1.10": 中 } } }\n')],
    ["switched-off default path", model("default_path: off\n")],
    ["included files that bring the stages", "ketu: 1\ntitle: 模型\ninclude: [stages.ketu.yaml]\n"],
    [
      "an overlay without title",
      "ketu: 1\nextends: ketu:lifecycle-6\nstages: { service: null, trial: { label: 试用, before: decision } }\nviews: { map: { lanes: [nodes] } }\n",
    ],
  ])("%s is accepted", (_what, text) => {
    expect(shown(text)).toEqual([]);
  });

  test("a part needs its version only", () => {
    expect(shown("ketu: 1\nroles: { sales: 销售部 }\n", "part")).toEqual([]);
    expect(shown("roles: { sales: 销售部 }\n", "part")).toEqual(["missing-key roles"]);
  });
});

describe("what does not fit", () => {
  test.each([
    ["a misspelt key", model("chanels: {}\n"), ["unknown-key chanels"]],
    ["a Chinese key", model("渠道: { phone: 电话 }\n"), ["unknown-key 渠道"]],
    [
      "a number for a stage, and nothing about its keys",
      "ketu: 1\ntitle: 模型\nstages: { prospect: 7 }\n",
      ["wrong-type 7"],
    ],
    ["a list for nodes", "ketu: 1\ntitle: 模型\nstages: { prospect: { nodes: [a] } }\n", ["wrong-type nodes"]],
    ["a title that looks like a number", "ketu: 1\ntitle: 2026\nstages: { a: A }\n", ["wrong-type 2026"]],
    ["no title", "ketu: 1\nstages: { a: A }\n", ["missing-key ketu"]],
    ["no version", "title: 模型\nstages: { a: A }\n", ["missing-key title"]],
    ["a view without kind", model("views: { map: { lanes: [nodes] } }\n"), ["missing-key map"]],
    ["a view whose kind is misspelt", model("views: { map: { knid: chart } }\n"), ["unknown-key knid"]],
    [
      "an option of another kind of view",
      model("views: { flow: { kind: process_flow, lanes: [nodes] } }\n"),
      ["misplaced-key lanes"],
    ],
    ["a value outside a closed list", model("channels: { phone: { kind: voise } }\n"), ["unknown-value voise"]],
    ["an id in Chinese", model("roles: { 销售: 销售部 }\n"), ["invalid-id 销售"]],
    ["another arrow", model("transitions: { a => b: 是 }\n"), ["invalid-step-key a => b"]],
    ["a key that is no language", model("note: { 中文: 试行 }\n"), ["invalid-language-tag 中文"]],
    [
      "a code with a leading zero",
      model("schemes: { tier: { classes: { vip: { code: 0123 } } } }\n"),
      ["code-as-number 0123"],
    ],
    ["a version that loses its zero", model("version: 1.10\n"), ["code-as-number 1.10"]],
    [
      "a code in exponent form",
      model("schemes: { tier: { classes: { vip: { code: 1e10 } } } }\n"),
      ["code-as-number 1e10"],
    ],
    ["a code of 20 digits", model("version: 12345678901234567890\n"), ["code-as-number 12345678901234567890"]],
    [
      "a value key with a leading zero",
      model("fields: { size: { values: { 01: 小, 10: 大 } } }\n"),
      ["code-as-number 01"],
    ],
    ["a day that does not exist", model("quotes: { q: { text: 好, at: 2026-02-30 } }\n"), ["invalid-date 2026-02-30"]],
    ["a duration in words", model("channels: { phone: { sla: 24小时 } }\n"), ["invalid-duration 24小时"]],
    ["a range with swapped ends", model("fields: { age: { range: 18..3 } }\n"), ["invalid-range 18..3"]],
    ["an empty reference", model('owner: " "\n'), ['empty-text " "']],
    ["an empty value", model("owner:\n"), ["missing-value owner"]],
    [
      "an empty entry where nothing is extended",
      "ketu: 1\ntitle: 模型\nstages:\n  prospect:\n",
      ["missing-value prospect"],
    ],
    ["a merge key", model("roles:\n  sales:\n    <<: { label: 销售部 }\n"), ["merge-key-used <<"]],
    ["another version of the language", "ketu: 2\ntitle: 模型\nstages: { a: A }\n", ["unsupported-version 2"]],
    [
      "four brand colours",
      model('style: { brand: { colors: ["#111111", "#222222", "#333333", "#444444"] } }\n'),
      ["wrong-count colors"],
    ],
    ["a likeness above one", model("duplicates: { threshold: 92 }\n"), ["number-out-of-bounds 92"]],
    ["a currency in words", model("currency: 人民币\n"), ["invalid-form 人民币"]],
    ["two mistakes in two places", model("owner: 7\nchanels: {}\n"), ["wrong-type 7", "unknown-key chanels"]],
  ])("reports %s", (_what, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    ["sla: 24小时", "sla: 24h"],
    ["sla: 7 days", "sla: 7d"],
    ["retired: 2026/6/3", "retired: 2026-06-03"],
    ["retired: 2026年11月30日", "retired: 2026-11-30"],
    ["kind: 电话", "kind: voice"],
    ["lable: 热线", "label: 热线"],
  ])("mends `%s` to `%s`", (wrong, right) => {
    const text = (line: string): string => model(`channels:\n  phone:\n    ${line}\n`);
    expect(mended(text(wrong))).toBe(text(right));
  });

  test.each([
    ["fields: { a: { range: 3-18 } }", "fields: { a: { range: 3..18 } }"],
    ["fields: { a: { keep: 18个月 } }", "fields: { a: { keep: 18m } }"],
    ["metrics: { a: { target: 30 ％ } }", "metrics: { a: { target: 30% } }"],
    ["version: 1.10", 'version: "1.10"'],
    ['style: { look: "1" }', "style: { look: 1 }"],
    ["transitions: { a => b: 是 }", "transitions: { a -> b: 是 }"],
    ["views: { t: { kind: training_deck, quiz: yes } }", "views: { t: { kind: training_deck, quiz: true } }"],
    ["duplicates: { match: mobile }", "duplicates: { match: [mobile] }"],
    ["currency: cny", "currency: CNY"],
  ])("mends `%s` to `%s` at the top", (wrong, right) => {
    expect(mended(model(`${wrong}\n`))).toBe(model(`${right}\n`));
    expect(shown(model(`${right}\n`))).toEqual([]);
  });

  test("says where a key belongs that stands in the wrong place", () => {
    const [finding] = findingsOf(model("roles: { sales: { captures: [name] } }\n"));
    expect(finding?.hint?.en).toContain("a node");
    expect(finding?.hint?.zh).toContain("节点");
  });

  test("speaks both languages wherever it says something", () => {
    const texts = Object.values(kinds).flatMap(({ wrong }) => (typeof wrong === "string" ? [wrong] : []));
    const found = texts.flatMap((text) => findingsOf(text));
    for (const { message, hint } of found) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en.replace(/`[^`]*`/g, "")).not.toMatch(/\p{Script=Han}/u);
      expect(hint ? /\p{Script=Han}/u.test(hint.zh) && hint.en.length > 0 : true).toBe(true);
    }
    expect(found.length).toBeGreaterThan(15);
  });
});

/** What is found in an example: a model, or a config beside one. */
function findingsIn(example: ExampleModel): readonly Diagnostic[] {
  if (typeof example === "string") return findingsOf(example);
  return readConfig(parsed(example["ketu.config.yaml"] ?? ""), "main.ketu.yaml").diagnostics;
}

describe.each(Object.entries(kinds as Readonly<Record<string, Pick<DiagnosticKind, "code" | "wrong" | "right">>>))(
  "the kind %s",
  (name, { code, wrong, right }) => {
    test("is raised by its wrong example, alone, and not by its right one", () => {
      expect(code).toBe(name);
      expect(findingsIn(wrong).map((finding) => finding.code)).toEqual([code]);
      expect(findingsIn(right)).toEqual([]);
    });
  },
);

describe("laws over the example", () => {
  const document = parsed(exampleText);
  const entries = propertyEntries(document.root);
  const plain = entries.filter(({ path }) => !(path[0] === "events" && path.length === 3));

  test("the example has many keys of the language", () => {
    expect(plain.length).toBeGreaterThan(400);
  });

  test("a misspelt key gives one error, at that key, with the right suggestion", () => {
    for (const { entry, path } of plain) {
      const misspelt = `${entry.key}${entry.key.at(-1)}`;
      const text = exampleText.slice(0, entry.keyFrom) + misspelt + exampleText.slice(entry.keyTo);
      const found = findingsOf(text);
      expect(
        found.map(({ code, range, params }) => [code, range?.from, params.suggestion]),
        path.join("."),
      ).toEqual([["unknown-key", entry.keyFrom, entry.key]]);
    }
  });

  test("a misspelt key of an event is a warning, because it could be an attribute", () => {
    const inEvents = entries.filter(
      ({ path, entry }) => path[0] === "events" && path.length === 3 && entry.key !== "at",
    );
    expect(inEvents.length).toBeGreaterThan(30);
    for (const { entry } of inEvents) {
      const text = `${exampleText.slice(0, entry.keyTo)}${entry.key.at(-1)}${exampleText.slice(entry.keyTo)}`;
      const found = findingsOf(text).map(({ severity, code, params }) => [severity, code, params.suggestion]);
      expect(found).toEqual([["warning", "attribute-like-key", entry.key]]);
    }
  });

  test("a value of a wrong type gives one error, at that entry", () => {
    const samples = { boolean: "true", string: "some words", array: "[]", object: "{}" } as const;
    for (const { entry, schema, path } of entries) {
      const types = alternativesOf(schema, modelSchema).flatMap(typesOf);
      const wrong = Object.entries(samples).find(([type]) => !types.some((each) => each === type));
      const tail = exampleText.slice(entry.value.to);
      const isBlock = entry.value.kind !== "scalar" && !entry.value.flow;
      const text = `${exampleText.slice(0, entry.keyTo)}: ${wrong?.[1]}${isBlock && !tail.startsWith("\n") ? "\n" : ""}${tail}`;
      const found = findingsOf(text);
      expect(
        found.map(({ code }) => code),
        `${path.join(".")}: ${wrong?.[1]}`,
      ).toEqual(["wrong-type"]);
      expect([entry.keyFrom, entry.keyTo + 2], path.join(".")).toContain(found[0]?.range?.from);
    }
  });

  test("looking twice finds the same", () => {
    const text = model("owner: 7\nchanels: {}\n");
    expect(findingsOf(text)).toEqual(findingsOf(text));
  });
});
