import type { DiagnosticKind } from "../../base/diagnostic.ts";

const fileIncludedTwice: DiagnosticKind<{ readonly path: string }> = {
  code: "file-included-twice",
  severity: "warning",
  title: { zh: "文件引入了两次", en: "File included twice" },
  explanation: {
    zh: "同一个文件出现在两处 `include` 里。第二次没有再读，不然里面的每个编号都会重复。请只在一处引入它。",
    en: "The same file stands in `include` twice. It was not read a second time, or each of its ids would be a duplicate. Include it in one place.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [metrics.ketu.yaml, ./metrics.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [metrics.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
  },
  message: ({ path }) => ({
    zh: `\`${path}\` 已经引入过`,
    en: `\`${path}\` is included already`,
  }),
  hint: () => ({
    zh: "删掉其中一处。",
    en: "Delete one of the two.",
  }),
};
export default fileIncludedTwice;
