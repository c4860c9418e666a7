import type { ChangeRule } from "../change-rule.ts";
import { storeWords } from "../../messages/data-words.ts";
import { findChoices } from "../find-settings.ts";

const sourceStorageChanged: ChangeRule = {
  id: "source-storage-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "数据换了存放的地方", en: "Data stored elsewhere" },
  explanation: {
    zh: "数据由本地改存云端，或者反过来。有个人信息的，要看合同、备份、访问权限和出境的规定。",
    en: "Data moves from the company to a cloud provider or back. Where it is personal, look at contracts, backups, rights of access and rules on transfer.",
  },
  mirror: "source-storage-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, store: local } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, store: cloud } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    findChoices(comparison, { path: "store", kinds: ["source"], words: storeWords }, { zh: "存放", en: "Storage" }),
};
export default sourceStorageChanged;
