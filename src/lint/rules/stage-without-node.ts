import { diagnose } from "../../base/diagnostic.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** Silent while no stage has a node: then it is a draft. */
const stageWithoutNode: LintRule<{ readonly id: string }> = {
  code: "stage-without-node",
  severity: "info",
  title: { zh: "阶段没有关键节点", en: "Stage without a key node" },
  explanation: {
    zh: "关键节点是看得见客户进展的地方：首次访问、第一次购买、售后反馈。别的阶段都有节点而这个阶段没有，图上就是一列空白，客户在这里怎么样也无从知道。",
    en: "Key nodes are where the progress of a customer can be seen: first visit, first purchase, feedback. Where other stages have nodes and this one has none, its column stays empty and nobody knows how customers fare in it.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话 } }
  needs: 需求确认
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话 } }
  needs: { label: 需求确认, nodes: { needs_form: 需求确认单 } }
`,
  message: ({ id }) => ({ zh: `阶段 \`${id}\` 没有关键节点`, en: `The stage \`${id}\` has no key node` }),
  hint: () => ({
    zh: "加上 `nodes:`，至少写一个看得出客户进展的节点。",
    en: "Add `nodes:` with at least one node that shows the customer's progress.",
  }),
  check({ model, index }) {
    const isEmpty = (id: string): boolean => inUse(index.nodesByStage.get(id) ?? []).length === 0;
    const stages = inUse(model.stages);
    if (stages.every(({ id }) => isEmpty(id))) return [];
    return stages
      .filter(({ id }) => isEmpty(id))
      .map((stage) => diagnose(stageWithoutNode, { id: stage.id }, placeOfElement(stage)));
  },
};
export default stageWithoutNode;
