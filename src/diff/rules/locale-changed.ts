import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const localeChanged: ChangeRule = {
  id: "locale-changed",
  severity: "warning",
  direction: "none",
  level: "specific",
  title: { zh: "模型的语言变了", en: "Language of the model changed" },
  explanation: {
    zh: "没有注明语言的文字现在算作另一种语言。看看图和报告里的文字是不是还在该在的地方。",
    en: "Words without a language now belong to another one. See whether pictures and reports still show the words that they should.",
  },
  mirror: "locale-changed",
  example: {
    base: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
locale: zh
calendar: { time_zone: Asia/Shanghai, week_starts: monday }
stages: { service: { zh: 售后服务, en: Service } }
`,
    head: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
locale: en
calendar: { time_zone: Asia/Shanghai, week_starts: monday }
stages: { service: { zh: 售后服务, en: Service } }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "model", paths: ["locale"], name: { zh: "语言", en: "Language" } }),
};
export default localeChanged;
