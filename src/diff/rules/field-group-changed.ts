import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const fieldGroupChanged: ChangeRule = {
  id: "field-group-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "字段的分组变了", en: "Group of a field changed" },
  explanation: {
    zh: "字段归到了另一组信息里。方案表和表单里的位置会变，取值和含义没有变。",
    en: "The field belongs to another group of information. Its place in plans and forms follows; values and meaning are the same.",
  },
  mirror: "field-group-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { age: { label: 年龄, type: integer, group: basic } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { age: { label: 年龄, type: integer, group: needs } }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "field", paths: ["group"], name: { zh: "分组", en: "Group" } }),
};
export default fieldGroupChanged;
