import type { ChangeRule } from "../change-rule.ts";
import { encryptionChanges } from "../encryption-changes.ts";

const encryptionWeakened: ChangeRule = {
  id: "encryption-weakened",
  severity: "error",
  direction: "gov",
  level: "specific",
  title: { zh: "加密范围缩小", en: "Encryption weakened" },
  explanation: {
    zh: "以前要加密保存的个人信息，现在可以不加密。已经存下的数据、备份和向客户的承诺都受影响，要有法务和安全的意见。",
    en: "Personal data that had to be stored encrypted need not be any more. Stored data, backups and what customers were promised are concerned: ask legal and security.",
  },
  mirror: "encryption-strengthened",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl], encrypt: personal } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl], encrypt: sensitive } }
`,
  },
  find: (comparison) => encryptionChanges(comparison, "weakened"),
};
export default encryptionWeakened;
