import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const descriptions = ["note", "tags"];

const descriptionChanged: ChangeRule = {
  id: "description-changed",
  severity: "info",
  direction: "none",
  level: "general",
  title: { zh: "说明变了", en: "Description changed" },
  explanation: {
    zh: "只是说明的文字变了：备注或标记。规则和编号都没有变。",
    en: "Only words that describe changed: a note or tags. Rules and ids are the same.",
  },
  mirror: "description-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, note: 及时处理问题 } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: { label: 售后服务, note: 及时处理问题与投诉 } }
`,
  },
  find(comparison) {
    const kinds = new Set(
      comparison.facts.map((fact) => ("ref" in fact ? fact.ref.slice(0, fact.ref.indexOf(":")) : "")),
    );
    return [...kinds].flatMap((kind) =>
      propertyFindings(comparison, { kind, paths: descriptions, name: { zh: "说明", en: "Description" } }),
    );
  },
};
export default descriptionChanged;
