import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const sourceLocationChanged: ChangeRule = {
  id: "source-location-changed",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "数据源换了地方", en: "Source stands elsewhere" },
  explanation: {
    zh: "数据源的种类、路径、表或主键变了。接入要跟着改，并核对新旧数据是不是同一批客户。",
    en: "The kind, path, table or key of a source changed. What connects to it has to follow; check that old and new data are about the same customers.",
  },
  mirror: "source-location-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm-2.csv } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "source",
      paths: ["sourceKind", "path", "table", "preset", "key", "at"],
      name: { zh: "位置", en: "Location" },
    }),
};
export default sourceLocationChanged;
