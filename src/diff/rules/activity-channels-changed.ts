import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const activityChannelsChanged: ChangeRule = {
  id: "activity-channels-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "活动的渠道变了", en: "Channels of an activity changed" },
  explanation: {
    zh: "活动改走别的渠道。素材、账号、名单和接待的人都要跟着换，分渠道的效果不再和以前可比。",
    en: "The activity runs on other channels. Material, accounts, lists and staff have to follow, and results by channel cannot be compared with earlier ones.",
  },
  mirror: "activity-channels-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice }, wecom: { label: 企业微信, kind: chat } }
stages: { service: { label: 售后服务, nodes: { welcome: { label: 回访, channel: phone }, ask: { label: 问卷, channel: wecom } } } }
activities: { visit: { label: 关怀, kind: service, stages: [service], channel: phone } }
`,
    head: `ketu: 1
title: 客户管理模型
channels: { phone: { label: 电话, kind: voice }, wecom: { label: 企业微信, kind: chat } }
stages: { service: { label: 售后服务, nodes: { welcome: { label: 回访, channel: phone }, ask: { label: 问卷, channel: wecom } } } }
activities: { visit: { label: 关怀, kind: service, stages: [service], channel: wecom } }
`,
  },
  find: (comparison) =>
    findListChanges(
      comparison,
      { path: "channels", kinds: ["activity"], of: "channel" },
      { zh: "渠道", en: "Channels" },
    ),
};
export default activityChannelsChanged;
