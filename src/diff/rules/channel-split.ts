import type { ChangeRule } from "../change-rule.ts";
import { regroupedChannels } from "../regrouped-channels.ts";
import { regroupingFindings } from "../regrouping.ts";

const channelSplit: ChangeRule = {
  id: "channel-split",
  severity: "warning",
  direction: "up",
  level: "composite",
  title: { zh: "渠道拆分", en: "Channel split" },
  explanation: {
    zh: "一个渠道分成了几个，原来用它的节点和活动各归其一。还从老地方来的客户要有人指路，人员、对接和时限要按新渠道分开；按渠道看的数，把几个新渠道加起来才能和以前比。怎么看出来的：原来用它的现在都用同类的新渠道，别的都没有动。",
    en: "One channel became several, and the nodes and activities that used it each use one of them. Customers who still come the old way need to be shown where to go; people, integrations and time limits are divided; figures by channel compare with earlier ones only when the new channels are added up. It is seen by who uses them: everybody who used the old one uses new ones of its kind instead.",
  },
  mirror: "channel-merged",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: phone }, welcome: { label: 开课回访, channel: phone } } } }
activities: { care: { label: 低分回访, kind: service, stages: [contact], channel: phone } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { sales_line: { label: 销售电话, kind: voice }, care_line: { label: 客服热线, kind: voice } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: sales_line }, welcome: { label: 开课回访, channel: care_line } } } }
activities: { care: { label: 低分回访, kind: service, stages: [contact], channel: care_line } }
`,
  },
  find(comparison) {
    const groups = regroupedChannels(comparison, "split");
    const name = { zh: "渠道", one: "channel", several: "channels" };
    return regroupingFindings(comparison, { way: "split", name, groups });
  },
};
export default channelSplit;
