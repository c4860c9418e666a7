import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";

const sourceAdded: ChangeRule = {
  id: "source-added",
  severity: "info",
  direction: "up",
  level: "specific",
  title: { zh: "新增数据源", en: "Source added" },
  explanation: {
    zh: "多了一个数据源，要有人接入和维护。",
    en: "There is one more source of data, which somebody has to connect and to keep.",
  },
  mirror: "source-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources:
  crm: { label: CRM, kind: csv, key: id, path: crm.csv }
  web: { label: 网站, kind: csv, key: id, path: web.csv }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => additions(comparison, "source", { zh: "数据源", en: "Source" }),
};
export default sourceAdded;
