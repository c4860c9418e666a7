import type { DiagnosticKind } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";

export type WaiverMistake = "no-code" | "no-reason" | "bad-date";

const messages: Readonly<Record<WaiverMistake, Wording>> = {
  "no-code": {
    zh: "`ketu-ignore` 后面要写出被忽略的诊断代码。",
    en: "`ketu-ignore` must name the codes of the diagnostics that it waives.",
  },
  "no-reason": { zh: "忽略诊断要写明理由。", en: "A waiver needs a reason." },
  "bad-date": { zh: "`until` 后面不是一个日期。", en: "What stands behind `until` is not a date." },
};

const invalidWaiver: DiagnosticKind<{ readonly what: WaiverMistake }> = {
  code: "invalid-waiver",
  severity: "error",
  title: { zh: "忽略注释写得不完整", en: "Incomplete waiver" },
  explanation: {
    zh: "注释 `# ketu-ignore 代码 until 日期: 理由` 让一条诊断在这一项上不再报告。代码和理由必须写，日期可以不写；写了日期，过期以后诊断会重新出现。没有理由的忽略，半年后没有人知道还算不算数。",
    en: "The comment `# ketu-ignore code until date: reason` silences a diagnostic for one entry. The code and the reason are required, the date is not; with a date, the diagnostic returns after that day. Half a year later, nobody knows whether a waiver without a reason still holds.",
  },
  wrong: "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: 潜在客户 # ketu-ignore missing-label\n",
  right:
    "ketu: 1\ntitle: 会员模型\nstages:\n  prospect: 潜在客户 # ketu-ignore missing-label until 2026-12-31: 等市场部定名\n",
  message: ({ what }) => messages[what],
  hint: () => ({
    zh: "写成 `# ketu-ignore 代码 until 2026-12-31: 理由`,`until` 一段可以省略。",
    en: "Write `# ketu-ignore code until 2026-12-31: reason`; the part with `until` may be left out.",
  }),
};
export default invalidWaiver;
