import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const partyRemoved: ChangeRule = {
  id: "party-removed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "去掉关系方", en: "Party removed" },
  explanation: {
    zh: "关系图谱里少了一方。与它的关系、画它的图和读关系的系统要跟着改。",
    en: "A party is gone. Relationships with it, pictures that show it and systems that read relationships have to follow.",
  },
  mirror: "party-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
parties: { customer: 家长, school: 学校 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
parties: { customer: 家长 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "party", { zh: "关系方", en: "Party" }),
};
export default partyRemoved;
