import {
  choice,
  definition,
  expression,
  formed,
  idPattern,
  list,
  localizedShape,
  type SchemaNode,
  type Words,
} from "./build.ts";

const number = "-?\\d+(\\.\\d+)?";
const day = "\\d{4}-\\d{2}-\\d{2}";

/** Shapes that many places share. */
export const commonDefinitions: Readonly<Record<string, SchemaNode>> = {
  localizedText: definition(
    [
      "Text: a bare string in the model's own language, or one text per language (`zh`, `en`, …).",
      "文字：直接写就是模型的语言；也可按语言分写（`zh`、`en` 等）。",
    ],
    { ...localizedShape, examples: ["潜在客户", { zh: "潜在客户", en: "Prospect" }] },
  ),
  texts: definition(["One text or a list of them.", "一段文字，或一列文字。"], {
    anyOf: [{ $ref: "#/definitions/localizedText" }, list({ $ref: "#/definitions/localizedText" })],
    "x-localized": true,
    examples: ["提分", ["提分", "省心"]],
  }),
  isoDate: definition(["A day, as year-month-day.", "日期，写成 年-月-日。"], {
    ...formed("date", `^${day}$`),
    examples: ["2026-10-31"],
  }),
  duration: definition(
    [
      "A length of time: a whole number with `min` or `m` (minutes), `h` (hours), `d` (days) or `w` (weeks). A day is 24 hours.",
      "时长：整数加 `min` 或 `m`（分）、`h`（时）、`d`（天）或 `w`（周）。一天按 24 小时算。",
    ],
    { ...formed("ketu-duration", "^\\d{1,9}(min|[mhdw])$"), examples: ["24h", "7d"] },
  ),
  keep: definition(
    [
      "How long data is kept: a whole number with `d` (days), `m` (months) or `y` (years).",
      "保存期限：整数加 `d`（天）、`m`（月）或 `y`（年）。",
    ],
    { ...formed("ketu-keep", "^[1-9]\\d{0,4}(d|m|y)$"), examples: ["3y", "18m"] },
  ),
  range: definition(
    [
      "A range `low..high` of numbers or days; both ends belong to it.",
      "范围，写成 `低..高`，可用数字或日期，两端都算在内。",
    ],
    {
      ...formed("ketu-range", `^(${number}\\.\\.${number}|${day}\\.\\.${day})$`),
      examples: ["1..5", "3..18", "2026-01-01..2026-12-31"],
    },
  ),
  amount: definition(["A number, or a ratio with `%`: `30%` is 0.3.", "数字；比率可带 `%`:`30%` 就是 0.3。"], {
    anyOf: [{ type: "number" }, formed("ketu-amount", `^${number}%?$`)],
    examples: [300, 4.5, "30%"],
  }),
  alertCondition: definition(
    [
      "When to warn: `< 60%` or `> 450` for a level, `change > 20% vs previous` for a change.",
      "何时预警：水平写 `< 60%`、`> 450`；变化写 `change > 20% vs previous`。",
    ],
    {
      ...expression("alert"),
      examples: ["< 60%", "> 450", "change > 20% vs previous"],
    },
  ),
  cadence: definition(["How often.", "多久一次。"], {
    ...choice({
      hour: ["Every hour.", "每小时。"],
      day: ["Every day.", "每天。"],
      week: ["Every calendar week.", "每周。"],
      month: ["Every calendar month.", "每月。"],
      quarter: ["Every calendar quarter.", "每季度。"],
      half_year: ["Twice a year.", "每半年。"],
      year: ["Every year.", "每年。"],
    }),
    examples: ["day", "month"],
  }),
  valueSet: definition(
    [
      "Allowed values by code, or the name of a bundled set (`ketu:…`). Every key is a code, never a language.",
      "取值：按代码列出，或用内置取值集的名字(`ketu:…`)。这里的键都是代码，不是语言。",
    ],
    {
      anyOf: [
        { type: "string", pattern: "^ketu:[a-z0-9][a-z0-9._-]*$", maxLength: 200, "x-ref": "value_set" },
        { $ref: "#/definitions/values" },
      ],
      examples: [{ course: "课程", price: "优惠" }, "ketu:gb2260.province"],
    },
  ),
};

/** The closed lists that more than one place uses. */
export const fieldTypes: Readonly<Record<string, Words>> = {
  text: ["Any text.", "文字。"],
  integer: ["A whole number.", "整数。"],
  number: ["A number.", "数。"],
  boolean: ["True or false.", "是或否。"],
  date: ["A day.", "日期。"],
  code: ["A code: text, never a number.", "代码：是文字，不是数。"],
};

export const nodeKinds: Readonly<Record<string, Words>> = {
  touchpoint: ["The customer meets the company.", "触点：客户与企业接触。"],
  milestone: ["A result is reached.", "里程碑：取得一个结果。"],
  decision: ["The way divides.", "判断：路在这里分开。"],
  feedback: ["The customer says what they think.", "反馈：客户说出看法。"],
  exit: ["The customer leaves; no default step goes on from here.", "出口：客户离开，没有默认的下一步。"],
};

export const pages: Readonly<Record<string, Words>> = {
  auto: ["As large as the picture needs.", "按图的大小。"],
  A4: ["A4, landscape.", "A4 横向。"],
  "A4-portrait": ["A4, upright.", "A4 纵向。"],
  A3: ["A3, landscape.", "A3 横向。"],
  "A3-portrait": ["A3, upright.", "A3 纵向。"],
  "16:9": ["A wide slide.", "宽屏幻灯片。"],
  "4:3": ["A classic slide.", "普通幻灯片。"],
};

export const slug: SchemaNode = { type: "string", pattern: idPattern, maxLength: 200 };
