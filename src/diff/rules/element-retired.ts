import type { ChangeRule } from "../change-rule.ts";
import { retirementChanges } from "../retirement-changes.ts";

const elementRetired: ChangeRule = {
  id: "element-retired",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "停用", en: "Retired" },
  explanation: {
    zh: "从这一天起不再使用，条目留着，编号不会被误用。还在用它的地方要换成接替的那一个。",
    en: "From that day it is not used any more; the entry stays, so that its id is never reused by accident. Whoever uses it has to turn to what took its place.",
  },
  mirror: "element-restored",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { fax: { label: 传真, kind: other } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { fax: { label: 传真, kind: other, retired: 2026-01-01 } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => retirementChanges(comparison, "retired"),
};
export default elementRetired;
