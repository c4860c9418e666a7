import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";
import { isPersonal } from "../privacy-levels.ts";

const fieldRemoved: ChangeRule = {
  id: "field-removed",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "去掉字段", en: "Field removed" },
  explanation: {
    zh: "客户信息少了一项。读它的报表、分群、接口和编码会断；已经存下的数据也要决定怎么处理。",
    en: "An item of information about customers is gone. Reports, segments, interfaces and codes that read it break, and what to do with stored data has to be decided.",
  },
  mirror: "field-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { score: 评分, level: 级别 }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { score: 评分 }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    removals(comparison, "field", { zh: "字段", en: "Field" }).filter(
      ({ subject }) => !isPersonal(subject, comparison),
    ),
};
export default fieldRemoved;
