import type { ChangeRule } from "../change-rule.ts";
import { propertyFindings } from "../property-changes.ts";

const metricDirectionFlipped: ChangeRule = {
  id: "metric-direction-flipped",
  severity: "error",
  direction: "down",
  level: "specific",
  title: { zh: "指标的好坏方向变了", en: "Direction of a metric flipped" },
  explanation: {
    zh: "以前越高越好，现在越低越好，或者反过来。颜色、箭头、排名和“是否达标”都会反过来，读报表的人必须知道。",
    en: "What was better when higher is now better when lower, or the other way round. Colours, arrows, rankings and whether a target is met turn round with it.",
  },
  mirror: "metric-direction-flipped",
  example: {
    base: `ketu: 1
title: 客户管理模型
metrics: { visits: { label: 回访次数, better: higher } }
stages: { service: 售后服务 }
`,
    head: `ketu: 1
title: 客户管理模型
metrics: { visits: { label: 回访次数, better: lower } }
stages: { service: 售后服务 }
`,
  },
  find: (comparison) =>
    propertyFindings(comparison, { kind: "metric", paths: ["better"], name: { zh: "好坏方向", en: "What is better" } }),
};
export default metricDirectionFlipped;
