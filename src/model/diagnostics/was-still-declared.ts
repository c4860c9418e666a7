import type { DiagnosticKind } from "../../base/diagnostic.ts";

const wasStillDeclared: DiagnosticKind<{ readonly id: string; readonly was: string }> = {
  code: "was-still-declared",
  severity: "error",
  title: { zh: "旧编号仍在使用", en: "Old id still in use" },
  explanation: {
    zh: "`was` 表示改名：现在的编号以前叫另一个名字。如果旧编号还声明着，就不是改名而是两样东西，版本比较会把它们弄混。请删掉旧的一项，或者删掉 `was`。",
    en: "`was` declares a rename: what has this id now had another one before. While the old id is still declared there is no rename but two things, and a comparison of versions would mix them up. Delete the old entry, or delete `was`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, seller: { label: 销售部, was: sales } }
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { seller: { label: 销售部, was: sales } }
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  message: ({ id, was }) => ({
    zh: `\`${id}\` 说它以前叫 \`${was}\`，但 \`${was}\` 仍然声明着`,
    en: `\`${id}\` says that it was \`${was}\`, which is still declared`,
  }),
  hint: () => ({
    zh: "删掉旧的一项，或者删掉 `was`。",
    en: "Delete the old entry, or delete `was`.",
  }),
};
export default wasStillDeclared;
