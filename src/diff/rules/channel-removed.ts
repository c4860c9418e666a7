import type { ChangeRule } from "../change-rule.ts";
import { findElements } from "../find-elements.ts";
import { refsOfRegrouped } from "../regrouping.ts";
import { regroupedChannels } from "../regrouped-channels.ts";
import { factsOfNaming } from "../name-lists.ts";

const channelRemoved: ChangeRule = {
  id: "channel-removed",
  severity: "warning",
  direction: "up",
  level: "composite",
  title: { zh: "去掉渠道", en: "Channel removed" },
  explanation: {
    zh: "这个渠道不再用了。还从这里来的客户要有人接，正在这里进行的活动和对接要停或者改道。",
    en: "This channel is not used any more. Customers who still come through it need somebody, and activities and integrations that run in it have to stop or to go elsewhere.",
  },
  mirror: "channel-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice }, wecom: { label: 企业微信, kind: chat } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone, wecom] }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice } }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, channel: [phone] }, book: 预约 } } }
`,
  },
  find(comparison) {
    const regrouped = refsOfRegrouped(comparison, regroupedChannels);
    return findElements(
      comparison,
      {
        op: "remove",
        kind: "channel",
        where: ({ ref }) => !regrouped.has(ref),
        consequences: (_, id) => factsOfNaming(comparison, id, ["channels"]),
      },
      (label) => ({ zh: `去掉渠道“${label.zh}”`, en: `The channel “${label.en}” is gone` }),
    );
  },
};
export default channelRemoved;
