import type { ChangeRule } from "../change-rule.ts";
import { findSla } from "../find-sla.ts";

const slaTightened: ChangeRule = {
  id: "sla-tightened",
  severity: "warning",
  direction: "up",
  level: "specific",
  title: { zh: "时限收紧", en: "Time limit tightened" },
  explanation: {
    zh: "要在更短的时间里做完，以前没写就是不限。人手和排班够不够、系统提醒要不要改，先和负责的部门确认；按时率也不再和以前可比。",
    en: "This has to be done in less time; where nothing was written there was no limit. Make sure that staff, shifts and reminders allow it. Shares of cases in time cannot be compared with earlier ones.",
  },
  mirror: "sla-relaxed",
  example: {
    base: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, sla: 24h }, book: 预约 } } }
`,
    head: `ketu: 1
title: 客户管理模型
stages: { contact: { label: 初次接触, nodes: { call: { label: 首次电话, sla: 4h }, book: 预约 } } }
`,
  },
  find(comparison) {
    return findSla(comparison, "shorter", (label, { before, after }) => ({
      zh: `“${label.zh}”的时限收紧：${before.zh} → ${after.zh}`,
      en: `The time limit of “${label.en}” is tighter: ${before.en} → ${after.en}`,
    }));
  },
};
export default slaTightened;
