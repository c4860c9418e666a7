import type { ChangeRule } from "../change-rule.ts";
import { findOrders } from "../find-consequential.ts";

const stageOrderChanged: ChangeRule = {
  id: "stage-order-changed",
  severity: "warning",
  direction: "down",
  level: "composite",
  title: { zh: "阶段换了先后", en: "Stage order changed" },
  explanation: {
    zh: "阶段还是那些，先后不同了，默认的路径也跟着变。漏斗和转化率的分母变了，在途的客户可能已经走过后面的阶段。",
    en: "The stages are the same in another order, and the default path follows it. Funnels and conversion have other denominators, and customers on their way may have passed what comes later now.",
  },
  mirror: "stage-order-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages:
  needs: { label: 需求确认, nodes: { trial: 试听 } }
  contact: { label: 初次接触, nodes: { call: 首次电话, book: 预约 } }
  decision: { label: 购买决策, nodes: { order: 下单 } }
`,
  },
  find(comparison) {
    return findOrders(comparison, "stages", () => ({ zh: "阶段换了先后", en: "The stages come in another order" }));
  },
};
export default stageOrderChanged;
