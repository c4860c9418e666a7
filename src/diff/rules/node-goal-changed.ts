import type { ChangeRule } from "../change-rule.ts";
import { findTexts } from "../find-settings.ts";

const nodeGoalChanged: ChangeRule = {
  id: "node-goal-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "节点目标改了", en: "Node goal changed" },
  explanation: {
    zh: "这个节点要达成的事换了说法或换了内容。看看它的指标、采集的信息和话术还是不是为它服务。",
    en: "What this node is to achieve is said otherwise or is another thing. See whether its figures, the fields that it collects and its scripts still serve it.",
  },
  mirror: "node-goal-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, goal: 拿到联系方式 }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, goal: 约好试听 }, book: 预约 } } }
`,
  },
  find(comparison) {
    return findTexts(comparison, { path: "goal", kinds: ["node"] }, (label, after) => ({
      zh: `“${label.zh}”的目标改为：${after.zh}`,
      en: `The goal of “${label.en}” is now: ${after.en}`,
    }));
  },
};
export default nodeGoalChanged;
