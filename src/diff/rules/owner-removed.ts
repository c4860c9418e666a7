import type { ChangeRule } from "../change-rule.ts";
import { findOwners } from "../find-owners.ts";

const ownerRemoved: ChangeRule = {
  id: "owner-removed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "没了负责人", en: "Owner removed" },
  explanation: {
    zh: "以前有人负责，现在没有了。出了问题没有人跟进，指标变红也没有人看。请写上新的负责人，或者说明为什么不需要。",
    en: "Somebody answered for this, and now nobody does. Nobody follows up when it goes wrong or when its figures turn red. Name a new owner or say why none is needed.",
  },
  mirror: "owner-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务, owner: sales } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { service: { label: 售后服务 } }
`,
  },
  find(comparison) {
    return findOwners(comparison, "removed", (label, { before }) => ({
      zh: `“${label.zh}”没有负责人了，以前是“${before.zh}”`,
      en: `“${label.en}” has no owner any more; it was “${before.en}”`,
    }));
  },
};
export default ownerRemoved;
