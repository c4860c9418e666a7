import type { ChangeRule } from "../change-rule.ts";
import { findLists } from "../find-settings.ts";

const privacyPackReplaced: ChangeRule = {
  id: "privacy-pack-replaced",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "换了一套隐私规则", en: "Privacy pack replaced" },
  explanation: {
    zh: "模型不再声明遵守原来的规则，改为另一套。旧规则要求的还要不要守，要由法务来定；新规则要求的缺了就是错误。",
    en: "The model claims to obey another set of rules instead of the former one. Whether the former still binds is for legal to say, and what the new one asks for is an error where it is missing.",
  },
  mirror: "privacy-pack-replaced",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl] } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [gdpr] } }
`,
  },
  find(comparison) {
    return findLists(comparison, { path: "privacy.packs", of: "text" }, ({ lost, gained }) =>
      lost && gained
        ? {
            zh: `声明遵守的隐私规则由${lost.zh}换成${gained.zh}`,
            en: `The model claims to obey ${gained.en} instead of ${lost.en}`,
          }
        : undefined,
    );
  },
};
export default privacyPackReplaced;
