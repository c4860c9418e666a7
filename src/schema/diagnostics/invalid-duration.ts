import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidDuration: DiagnosticKind<{ readonly text: string; readonly key: string }> = {
  code: "invalid-duration",
  severity: "error",
  title: { zh: "不是时长", en: "Not a length of time" },
  explanation: {
    zh: "时长写成整数加单位，中间没有空格：`30min`、`24h`、`7d`、`2w`（一天按 24 小时算）。保存期限用 `d`、`m`（月）、`y`:`90d`、`18m`、`3y`。",
    en: "A length of time is a whole number and a unit without a space: `30min`, `24h`, `7d`, `2w` (a day is 24 hours). How long data is kept is written with `d`, `m` (months) or `y`: `90d`, `18m`, `3y`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
channels: { phone: { label: 电话, sla: 24小时 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
channels: { phone: { label: 电话, sla: 24h } }
`,
  message: ({ text }) => ({
    zh: `\`${text}\` 不是时长`,
    en: `\`${text}\` is not a length of time`,
  }),
};
export default invalidDuration;
