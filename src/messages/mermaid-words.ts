import type { Wording } from "../base/wording.ts";

/* What a Mermaid file says in its comments: what Mermaid cannot show, and where a reader has to set something. */

export const mermaidWords = {
  columns: { zh: "列", en: "Columns" },
  goal: { zh: "目标", en: "Goal" },
  owner: { zh: "负责人", en: "Owner" },
  gap: { zh: "虚线框：这里应该有内容", en: "Dashed: something should stand here" },
  noTables: {
    zh: "Mermaid 没有表格：这里用方格（block）排成表，各列一样宽",
    en: "Mermaid has no tables: blocks stand in rows instead, all columns equally wide",
  },
  oneDiagram: {
    zh: "一个 Mermaid 文件只画一张图：这里每个视图一格，视图本身请分别输出",
    en: "A Mermaid file is one diagram: here each view is a block; write the views themselves one by one",
  },
  noTitle: {
    zh: "这种 Mermaid 图没有给读屏软件的标题",
    en: "This type of Mermaid diagram has no title for screen readers",
  },
  branchColours: {
    zh: "Mermaid 的思维导图按分支上色，不按种类",
    en: "A Mermaid mind map is coloured by branch, not by kind",
  },
  noChoice: {
    zh: "Mermaid 的选择点没有文字：判断画成状态",
    en: "A choice of Mermaid has no words: decisions stand as states",
  },
  gitlab: {
    zh: "多于 2000 个字符，GitLab 要点一下才画",
    en: "More than 2,000 characters: GitLab draws it after a click",
  },
} as const satisfies Record<string, Wording>;

export const mermaidSentences = {
  opens(view: string): Wording {
    return { zh: `在 SVG 和网页里点击打开视图 ${view}`, en: `opens the view ${view} in SVG and HTML` };
  },
  tooManyEdges(edges: number, most: number): Wording {
    return {
      zh: `有 ${edges} 条线，多于 Mermaid 默认的 ${most} 条：请调大 maxEdges`,
      en: `${edges} links, more than Mermaid's default of ${most}: raise maxEdges`,
    };
  },
  tooMuchText(length: number, most: number): Wording {
    return {
      zh: `有 ${length} 个字符，多于 Mermaid 默认的 ${most} 个：请调大 maxTextSize`,
      en: `${length} characters, more than Mermaid's default of ${most}: raise maxTextSize`,
    };
  },
};
