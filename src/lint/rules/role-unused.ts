import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const roleUnused: LintRule<{ readonly id: string }> = {
  code: "role-unused",
  severity: "warning",
  title: { zh: "角色没有事做", en: "Role that does nothing" },
  explanation: {
    zh: "这个角色不负责、不协助、也不查看任何东西。写进模型的角色应该有分工：阶段、节点、活动、数据源、检查的 `owner`，视图的 `readers`，或者查看个人信息的权限。",
    en: "This role owns nothing, supports nothing and reads nothing. A role in the model has a part in it: `owner` of a stage, node, activity, source or check, `readers` of a view, or access to personal data.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, legal: 法务部 }
stages: { contact: { label: 初次接触, owner: sales } }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, legal: 法务部 }
stages: { contact: { label: 初次接触, owner: sales, supports: legal } }
`,
  message: ({ id }) => ({ zh: `角色 \`${id}\` 没有事做`, en: `The role \`${id}\` does nothing` }),
  hint: () => ({
    zh: "把它写成某处的 `owner`、`supports`、`informed` 或 `readers`，或者去掉。",
    en: "Make it the `owner` of something, or name it in `supports`, `informed` or `readers`; or remove it.",
  }),
  check: (context) =>
    unnamed(context.model.roles, context).map((role) => diagnose(roleUnused, { id: role.id }, placeOfElement(role))),
};
export default roleUnused;
