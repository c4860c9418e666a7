import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const modelIdChanged: ChangeRule = {
  id: "model-id-changed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "模型的编号变了", en: "Id of the model changed" },
  explanation: {
    zh: "别的系统、报表和历史记录按编号认这个模型。编号变了，它们会当成另一个模型。",
    en: "Other systems, reports and history know the model by its id. Under another id they take it for another model.",
  },
  mirror: "model-id-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
id: shop
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
id: shop_2
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => propertyFindings(comparison, { kind: "model", paths: ["id"], name: { zh: "编号", en: "Id" } }),
};
export default modelIdChanged;
