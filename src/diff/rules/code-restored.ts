import type { ChangeRule } from "../change-rule.ts";
import { retiredCodes } from "../retirement-changes.ts";

const codeRestored: ChangeRule = {
  id: "code-restored",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "代码恢复使用", en: "Code restored" },
  explanation: {
    zh: "停用过的代码重新启用。确认它的意思和停用前一样。",
    en: "A code that had been retired is issued again. Make sure that it means the same as before.",
  },
  mirror: "code-retired",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: { label: 产品质量, retired: 2026-01-01 }, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => retiredCodes(comparison, "restored"),
};
export default codeRestored;
