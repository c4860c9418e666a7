import fc from "fast-check";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import type { ReportInput } from "../../src/report/report-format.ts";

const model = `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
events: { order_completed: 下单 }
schemes:
  tier:
    label: 客户分层
    classes:
      vip: { label: 贵宾客户🎉, when: clv >= 5000 && ordr_completed }
\tregular: { label: 普通 }
`;
const part = "ketu: 1\r\nchannels:\r\n  wecom: 企业微信\r\n  wecom: 企微\r\n";

export const exampleTexts = new Map([
  ["models/main.ketu.yaml", model],
  ["models/part, 50%.ketu.yaml", part],
]);

function rangeOf(file: string, piece: string, from = 0): NonNullable<Diagnostic["range"]> {
  const at = (exampleTexts.get(file) ?? "").indexOf(piece, from);
  return { file, from: at, to: at + piece.length };
}

const main = "models/main.ketu.yaml";
const other = "models/part, 50%.ketu.yaml";

/** Findings of each severity: with and without place, hint, fix, related place. */
export const exampleFindings: readonly Diagnostic[] = [
  {
    code: "unknown-name",
    severity: "error",
    message: {
      zh: "没有声明 `ordr_completed`,是不是 `order_completed`?",
      en: "`ordr_completed` is not declared; did you mean `order_completed`?",
    },
    params: { name: "ordr_completed", use: "order_completed" },
    range: rangeOf(main, "ordr_completed"),
    hint: { zh: "写成 `order_completed`。", en: "Write `order_completed`." },
    fix: {
      title: { zh: "改为 `order_completed`", en: "Write `order_completed`" },
      edits: [{ range: rangeOf(main, "ordr_completed"), text: "order_completed" }],
      isSafe: false,
    },
    subject: "class:tier.vip",
  },
  {
    code: "tab",
    severity: "error",
    message: { zh: "YAML 的缩进不能用制表符", en: "YAML is not indented with tabs" },
    params: {},
    range: rangeOf(main, "regular"),
  },
  {
    code: "duplicate-id",
    severity: "error",
    message: { zh: "`wecom` 出现了两次", en: "`wecom` is there twice" },
    params: { id: "wecom" },
    range: rangeOf(other, "wecom", 30),
    related: [{ message: { zh: "第一次在这里", en: "the first is here" }, range: rangeOf(other, "wecom") }],
  },
  {
    code: "long-label",
    severity: "warning",
    message: { zh: "名称太长", en: "The label is long" },
    params: { length: 9 },
    range: rangeOf(main, "贵宾客户🎉"),
    hint: { zh: "缩短名称。", en: "Shorten it." },
  },
  {
    code: "not-wide-enough",
    severity: "info",
    message: { zh: "图上内容较多", en: "The picture holds much" },
    params: { count: 40 },
  },
];

export function exampleInput(more: Partial<ReportInput> = {}): ReportInput {
  return {
    diagnostics: exampleFindings,
    texts: exampleTexts,
    locale: "en",
    color: false,
    checkedFiles: 2,
    version: "0.1.0",
    ...more,
  };
}

const text = fc.string({ unit: "binary", maxLength: 20 });
const wild = fc.oneof(
  text,
  fc.constantFrom("\n::error::x", "\r\n##[error]x", "\u001b[2J", "%0A", "a:b,c=d", "\u202e", "::stop-commands::x"),
);
const aWording = fc.record({ zh: wild, en: wild });
const aRange = fc
  .tuple(fc.constantFrom(...exampleTexts.keys(), "unread.yaml"), fc.nat(300), fc.nat(40))
  .map(([file, from, length]) => ({ file, from, to: from + length }));
const aFinding: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom("unknown-name", "type-mismatch", "b-code"),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
    message: aWording,
    params: fc.dictionary(fc.constantFrom("name", "count"), wild),
    range: aRange,
    hint: aWording,
    subject: wild,
    fix: fc.record({
      title: aWording,
      isSafe: fc.boolean(),
      edits: fc.array(fc.record({ range: aRange, text: wild }), { minLength: 1, maxLength: 2 }),
    }),
    related: fc.array(fc.record({ message: aWording, range: aRange }), { maxLength: 2 }),
  },
  { requiredKeys: ["code", "severity", "message", "params"] },
);
/** Any findings, with all that a terminal or a log could take for more than text. */
export const someFindings = fc.array(aFinding, { maxLength: 6 });
