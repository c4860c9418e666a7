import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { nodesInUse } from "../../model/nodes-in-use.ts";
import { placeOfElement } from "../place-of-element.ts";
import { isUnsure } from "../unsure.ts";

/**
 * A follow-up is an activity that responds to the node, a step from it that the author wrote, or a process of its stage.
 * Silent while the model has no activity: then it is a draft.
 */
const feedbackWithoutFollowUp: LintRule<{ readonly id: string }> = {
  code: "feedback-without-follow-up",
  severity: "warning",
  title: { zh: "收了反馈没有下文", en: "Feedback without a follow-up" },
  explanation: {
    zh: "听了客户的意见却什么也不做，比不问更伤信任。每个反馈节点都应该有下文：一项回应它的活动（`responds_to`），一步写明的流转（例如“差评”走向补偿），或者所在阶段的一个过程（例如投诉处理）。",
    en: "To ask customers and then do nothing harms trust more than not to ask. Every feedback node needs a follow-up: an activity that responds to it (`responds_to`), a written step (a bad review leads to compensation), or a process of its stage such as the handling of complaints.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  service: { label: 售后服务, nodes: { welcome: 使用回访, feedback: { label: 售后反馈, kind: feedback } } }
activities:
  care_calls: { label: 关怀电话, kind: service, stages: [service] }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  service: { label: 售后服务, nodes: { welcome: 使用回访, feedback: { label: 售后反馈, kind: feedback } } }
activities:
  care_calls: { label: 低分回访, kind: service, stages: [service], responds_to: feedback }
`,
  message: ({ id }) => ({
    zh: `反馈节点 \`${id}\` 没有下文`,
    en: `Nothing follows up on the feedback node \`${id}\``,
  }),
  hint: ({ id }) => ({
    zh: `给一项活动写上 \`responds_to: [${id}]\`，或者写出反馈之后的一步流转。`,
    en: `Give an activity \`responds_to: [${id}]\`, or write the step that follows.`,
  }),
  check({ model, index }) {
    const activities = inUse(model.activities);
    if (activities.length === 0 || isUnsure(model, ["activity", "transition", "process"])) return [];
    const answered = new Set([
      ...activities.flatMap(({ respondsTo }) => respondsTo),
      ...model.transitions.filter(({ isDefault }) => !isDefault).map(({ from }) => `node:${from}`),
    ]);
    const stages = new Set(inUse(model.processes).map(({ stage }) => stage));
    return nodesInUse(model, index)
      .filter(({ nodeKind, ref, stage }) => nodeKind === "feedback" && !answered.has(ref) && !stages.has(stage))
      .map((node) => diagnose(feedbackWithoutFollowUp, { id: node.id }, placeOfElement(node)));
  },
};
export default feedbackWithoutFollowUp;
