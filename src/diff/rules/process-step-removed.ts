import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";
import { isStepOfBoth, orderBySteps } from "../process-steps.ts";

const processStepRemoved: ChangeRule = {
  id: "process-step-removed",
  severity: "warning",
  direction: "gov",
  level: "general",
  title: { zh: "过程少了一步", en: "Process step removed" },
  explanation: {
    zh: "这个过程少了一步。这一步把关的事、留下的记录没有了，正停在这一步的要有去处。",
    en: "A step of this process is gone, and with it what it controlled and recorded. Cases that stand at it need somewhere to go.",
  },
  mirror: "process-step-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, check: 调查核实, settle: 解决 } } }
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
      {
        op: "remove",
        kind: "step",
        where: ({ ref }) => isStepOfBoth(ref, comparison),
        consequences: (ref) => orderBySteps(ref, comparison),
      },
      (label) => ({ zh: `过程少了一步“${label.zh}”`, en: `The step “${label.en}” of its process is gone` }),
    );
  },
};
export default processStepRemoved;
