import type { DiagnosticKind } from "../../base/diagnostic.ts";

const waiverExpired: DiagnosticKind<{ readonly until: string; readonly codes: string }> = {
  code: "waiver-expired",
  severity: "warning",
  title: { zh: "豁免已过期", en: "Waiver has expired" },
  explanation: {
    zh: "`# ketu-ignore` 可以写明有效到哪一天。这一天过去之后豁免不再起作用，它压下的提醒又会出现。问题还在的话，重新商定一个日期；已经解决的话，删掉这行注释。",
    en: "A `# ketu-ignore` may say until which day it holds. After that day it has no effect, and what it silenced is reported again. If the matter still stands, agree on a new day; if it is settled, delete the comment.",
  },
  wrong: `ketu: 1
title: 客户管理模型
# ketu-ignore stage-without-goal until 2020-01-31: 等客户确认目标
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
# ketu-ignore stage-without-goal until 2999-01-31: 等客户确认目标
stages: { prospect: 潜在客户 }
`,
  message: ({ until, codes }) => ({
    zh: `对 \`${codes}\` 的豁免已在 ${until} 过期`,
    en: `The waiver of \`${codes}\` expired on ${until}`,
  }),
  hint: () => ({
    zh: "改一个日期，或者删掉这行注释。",
    en: "Set a new day, or delete the comment.",
  }),
};
export default waiverExpired;
