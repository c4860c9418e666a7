import type { DiagnosticKind } from "../../base/diagnostic.ts";

const unknownKey: DiagnosticKind<{ readonly key: string; readonly suggestion?: string }> = {
  code: "unknown-key",
  severity: "error",
  title: { zh: "不认识的键", en: "Unknown key" },
  explanation: {
    zh: "这个位置没有这个键，写在它下面的内容不会起任何作用，所以当作错误报告，而不是悄悄忽略。多半是拼错了，或者写在了错误的层级：看看缩进，再对照提示里列出的键。自己的备忘可以写成注释(`#`)或 `note`。",
    en: "No such key exists in this place, so what stands under it would have no effect; that is reported instead of being ignored. Usually it is misspelt or stands at the wrong level: look at the indentation and at the keys that the hint lists. Own remarks go into comments (`#`) or `note`.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, gaol: 吸引注意 } }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: { label: 潜在客户, goal: 吸引注意 } }
`,
  message: ({ key, suggestion }) => ({
    zh:
      suggestion === undefined
        ? `这里没有 \`${key}\` 这个键`
        : `这里没有 \`${key}\` 这个键；是不是 \`${suggestion}\`？`,
    en:
      suggestion === undefined
        ? `There is no key \`${key}\` here`
        : `There is no key \`${key}\` here; did you mean \`${suggestion}\`?`,
  }),
};
export default unknownKey;
