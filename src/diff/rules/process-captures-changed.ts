import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const processCapturesChanged: ChangeRule = {
  id: "process-captures-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "过程收集的信息变了", en: "Fields captured in a process changed" },
  explanation: {
    zh: "办这件事要收集的信息变了。表单和系统要跟着改，正在办理的可能缺了新要的那一项。",
    en: "Other information is collected on the way. Forms and systems have to follow, and open cases may lack what is newly asked for.",
  },
  mirror: "process-captures-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { name: 姓名, city: 城市 }
processes: { complaint: { label: 投诉处理, stage: service, captures: [name], steps: { record: 收集详情 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
fields: { name: 姓名, city: 城市 }
processes: { complaint: { label: 投诉处理, stage: service, captures: [name, city], steps: { record: 收集详情 } } }
`,
  },
  find: (comparison) =>
    findListChanges(
      comparison,
      { path: "captures", kinds: ["process"], of: "field" },
      { zh: "收集的信息", en: "Captured fields" },
    ),
};
export default processCapturesChanged;
