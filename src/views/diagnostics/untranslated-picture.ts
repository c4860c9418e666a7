import type { DiagnosticKind } from "../../base/diagnostic.ts";

/** A language is asked for that the model hardly speaks. Where it speaks it, `missing-translation` tells each gap. */
const untranslatedPicture: DiagnosticKind<{
  readonly locale: string;
  readonly count: number;
  readonly total: number;
  readonly first: string;
  /** The language that more of the labels are given in. */
  readonly spoken: string;
}> = {
  code: "untranslated-picture",
  severity: "info",
  title: { zh: "图的语言在模型里没有文字", en: "A picture in a language that the model does not speak" },
  explanation: {
    zh: "出图的语言（`--locale`，或模型的 `locale`）在模型里没有对应的文字。名称改用编号代替，例如 `first_visit` 画成 first visit；目标、说明这类文字没有译文时不出现在图里。要给别人看的图，请把文字写成 `{ zh: …, en: … }`，或者用模型自己的语言出图。",
    en: "The pictures are in a language (of `--locale`, or the model's `locale`) that the texts of the model are not given in. Labels fall back to the words of their ids, so that `first_visit` is drawn as first visit, and goals and notes without a translation are left out. For pictures that others shall read, write the texts as `{ zh: …, en: … }`, or draw in the language of the model.",
  },
  wrong: `ketu: 1
title: { zh: 客户管理模型 }
locale: en
stages: { prospect: { zh: 潜在客户 }, contact: { label: { zh: 初次接触 }, nodes: { first_visit: { label: { zh: 首次访问 } } } } }
`,
  right: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
locale: en
stages: { prospect: { zh: 潜在客户, en: Prospect }, contact: { label: { zh: 初次接触, en: First contact }, nodes: { first_visit: { label: { zh: 首次访问, en: First visit } } } } }
`,
  message: ({ locale, count, total, first }) => ({
    zh: `图用 ${locale} 出，但图里 ${total} 个名称中有 ${count} 个没有 ${locale} 的文字，用编号代替；第一个是 \`${first}\``,
    en: `The pictures are in ${locale}, but ${count} of their ${total} labels have no ${locale} text and show ids instead; the first is \`${first}\``,
  }),
  hint: ({ locale, spoken }) => ({
    zh: `补上 \`${locale}:\` 的文字，或者用 \`--locale ${spoken}\` 出图。`,
    en: `Add \`${locale}:\` to the texts, or draw with \`--locale ${spoken}\`.`,
  }),
};
export default untranslatedPicture;
