import { diagnose } from "../../base/diagnostic.ts";
import { exitNodes } from "../exit-nodes.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

/** Silent while the model has no field: then it does not speak of data yet. */
const exitWithoutReason: LintRule<{ readonly id: string }> = {
  code: "exit-without-reason",
  severity: "info",
  title: { zh: "客户离开却不问原因", en: "Exit that asks for no reason" },
  explanation: {
    zh: "客户从这里离开，模型却不收集任何信息：不知道是质量、服务还是竞争对手，就谈不上挽留。给出口节点写上 `captures`，指向一个列出流失原因的字段，再让活动逐条回应这些原因。",
    en: "Customers leave here and the model captures nothing: without knowing whether it was quality, service or a competitor there is no winning back. Give the exit `captures` with a field whose values are the reasons, and answer each reason with an activity.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  loyalty: { label: 客户忠诚, nodes: { renew: 续费 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit } } }
transitions: { renew -> lost: 不续费 }
fields:
  region: 地区
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  loyalty: { label: 客户忠诚, nodes: { renew: 续费 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit, captures: [churn_reason] } } }
transitions: { renew -> lost: 不续费 }
fields:
  churn_reason: { label: 流失原因, values: { quality: 产品质量, service: 服务不满, competitor: 竞争对手 } }
`,
  message: ({ id }) => ({
    zh: `客户从 \`${id}\` 离开，却没有记录原因`,
    en: `Customers leave at \`${id}\`, and no reason is captured`,
  }),
  hint: () => ({
    zh: "写上 `captures: [churn_reason]` 这样的字段，用 `values` 列出原因。",
    en: "Add `captures: [churn_reason]` or the like, a field whose `values` are the reasons.",
  }),
  check({ model, index }) {
    if (inUse(model.fields).length === 0) return [];
    return exitNodes(model, index)
      .filter(({ captures }) => captures.length === 0)
      .map((node) => diagnose(exitWithoutReason, { id: node.id }, placeOfElement(node)));
  },
};
export default exitWithoutReason;
