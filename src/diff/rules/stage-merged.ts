import type { ChangeRule } from "../change-rule.ts";
import { findStages } from "../find-stages.ts";
import { findRegrouped } from "../regrouped-stages.ts";

const stageMerged: ChangeRule = {
  id: "stage-merged",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "阶段合并", en: "Stage merged" },
  explanation: {
    zh: "这个阶段没有了，它的节点并进了另一个阶段。按阶段看的报表要合并口径才能比较，负责人和进出条件要重新写清。",
    en: "The stage is gone and its nodes stand in another one. Reports by stage have to be merged before they can be compared, and owner and conditions have to be said anew.",
  },
  mirror: "stage-split",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约, trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    const parts = findStages(comparison, "remove", ({ label, partner }) =>
      partner
        ? { zh: `阶段“${label.zh}”并入“${partner.zh}”`, en: `The stage “${label.en}” was merged into “${partner.en}”` }
        : undefined,
    );
    const wholes = findRegrouped(comparison, "merged", (one, several) => ({
      zh: `阶段${several.zh}合并为“${one.zh}”`,
      en: `The stages ${several.en} were merged into “${one.en}”`,
    }));
    return [...parts, ...wholes];
  },
};
export default stageMerged;
