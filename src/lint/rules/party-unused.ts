import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const partyUnused: LintRule<{ readonly id: string }> = {
  code: "party-unused",
  severity: "info",
  title: { zh: "关系方没有关系", en: "Party without a relationship" },
  explanation: {
    zh: "这一方不出现在任何关系里，关系图谱上就是一个孤零零的点。写出它和谁是什么关系，或者去掉。",
    en: "This party is in no relationship and would stand alone in the relationship graph. Say how it is related to another, or remove it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { loyalty: 客户忠诚 }
parties: { parent: 家长, student: 学生, school: 合作学校 }
relationships: { guardian: { label: 监护, from: parent, to: student } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { loyalty: 客户忠诚 }
parties: { parent: 家长, student: 学生, school: 合作学校 }
relationships: { guardian: { label: 监护, from: parent, to: student }, enrols: { label: 招收, from: school, to: student } }
`,
  message: ({ id }) => ({ zh: `关系方 \`${id}\` 没有任何关系`, en: `The party \`${id}\` is in no relationship` }),
  hint: () => ({
    zh: "在 `relationships` 里写出它的关系，或者去掉。",
    en: "Give it a relationship in `relationships`, or remove it.",
  }),
  check: (context) =>
    unnamed(context.model.parties, context).map((party) =>
      diagnose(partyUnused, { id: party.id }, placeOfElement(party)),
    ),
};
export default partyUnused;
