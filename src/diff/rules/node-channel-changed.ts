import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const nodeChannelChanged: ChangeRule = {
  id: "node-channel-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "节点的渠道变了", en: "Channels of a node changed" },
  explanation: {
    zh: "客户在这一步从别的渠道来了，或者少了一个渠道。表单、话术和接待要跟着走，分渠道的指标不再和以前可比。",
    en: "At this step customers come through other channels. Forms, scripts and staff have to follow, and figures by channel cannot be compared with earlier ones.",
  },
  mirror: "node-channel-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice }, wecom: { label: 企业微信, kind: chat } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone] }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice }, wecom: { label: 企业微信, kind: chat } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone, wecom] }, book: 预约 } } }
`,
  },
  find: (comparison) =>
    findListChanges(comparison, { path: "channels", kinds: ["node"], of: "channel" }, { zh: "渠道", en: "Channels" }),
};
export default nodeChannelChanged;
