import type { DiagnosticKind } from "../../base/diagnostic.ts";

const blockWithoutEnd: DiagnosticKind<{ readonly what: "fence" | "picture" }> = {
  code: "block-without-end",
  severity: "error",
  title: { zh: "代码块或图的标记没有结束", en: "A block or the mark of its picture has no end" },
  explanation: {
    zh: "ketu md 把图的链接写在 ketu 代码块后面，夹在 <!-- ketu:begin --> 和 <!-- ketu:end --> 两个注释之间，下一次运行就替换它们之间的内容。代码块没有结束的围栏，或者只剩前一个注释时，不知道写在哪里、替换到哪里为止，所以什么也不改。补上结束的围栏或注释，或者把剩下的注释删掉。",
    en: "ketu md writes the link to a picture behind its ketu block, between the comments <!-- ketu:begin --> and <!-- ketu:end -->, and replaces what stands between them at the next run. Where the fence of a block has no end, or only the first comment is left, it is not known where to write or how far to replace, so nothing is changed. Write the missing end, or remove the comment that is left.",
  },
  examplesAre: "markdown",
  wrong: "```ketu\nketu: 1\n```\n\n<!-- ketu:begin -->\n\n![map](guide.ketu/shop.map.svg)\n",
  right: "```ketu\nketu: 1\n```\n\n<!-- ketu:begin -->\n\n![map](guide.ketu/shop.map.svg)\n\n<!-- ketu:end -->\n",
  message: ({ what }) =>
    what === "fence"
      ? { zh: "这个 ketu 代码块没有结束的围栏", en: "The fence of this ketu block has no end" }
      : {
          zh: "<!-- ketu:begin --> 后面没有 <!-- ketu:end -->",
          en: "No <!-- ketu:end --> follows this <!-- ketu:begin -->",
        },
  hint: ({ what }) =>
    what === "fence"
      ? {
          zh: "在代码块后面另起一行，写上与开头同样的围栏。",
          en: "Write the same fence as at its beginning on a line behind it.",
        }
      : {
          zh: "在图后面补上 <!-- ketu:end -->，或删掉这个注释。",
          en: "Write <!-- ketu:end --> behind the picture, or remove this comment.",
        },
};
export default blockWithoutEnd;
