import type { ChangeRule } from "../change-rule.ts";
import { additions } from "../element-changes.ts";
import { partWords } from "../part-changes.ts";

const codeAdded: ChangeRule = {
  id: "code-added",
  severity: "info",
  direction: "down",
  level: "composite",
  title: { zh: "新增代码", en: "Code added" },
  explanation: {
    zh: "多了一种编码，或者编码里多了一个可用的代码。读编码的系统要认得它。",
    en: "There is a new kind of code, or codes may hold a new word. Systems that read codes have to know it.",
  },
  mirror: "code-removed-without-retirement",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业, G: 政府 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => [
    ...additions(comparison, "code", { zh: "编码", en: "Code" }),
    ...partWords(comparison, "came"),
  ],
};
export default codeAdded;
