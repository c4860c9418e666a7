import type { ChangeRule } from "../change-rule.ts";
import { collectWords } from "../../messages/data-words.ts";
import { findChoices } from "../find-settings.ts";

const sourceCollectionChanged: ChangeRule = {
  id: "source-collection-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "数据的收集方式变了", en: "Way of collecting data changed" },
  explanation: {
    zh: "同样的数据换了方式收集：问卷、埋点、手工录入得来的质量和口径都不同，客户被告知的方式也要跟着变。",
    en: "The same data is collected in another way: a questionnaire, tracking and typing by hand differ in quality and in what they mean, and what customers are told has to follow.",
  },
  mirror: "source-collection-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, collect: survey } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
sources: { crm: { label: CRM, kind: csv, key: id, path: crm.csv, collect: tracking } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    findChoices(
      comparison,
      { path: "collect", kinds: ["source"], words: collectWords },
      { zh: "收集方式", en: "Collection" },
    ),
};
export default sourceCollectionChanged;
