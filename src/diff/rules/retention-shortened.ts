import type { ChangeRule } from "../change-rule.ts";
import { findKeeps } from "../find-keeps.ts";

const retentionShortened: ChangeRule = {
  id: "retention-shortened",
  severity: "warning",
  direction: "down",
  level: "specific",
  title: { zh: "保存期限缩短", en: "Retention shortened" },
  explanation: {
    zh: "到期的信息要按新的期限删除。需要更早数据的报表、同比和对账会缺数，请先确认没有人还要用。",
    en: "What is older than the new period has to be deleted. Reports, comparisons with earlier years and audits that need older data will lack it: make sure that nobody does.",
  },
  mirror: "retention-extended",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 5y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findKeeps(comparison, "shorter", (label, { before, after }) => ({
      zh: `“${label.zh}”的保存期限由${before.zh}缩短到${after.zh}`,
      en: `“${label.en}” is kept for ${after.en}, it was ${before.en}`,
    }));
  },
};
export default retentionShortened;
