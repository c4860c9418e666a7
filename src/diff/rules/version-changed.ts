import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const versionChanged: ChangeRule = {
  id: "version-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "模型的版本变了", en: "Version of the model changed" },
  explanation: { zh: "模型的版本号变了。", en: "The version of the model is another." },
  mirror: "version-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
version: "3.1"
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
version: "3.2"
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "model", paths: ["version"], name: { zh: "版本", en: "Version" } }),
};
export default versionChanged;
