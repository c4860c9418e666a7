import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const processStageChanged: ChangeRule = {
  id: "process-stage-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "过程换了阶段", en: "Process in another stage" },
  explanation: {
    zh: "这个过程归到了另一个阶段。按阶段看的工作量、时限和负责人要跟着走。",
    en: "The process belongs to another stage. Workload, time limits and owners by stage have to follow.",
  },
  mirror: "process-stage-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { contact: 初次接触, service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: contact, steps: { record: 收集详情 } } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "stage", kinds: ["process"], of: "stage" }, { zh: "阶段", en: "Stage" }),
};
export default processStageChanged;
