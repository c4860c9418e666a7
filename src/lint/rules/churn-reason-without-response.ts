import { diagnose } from "../../base/diagnostic.ts";
import { churnReasons } from "../exit-nodes.ts";
import { inUse } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";
import { isUnsure } from "../unsure.ts";

/** Silent while the model has no activity: then it is a draft. */
const churnReasonWithoutResponse: LintRule<{ readonly id: string }> = {
  code: "churn-reason-without-response",
  severity: "warning",
  title: { zh: "流失原因没有对策", en: "Reason for leaving without a response" },
  explanation: {
    zh: "这个取值是客户离开的一种原因（出口节点收集的字段），却没有活动回应它。知道了原因而没有对策，流失还会照样发生：降价、改进、加强沟通，每种原因配一种做法。",
    en: "This value is one of the reasons for which customers leave (a field that an exit captures), and no activity answers it. A reason that is known and not answered will go on costing customers: an offer, an improvement, a call, one for each.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  loyalty: { label: 客户忠诚, nodes: { renew: 续费 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit, captures: churn_reason } } }
transitions: { renew -> lost: 不续费 }
activities:
  win_back: { label: 流失回访, kind: win_back, stages: churned, responds_to: [churn_reason.service] }
fields:
  churn_reason: { label: 流失原因, values: { service: 服务不满, competitor: 竞争对手 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  loyalty: { label: 客户忠诚, nodes: { renew: 续费 } }
  churned: { label: 流失, off_path: true, nodes: { lost: { label: 流失, kind: exit, captures: churn_reason } } }
transitions: { renew -> lost: 不续费 }
activities:
  win_back: { label: 流失回访, kind: win_back, stages: churned, responds_to: [churn_reason.service, churn_reason.competitor] }
fields:
  churn_reason: { label: 流失原因, values: { service: 服务不满, competitor: 竞争对手 } }
`,
  message: ({ id }) => ({ zh: `没有活动回应流失原因 \`${id}\``, en: `No activity answers the reason \`${id}\`` }),
  hint: ({ id }) => ({
    zh: `给一项活动写上 \`responds_to: [${id}]\`。`,
    en: `Give an activity \`responds_to: [${id}]\`.`,
  }),
  check({ model, index }) {
    const activities = inUse(model.activities);
    if (activities.length === 0 || isUnsure(model, ["activity"])) return [];
    const answered = new Set(activities.flatMap(({ respondsTo }) => respondsTo));
    return churnReasons(model, index)
      .flatMap(({ values }) => inUse(values))
      .filter(({ ref }) => !answered.has(ref))
      .map((value) => diagnose(churnReasonWithoutResponse, { id: value.id }, placeOfElement(value)));
  },
};
export default churnReasonWithoutResponse;
