import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";

const relationshipRemoved: ChangeRule = {
  id: "relationship-removed",
  severity: "warning",
  direction: "down",
  level: "general",
  title: { zh: "去掉关系", en: "Relationship removed" },
  explanation: {
    zh: "客户关系图谱里少了一种关系。靠它找推荐人、监护人或合作方的报表和活动会找不到人。",
    en: "The network of customers has lost a kind of relationship. Reports and activities that find referrers, guardians or partners by it will find nobody.",
  },
  mirror: "relationship-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
parties: { customer: { label: 家长, kind: customer }, student: { label: 学生, kind: customer } }
relationships: { guardian: { label: 监护, from: customer, to: student }, refers: { label: 推荐, from: customer, to: customer } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
parties: { customer: { label: 家长, kind: customer }, student: { label: 学生, kind: customer } }
relationships: { guardian: { label: 监护, from: customer, to: student } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return findElements(comparison, { op: "remove", kind: "relationship" }, (label) => ({
      zh: `去掉关系“${label.zh}”`,
      en: `The relationship “${label.en}” is gone`,
    }));
  },
};
export default relationshipRemoved;
