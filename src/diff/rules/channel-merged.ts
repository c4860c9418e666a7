import type { ChangeRule } from "../change-rule.ts";
import { regroupedChannels } from "../regrouped-channels.ts";
import { regroupingFindings } from "../regrouping.ts";

const channelMerged: ChangeRule = {
  id: "channel-merged",
  severity: "warning",
  direction: "up",
  level: "composite",
  title: { zh: "渠道合并", en: "Channels merged" },
  explanation: {
    zh: "几个渠道并成了一个，原来用它们的节点和活动现在都用这一个。并掉的渠道上还会有客户找来，要接住；人员、对接和时限要合到一处，按渠道看的数要把以前几个加起来比。怎么看出来的：原来用它们的现在都用这个同类的渠道，别的都没有动。",
    en: "Several channels became one, and the nodes and activities that used them all use this one. Customers will still turn to those that are gone, and somebody has to meet them; people, integrations and time limits come together; earlier figures have to be added up before they compare. It is seen by who uses them: everybody who used one of them uses this one of their kind instead.",
  },
  mirror: "channel-split",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { sales_line: { label: 销售电话, kind: voice }, care_line: { label: 客服热线, kind: voice } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: sales_line }, welcome: { label: 开课回访, channel: care_line } } } }
activities: { care: { label: 低分回访, kind: service, stages: [contact], channel: care_line } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: phone }, welcome: { label: 开课回访, channel: phone } } } }
activities: { care: { label: 低分回访, kind: service, stages: [contact], channel: phone } }
`,
  },
  find(comparison) {
    const groups = regroupedChannels(comparison, "merged");
    const name = { zh: "渠道", one: "channel", several: "channels" };
    return regroupingFindings(comparison, { way: "merged", name, groups });
  },
};
export default channelMerged;
