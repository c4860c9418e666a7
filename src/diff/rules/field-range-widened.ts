import type { ChangeRule } from "../change-rule.ts";
import { rangeChanges } from "../range-changes.ts";

const fieldRangeWidened: ChangeRule = {
  id: "field-range-widened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "字段的取值范围放宽", en: "Range of a field widened" },
  explanation: {
    zh: "会出现以前不会有的值。按旧范围写的分类、图表和下游系统可能接不住。",
    en: "Values occur that could not occur before. Classes, charts and systems written for the old range may not know what to do with them.",
  },
  mirror: "field-range-narrowed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { age: { label: 年龄, type: integer, range: 6..18 } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { age: { label: 年龄, type: integer, range: 3..18 } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => rangeChanges(comparison, "widened"),
};
export default fieldRangeWidened;
