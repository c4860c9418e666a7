import type { ChangeRule } from "../change-rule.ts";
import { findPath } from "../find-stages.ts";

const stageJoinedPath: ChangeRule = {
  id: "stage-joined-path",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "阶段加入路径", en: "Stage joined the path" },
  explanation: {
    zh: "这个阶段现在在默认的路径上，每个客户都要经过它。前后阶段的转化率不再和以前可比，它的人手要够。",
    en: "The stage is on the default path now, so every customer passes through it. Conversion of the stages around it cannot be compared with earlier figures, and its staff has to suffice.",
  },
  mirror: "stage-left-path",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, off_path: true, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> trial: 直接试听, trial -> order: 当场下单 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> trial: 直接试听, trial -> order: 当场下单 }
`,
  },
  find(comparison) {
    return findPath(comparison, false, (label) => ({
      zh: `“${label.zh}”加入了默认的路径`,
      en: `“${label.en}” joined the default path`,
    }));
  },
};
export default stageJoinedPath;
