import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const segmentResearchChanged: ChangeRule = {
  id: "segment-research-changed",
  severity: "info",
  direction: "none",
  level: "specific",
  title: { zh: "客户群体的调研依据变了", en: "Research on a segment changed" },
  explanation: {
    zh: "对这群客户的了解是从哪些调研来的，写得和以前不一样了。去掉一种，就要看写着的需求还有没有依据；增加一种，把它的结论和需求对一遍。",
    en: "The research from which this group is known is another one. Where a sort went, see whether the needs that are written still rest on something; where one came, hold its findings against them.",
  },
  mirror: "segment-research-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
segments: { parents: { label: 家长, needs: [提分], research: [survey, interview] } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
segments: { parents: { label: 家长, needs: [提分], research: [survey] } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "segment", paths: ["research"], name: { zh: "调研依据", en: "Research" } }),
};
export default segmentResearchChanged;
