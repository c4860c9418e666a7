import type { ChangeRule } from "../change-rule.ts";
import { retiredCodes } from "../retirement-changes.ts";

const codeRetired: ChangeRule = {
  id: "code-retired",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "代码停用", en: "Code retired" },
  explanation: {
    zh: "代码从这一天起不再发放，旧数据里仍然有效。这是去掉一个代码的正确方式。",
    en: "From that day the code is not issued any more; in old data it stays valid. This is the right way to take a code away.",
  },
  mirror: "code-restored",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: { label: 产品质量, retired: 2026-01-01 }, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => retiredCodes(comparison, "retired"),
};
export default codeRetired;
