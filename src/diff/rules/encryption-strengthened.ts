import type { ChangeRule } from "../change-rule.ts";
import { encryptionChanges } from "../encryption-changes.ts";

const encryptionStrengthened: ChangeRule = {
  id: "encryption-strengthened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "加密范围扩大", en: "Encryption strengthened" },
  explanation: {
    zh: "更多的个人信息要加密保存。存储、备份和读取的系统要先跟上，旧数据要补加密。",
    en: "More personal data has to be stored encrypted. Storage, backups and readers have to follow first, and old data has to be encrypted too.",
  },
  mirror: "encryption-weakened",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl], encrypt: sensitive } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
policies: { privacy: { packs: [pipl], encrypt: personal } }
`,
  },
  find: (comparison) => encryptionChanges(comparison, "strengthened"),
};
export default encryptionStrengthened;
