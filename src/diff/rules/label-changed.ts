import type { ChangeRule } from "../change-rule.ts";
import type { SetFact } from "../fact.ts";
import { labelOf } from "../labels.ts";

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
      const [before, after] = [comparison.base, comparison.head].map((side) =>
        labelOf(subject, { base: side, head: side }),
      );
      return {
        subject,
        message: {
          zh: `“${before?.zh}”改称“${after?.zh}”`,
          en: `“${before?.en}” is now called “${after?.en}”`,
        },
        claims: facts.filter(({ ref }) => ref === subject),
      };
    });
  },
};
export default labelChanged;
