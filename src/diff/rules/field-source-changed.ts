import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const fieldSourceChanged: ChangeRule = {
  id: "field-source-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "字段的来源变了", en: "Source of a field changed" },
  explanation: {
    zh: "字段改从另一张表或另一列取数。要确认新的那一列意思相同、格式相同、历史也齐全。",
    en: "The field is read from another table or column. Make sure that it means the same, has the same format, and that its history is complete.",
  },
  mirror: "field-source-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, path: crm.csv, key: id } }
fields: { age: { label: 年龄, type: integer, source: crm.Age } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, path: crm.csv, key: id } }
fields: { age: { label: 年龄, type: integer, source: crm.Student_Age } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "field", paths: ["source"], name: { zh: "来源", en: "Source" } }),
};
export default fieldSourceChanged;
