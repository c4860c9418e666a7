import type { ChangeRule } from "../change-rule.ts";
import { retirementChanges } from "../retirement-changes.ts";

const elementRestored: ChangeRule = {
  id: "element-restored",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "恢复使用", en: "Restored" },
  explanation: {
    zh: "停用过的又启用了。确认它的意思和停用前一样，接替它的那一个还要不要。",
    en: "What had been retired is used again. Make sure that it means the same as before, and whether what took its place is still wanted.",
  },
  mirror: "element-retired",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { fax: { label: 传真, kind: other, retired: 2026-01-01 } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { fax: { label: 传真, kind: other } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => retirementChanges(comparison, "restored"),
};
export default elementRestored;
