import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const channelKindChanged: ChangeRule = {
  id: "channel-kind-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "渠道的种类变了", en: "Kind of a channel changed" },
  explanation: {
    zh: "渠道换了一类，按渠道种类看的报表和图例会把它归到别处。",
    en: "The channel counts as another kind: reports and legends by kind of channel show it elsewhere.",
  },
  mirror: "channel-kind-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { hotline: { label: 热线, kind: voice } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { hotline: { label: 热线, kind: chat } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "channel", paths: ["channelKind"], name: { zh: "种类", en: "Kind" } }),
};
export default channelKindChanged;
