import type { DiagnosticKind } from "../../base/diagnostic.ts";

/** `near` is absent where nothing is alike; `name` is empty where the option itself is not known. */
const unknownBlockOption: DiagnosticKind<{
  readonly option: string;
  readonly name: string;
  readonly known: string;
  readonly near?: string;
}> = {
  code: "unknown-block-option",
  severity: "error",
  title: { zh: "代码块没有这个选项", en: "No such option of a block" },
  explanation: {
    zh: "Markdown 里 ketu 代码块的第一行，在 ketu 后面可以写选项，每个都是 名称=值，用空格隔开：view（视图的名字或种类）、theme（配色）、locale（语言）、page（纸张）、look（样式编号）、src（模型文件，这时代码块里什么也不写）、measures（指标数据文件）。值里有空格时加引号。",
    en: "The first line of a ketu block in Markdown may have options behind the word ketu, each a name=value, with spaces between: view (ids or kinds of views), theme, locale, page, look, src (a file with the model; then the block is empty) and measures (a file of figures). A value with spaces stands in quotes.",
  },
  examplesAre: "markdown",
  wrong: "```ketu view=map colour=dark\nketu: 1\n```\n",
  right: "```ketu view=map theme=dark\nketu: 1\n```\n",
  message: ({ option, name }) =>
    name === ""
      ? { zh: `ketu 代码块没有选项 ${option}`, en: `A ketu block has no option ${option}` }
      : { zh: `${name} 不能这样写：${option}`, en: `${name} does not take this: ${option}` },
  hint: ({ known, near, name }) => ({
    zh: `${near === undefined ? "" : `是不是 ${near}？`}${known === "" ? `写成 ${name}=值。` : `可以是：${known}`}`,
    en: `${near === undefined ? "" : `Did you mean ${near}? `}${known === "" ? `Write ${name}=value.` : `One of: ${known}`}`,
  }),
};
export default unknownBlockOption;
