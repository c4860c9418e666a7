import type { DiagnosticKind } from "../../base/diagnostic.ts";

const wrongCount: DiagnosticKind<{ readonly key: string; readonly count: number; readonly expected: number }> = {
  code: "wrong-count",
  severity: "error",
  title: { zh: "个数不对", en: "Wrong number of items" },
  explanation: {
    zh: "这个列表的个数是固定的，每个位置有自己的意思。例如品牌颜色要五种，依次是墨色、主色、良好、预警、告急；少一种就不知道缺的是哪一种。",
    en: "This list has a fixed length, and every place in it a meaning. Brand colours, for example, are five: ink, accent, good, warning, critical; with four nobody knows which one is missing.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
style: { look: 1, brand: { colors: ["#1b2733", "#2f6fb0"] } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户 }
style: { look: 1, brand: { colors: ["#1b2733", "#2f6fb0", "#2b8a57", "#a8660f", "#b93a3a"] } }
`,
  message: ({ key, count, expected }) => ({
    zh: `\`${key}\` 要 ${expected} 项，写了 ${count} 项`,
    en: `\`${key}\` takes ${expected} items, not ${count}`,
  }),
};
export default wrongCount;
