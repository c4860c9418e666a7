import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";

const roleAdded: ChangeRule = {
  id: "role-added",
  severity: "info",
  direction: "gov",
  level: "general",
  title: { zh: "新增角色", en: "Role added" },
  explanation: {
    zh: "模型里多了一个部门或角色。看看它负责什么、能看什么，别只是写了名字。",
    en: "The model knows another department or role. See what it owns and what it may look at, so that it is more than a name.",
  },
  mirror: "role-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部 }
stages: { contact: { label: 初次接触, owner: sales } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages: { contact: { label: 初次接触, owner: sales } }
`,
  },
  find(comparison) {
    return findElements(comparison, { op: "add", kind: "role" }, (label) => ({
      zh: `新增角色“${label.zh}”`,
      en: `“${label.en}” is a new role`,
    }));
  },
};
export default roleAdded;
