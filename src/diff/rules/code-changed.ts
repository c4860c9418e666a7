import type { ChangeRule } from "../change-rule.ts";
import { partSettingChanges } from "../part-changes.ts";
import { propertyFindings } from "../property-changes.ts";

const codeChanged: ChangeRule = {
  id: "code-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "代码变了", en: "Code changed" },
  explanation: {
    zh: "同一件事换了代码。已经发出的编码和存下的数据还是旧代码，读的人会认不出来。",
    en: "The same thing has another code. Issued codes and stored data still have the old one, which readers will not recognise.",
  },
  mirror: "code-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP, code: V }, rest: { label: 其他, code: N } } } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
schemes: { tier: { label: 分层, match: any, classes: { vip: { label: VIP, code: W }, rest: { label: 其他, code: N } } } }
stages: { service: 售后服务 }
`,
  },
  find(comparison) {
    const inParts = partSettingChanges(comparison, /^settings\.codes\./, { zh: "代码", en: "Codes" }).filter(
      ({ claims }) =>
        claims.every((fact) => fact.op === "set" && fact.before !== undefined && fact.after !== undefined),
    );
    const ofClasses = propertyFindings(comparison, {
      kind: "class",
      paths: ["code"],
      name: { zh: "代码", en: "Code" },
    });
    return [...inParts, ...ofClasses];
  },
};
export default codeChanged;
