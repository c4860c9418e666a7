import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";
import { refsOfRegrouped } from "../regrouping.ts";
import { regroupedChannels } from "../regrouped-channels.ts";
import { factsOfNaming } from "../name-lists.ts";

const channelAdded: ChangeRule = {
  id: "channel-added",
  severity: "info",
  direction: "none",
  level: "composite",
  title: { zh: "新增渠道", en: "Channel added" },
  explanation: {
    zh: "多了一个接触客户的渠道。要有人负责，客户在这里说的话和留下的信息要能回到同一份档案。",
    en: "Customers can be met in another channel. Somebody has to look after it, and what customers say and leave there has to come back to one record.",
  },
  mirror: "channel-removed",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone] }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice }, wecom: { label: 企业微信, kind: chat } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone, wecom] }, book: 预约 } } }
`,
  },
  find(comparison) {
    const regrouped = refsOfRegrouped(comparison, regroupedChannels);
    return findElements(
      comparison,
      {
        op: "add",
        kind: "channel",
        where: ({ ref }) => !regrouped.has(ref),
        consequences: (_, id) => factsOfNaming(comparison, id, ["channels"]),
      },
      (label) => ({ zh: `新增渠道“${label.zh}”`, en: `“${label.en}” is a new channel` }),
    );
  },
};
export default channelAdded;
