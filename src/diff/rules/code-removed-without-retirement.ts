import type { ChangeRule } from "../change-rule.ts";
import { innerRemovals, removals } from "../element-changes.ts";
import { isIssued, wasRetired } from "../issued-codes.ts";
import { partWords } from "../part-changes.ts";

const codeRemovedWithoutRetirement: ChangeRule = {
  id: "code-removed-without-retirement",
  severity: "error",
  direction: "down",
  level: "composite",
  title: { zh: "没有停用就去掉了代码", en: "Code removed without retirement" },
  explanation: {
    zh: "一个可能已经发出的代码没有了，也没有先停用。已经存下的数据里它成了不明含义的字符。先写 `retired:` 停用，以后再也不要用作他用。",
    en: "A code that may have been issued is gone without having been retired. Where it is stored it has become a sign without meaning. Retire it first with `retired:`, and never use it for anything else.",
  },
  mirror: "code-added",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业, G: 政府 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const { base } = comparison;
    const gone = [
      ...removals(comparison, "code", { zh: "编码", en: "Code" }),
      ...innerRemovals(comparison, "value", { zh: "代码", en: "Code" }),
      ...innerRemovals(comparison, "class", { zh: "带代码的分类", en: "Class with a code" }),
    ].filter(({ subject }) => isIssued(subject, base) && !wasRetired(subject, base));
    return [...gone, ...partWords(comparison, "went")];
  },
};
export default codeRemovedWithoutRetirement;
