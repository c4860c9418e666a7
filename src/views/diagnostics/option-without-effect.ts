import type { DiagnosticKind } from "../../base/diagnostic.ts";

interface Params extends Readonly<Record<string, string>> {
  readonly view: string;
  readonly option: string;
  readonly becauseZh: string;
  readonly becauseEn: string;
}

const optionWithoutEffect: DiagnosticKind<Params> = {
  code: "option-without-effect",
  severity: "warning",
  title: { zh: "选项在这个视图里不起作用", en: "Option without effect in this view" },
  explanation: {
    zh: "有些选项只对视图的一种画法有意义：过程和状态机图没有泳道，泳道总是从左到右，一页多图的内容由它的各个视图自己选取。写了不起作用的选项，读模型的人会以为图上有它。请删掉它，或者换成起作用的写法。",
    en: "Some options mean something in one way of drawing only: a process and a state machine have no lanes, lanes always run to the right, and what a sheet shows its views choose themselves. Who reads an option without effect believes that the picture has it. Delete it, or write what has the effect.",
  },
  wrong: `ketu: 1
title: 客户管理模型
roles: { care: 客服部 }
stages: { service: { label: 售后服务, owner: care, nodes: { ask: 回访 } } }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 记录, settle: 解决 } } }
views: { complaints: { kind: process_flow, process: complaint, group_by: owner } }
`,
  right: `ketu: 1
title: 客户管理模型
roles: { care: 客服部 }
stages: { service: { label: 售后服务, owner: care, nodes: { ask: 回访 } } }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 记录, settle: 解决 } } }
views: { complaints: { kind: process_flow, process: complaint } }
`,
  message: ({ view, option, becauseZh, becauseEn }) => ({
    zh: `视图 \`${view}\` 的 \`${option}\` 不起作用：${becauseZh}`,
    en: `\`${option}\` of the view \`${view}\` has no effect: ${becauseEn}`,
  }),
  hint: ({ option }) => ({ zh: `删掉 \`${option}\`。`, en: `Delete \`${option}\`.` }),
};
export default optionWithoutEffect;
