import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** About each stage that lacks a goal where others have one; once, where none has: that is a draft, not an oversight. */
const stageWithoutGoal: LintRule<{ readonly id: string; readonly count: number }> = {
  code: "stage-without-goal",
  severity: "info",
  title: { zh: "阶段没有目标", en: "Stage without a goal" },
  explanation: {
    zh: "阶段的目标写在图的列头下面，说明这个阶段要达到什么；指标、活动和负责人都围绕它。起草时可以先不写，交付之前最好补上一句。",
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
  message: ({ id, count }) =>
    count > 1
      ? { zh: `${count} 个阶段都没有写目标`, en: `None of the ${count} stages has a goal` }
      : { zh: `阶段 \`${id}\` 没有写目标`, en: `The stage \`${id}\` has no goal` },
  hint: () => ({ zh: "加上 `goal:`，一句话就够。", en: "Add `goal:`; one sentence is enough." }),
  check: ({ model }) => {
    const stages = model.stages.filter(({ offPath, retired }) => !offPath && retired === undefined);
    const missing = stages.filter(({ goal }) => !goal);
    const isDraft = missing.length > 1 && missing.length === stages.length;
    const told = isDraft ? missing.slice(0, 1) : missing;
    const count = isDraft ? missing.length : 1;
    return told.map((stage) => diagnose(stageWithoutGoal, { id: stage.id, count }, placeOfElement(stage)));
  },
};
export default stageWithoutGoal;
