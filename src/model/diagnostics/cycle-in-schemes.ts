import type { DiagnosticKind } from "../../base/diagnostic.ts";

const cycleInSchemes: DiagnosticKind<{ readonly path: string }> = {
  code: "cycle-in-schemes",
  severity: "error",
  title: { zh: "分类绕成了圈", en: "Schemes in a circle" },
  explanation: {
    zh: "一套分类的规则可以用另一套分类的结果，但不能绕回自己：要先知道答案才能算出答案。请让其中一套只用字段、特征和指标。",
    en: "A scheme may use the classes of another scheme in its rules, but not come back to itself: one would have to know the answer to compute it. Let one of them use fields, traits and metrics only.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
schemes:
  tier: { label: 分层, match: any, classes: { vip: { label: VIP, when: risk == low } } }
  risk: { label: 风险, match: any, classes: { low: { label: 低, when: tier == vip } } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
fields: { spend: { label: 消费额, type: number } }
schemes:
  tier: { label: 分层, match: any, classes: { vip: { label: VIP, when: risk == low } } }
  risk: { label: 风险, match: any, classes: { low: { label: 低, when: spend > 100 } } }
`,
  message: ({ path }) => ({
    zh: `分类绕成了圈：${path}`,
    en: `The schemes go in a circle: ${path}`,
  }),
  hint: () => ({
    zh: "让其中一套只用字段、特征和指标。",
    en: "Let one of them use fields, traits and metrics only.",
  }),
};
export default cycleInSchemes;
