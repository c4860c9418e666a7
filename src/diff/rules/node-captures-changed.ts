import type { ChangeRule } from "../change-rule.ts";
import { findListChanges } from "../find-settings.ts";

const nodeCapturesChanged: ChangeRule = {
  id: "node-captures-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "节点收集的信息变了", en: "Fields captured at a node changed" },
  explanation: {
    zh: "在这一步向客户要的信息多了、少了或者换了。表单和话术要跟着改；多要一项会有人不愿意填，少要一项后面可能用不上。",
    en: "At this step other information is asked for. Forms and scripts have to follow: one question more and some customers leave, one less and it may be missing later.",
  },
  mirror: "node-captures-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { name: 姓名, city: 城市 }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [name] }, book: { label: 预约, captures: [city] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { name: 姓名, city: 城市 }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [name, city] }, book: { label: 预约, captures: [city] } } } }
`,
  },
  find: (comparison) =>
    findListChanges(
      comparison,
      { path: "captures", kinds: ["node"], of: "field" },
      { zh: "收集的信息", en: "Captured fields" },
    ),
};
export default nodeCapturesChanged;
