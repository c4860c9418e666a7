import type { ChangeRule } from "../change-rule.ts";
import { findTextLists } from "../find-text-lists.ts";

const segmentNeedsChanged: ChangeRule = {
  id: "segment-needs-changed",
  severity: "info",
  direction: "down",
  level: "specific",
  title: { zh: "客户群体的需求变了", en: "Needs of a segment changed" },
  explanation: {
    zh: "对这群客户要什么的判断变了。冲着这些需求做的活动、话术和产品要跟着看一遍；新写上的需求要有调研作依据，去掉的要说清是满足了还是本来就不是。",
    en: "What this group of customers is thought to need is something else. Activities, scripts and offers that were made for the needs have to be looked at; a new need wants research behind it, and of one that went say whether it is met or never was one.",
  },
  mirror: "segment-needs-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
segments: { parents: { label: 家长, needs: [提分, 省心] } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
segments: { parents: { label: 家长, needs: [提分, 安全] } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => findTextLists(comparison, { kind: "segment", key: "needs" }, { zh: "需求", en: "Needs" }),
};
export default segmentNeedsChanged;
