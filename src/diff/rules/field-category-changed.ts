import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const fieldCategoryChanged: ChangeRule = {
  id: "field-category-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "敏感信息的类别变了", en: "Category of sensitive data changed" },
  explanation: {
    zh: "属于哪一类敏感信息变了。不同类别要的同意、保护和留存不同，未成年人、健康、金融账户各有各的规矩。",
    en: "The data counts as another category of sensitive data. Consent, protection and retention differ by category: minors, health and financial accounts each have rules of their own.",
  },
  mirror: "field-category-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { steward: 数据管理员 }
stages: { service: 售后服务 }
fields: { visits: { label: 到访记录, type: integer, privacy: sensitive, category: health, basis: separate_consent, mask: band, purpose: 安排回访, keep: 3y } }
policies: { privacy: { packs: [pipl], access: { sensitive: [steward] } } }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { steward: 数据管理员 }
stages: { service: 售后服务 }
fields: { visits: { label: 到访记录, type: integer, privacy: sensitive, category: location_track, basis: separate_consent, mask: band, purpose: 安排回访, keep: 3y } }
policies: { privacy: { packs: [pipl], access: { sensitive: [steward] } } }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "field", paths: ["category"], name: { zh: "敏感信息类别", en: "Category" } }),
};
export default fieldCategoryChanged;
