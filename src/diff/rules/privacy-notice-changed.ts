import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const privacyNoticeChanged: ChangeRule = {
  id: "privacy-notice-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "隐私政策换了", en: "Privacy notice changed" },
  explanation: {
    zh: "隐私政策指到了另一份文件，或者不再写明。客户同意的是以前那一份，要确认需不需要重新告知。",
    en: "The privacy notice is another document, or is not named any more. Customers agreed to the former one: find out whether they have to be told again.",
  },
  mirror: "privacy-notice-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl], notice: docs/privacy.md } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl], notice: docs/privacy-2.md } }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "model",
      paths: ["privacy.notice"],
      name: { zh: "隐私政策", en: "Privacy notice" },
    }),
};
export default privacyNoticeChanged;
