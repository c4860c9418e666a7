import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { nodesInUse } from "../../model/nodes-in-use.ts";
import { placeOfElement } from "../place-of-element.ts";

const decisionWithOneWayOut: LintRule<{ readonly id: string; readonly ways: number }> = {
  code: "decision-with-one-way-out",
  severity: "warning",
  title: { zh: "判断只有一条出路", en: "Decision with one way out" },
  explanation: {
    zh: "判断是路分开的地方，至少要有两条出路；只有一条时，客户其实没有选择。写了任何一条出路之后，判断就不再有默认的下一步，所以“是”和“否”都要写出来。如果这里并不分路，把 `kind` 换成 `touchpoint` 或 `milestone`。",
    en: "A decision is where the way divides, so it has at least two ways out; with one there is nothing to decide. As soon as one way is written a decision has no default step any more: write both the yes and the no. If the way does not divide here, make it a `touchpoint` or a `milestone`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { decision: { label: 购买决策, nodes: { decide: { label: 是否购买, kind: decision }, order: 下单 } } }
transitions: { decide -> order: 是 }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, decide -> lost: 否 }
`,
  message: ({ id, ways }) => ({
    zh: ways === 0 ? `判断 \`${id}\` 没有出路` : `判断 \`${id}\` 只有一条出路`,
    en: `The decision \`${id}\` has ${ways === 0 ? "no way" : "only one way"} out`,
  }),
  hint: ({ id }) => ({
    zh: `在 \`transitions\` 里写出每条路，例如 \`${id} -> 某节点: 否\`。`,
    en: `Write every way in \`transitions\`, such as \`${id} -> some_node: No\`.`,
  }),
  check({ model, index }) {
    return nodesInUse(model, index)
      .filter(({ nodeKind }) => nodeKind === "decision")
      .map((node) => ({ node, ways: index.transitionsByFrom.get(node.id)?.length ?? 0 }))
      .filter(({ ways }) => ways < 2)
      .map(({ node, ways }) => diagnose(decisionWithOneWayOut, { id: node.id, ways }, placeOfElement(node)));
  },
};
export default decisionWithOneWayOut;
