import type { ChangeRule } from "../change-rule.ts";
import { findOwners } from "../find-owners.ts";

const ownerChanged: ChangeRule = {
  id: "owner-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "换了负责人", en: "Owner changed" },
  explanation: {
    zh: "负责的部门换了。要交接在途的客户、权限和考核指标，并让两边都知道从哪天起算。",
    en: "Another department answers for this. Customers on their way, rights and goals have to be handed over, and both sides have to know from which day on.",
  },
  mirror: "owner-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: sales } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: care } }
`,
  },
  find(comparison) {
    return findOwners(comparison, "changed", (label, { before, after }) => ({
      zh: `“${label.zh}”的负责人由“${before.zh}”换成“${after.zh}”`,
      en: `The owner of “${label.en}” is “${after.en}”, it was “${before.en}”`,
    }));
  },
};
export default ownerChanged;
