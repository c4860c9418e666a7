import type { ChangeRule } from "../change-rule.ts";
import { findStages } from "../find-stages.ts";
import { findRegrouped } from "../regrouped-stages.ts";

const stageSplit: ChangeRule = {
  id: "stage-split",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "阶段拆分", en: "Stage split" },
  explanation: {
    zh: "新的阶段由另一个阶段的节点拆出来。按阶段看的报表要拆开口径才能比较，负责人和进出条件要分别写清。",
    en: "The new stage was made of nodes of another one. Reports by stage have to be split before they can be compared, and owner and conditions have to be said for each.",
  },
  mirror: "stage-merged",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    const parts = findStages(comparison, "add", ({ label, partner }) =>
      partner
        ? {
            zh: `从“${partner.zh}”拆出阶段“${label.zh}”`,
            en: `The stage “${label.en}” was split off from “${partner.en}”`,
          }
        : undefined,
    );
    const wholes = findRegrouped(comparison, "split", (one, several) => ({
      zh: `阶段“${one.zh}”拆成${several.zh}`,
      en: `The stage “${one.en}” was split into ${several.en}`,
    }));
    return [...parts, ...wholes];
  },
};
export default stageSplit;
