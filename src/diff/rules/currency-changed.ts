import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const currencyChanged: ChangeRule = {
  id: "currency-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "币种变了", en: "Currency changed" },
  explanation: {
    zh: "金额按另一种币种来读，已有的数、目标和分类界限都还是按旧币种写的。",
    en: "Amounts are read in another currency, while figures, targets and limits of classes were written in the old one.",
  },
  mirror: "currency-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
currency: CNY
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
currency: USD
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "model", paths: ["currency"], name: { zh: "币种", en: "Currency" } }),
};
export default currencyChanged;
