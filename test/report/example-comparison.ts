import fc from "fast-check";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import type { ElementRef } from "../../src/base/element-ref.ts";
import type { Change } from "../../src/diff/change.ts";
import type { ComparedModel, ComparisonInput } from "../../src/report/comparison/comparison-input.ts";
import { exampleTexts } from "./example-findings.ts";

const main = "models/main.ketu.yaml";

export const exampleChange: Change = {
  rule: "class-rule-tightened",
  severity: "error",
  direction: "down",
  subject: "class:tier.vip",
  message: { zh: "“VIP”的规则收紧了", en: "The rule of “VIP” is tighter" },
  hint: { zh: "先告诉会员。", en: "Tell the members first." },
  witness: { zh: "clv = 5100：以前符合，现在不符合", en: "clv = 5100: passed before and does not any more" },
  claims: ["set class:tier.vip when"],
  impacted: [
    {
      ref: "activity:lessons",
      path: ["class:tier.vip", "activity:lessons"],
      words: { zh: "VIP ← 专属课", en: "VIP ← Lessons" },
    },
  ],
  fingerprint: "d2f3cf3709945f46",
  base: { file: `main:${main}`, from: 0, to: 4 },
  head: { file: main, from: 20, to: 28 },
};

const exampleModel: ComparedModel = {
  name: main,
  outcome: "compared",
  base: `main:${main}`,
  head: main,
  changes: [
    exampleChange,
    {
      ...exampleChange,
      rule: "purpose-changed",
      severity: "warning",
      direction: "gov",
      subject: "field:age",
      fingerprint: "1a49a19cee57f4b1",
    },
    {
      rule: "label-changed",
      severity: "info",
      direction: "none",
      subject: "node:trial",
      message: { zh: "“试听”改称“体验”", en: "“试听” is now called “体验”" },
      claims: [],
      impacted: [],
      fingerprint: "a3f7ee0e5d1e857a",
    },
  ],
  waived: [
    {
      change: { ...exampleChange, subject: "class:tier.gold", fingerprint: "74b9bacf576b7ae2" },
      reason: "会议纪要 3 月 3 日",
    },
  ],
  waivers: [],
  errors: [],
  facts: [
    {
      key: "set class:tier.vip when",
      fact: { op: "set", ref: "class:tier.vip", path: "when", before: "clv >= 5000", after: "clv >= 6000" },
    },
  ],
};

export const exampleProblem: Diagnostic = {
  code: "yaml-syntax",
  severity: "error",
  message: { zh: "这个括号没有配对", en: "This bracket is never closed" },
  params: {},
  range: { file: main, from: 3, to: 4 },
};

export const failedModel: ComparedModel = {
  ...{ name: main, outcome: "failed", base: `main:${main}`, head: main },
  ...{ changes: [], waived: [], waivers: [], facts: [], errors: [exampleProblem] },
};

export function exampleComparison(more: Partial<ComparisonInput> = {}): ComparisonInput {
  return {
    ...{ models: [exampleModel], failures: [], texts: exampleTexts, locale: "en", color: false },
    ...{ version: "0.1.0", failOn: "error", ...more },
  };
}

/** Whatever an author can write, with all that a forge, a terminal or a markup could take for more than text. */
export const wildText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    ...["@octocat", "org/repo#12", "#12", "!7", "~bug", "$3", "%5", "&9", "GH-12", ":tada:", "https://evil.example"],
    ...[
      "www.evil.example",
      "a@evil.example",
      "<b>",
      "</details>",
      "<!-- x",
      "-->",
      "a | b",
      "`x`",
      "```\n/close",
      "[x](y)",
    ],
    ...[
      "![x](https://evil.example/a.png)",
      "**x**",
      "\n| a |\n|---|",
      "\n\n# x",
      "]]>",
      "&#64;bob",
      "\u202e",
      "\u001b[2J",
    ],
    ...["\n::error::x", "x".repeat(900), "客户".repeat(300)],
  ),
);

const wording = fc.record({ zh: wildText, en: wildText });
const severity = fc.constantFrom("error" as const, "warning" as const, "info" as const);
const subject = wildText.map((text): ElementRef => `value:${text}`);
const range = fc
  .tuple(fc.constantFrom(...exampleTexts.keys(), "unread.yaml"), fc.nat(300), fc.nat(40))
  .map(([file, from, length]) => ({ file, from, to: from + length }));
const change: fc.Arbitrary<Change> = fc.record(
  {
    rule: fc.constantFrom("guard-tightened", "label-changed", "node-removed", "class-added", "metric-unit-changed"),
    severity,
    direction: fc.constantFrom("up" as const, "down" as const, "gov" as const, "none" as const),
    subject,
    message: wording,
    hint: wording,
    witness: wording,
    claims: fc.array(wildText, { maxLength: 2 }),
    impacted: fc.array(fc.record({ ref: subject, path: fc.array(subject, { maxLength: 3 }), words: wording }), {
      maxLength: 5,
    }),
    fingerprint: fc.constant(""),
    base: range,
    head: range,
  },
  {
    requiredKeys: ["rule", "severity", "direction", "subject", "message", "claims", "impacted", "fingerprint"],
  },
);
const finding: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom("waiver-unused", "waiver-expired", "not-compared"),
    severity,
    message: wording,
    params: fc.constant({}),
    range,
  },
  { requiredKeys: ["code", "severity", "message", "params"] },
);
const problem = finding.map((each): Diagnostic => ({ ...each, code: "yaml-syntax", severity: "error" }));
const compared: fc.Arbitrary<ComparedModel> = fc
  .record({
    name: wildText,
    changes: fc.array(change, { maxLength: 12 }),
    waived: fc.array(fc.record({ change, reason: wildText }), { maxLength: 3 }),
    waivers: fc.array(finding, { maxLength: 2 }),
    mermaid: fc.option(wildText, { nil: undefined }),
  })
  .map(({ mermaid, ...model }) => ({
    ...model,
    ...{ outcome: "compared", base: "base.yaml", head: "head.yaml", errors: [], facts: [] },
    ...(mermaid !== undefined && { mermaid }),
  }));
const failed = fc
  .tuple(wildText, fc.array(problem, { minLength: 1, maxLength: 3 }))
  .map(([name, errors]): ComparedModel => ({ ...failedModel, name, errors }));

/** Fingerprints are unique within a model, as they are made. */
function numbered(models: readonly ComparedModel[]): readonly ComparedModel[] {
  let count = 0;
  const named = (each: Change): Change => ({ ...each, fingerprint: (count++).toString(16).padStart(16, "0") });
  return models.map((model) => ({
    ...model,
    changes: model.changes.map(named),
    waived: model.waived.map(({ reason, change: each }) => ({ reason, change: named(each) })),
  }));
}

export const anyComparison: fc.Arbitrary<ComparisonInput> = fc
  .record({
    models: fc.array(fc.oneof({ weight: 4, arbitrary: compared }, failed), { maxLength: 4 }).map(numbered),
    failures: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(problem, { maxLength: 12 })),
    locale: fc.constantFrom("zh", "en"),
    failOn: severity,
  })
  .map((parts) => exampleComparison(parts));
