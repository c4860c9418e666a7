import type { ChangeRule } from "../change-rule.ts";
import { findPath } from "../find-stages.ts";

const stageLeftPath: ChangeRule = {
  id: "stage-left-path",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "阶段离开路径", en: "Stage left the path" },
  explanation: {
    zh: "这个阶段不再在默认的路径上，前后的阶段直接相连。只有写明的流转才进得去，看看漏写了没有。",
    en: "The stage is not on the default path any more, and those around it are joined. Only written transitions lead into it: see that none is missing.",
  },
  mirror: "stage-joined-path",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> trial: 直接试听, trial -> order: 当场下单 }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, off_path: true, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
transitions: { call -> trial: 直接试听, trial -> order: 当场下单 }
`,
  },
  find(comparison) {
    return findPath(comparison, true, (label) => ({
      zh: `“${label.zh}”离开了默认的路径`,
      en: `“${label.en}” left the default path`,
    }));
  },
};
export default stageLeftPath;
