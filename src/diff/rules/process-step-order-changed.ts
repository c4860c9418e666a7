import type { ChangeRule } from "../change-rule.ts";
import { labelOf } from "../labels.ts";
import { keepsOrder } from "../order-change.ts";

const processStepOrderChanged: ChangeRule = {
  id: "process-step-order-changed",
  severity: "warning",
  direction: "up",
  level: "general",
  title: { zh: "过程的步骤换了先后", en: "Process steps reordered" },
  explanation: {
    zh: "步骤还是那些，做的先后不同了。前一步留下的东西后一步可能正要用，正在办理的要说清怎么接。",
    en: "The steps are the same, but they are done in another order. A step may need what another one leaves, and for open cases it has to be clear how they go on.",
  },
  mirror: "process-step-order-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, check: 调查核实, settle: 解决 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 收集详情, settle: 解决, check: 调查核实 } } }
`,
  },
  find(comparison) {
    return comparison.facts.flatMap((fact) => {
      if (fact.op !== "order" || !fact.of.startsWith("process:") || keepsOrder(fact)) return [];
      const subject = fact.of as `process:${string}`;
      const label = labelOf(subject, comparison);
      return [
        {
          subject,
          message: { zh: `“${label.zh}”的步骤换了先后`, en: `The steps of “${label.en}” come in another order` },
          claims: [fact],
        },
      ];
    });
  },
};
export default processStepOrderChanged;
