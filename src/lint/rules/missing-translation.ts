import { diagnose } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { placeOfText, textsOf, type WrittenText } from "../written-texts.ts";

/** From this share of the texts on, a language is one that the model speaks, not a word here and there. */
const spokenShare = 0.25;
/** More than this many gaps are work to be planned: they are told in one finding. */
const mostPlaces = 12;

/** About each text that lacks a language which the model speaks; once at the first of them, where many do. */
const missingTranslation: LintRule<{ readonly of: string; readonly locale: string; readonly count: number }> = {
  code: "missing-translation",
  severity: "info",
  title: { zh: "缺少译文", en: "Missing translation" },
  explanation: {
    zh: "模型里大部分文字有两种语言，这一处只有一种。换一种语言出图时，缺译文的名称会用编号代替，夹在译好的文字里。写成 `{ zh: …, en: … }` 补全。",
    en: "Most texts of this model are given in two languages, this one only in one. In a picture in the other language an untranslated label falls back to the words of its id. Write `{ zh: …, en: … }`.",
  },
  wrong: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
stages:
  prospect: { zh: 潜在客户, en: Prospect }
  contact: { zh: 初次接触, en: First contact }
  loyalty: 客户忠诚
`,
  right: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
stages:
  prospect: { zh: 潜在客户, en: Prospect }
  contact: { zh: 初次接触, en: First contact }
  loyalty: { zh: 客户忠诚, en: Loyalty }
`,
  message: ({ of, locale, count }) =>
    count > 1
      ? {
          zh: `${count} 处文字没有 ${locale} 的译文，第一处是 \`${of}\``,
          en: `${count} texts are not given in ${locale}; the first is that of \`${of}\``,
        }
      : { zh: `\`${of}\` 的文字没有 ${locale} 的译文`, en: `The text of \`${of}\` is not given in ${locale}` },
  hint: ({ locale }) => ({ zh: `补上 \`${locale}:\`。`, en: `Add \`${locale}:\`.` }),
  check(context) {
    const texts = textsOf(context.model);
    return spokenIn(texts).flatMap((locale) => {
      const missing = texts.filter(({ text }) => !speaks(text, locale));
      const told = missing.length > mostPlaces ? missing.slice(0, 1) : missing;
      const count = missing.length > mostPlaces ? missing.length : 1;
      return told.map((written) => {
        const of = written.of === "model:" ? written.key : written.of;
        return diagnose(missingTranslation, { of, locale, count }, placeOfText(written, context));
      });
    });
  },
};
export default missingTranslation;

function spokenIn(texts: readonly WrittenText[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of texts)
    for (const locale of Object.keys(text)) counts.set(locale, (counts.get(locale) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= texts.length * spokenShare).map(([locale]) => locale);
}

/** `zh-TW` is also told by a text in `zh`. */
function speaks(text: WrittenText["text"], locale: string): boolean {
  return text[locale] !== undefined || text[locale.split("-")[0] ?? locale] !== undefined;
}
