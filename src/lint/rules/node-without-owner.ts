import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { Node, Stage } from "../../model/model.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** About each node, or once about a stage where none has an owner. Silent while the whole model names no owner. */
const nodeWithoutOwner: LintRule<{ readonly id: string; readonly count: number }> = {
  code: "node-without-owner",
  severity: "warning",
  title: { zh: "节点没有负责人", en: "Node without an owner" },
  explanation: {
    zh: "没人负责的节点没人跟进，客户往往就在这里流失。节点自己可以写 `owner`；不写就由所在阶段的负责人负责。两处都没有，就是没人管。",
    en: "Where nobody is in charge nobody follows up, and that is where customers are lost. A node may name its own `owner`; otherwise the owner of its stage is in charge. With neither, nobody is.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部 }
stages:
  contact: { label: 初次接触, owner: sales, nodes: { call: 首次电话 } }
  service: { label: 售后服务, nodes: { visit: 上门回访 } }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
stages:
  contact: { label: 初次接触, owner: sales, nodes: { call: 首次电话 } }
  service: { label: 售后服务, owner: care, nodes: { visit: 上门回访 } }
`,
  message: ({ id, count }) =>
    count > 0
      ? {
          zh: `阶段 \`${id}\` 和其中的 ${count} 个节点都没有负责人`,
          en: `Nobody owns the stage \`${id}\` or any of its ${count} nodes`,
        }
      : { zh: `节点 \`${id}\` 没有负责人`, en: `Nobody owns the node \`${id}\`` },
  hint: ({ count }) => ({
    zh: count > 0 ? "给阶段写上 `owner:`。" : "给节点或它的阶段写上 `owner:`。",
    en: count > 0 ? "Add `owner:` to the stage." : "Add `owner:` to the node or to its stage.",
  }),
  check({ model, index }) {
    const stages = inUse(model.stages);
    const hasOwners = [...stages, ...inUse(model.nodes)].some(({ owner }) => owner !== undefined);
    const sure = stages.filter(({ ref }) => !model.unsure.includes(ref));
    return hasOwners ? sure.flatMap((stage) => findingsIn(stage, inUse(index.nodesByStage.get(stage.id) ?? []))) : [];
  },
};
export default nodeWithoutOwner;

function findingsIn(stage: Stage, nodes: readonly Node[]): readonly Diagnostic[] {
  if (stage.owner !== undefined || nodes.length === 0) return [];
  const bare = nodes.filter(({ owner }) => owner === undefined);
  if (bare.length === nodes.length)
    return [diagnose(nodeWithoutOwner, { id: stage.id, count: nodes.length }, placeOfElement(stage))];
  return bare.map((node) => diagnose(nodeWithoutOwner, { id: node.id, count: 0 }, placeOfElement(node)));
}
