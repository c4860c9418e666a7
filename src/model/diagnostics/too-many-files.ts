import type { DiagnosticKind } from "../../base/diagnostic.ts";

const tooManyFiles: DiagnosticKind<{ readonly aspect: "count" | "depth"; readonly limit: number }> = {
  code: "too-many-files",
  severity: "error",
  title: { zh: "文件太多或嵌套太深", en: "Too many files" },
  explanation: {
    zh: "一个模型的文件数和嵌套层数有上限，免得写错的路径让程序读个没完。拆得这么细的模型也很难看懂：请合并一些文件，或者少套几层。",
    en: "The number of files of one model and their depth are limited, so that a wrong path cannot make the program read for ever. A model in so many pieces is also hard to follow: join some files, or nest them less.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [p1.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "p1.ketu.yaml": `ketu: 1
include: p2.ketu.yaml
`,
    "p2.ketu.yaml": `ketu: 1
include: p3.ketu.yaml
`,
    "p3.ketu.yaml": `ketu: 1
include: p4.ketu.yaml
`,
    "p4.ketu.yaml": `ketu: 1
include: p5.ketu.yaml
`,
    "p5.ketu.yaml": `ketu: 1
include: p6.ketu.yaml
`,
    "p6.ketu.yaml": `ketu: 1
include: p7.ketu.yaml
`,
    "p7.ketu.yaml": `ketu: 1
include: p8.ketu.yaml
`,
    "p8.ketu.yaml": `ketu: 1
include: p9.ketu.yaml
`,
    "p9.ketu.yaml": `ketu: 1
include: p10.ketu.yaml
`,
    "p10.ketu.yaml": `ketu: 1
include: p11.ketu.yaml
`,
    "p11.ketu.yaml": `ketu: 1
include: p12.ketu.yaml
`,
    "p12.ketu.yaml": `ketu: 1
include: p13.ketu.yaml
`,
    "p13.ketu.yaml": `ketu: 1
include: p14.ketu.yaml
`,
    "p14.ketu.yaml": `ketu: 1
include: p15.ketu.yaml
`,
    "p15.ketu.yaml": `ketu: 1
include: p16.ketu.yaml
`,
    "p16.ketu.yaml": `ketu: 1
include: p17.ketu.yaml
`,
    "p17.ketu.yaml": `ketu: 1
include: p18.ketu.yaml
`,
    "p18.ketu.yaml": `ketu: 1
include: p19.ketu.yaml
`,
    "p19.ketu.yaml": `ketu: 1
include: p20.ketu.yaml
`,
    "p20.ketu.yaml": `ketu: 1
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [p1.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "p1.ketu.yaml": `ketu: 1
roles: { sales: 销售部 }
`,
  },
  message: ({ aspect, limit }) =>
    aspect === "count"
      ? { zh: `这个模型的文件超过了 ${limit} 个`, en: `The model has more than ${limit} files` }
      : { zh: `文件套文件超过了 ${limit} 层`, en: `Files are nested more than ${limit} deep` },
  hint: () => ({ zh: "合并一些文件，或者少套几层。", en: "Join some files, or nest them less." }),
};
export default tooManyFiles;
