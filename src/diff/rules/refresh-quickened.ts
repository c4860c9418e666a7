import type { ChangeRule } from "../change-rule.ts";
import { cadenceChanges } from "../cadence-changes.ts";

const refreshQuickened: ChangeRule = {
  id: "refresh-quickened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "更新变快", en: "Refresh quickened" },
  explanation: {
    zh: "数据要比以前更新得勤。采集和存储的系统要做得到。",
    en: "The data has to be refreshed more often than before. The systems that collect and store it must be able to.",
  },
  mirror: "refresh-slowed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, refresh: week } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, refresh: day } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => cadenceChanges(comparison, "quickened"),
};
export default refreshQuickened;
