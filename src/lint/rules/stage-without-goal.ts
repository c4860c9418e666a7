import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const stageWithoutGoal: LintRule<{ readonly id: string }> = {
  code: "stage-without-goal",
  severity: "info",
  title: { zh: "阶段没有目标", en: "Stage without a goal" },
  explanation: {
    zh: "阶段的目标写在图的列头下面,说明这个阶段要达到什么;指标、活动和负责人都围绕它。起草时可以先不写,交付之前最好补上一句。",
    en: "The goal of a stage stands under its heading in the picture and says what the stage is to achieve; metrics, activities and owners follow from it. A draft may do without; one sentence before it goes to the client is worth it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, goal: 引导建立联系 } }
`,
  message: ({ id }) => ({ zh: `阶段 \`${id}\` 没有写目标`, en: `The stage \`${id}\` has no goal` }),
  hint: () => ({ zh: "加上 `goal:`,一句话就够。", en: "Add `goal:`; one sentence is enough." }),
  check: (model) =>
    model.stages
      .filter(({ goal, offPath, retired }) => !goal && !offPath && retired === undefined)
      .map((stage) => diagnose(stageWithoutGoal, { id: stage.id }, placeOfElement(stage))),
};
export default stageWithoutGoal;
