import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const transitionActivityChanged: ChangeRule = {
  id: "transition-activity-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "促成流转的活动变了", en: "Activity of a transition changed" },
  explanation: {
    zh: "促成这一步的是另一项活动，或者不再有活动促成。名单、触发和负责的人要跟着换。",
    en: "Another activity brings this step about, or none does any more. Lists, triggers and who is in charge have to follow.",
  },
  mirror: "transition-activity-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
activities: { call: { label: 回访, kind: service, stages: [decision] }, gift: { label: 赠课, kind: promotion, stages: [decision] } }
transitions: { trial -> order: { label: 成交, activity: call } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { decision: { label: 购买决策, nodes: { trial: 试听, order: 下单 } } }
activities: { call: { label: 回访, kind: service, stages: [decision] }, gift: { label: 赠课, kind: promotion, stages: [decision] } }
transitions: { trial -> order: { label: 成交, activity: gift } }
`,
  },
  find: (comparison) =>
    findListChanges(
      comparison,
      { path: "activity", kinds: ["transition"], of: "activity" },
      { zh: "活动", en: "Activity" },
    ),
};
export default transitionActivityChanged;
