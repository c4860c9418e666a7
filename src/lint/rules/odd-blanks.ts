import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { mendText } from "../mend-text.ts";
import { textsOf } from "../written-texts.ts";

/** Blanks at the ends, inside quotes, and several in a row; line breaks of block texts are no concern of this rule. */
const pattern = /(?<=^["'])[ \u3000]+|[ \u3000]+(?=["']$)|(?<=[^\s"'])(?: {2,}|[ ]*\u3000[ \u3000]*)(?=[^\s"'])/gu;

const oddBlanks: LintRule<{ readonly of: string }> = {
  code: "odd-blanks",
  severity: "info",
  title: { zh: "文字里有多余的空格", en: "Odd blanks in a text" },
  explanation: {
    zh: "文字开头或结尾的空格、连续几个空格、全角空格，在图上会让文字看起来没有对齐，搜索和比较时也会被当成不同的文字。`ketu check --fix` 会去掉多余的空格。",
    en: "Blanks at the start or end of a text, several in a row, or an ideographic space make it look out of line in the picture, and to a search it is another text. `ketu check --fix` takes them out.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages: { prospect: "潜在客户 ", contact: 初次　接触 }
`,
  right: `ketu: 1
title: 客户管理模型
stages: { prospect: "潜在客户", contact: 初次 接触 }
`,
  message: ({ of }) => ({ zh: `\`${of}\` 的文字里有多余的空格`, en: `Odd blanks in the text of \`${of}\`` }),
  hint: () => ({ zh: "去掉多余的空格。", en: "Take the blanks out." }),
  check: (context) =>
    textsOf(context.model)
      .filter(({ text }) => Object.values(text).some((each) => /^\s|\s$| {2}|\u3000/.test(each)))
      .flatMap((written) => {
        const mending = {
          pattern,
          replacement: blanksInstead,
          title: { zh: "去掉多余的空格", en: "Take the blanks out" },
        };
        const of = written.of === "model:" ? written.key : written.of;
        return mendText(written, mending, context).map((place) => diagnose(oddBlanks, { of }, place));
      }),
};
export default oddBlanks;

/** Between two words one blank stays, at the ends none. */
function blanksInstead({ 0: found, index = 0, input = "" }: RegExpMatchArray): string {
  const isAtEnd = /["']/.test(input.charAt(index - 1)) || /["']/.test(input.charAt(index + found.length));
  return isAtEnd ? "" : " ";
}
