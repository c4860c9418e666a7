import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { ElementRef } from "../base/element-ref.ts";
import { textIn, type LocalizedText } from "../base/localized-text.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type { Content } from "./content.ts";
import { subjectsIn } from "./content.ts";
import untranslatedPicture from "./diagnostics/untranslated-picture.ts";

/**
 * Says once that labels of elements in pictures have no text in their language (`untranslated-picture`); nothing where
 * all have one. An element without a label in any language is called by its id in all of them.
 */
export function findUntranslated(
  contents: readonly Content[],
  { index, locale }: { readonly index: ModelIndex; readonly locale: string },
): readonly Diagnostic[] {
  const shown = new Set(contents.flatMap((content) => [...subjectsIn(content)]));
  const labelled = [...shown].flatMap((subject) => {
    const element = index.elementByRef.get(subject as ElementRef);
    return element && Object.keys(element.label).length > 0 ? [element] : [];
  });
  const missing = labelled.filter(({ label }) => textIn(label, locale) === "");
  const [first] = missing;
  if (!first) return [];
  const spoken = mostSpoken(labelled.map(({ label }) => label));
  const params = { locale, count: missing.length, total: labelled.length, first: first.ref, spoken };
  return [diagnose(untranslatedPicture, params)];
}

/** The language of most labels; of equal ones the first. */
function mostSpoken(labels: readonly LocalizedText[]): string {
  const counts = new Map<string, number>();
  for (const locale of labels.flatMap((label) => Object.keys(label))) {
    counts.set(locale, (counts.get(locale) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? "";
}
