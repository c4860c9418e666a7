import { diagnose } from "../../base/diagnostic.ts";
import { unnamed } from "../in-use.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfElement } from "../place-of-element.ts";

const channelUnused: LintRule<{ readonly id: string }> = {
  code: "channel-unused",
  severity: "warning",
  title: { zh: "渠道没有用到", en: "Channel used by nothing" },
  explanation: {
    zh: "没有一个节点、也没有一项活动用到这个渠道，它就不会出现在图上。要么它已经停用（写上 `retired` 或删掉），要么哪个节点或活动漏写了 `channel`。",
    en: "No node and no activity uses this channel, so no picture shows it. Either it is out of use (write `retired`, or delete it), or a node or an activity lacks its `channel`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: phone } } } }
channels: { phone: 电话, wecom: 企业微信 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone, wecom] } } } }
channels: { phone: 电话, wecom: 企业微信 }
`,
  message: ({ id }) => ({ zh: `渠道 \`${id}\` 没有用到`, en: `Nothing uses the channel \`${id}\`` }),
  hint: () => ({
    zh: "在节点或活动上写 `channel:`，或者去掉这个渠道。",
    en: "Name it in the `channel:` of a node or an activity, or remove it.",
  }),
  check: (context) =>
    unnamed(context.model.channels, context, ["node", "activity"]).map((channel) =>
      diagnose(channelUnused, { id: channel.id }, placeOfElement(channel)),
    ),
};
export default channelUnused;
