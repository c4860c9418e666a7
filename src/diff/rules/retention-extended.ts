import type { ChangeRule } from "../change-rule.ts";
import { findKeeps } from "../find-keeps.ts";

const retentionExtended: ChangeRule = {
  id: "retention-extended",
  severity: "warning",
  direction: "gov",
  level: "specific",
  title: { zh: "保存期限延长", en: "Retention extended" },
  explanation: {
    zh: "这项个人信息要比以前保存得更久，没写期限就是没有尽头。保存期限应当是用途所需的最短时间，请写明理由并更新隐私政策。",
    en: "This personal field is kept longer than before; without a period it is kept for ever. It should be the shortest time that the purpose needs: give the reason and update the notice.",
  },
  mirror: "retention-shortened",
  example: {
    base: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 3y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
    head: `ketu: 1
title: 客户管理模型
fields:
  mobile: { label: 手机号, type: text, privacy: personal, basis: contract, mask: mobile, purpose: 联系客户, keep: 5y }
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, captures: [mobile] } } } }
`,
  },
  find(comparison) {
    return findKeeps(comparison, "longer", (label, { before, after }) => ({
      zh: `“${label.zh}”的保存期限由${before.zh}延长到${after.zh}`,
      en: `“${label.en}” is kept for ${after.en}, it was ${before.en}`,
    }));
  },
};
export default retentionExtended;
