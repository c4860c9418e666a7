import { diagnose } from "../../base/diagnostic.ts";
import type { Node } from "../../model/model.ts";
import type { LintRule } from "../lint-rule.ts";
import { nodesInUse } from "../../model/nodes-in-use.ts";
import { placeOfElement } from "../place-of-element.ts";
import { reachedNodes, reachFrom } from "../../model/reached-nodes.ts";
import { isUnsure } from "../unsure.ts";

const unreachableNode: LintRule<{ readonly id: string }> = {
  code: "unreachable-node",
  severity: "warning",
  title: { zh: "走不到的节点", en: "Unreachable node" },
  explanation: {
    zh: "从路径的第一个节点出发，沿着流转走不到这个节点，所以模型里没有客户会到那里。多半是少写了一步流转，例如判断的另一条路，或者通往流失阶段的那一步。只报走不到的一段的开头，后面的节点补上这一步就能走到。",
    en: "Following the transitions from the first node of the path one never gets to this node, so no customer of the model ever comes here. Usually a transition is missing, such as the other way out of a decision, or the step into the stage of lost customers. Only the start of an unreachable stretch is reported: with one step to it the rest is reached too.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { quote: 报价, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { quote: 报价, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { quote -> lost: 不买 }
`,
  message: ({ id }) => ({ zh: `没有路走到节点 \`${id}\``, en: `No way leads to the node \`${id}\`` }),
  hint: ({ id }) => ({
    zh: `在 \`transitions\` 里加一步，例如 \`某节点 -> ${id}\`。`,
    en: `Add a step to \`transitions\`, such as \`some_node -> ${id}\`.`,
  }),
  check({ model, index }) {
    // With a broken step about, any node may only seem out of reach.
    if (isUnsure(model, ["node", "transition"])) return [];
    const nodes = nodesInUse(model, index);
    const reached = reachedNodes(model, index);
    const heads: Node[] = [];
    const hasNoWayIn = (node: Node): boolean => !index.transitionsByTo.has(node.id);
    for (const node of [...nodes.filter(hasNoWayIn), ...nodes]) {
      if (reached.has(node.id)) continue;
      heads.push(node);
      reachFrom(node.id, index, reached);
    }
    return heads.map((node) => diagnose(unreachableNode, { id: node.id }, placeOfElement(node)));
  },
};
export default unreachableNode;
