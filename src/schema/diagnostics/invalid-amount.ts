import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidAmount: DiagnosticKind<{ readonly text: string; readonly key: string }> = {
  code: "invalid-amount",
  severity: "error",
  title: { zh: "不是数", en: "Not a number or percentage" },
  explanation: {
    zh: "目标、比率写成数字，或数字加 `%`:`300`、`4.5`、`30%`（就是 0.3）。不写单位、千分位逗号和约数；单位写在 `unit` 里。",
    en: 'A target or a ratio is a number, or a number with `%`: `300`, `4.5`, `30%` (which is 0.3). No unit, no thousands separator, no "about"; the unit goes into `unit`.',
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
metrics: { cac: { label: 获客成本, target: 300元, unit: CNY } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
metrics: { cac: { label: 获客成本, target: 300, unit: CNY } }
`,
  message: ({ text }) => ({
    zh: `\`${text}\` 不是数字或百分数`,
    en: `\`${text}\` is neither a number nor a percentage`,
  }),
};
export default invalidAmount;
