import type { DiagnosticKind } from "../../base/diagnostic.ts";

const invalidStepKey: DiagnosticKind<{ readonly key: string }> = {
  code: "invalid-step-key",
  severity: "error",
  title: { zh: "流转的键写法不对", en: "Not a valid key of a transition" },
  explanation: {
    zh: "`transitions` 里的键说明从哪个节点到哪个节点：`from -> to`，箭头用 `->` 或 `→`，两端是节点的编号。同一对节点之间有两步时，用自己的编号作键，再写 `from:` 和 `to:`。",
    en: "A key of `transitions` says from which node to which: `from -> to`, with `->` or `→` between two ids of nodes. Where two steps join one pair of nodes, the key is an id of its own, with `from:` and `to:` inside.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { needs: { label: 需求确认, nodes: { trial: 试听, form: 确认单, lost: { label: 流失, kind: exit } } } }
transitions: { trial => lost: 否 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { needs: { label: 需求确认, nodes: { trial: 试听, form: 确认单, lost: { label: 流失, kind: exit } } } }
transitions: { trial -> lost: 否 }
`,
  message: ({ key }) => ({
    zh: `\`${key}\` 不是流转的写法`,
    en: `\`${key}\` does not name a transition`,
  }),
  hint: () => ({
    zh: "写成 `from -> to`，两端是节点的编号，例如 `decide -> first_order`。",
    en: "Write `from -> to` with ids of nodes, as in `decide -> first_order`.",
  }),
};
export default invalidStepKey;
