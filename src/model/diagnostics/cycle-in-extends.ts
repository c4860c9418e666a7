import type { DiagnosticKind } from "../../base/diagnostic.ts";

const cycleInExtends: DiagnosticKind<{ readonly path: string }> = {
  code: "cycle-in-extends",
  severity: "error",
  title: { zh: "扩展绕成了圈", en: "Extends in a circle" },
  explanation: {
    zh: "一个模型扩展的基础又扩展回它自己，就没有最底下的一层。请让其中一个不再扩展别的模型。",
    en: "A model that extends a base which extends it in turn has no lowest layer. Let one of them extend nothing.",
  },
  wrong: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
extends: base.ketu.yaml
`,
    "base.ketu.yaml": `ketu: 1
title: 客户管理模型
extends: main.ketu.yaml
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  right: {
    "main.ketu.yaml": `ketu: 1
title: 客户管理模型
extends: base.ketu.yaml
`,
    "base.ketu.yaml": `ketu: 1
title: 客户管理模型
stages: { prospect: 潜在客户, contact: 初次接触 }
`,
  },
  message: ({ path }) => ({
    zh: `扩展绕成了圈：${path}`,
    en: `The models extend each other in a circle: ${path}`,
  }),
  hint: () => ({
    zh: "删掉其中一处 `extends`。",
    en: "Delete one `extends`.",
  }),
};
export default cycleInExtends;
