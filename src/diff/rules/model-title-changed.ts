import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const modelTitleChanged: ChangeRule = {
  id: "model-title-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "模型的标题变了", en: "Title of the model changed" },
  explanation: {
    zh: "只是标题变了。图、报告和站点上的名字会跟着变。",
    en: "Only the title is another. Pictures, reports and sites will show it.",
  },
  mirror: "model-title-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户运营模型
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "model", paths: ["title", "subtitle"], name: { zh: "标题", en: "Title" } }),
};
export default modelTitleChanged;
