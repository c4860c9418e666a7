import { textIn, type LocalizedText } from "../base/localized-text.ts";
import type { Wording } from "../base/wording.ts";
import type { AnyElement } from "../model/model.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, settings } from "./comparison.ts";
import { labelOf } from "./labels.ts";

/** Lists of texts of a kind of element, by the key of the model. */
export interface TextListPlace {
  readonly kind: "segment" | "stage";
  readonly key: "needs" | "practices";
}

/** One finding for each list of texts that is another one, with what came and what went. */
export function findTextLists(
  comparison: Comparison,
  { kind, key }: TextListPlace,
  name: Wording,
): readonly FoundChange[] {
  const facts = settings(comparison, kind, key);
  return [...new Set(facts.map(({ ref }) => ref))].map((subject) => {
    const [was, is] = [comparison.base, comparison.head].map(({ index }) =>
      textsOf(index.elementByRef.get(subject), key),
    );
    const { zh, en } = labelOf(subject, comparison);
    const what = (language: "zh" | "en"): { readonly gained: string; readonly lost: string } => {
      const [before, after] = [was ?? [], is ?? []].map((list) => list.map((text) => wordsIn(text, language)));
      const quoted = (list: readonly string[]): string =>
        list.map((text) => `“${text}”`).join(language === "zh" ? "、" : ", ");
      return {
        gained: quoted((after ?? []).filter((text) => !before?.includes(text))),
        lost: quoted((before ?? []).filter((text) => !after?.includes(text))),
      };
    };
    const [inChinese, inEnglish] = [what("zh"), what("en")];
    return {
      subject,
      message: {
        zh: `“${zh}”的${name.zh}：${[inChinese.gained && `增加${inChinese.gained}`, inChinese.lost && `去掉${inChinese.lost}`].filter(Boolean).join("，") || "先后或译文变了"}`,
        en: `${name.en} of “${en}”: ${[inEnglish.gained && `${inEnglish.gained} added`, inEnglish.lost && `${inEnglish.lost} removed`].filter(Boolean).join(", ") || "order or translation changed"}`,
      },
      claims: facts.filter(({ ref }) => ref === subject),
    };
  });
}

function textsOf(element: AnyElement | undefined, key: TextListPlace["key"]): readonly LocalizedText[] {
  if (element?.kind === "segment" && key === "needs") return element.needs;
  return element?.kind === "stage" && key === "practices" ? element.practices : [];
}

/** The text in a language, else in any: better in another language than not at all. */
function wordsIn(text: LocalizedText, language: string): string {
  return textIn(text, language, Object.values(text)[0] ?? "");
}
