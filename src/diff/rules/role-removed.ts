import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";

const roleRemoved: ChangeRule = {
  id: "role-removed",
  severity: "warning",
  direction: "gov",
  level: "general",
  title: { zh: "去掉角色", en: "Role removed" },
  explanation: {
    zh: "模型里没有这个部门或角色了。它负责的、协助的、有权查看的都要有人接手。",
    en: "The model does not know this department or role any more. What it owned, supported or was allowed to see needs somebody else.",
  },
  mirror: "role-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { contact: { label: 初次接触, owner: sales } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部 }
stages: { contact: { label: 初次接触, owner: sales } }
`,
  },
  find(comparison) {
    return findElements(comparison, { op: "remove", kind: "role" }, (label) => ({
      zh: `去掉角色“${label.zh}”`,
      en: `The role “${label.en}” is gone`,
    }));
  },
};
export default roleRemoved;
