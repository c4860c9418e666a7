import type { DiagnosticKind } from "../../base/diagnostic.ts";

const cycleInInclude: DiagnosticKind<{ readonly path: string }> = {
  code: "cycle-in-include",
  severity: "error",
  title: { zh: "引入绕成了圈", en: "Include in a circle" },
  explanation: {
    zh: "一个部分又引入了引入它的文件，读到最后会回到起点。这一处没有再读。请删掉它：各部分属于同一个模型，互相引用时不需要互相引入。",
    en: "A part includes a file that includes it, so that reading would never end. It was not read again. Delete this entry: the parts belong to one model and may refer to each other without including each other.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [part.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "part.ketu.yaml": `ketu: 1
include: [main.ketu.yaml]
roles: { sales: 销售部 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
include: [part.ketu.yaml]
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
    "part.ketu.yaml": `ketu: 1
roles: { sales: 销售部 }
`,
  },
  message: ({ path }) => ({
    zh: `引入绕成了圈：${path}`,
    en: `The files include each other in a circle: ${path}`,
  }),
  hint: () => ({
    zh: "删掉这一处 `include`。",
    en: "Delete this `include`.",
  }),
};
export default cycleInInclude;
