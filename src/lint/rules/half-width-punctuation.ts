import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { mendText } from "../mend-text.ts";
import { textsOf } from "../written-texts.ts";

const fullWidth: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

/** A sign between Chinese characters, or behind one at the end of the text (a quote may follow). */
const pattern =
  /(?<=[\p{Script=Han}）」》”])[,;:?!] ?(?=[\p{Script=Han}（「《“])|(?<=[\p{Script=Han}）」》”])[,;:?!](?=["']?$)/gu;

const halfWidthPunctuation: LintRule<{ readonly of: string }> = {
  code: "half-width-punctuation",
  severity: "info",
  title: { zh: "中文里用了半角标点", en: "Half-width punctuation in Chinese" },
  explanation: {
    zh: "中文的逗号、分号、冒号、问号、叹号用全角。半角标点印在图上又窄又挤，在 `{ }` 里半角逗号还会把文字切断。`ketu check --fix` 会改成全角。",
    en: "Chinese text is set with full-width commas, semicolons, colons, question and exclamation marks. Half-width ones look cramped in print, and inside `{ }` a half-width comma cuts the text in two. `ketu check --fix` writes them full width.",
  },
  wrong: `ketu: 1
title: 客户管理模型
stages:
  prospect:
    label: 潜在客户
    goal: 吸引注意,引导建立联系
`,
  right: `ketu: 1
title: 客户管理模型
stages:
  prospect:
    label: 潜在客户
    goal: 吸引注意，引导建立联系
`,
  message: ({ of }) => ({
    zh: `\`${of}\` 的中文里用了半角标点`,
    en: `Half-width punctuation in the Chinese text of \`${of}\``,
  }),
  hint: () => ({ zh: "改用全角标点，如“，”。", en: "Use full-width signs such as “，”." }),
  check: (context) =>
    textsOf(context.model)
      .filter(({ text }) => Object.values(text).some((each) => new RegExp(pattern, "u").test(each)))
      .flatMap((written) => {
        const mending = {
          pattern,
          replacement: ([sign]: RegExpMatchArray) => fullWidth[sign.trim()] ?? sign,
          title: { zh: "改为全角标点", en: "Write full-width punctuation" },
        };
        const of = written.of === "model:" ? written.key : written.of;
        return mendText(written, mending, context).map((place) => diagnose(halfWidthPunctuation, { of }, place));
      }),
};
export default halfWidthPunctuation;
