import type { DiagnosticKind } from "../../base/diagnostic.ts";

const layoutFailed: DiagnosticKind<{ view: string; stage?: string; reason: string }> = {
  code: "layout-failed",
  severity: "warning",
  title: { zh: "自动布局没有完成", en: "The layout engine gave no result" },
  explanation: {
    zh: "阶段内部有分支时，由布局引擎决定节点的左右位置；关系图、数据流等图的位置也由它决定。这一次引擎超时或出错，该阶段（或该图）的节点因此按书写顺序自上而下排列；内容没有丢失，只是连线可能绕得远一些。通常是因为一个阶段或一张图里的节点和连线太多：把它拆成两个，或用 only: 只画其中一部分。",
    en: "Where a stage branches, the layout engine decides which nodes stand side by side, and it places what stands in graphs of relationships, flows of data and the like. This time it ran out of time or failed, so the nodes of that stage or picture are stacked in the order in which they are written. Nothing is missing, but lines may take longer ways. Usually the stage or the picture holds too many nodes and lines: split it in two, or draw a part of it with `only:`.",
  },
  examplesAre: "commands",
  wrong: "ketu render 3000-nodes-in-one-stage.ketu.yaml --view process_flow",
  right: "ketu render 3000-nodes-in-thirty-stages.ketu.yaml --view process_flow",
  message: ({ view, stage, reason }) => ({
    zh: `视图 ${view} ${stage ? `的阶段“${stage}”` : ""}无法自动布局（${reason}），已按书写顺序排列`,
    en: `${stage ? `Stage "${stage}" of the` : "The"} view ${view} could not be laid out (${reason}); its nodes are stacked in the order written`,
  }),
  hint: ({ stage }) => ({
    zh: stage ? "减少该阶段的节点或分支，或把它拆成两个阶段" : "用 only: 只画一部分，或拆成几张视图",
    en: stage
      ? "Give the stage fewer nodes or branches, or split it in two"
      : "Draw a part of it with `only:`, or split it into several views",
  }),
};
export default layoutFailed;
