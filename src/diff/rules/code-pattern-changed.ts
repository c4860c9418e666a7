import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const codePatternChanged: ChangeRule = {
  id: "code-pattern-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "编码的格式变了", en: "Pattern of a code changed" },
  explanation: {
    zh: "已经发出的编码按旧规则写成，和新的格式不同：分隔符、固定字符或编码的种类变了。识别编码的程序要两种都认得。",
    en: "Codes that have been issued follow the old rule: separators, fixed characters or the kind of code are others. Programs that recognise codes have to know both.",
  },
  mirror: "code-pattern-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{type}-{serial}", parts: { type: { values: { P: 个人, E: 企业 } }, serial: { digits: 6, from: 1 } } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "code", paths: ["pattern", "codeKind"], name: { zh: "格式", en: "Pattern" } }),
};
export default codePatternChanged;
