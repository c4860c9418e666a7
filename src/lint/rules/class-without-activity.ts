import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { isUnsure } from "../unsure.ts";

/**
 * An activity serves a class that it responds to, or that stands at a stage which it accompanies. Silent while the
 * model has no activity: then it is a draft.
 */
const classWithoutActivity: LintRule<{ readonly id: string }> = {
  code: "class-without-activity",
  severity: "warning",
  title: { zh: "类别没有对应的活动", en: "Class without an activity" },
  explanation: {
    zh: "给客户分类，是为了区别对待。没有一项活动回应这个类别，它所在的阶段也没有活动，那么分不分这一类都一样：要么写上对它的做法，要么去掉这个类别。",
    en: "Customers are classified so that they can be treated differently. Where no activity answers a class and none accompanies the stage at which it stands, the class changes nothing: say what is done for it, or leave it out.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务 }, loyalty: { label: 客户忠诚 } }
activities:
  care: { label: 关怀电话, kind: service, stages: service }
schemes:
  tags: { label: 客户标签, match: any, classes: { promoter: { label: 推荐者, stage: loyalty } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务 }, loyalty: { label: 客户忠诚 } }
activities:
  care: { label: 关怀电话, kind: service, stages: service }
  thanks: { label: 推荐答谢, kind: loyalty_program, stages: loyalty, responds_to: tags.promoter }
schemes:
  tags: { label: 客户标签, match: any, classes: { promoter: { label: 推荐者, stage: loyalty } } }
`,
  message: ({ id }) => ({ zh: `没有活动面向类别 \`${id}\``, en: `No activity is meant for the class \`${id}\`` }),
  hint: ({ id }) => ({
    zh: `给一项活动写上 \`responds_to: [${id}]\`，或者去掉这个类别。`,
    en: `Give an activity \`responds_to: [${id}]\`, or leave the class out.`,
  }),
  check({ model, index }) {
    const activities = inUse(model.activities);
    if (activities.length === 0 || isUnsure(model, ["activity"])) return [];
    const answered = new Set(activities.flatMap(({ respondsTo }) => respondsTo));
    const accompanied = new Set(activities.flatMap(({ stages }) => stages));
    return inUse(model.classes)
      .filter(({ scheme }) => index.schemeById.get(scheme)?.retired === undefined)
      .filter(({ ref, stages }) => !answered.has(ref) && !stages.some((stage) => accompanied.has(stage)))
      .map((each) => diagnose(classWithoutActivity, { id: each.id }, placeOfElement(each)));
  },
};
export default classWithoutActivity;
