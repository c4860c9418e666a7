import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const partyAdded: ChangeRule = {
  id: "party-added",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "新增关系方", en: "Party added" },
  explanation: { zh: "关系图谱里多了一方。", en: "There is one more party in the relationships." },
  mirror: "party-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
parties: { customer: 家长 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
parties: { customer: 家长, school: 学校 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "party", { zh: "关系方", en: "Party" }),
};
export default partyAdded;
