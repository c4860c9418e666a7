import type { DiagnosticKind } from "../../base/diagnostic.ts";

const attributeLikeKey: DiagnosticKind<{ readonly key: string; readonly suggestion: string }> = {
  code: "attribute-like-key",
  severity: "warning",
  title: { zh: "像是拼错的键", en: "An attribute that looks like a misspelt key" },
  explanation: {
    zh: "在事件里，除了规定的键，其余的键都当作属性（值是列名）。这个属性名与一个没有写的键只差一点，多半是拼错了。如果真是属性，可以换个名字，或者用 `# ketu-ignore` 说明。",
    en: "In an event every key but the known ones names an attribute, whose value is a column. This name is very near to a known key that is not there, so it is probably misspelt. If it is an attribute indeed, give it another name or waive this with `# ketu-ignore`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
events: { order: { label: 下单, sorce: orders } }
sources: { orders: { path: orders.csv } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
events: { order: { label: 下单, source: orders } }
sources: { orders: { path: orders.csv } }
`,
  message: ({ key, suggestion }) => ({
    zh: `\`${key}\` 会被当作属性；是不是想写 \`${suggestion}\`？`,
    en: `\`${key}\` is taken as an attribute; did you mean \`${suggestion}\`?`,
  }),
};
export default attributeLikeKey;
