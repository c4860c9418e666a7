import type { DiagnosticKind } from "../../base/diagnostic.ts";

type Problem = "missing" | "outside" | "tooLarge" | "unreadable" | "text";

const blockSourceUnusable: DiagnosticKind<{ readonly path: string; readonly problem: Problem }> = {
  code: "block-source-unusable",
  severity: "error",
  title: { zh: "代码块指定的文件用不了", en: "A file that a block names cannot be used" },
  explanation: {
    zh: "Markdown 里的 ketu 代码块可以用 src=… 画一个文件里的模型，用 measures=… 带上指标数据。路径相对于 Markdown 文件；文件要在工作区里面，是 UTF-8 文本，不超过 2 MiB。写了 src 的代码块里面什么也不写，否则不知道画哪一个。",
    en: "A ketu block in Markdown may draw the model of a file with src=…, and show figures with measures=…. Paths are relative to the page; the file has to lie inside the workspace, be UTF-8 text and no larger than 2 MiB. A block with src is empty: else it would not be known which of the two to draw.",
  },
  examplesAre: "markdown",
  wrong: "```ketu src=shop.ketu.yml\n```\n",
  right: "```ketu src=shop.ketu.yaml\n```\n",
  message: ({ path, problem }) => {
    const reasons = {
      missing: { zh: "没有这个文件", en: "there is no such file" },
      outside: { zh: "在工作区之外", en: "it lies outside the workspace" },
      tooLarge: { zh: "超过 2 MiB", en: "it is larger than 2 MiB" },
      unreadable: { zh: "不是能读的 UTF-8 文本", en: "it is no text in UTF-8 that can be read" },
      text: { zh: "代码块里还写了另一个模型", en: "the block holds another model" },
    };
    return {
      zh: `${path} 用不了：${reasons[problem].zh}`,
      en: `${path} cannot be used: ${reasons[problem].en}`,
    };
  },
  hint: ({ problem }) =>
    problem === "text"
      ? { zh: "清空代码块，或删掉 src=…。", en: "Empty the block, or remove src=…." }
      : { zh: "路径从 Markdown 文件所在的文件夹算起。", en: "The path begins at the folder of the page." },
};
export default blockSourceUnusable;
