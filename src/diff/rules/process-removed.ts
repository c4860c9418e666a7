import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";
import { factsOfProcess } from "../process-steps.ts";

const processRemoved: ChangeRule = {
  id: "process-removed",
  severity: "warning",
  direction: "gov",
  level: "composite",
  title: { zh: "去掉过程", en: "Process removed" },
  explanation: {
    zh: "这个过程连同它的步骤都没有了。还在办理的要有人办完，留下的记录要有地方放。",
    en: "This process is gone with all its steps. Somebody has to finish the open cases, and its records need a place.",
  },
  mirror: "process-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, settle: 解决 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    return findElements(
      comparison,
      { op: "remove", kind: "process", consequences: (ref) => factsOfProcess(ref, comparison) },
      (label) => ({ zh: `去掉过程“${label.zh}”`, en: `The process “${label.en}” is gone` }),
    );
  },
};
export default processRemoved;
