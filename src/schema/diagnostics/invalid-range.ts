import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidRange: DiagnosticKind<{ readonly text: string; readonly key: string }> = {
  code: "invalid-range",
  severity: "error",
  title: { zh: "不是范围", en: "Not a range" },
  explanation: {
    zh: "范围写成 `低..高`，两点相连，两端都算在内，前面的不能比后面的大：`3..18`、`0..0.5`、`2026-01-01..2026-12-31`。",
    en: "A range is written `low..high` with two dots; both ends belong to it, and the first may not be greater than the second: `3..18`, `0..0.5`, `2026-01-01..2026-12-31`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
fields: { age: { label: 年龄, type: integer, range: 18..3 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
fields: { age: { label: 年龄, type: integer, range: 3..18 } }
`,
  message: ({ text }) => ({
    zh: `\`${text}\` 不是范围`,
    en: `\`${text}\` is not a range`,
  }),
};
export default invalidRange;
