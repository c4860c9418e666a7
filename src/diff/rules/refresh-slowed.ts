import type { ChangeRule } from "../change-rule.ts";
import { cadenceChanges } from "../cadence-changes.ts";

const refreshSlowed: ChangeRule = {
  id: "refresh-slowed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "更新变慢", en: "Refresh slowed" },
  explanation: {
    zh: "数据更新得比以前慢，或者不再说明多久更新一次。看它的报表和预警会用上更旧的数。",
    en: "The data is refreshed less often than before, or it is not said any more how often. Reports and alerts on it will use older figures.",
  },
  mirror: "refresh-quickened",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, refresh: day } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, refresh: week } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => cadenceChanges(comparison, "slowed"),
};
export default refreshSlowed;
