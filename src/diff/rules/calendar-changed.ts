import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const calendarChanged: ChangeRule = {
  id: "calendar-changed",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "日历变了", en: "Calendar changed" },
  explanation: {
    zh: "时区或一周的第一天变了，按天、按周的数会归到别的日子，前后不可比。",
    en: "The time zone or the first day of the week changed: daily and weekly figures fall on other days and cannot be compared with earlier ones.",
  },
  mirror: "calendar-changed",
  example: {
    base: `ketu: 1
title: 客户管理模型
calendar: { time_zone: Asia/Shanghai, week_starts: monday }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
calendar: { time_zone: Asia/Shanghai, week_starts: sunday }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "model", paths: ["calendar"], name: { zh: "日历", en: "Calendar" } }),
};
export default calendarChanged;
