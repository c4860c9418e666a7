import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unknownValue: DiagnosticKind<{ readonly key: string; readonly value: string; readonly suggestion?: string }> = {
  code: "unknown-value",
  severity: "error",
  title: { zh: "不在可选范围内", en: "Not one of the choices" },
  explanation: {
    zh: "这个键只能取列表里的词，这样同一个意思只有一种写法，图和检查才能认得。提示里列出全部可选的词。需要自己的词时，用 `label` 给人看，用 `tags` 归类。",
    en: "This key takes one of a closed list of words, so that one meaning has one spelling and pictures and checks can know it. The hint lists them all. Own words go into `label`, for people, and `tags`, for grouping.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, nodes: { lead: { label: 留资, kind: milestones } } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, nodes: { lead: { label: 留资, kind: milestone } } } }
`,
  message: ({ key, value, suggestion }) => ({
    zh: `\`${key}\` 不能是 \`${value}\`${suggestion === undefined ? "" : `;是不是 \`${suggestion}\`?`}`,
    en: `\`${key}\` cannot be \`${value}\`${suggestion === undefined ? "" : `; did you mean \`${suggestion}\`?`}`,
  }),
};
export default unknownValue;
