import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const activityWithoutStage: LintRule<{ readonly id: string }> = {
  code: "activity-without-stage",
  severity: "warning",
  title: { zh: "活动不属于任何阶段", en: "Activity in no stage" },
  explanation: {
    zh: "活动在图上画在它伴随的阶段下面；一个阶段也没写，图上就没有这项活动，看图的人不知道有这件事。",
    en: "The map draws an activity below the stages that it accompanies. One that names no stage is not in the picture at all, and whoever reads it does not know of it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities:
  care: { label: 关怀电话, kind: service }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
activities:
  care: { label: 关怀电话, kind: service, stages: [service] }
`,
  message: ({ id }) => ({ zh: `活动 \`${id}\` 不属于任何阶段`, en: `The activity \`${id}\` is in no stage` }),
  hint: () => ({
    zh: "写上 `stages:`，列出它伴随的阶段。",
    en: "Add `stages:` with the stages that it accompanies.",
  }),
  check: ({ model }) =>
    inUse(model.activities)
      .filter(({ stages }) => stages.length === 0)
      .map((activity) => diagnose(activityWithoutStage, { id: activity.id }, placeOfElement(activity))),
};
export default activityWithoutStage;
