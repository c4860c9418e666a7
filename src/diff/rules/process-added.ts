import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";
import { factsOfProcess } from "../process-steps.ts";

const processAdded: ChangeRule = {
  id: "process-added",
  severity: "info",
  direction: "up",
  level: "composite",
  title: { zh: "新增过程", en: "Process added" },
  explanation: {
    zh: "写下了一个新的过程。做事的人要学会它，它的负责人和时限要定下来。",
    en: "Another process is written down. Those who do it have to learn it, and its owner and time limits have to be settled.",
  },
  mirror: "process-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, settle: 解决 } } }
`,
  },
  find(comparison) {
    return findElements(
      comparison,
      { op: "add", kind: "process", consequences: (ref) => factsOfProcess(ref, comparison) },
      (label) => ({ zh: `新增过程“${label.zh}”`, en: `“${label.en}” is a new process` }),
    );
  },
};
export default processAdded;
