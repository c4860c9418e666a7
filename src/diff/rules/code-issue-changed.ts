import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const codeIssueChanged: ChangeRule = {
  id: "code-issue-changed",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "编码的发放或审核换了人", en: "Who issues or reviews a code changed" },
  explanation: {
    zh: "编码由谁发放、由谁审核变了。权限和流程要跟着交接，别让两边同时发放。",
    en: "Another role issues or reviews the code. Rights and routine have to be handed over, and two must not issue at the same time.",
  },
  mirror: "code-issue-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{serial}", parts: { serial: { digits: 6, from: 1 } }, issue: { by: sales } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
roles: { sales: 销售部, care: 客服部 }
codes: { customer_id: { label: 客户编码, kind: identity, pattern: "{serial}", parts: { serial: { digits: 6, from: 1 } }, issue: { by: care } } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, {
      kind: "code",
      paths: ["issue"],
      name: { zh: "发放与审核", en: "Issue and review" },
    }),
};
export default codeIssueChanged;
