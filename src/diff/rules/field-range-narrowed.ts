import type { ChangeRule } from "../change-rule.ts";
import { rangeChanges } from "../range-changes.ts";

const fieldRangeNarrowed: ChangeRule = {
  id: "field-range-narrowed",
  severity: "error",
  direction: "up",
  level: "specific",
  title: { zh: "字段的取值范围收窄", en: "Range of a field narrowed" },
  explanation: {
    zh: "以前合格的值现在不合格了。已经存下的数据里可能有不合格的，填表的人和采集系统也要跟着改。",
    en: "Values that were allowed are not any more. Stored data may hold some of them, and forms and systems that collect the field have to follow.",
  },
  mirror: "field-range-widened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { age: { label: 年龄, type: integer, range: 3..18 } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { age: { label: 年龄, type: integer, range: 6..18 } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => rangeChanges(comparison, "narrowed"),
};
export default fieldRangeNarrowed;
