import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const relationshipChanged: ChangeRule = {
  id: "relationship-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "关系变了", en: "Relationship changed" },
  explanation: {
    zh: "关系的两端、由什么事件记录或怎样算轻重变了。改动前后的图谱不可比。",
    en: "The ends of a relationship, the event that records it or how its weight is counted changed. Graphs from before and after cannot be compared.",
  },
  mirror: "relationship-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
parties: { customer: 家长, school: 学校 }
relationships: { refers: { label: 推荐, from: customer, to: customer } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
parties: { customer: 家长, school: 学校 }
relationships: { refers: { label: 推荐, from: customer, to: school } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "relationship",
      paths: ["from", "to", "event", "weight"],
      name: { zh: "内容", en: "Content" },
    }),
};
export default relationshipChanged;
