import type { DiagnosticKind } from "../../base/diagnostic.ts";

const waiverUnused: DiagnosticKind<{ readonly codes: string }> = {
  code: "waiver-unused",
  severity: "warning",
  title: { zh: "豁免没有用到", en: "Waiver that waives nothing" },
  explanation: {
    zh: "这行 `# ketu-ignore` 管的范围里没有它说的问题：可能已经解决，可能代码拼错了，也可能注释写错了地方（它管自己这一行，或者下面一项连同其中的内容）。错误不能豁免，只能改正。",
    en: "What this `# ketu-ignore` names is not found where it holds: it may be settled, its code may be misspelt, or the comment may stand in the wrong place (it covers its own line, or the entry below with all inside). Errors cannot be waived, only mended.",
  },
  wrong: `ketu: 1
title: 客户管理模型
# ketu-ignore stage-without-goal: 等客户确认目标
stages: { prospect: { label: 潜在客户, goal: 引导建立联系 } }
`,
  right: `ketu: 1
title: 客户管理模型
# ketu-ignore stage-without-goal: 等客户确认目标
stages: { prospect: 潜在客户 }
`,
  message: ({ codes }) => ({
    zh: `这里没有 \`${codes}\` 可豁免`,
    en: `There is no \`${codes}\` here to waive`,
  }),
  hint: () => ({
    zh: "删掉这行注释，或者改正其中的代码。",
    en: "Delete the comment, or mend the code in it.",
  }),
};
export default waiverUnused;
