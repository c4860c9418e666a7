import type { ChangeRule } from "../change-rule.ts";
import { removals } from "../element-changes.ts";

const sourceRemoved: ChangeRule = {
  id: "source-removed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "去掉数据源", en: "Source removed" },
  explanation: {
    zh: "一个数据源没有了。从它取数的字段、事件和指标都会断。",
    en: "A source of data is gone. Fields, events and metrics that read it break.",
  },
  mirror: "source-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources:
  crm: { label: CRM, kind: csv, key: id, path: crm.csv }
  web: { label: 网站, kind: csv, key: id, path: web.csv }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => removals(comparison, "source", { zh: "数据源", en: "Source" }),
};
export default sourceRemoved;
