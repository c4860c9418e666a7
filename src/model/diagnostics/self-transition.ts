import type { DiagnosticKind } from "../../base/diagnostic.ts";

const selfTransition: DiagnosticKind<{ readonly id: string }> = {
  code: "self-transition",
  severity: "error",
  title: { zh: "流转指向自己", en: "Transition to itself" },
  explanation: {
    zh: "一步流转从一个节点走到另一个节点。指向自己的一步在图上什么也不说明，多半是写错了终点。要表示“再来一次”，请写明中间经过的节点，例如先回访再下单。",
    en: 'A transition leads from one node to another. One that leads back to where it starts says nothing in a picture and is usually a slip of the end. To say "again", name the node in between, such as a call before the next order.',
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { loyalty: { label: 客户忠诚, nodes: { renew: 续费, refer: 推荐 } } }
transitions:
  renew -> renew: 再次续费
`,
  right: `ketu: 1
title: 客户管理模型
stages: { loyalty: { label: 客户忠诚, nodes: { renew: 续费, refer: 推荐 } } }
transitions:
  refer -> renew: 再次续费
`,
  message: ({ id }) => ({
    zh: `流转从 \`${id}\` 指向它自己`,
    en: `The transition leads from \`${id}\` to itself`,
  }),
  hint: () => ({
    zh: "把终点改成另一个节点，或者删掉这一步。",
    en: "Name another node as its end, or delete it.",
  }),
};
export default selfTransition;
