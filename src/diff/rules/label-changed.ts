import type { Wording } from "../../base/wording.ts";
import type { ChangeRule } from "../change-rule.ts";
import type { SetFact } from "../fact.ts";
import { labelOf } from "../labels.ts";
import { valueWords } from "../value-words.ts";

/** All languages of one element together: who changes a word changes its translation in the same breath. */
const labelChanged: ChangeRule = {
  id: "label-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "名称改了", en: "Label changed" },
  explanation: {
    zh: "只是叫法变了，编号没变，意思也没变。看看培训材料、报表和系统里的叫法是不是也要改。",
    en: "Only the word is another one; the id and the meaning are the same. Training material, reports and systems may use the old word.",
  },
  mirror: "label-changed",
  example: {
    base: "ketu: 1\ntitle: 客户管理模型\nstages: { service: 售后服务 }\n",
    head: "ketu: 1\ntitle: 客户管理模型\nstages: { service: 客户服务 }\n",
  },
  find(comparison) {
    const facts = comparison.facts.filter(
      (fact): fact is SetFact => fact.op === "set" && fact.path.startsWith("label."),
    );
    return [...new Set(facts.map(({ ref }) => ref))].map((subject) => {
      const before = labelOf(subject, { base: comparison.base, head: comparison.base });
      const after = labelOf(subject, { base: comparison.head, head: comparison.head });
      const claims = facts.filter(({ ref }) => ref === subject);
      return { subject, message: renamed(before, after, claims), claims };
    });
  },
};
export default labelChanged;

/** In a language whose word stayed, the words of the others: else nothing would seem to have changed. */
function renamed(before: Wording, after: Wording, facts: readonly SetFact[]): Wording {
  const words = facts.map(
    (fact) =>
      `${fact.path.slice("label.".length)} ${valueWords(fact.before) || "–"} → ${valueWords(fact.after) || "–"}`,
  );
  return {
    zh: before.zh === after.zh ? `“${after.zh}”的名称改了：${words.join("，")}` : `“${before.zh}”改称“${after.zh}”`,
    en:
      before.en === after.en
        ? `The label of “${after.en}” changed: ${words.join(", ")}`
        : `“${before.en}” is now called “${after.en}”`,
  };
}
