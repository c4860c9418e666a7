import type { ChangeRule } from "../change-rule.ts";
import { findOwners } from "../find-owners.ts";

const ownerAdded: ChangeRule = {
  id: "owner-added",
  severity: "info",
  direction: "gov",
  level: "specific",
  title: { zh: "有了负责人", en: "Owner added" },
  explanation: {
    zh: "以前没有人负责，现在有了。请确认这个部门知道自己接手了，考核和权限也跟着给到。",
    en: "Nobody answered for this, and now somebody does. Make sure that they know, and that goals and rights come with it.",
  },
  mirror: "owner-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务 } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: sales } }
`,
  },
  find(comparison) {
    return findOwners(comparison, "added", (label, { after }) => ({
      zh: `“${label.zh}”由“${after.zh}”负责了`,
      en: `“${after.en}” now owns “${label.en}”`,
    }));
  },
};
export default ownerAdded;
