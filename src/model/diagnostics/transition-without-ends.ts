import type { DiagnosticKind } from "../../base/diagnostic.ts";

const transitionWithoutEnds: DiagnosticKind<{ readonly id: string }> = {
  code: "transition-without-ends",
  severity: "error",
  title: { zh: "流转缺少两端", en: "Transition without ends" },
  explanation: {
    zh: "一步流转要说清从哪个节点到哪个节点：键写成 `from -> to`，或者用自己的编号作键，再写 `from:` 和 `to:`。同一对节点之间有两步时用后一种写法。",
    en: "A transition says from which node to which: its key is `from -> to`, or its key is an id of its own and it has `from:` and `to:`. The second form is for where two transitions join the same pair.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { needs: { label: 需求确认, nodes: { trial: 试听, form: 确认单 } } }
transitions:
  skip: { label: 直接确认 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { needs: { label: 需求确认, nodes: { trial: 试听, form: 确认单 } } }
transitions:
  skip: { label: 直接确认, from: trial, to: form }
`,
  message: ({ id }) => ({
    zh: `流转 \`${id}\` 没有写明从哪里到哪里`,
    en: `The transition \`${id}\` does not say from where to where`,
  }),
  hint: () => ({
    zh: "把键写成 `起点 -> 终点`，或者补上 `from:` 和 `to:`。",
    en: "Write its key as `from -> to`, or add `from:` and `to:`.",
  }),
};
export default transitionWithoutEnds;
