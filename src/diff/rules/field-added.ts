import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";
import { isPersonal } from "../privacy-levels.ts";

const fieldAdded: ChangeRule = {
  id: "field-added",
  severity: "info",
  direction: "up",
  level: "composite",
  title: { zh: "新增字段", en: "Field added" },
  explanation: {
    zh: "客户信息多了一项。表单、采集系统和个人信息说明可能要跟着改。",
    en: "There is one more item of information about customers. Forms, systems that collect it and the privacy notice may have to follow.",
  },
  mirror: "field-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: 评分 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: 评分, level: 级别 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    additions(comparison, "field", { zh: "字段", en: "Field" }).filter(
      ({ subject }) => !isPersonal(subject, comparison),
    ),
};
export default fieldAdded;
