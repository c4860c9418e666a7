import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";
import { isStepOfBoth, orderBySteps } from "../process-steps.ts";

const processStepAdded: ChangeRule = {
  id: "process-step-added",
  severity: "warning",
  direction: "up",
  level: "general",
  title: { zh: "过程多了一步", en: "Process step added" },
  explanation: {
    zh: "这个过程多了一步要做。人手、时限和系统表单要跟上，正在办理的要说清从哪一步接着办。",
    en: "There is one more step to do. Staff, time limits and forms have to follow, and for open cases it has to be clear where they go on.",
  },
  mirror: "process-step-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, settle: 解决 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, check: 调查核实, settle: 解决 } } }
`,
  },
  find(comparison) {
    return findElements(
      comparison,
      {
        op: "add",
        kind: "step",
        where: ({ ref }) => isStepOfBoth(ref, comparison),
        consequences: (ref) => orderBySteps(ref, comparison),
      },
      (label) => ({ zh: `过程多了一步“${label.zh}”`, en: `“${label.en}” is a new step of its process` }),
    );
  },
};
export default processStepAdded;
