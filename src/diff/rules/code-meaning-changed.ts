import type { ChangeRule } from "../change-rule.ts";
import { meaningChanges } from "../meaning-changes.ts";

const codeMeaningChanged: ChangeRule = {
  id: "code-meaning-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "代码的含义变了", en: "Meaning of a code changed" },
  explanation: {
    zh: "代码没变，指的却是另一件事。已经存下的数据会被读成新的意思；应该停用旧代码，另起一个新的。",
    en: "The code is the same and stands for something else. Stored data will be read in the new meaning: retire the code and take a new one instead.",
  },
  mirror: "code-meaning-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 产品质量, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
fields: { reason: { label: 原因, values: { q: 价格太高, s: 服务不满 } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) => meaningChanges(comparison, "changed"),
};
export default codeMeaningChanged;
