import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { nodesInUse } from "../../model/nodes-in-use.ts";
import { placeOfElement } from "../place-of-element.ts";

const decisionWayWithoutLabel: LintRule<{ readonly id: string; readonly to: string }> = {
  code: "decision-way-without-label",
  severity: "warning",
  title: { zh: "判断的出路没有名称", en: "Way out of a decision without a label" },
  explanation: {
    zh: "判断有几条出路时，读图的人要知道每条路在什么情况下走：“是”“否”“再考虑”。没有名称也没有条件(`when`)的一条路，只能靠猜。",
    en: "Where a decision has several ways out, a reader must see when each is taken: yes, no, later. A way with neither a label nor a condition (`when`) leaves that to guessing.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, decide -> lost: { kind: churn } }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  decision: { label: 购买决策, nodes: { decide: { label: 是否购买, kind: decision }, order: 下单 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { decide -> order: 是, decide -> lost: { label: 否, kind: churn } }
`,
  message: ({ id, to }) => ({
    zh: `判断 \`${id}\` 到 \`${to}\` 的路没有名称`,
    en: `The way from the decision \`${id}\` to \`${to}\` has no label`,
  }),
  hint: ({ id, to }) => ({ zh: `写成 \`${id} -> ${to}: 是\` 这样。`, en: `Write it like \`${id} -> ${to}: Yes\`.` }),
  check({ model, index }) {
    return nodesInUse(model, index)
      .filter(({ nodeKind }) => nodeKind === "decision")
      .map(({ id }) => index.transitionsByFrom.get(id) ?? [])
      .filter((ways) => ways.length > 1)
      .flatMap((ways) => ways.filter(({ label, when }) => Object.keys(label).length === 0 && !when))
      .map((way) => diagnose(decisionWayWithoutLabel, { id: way.from, to: way.to }, placeOfElement(way)));
  },
};
export default decisionWayWithoutLabel;
