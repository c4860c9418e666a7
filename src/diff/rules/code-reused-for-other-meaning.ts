import type { ChangeRule } from "../change-rule.ts";
import type { FoundChange } from "../change-rule.ts";
import { type Comparison, settings } from "../comparison.ts";
import { labelOf } from "../labels.ts";
import { meaningChanges } from "../meaning-changes.ts";

const codeReusedForOtherMeaning: ChangeRule = {
  id: "code-reused-for-other-meaning",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "代码改作他用", en: "Code reused for another meaning" },
  explanation: {
    zh: "代码以前指一件事，现在指另一件事，而那件事以前有自己的代码，或者这个代码已经停用过。新旧数据混在一起，再也分不开。",
    en: "The code stood for one thing and now stands for another that had a code of its own, or it had been retired. Old and new data mix and cannot be told apart again.",
  },
  mirror: "code-reused-for-other-meaning",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 服务不满, s: 产品质量 } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => [...meaningChanges(comparison, "reused"), ...classCodesTaken(comparison)],
};
export default codeReusedForOtherMeaning;

/** Classes that now have the code that another class of their scheme had. */
function classCodesTaken(comparison: Comparison): readonly FoundChange[] {
  const { base, head } = comparison;
  return settings(comparison, "class", "code").flatMap((fact) => {
    const now = head.model.classes.find(({ ref }) => ref === fact.ref);
    const former = base.model.classes.find(
      ({ ref, scheme, code }) => ref !== fact.ref && scheme === now?.scheme && code !== undefined && code === now.code,
    );
    if (!now || !former) return [];
    const [was, is] = [labelOf(former.ref, comparison), labelOf(now.ref, comparison)];
    return [
      {
        subject: now.ref,
        message: {
          zh: `代码 ${now.code} 以前指“${was.zh}”，现在指“${is.zh}”`,
          en: `Code ${now.code} stood for “${was.en}” and now stands for “${is.en}”`,
        },
        claims: [fact],
      },
    ];
  });
}
