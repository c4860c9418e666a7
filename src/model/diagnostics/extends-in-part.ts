import type { DiagnosticKind } from "../../base/diagnostic.ts";

const extendsInPart: DiagnosticKind<Record<string, never>> = {
  code: "extends-in-part",
  severity: "error",
  title: { zh: "引入的部分不能扩展", en: "A part cannot extend" },
  explanation: {
    zh: "`extends` 说的是整个模型建立在什么之上，只能写在主文件里。用 `include` 引入的部分只是这个模型的一块。",
    en: "`extends` says on what the whole model is built, and belongs into the main file. What `include` brings in is only a piece of that model.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [part.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "part.ketu.yaml": `ketu: 1
extends: ketu:lifecycle-6
roles: { sales: 销售部 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
extends: ketu:lifecycle-6
include: [part.ketu.yaml]
`,
    "part.ketu.yaml": `ketu: 1
roles: { sales: 销售部 }
`,
  },
  message: () => ({
    zh: "引入的部分里不能写 `extends`",
    en: "A part cannot have `extends`",
  }),
  hint: () => ({
    zh: "把 `extends` 移到主文件。",
    en: "Move `extends` to the main file.",
  }),
};
export default extendsInPart;
