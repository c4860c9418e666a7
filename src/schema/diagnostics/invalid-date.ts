import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidDate: DiagnosticKind<{ readonly text: string; readonly key: string }> = {
  code: "invalid-date",
  severity: "error",
  title: { zh: "不是日期", en: "Not a date" },
  explanation: {
    zh: "日期写成 `2026-06-30`：四位年、两位月、两位日，并且日历上要有这一天（2026 年没有 2 月 29 日）。",
    en: "A date is written `2026-06-30`: four digits of year, two of month, two of day, and the day must exist (2026 has no 29 February).",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, retired: 2026-02-29 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, retired: 2026-02-28 } }
`,
  message: ({ text }) => ({
    zh: `\`${text}\` 不是日期`,
    en: `\`${text}\` is not a date`,
  }),
};
export default invalidDate;
