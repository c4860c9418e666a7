import type { DiagnosticKind } from "../../base/diagnostic.ts";

const mergeKeyUsed: DiagnosticKind<Record<string, never>> = {
  code: "merge-key-used",
  severity: "error",
  title: { zh: "用了合并键 `<<`", en: "A merge key `<<`" },
  explanation: {
    zh: "`<<` 是旧版 YAML 的合并写法，YAML 1.2 里没有，不同的工具读法也不同。共同的部分可以写在另一个文件里，用 `extends` 在它上面修改，或者直接写两遍：模型的文字越直白，评审越容易。",
    en: "`<<` merges maps in an older YAML; YAML 1.2 has no such thing, and tools disagree about it. Put what is common into another file and overlay it with `extends`, or write it twice: the plainer the text, the easier its review.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  contact:
    <<: { label: 初次接触 }
    goal: 了解需求
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  contact:
    label: 初次接触
    goal: 了解需求
`,
  message: () => ({
    zh: "不支持合并键 `<<`",
    en: "Merge keys `<<` are not supported",
  }),
  hint: () => ({
    zh: "把共同的键直接写出来。",
    en: "Write the common keys out.",
  }),
};
export default mergeKeyUsed;
