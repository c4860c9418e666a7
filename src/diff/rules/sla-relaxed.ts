import type { ChangeRule } from "../change-rule.ts";
import { findSla } from "../find-sla.ts";

const slaRelaxed: ChangeRule = {
  id: "sla-relaxed",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "时限放宽", en: "Time limit relaxed" },
  explanation: {
    zh: "客户可能要等得比以前久，去掉时限就是不再承诺。对客户承诺过的期限、合同和按时率的口径要一起看。",
    en: "Customers may have to wait longer than before; without a limit nothing is promised at all. Look at what was promised to customers, at contracts, and at figures that count cases in time.",
  },
  mirror: "sla-tightened",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, sla: 4h }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, sla: 24h }, book: 预约 } } }
`,
  },
  find(comparison) {
    return findSla(comparison, "longer", (label, { before, after }) => ({
      zh: `“${label.zh}”的时限放宽：${before.zh} → ${after.zh}`,
      en: `The time limit of “${label.en}” is looser: ${before.en} → ${after.en}`,
    }));
  },
};
export default slaRelaxed;
