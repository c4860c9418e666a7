import type { DiagnosticKind } from "../../base/diagnostic.ts";

const includeOutsideFolder: DiagnosticKind<{ readonly path: string }> = {
  code: "include-outside-folder",
  severity: "error",
  title: { zh: "引入的部分离开了文件夹", en: "Included part leaves the folder" },
  explanation: {
    zh: "用 `include` 拆开的是同一个模型，各部分要和主文件放在一起（同一文件夹或其中的子文件夹），这样整个模型可以一起移动和评审。要在另一个模型上修改，请用 `extends`。",
    en: "`include` splits one model, and its parts stay with the main file (in its folder or below it), so that the model moves and is reviewed as one. To build on another model use `extends`.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [../shared/metrics.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [shared/metrics.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "shared/metrics.ketu.yaml": `ketu: 1
metrics: { cac: 获客成本 }
`,
  },
  message: ({ path }) => ({
    zh: `\`${path}\` 不在主文件的文件夹里`,
    en: `\`${path}\` is not in the folder of the main file`,
  }),
  hint: () => ({
    zh: "把文件移到主文件旁边；要在另一个模型上修改，用 `extends`。",
    en: "Move the file beside the main one; to build on another model use `extends`.",
  }),
};
export default includeOutsideFolder;
