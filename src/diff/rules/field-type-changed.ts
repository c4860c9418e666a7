import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const fieldTypeChanged: ChangeRule = {
  id: "field-type-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "字段的类型变了", en: "Type of a field changed" },
  explanation: {
    zh: "字段换了类型、单位或统计对象。已经存下的值不一定还合格，读它的系统会按旧类型去解释。",
    en: "The field has another type or unit, or belongs to another thing. Stored values may not fit any more, and systems that read it will take them for the old type.",
  },
  mirror: "field-type-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { age: { label: 年龄, type: integer } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { age: { label: 年龄, type: text } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "field", paths: ["type", "unit", "per"], name: { zh: "类型", en: "Type" } }),
};
export default fieldTypeChanged;
