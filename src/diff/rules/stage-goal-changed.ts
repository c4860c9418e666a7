import type { ChangeRule } from "../change-rule.ts";
import { findTexts } from "../find-settings.ts";

const stageGoalChanged: ChangeRule = {
  id: "stage-goal-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "阶段目标改了", en: "Stage goal changed" },
  explanation: {
    zh: "这个阶段要达成的事换了说法或换了内容。看看指标、话术和培训材料还是不是为它服务。",
    en: "What this stage is to achieve is said otherwise or is another thing. See whether figures, scripts and training still serve it.",
  },
  mirror: "stage-goal-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, goal: 及时处理投诉 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, goal: 主动关怀客户 } }
`,
  },
  find(comparison) {
    return findTexts(comparison, { path: "goal", kinds: ["stage"] }, (label, after) => ({
      zh: `“${label.zh}”的目标改为：${after.zh}`,
      en: `The goal of “${label.en}” is now: ${after.en}`,
    }));
  },
};
export default stageGoalChanged;
