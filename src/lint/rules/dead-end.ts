import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { nodesInUse, nodesOnPath } from "../../model/nodes-in-use.ts";
import { placeOfElement } from "../place-of-element.ts";

const deadEnd: LintRule<{ readonly id: string }> = {
  code: "dead-end",
  severity: "warning",
  title: { zh: "死路", en: "Dead end" },
  explanation: {
    zh: "客户到了这个节点就没有下一步了，而它既不是路径的最后一个节点，也不是出口。要么少写了一步流转，要么客户在这里离开：那就把它的 `kind` 写成 `exit`。",
    en: "A customer who comes to this node has no step left, yet it is neither the last node of the path nor an exit. Either a transition is missing, or customers leave here: then its `kind` is `exit`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, next: none }, book: 预约 } }
transitions: { book -> call: 改约 }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
transitions: { book -> call: 改约 }
`,
  message: ({ id }) => ({ zh: `节点 \`${id}\` 之后没有下一步`, en: `No step leads on from the node \`${id}\`` }),
  hint: ({ id }) => ({
    zh: `加一步流转 \`${id} -> 某节点\`；客户在这里离开的话，写 \`kind: exit\`。`,
    en: `Add a step \`${id} -> some_node\`; if customers leave here, write \`kind: exit\`.`,
  }),
  check({ model, index }) {
    const last = nodesOnPath(model, index).at(-1);
    return nodesInUse(model, index)
      .filter((node) => node !== last && node.nodeKind !== "exit" && node.nodeKind !== "decision")
      .filter((node) => !index.transitionsByFrom.has(node.id))
      .map((node) => diagnose(deadEnd, { id: node.id }, placeOfElement(node)));
  },
};
export default deadEnd;
