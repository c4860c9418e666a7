import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";

const relationshipAdded: ChangeRule = {
  id: "relationship-added",
  severity: "info",
  direction: "down",
  level: "general",
  title: { zh: "新增关系", en: "Relationship added" },
  explanation: {
    zh: "客户关系图谱里多了一种关系。要能从数据里认出它，涉及个人信息的要有依据。",
    en: "The network of customers has another kind of relationship. It has to be recognised from data, and needs a basis where it concerns personal information.",
  },
  mirror: "relationship-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
parties: { customer: { label: 家长, kind: customer }, student: { label: 学生, kind: customer } }
relationships: { guardian: { label: 监护, from: customer, to: student } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
parties: { customer: { label: 家长, kind: customer }, student: { label: 学生, kind: customer } }
relationships: { guardian: { label: 监护, from: customer, to: student }, refers: { label: 推荐, from: customer, to: customer } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return findElements(comparison, { op: "add", kind: "relationship" }, (label) => ({
      zh: `新增关系“${label.zh}”`,
      en: `“${label.en}” is a new relationship`,
    }));
  },
};
export default relationshipAdded;
