import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const fieldCheckChanged: ChangeRule = {
  id: "field-check-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "字段的校验变了", en: "Checks of a field changed" },
  explanation: {
    zh: "字段要满足的校验变了：必填、唯一或格式。多了校验，以前能提交的表单会被退回；少了校验，会混进不合格的数据。",
    en: "The field has to pass other checks: required, unique or a format. More checks send back forms that passed before; fewer let in data that does not fit.",
  },
  mirror: "field-check-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { mobile: { label: 编号, check: [required] } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { mobile: { label: 编号, check: [required, unique] } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "field", paths: ["check"], name: { zh: "校验", en: "Checks" } }),
};
export default fieldCheckChanged;
