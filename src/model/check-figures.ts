import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { ElementRef } from "../base/element-ref.ts";
import { textIn } from "../base/localized-text.ts";
import type { Measures } from "../base/measures.ts";
import { suggest } from "../base/suggest.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import figureOfUnknownElement from "./diagnostics/figure-of-unknown-element.ts";
import { indexModel } from "./index-model.ts";
import type { AnyElement, Model } from "./model.ts";

/**
 * Whether the model has every element that a file gives a figure for. Diagnostics: `figure-of-unknown-element` at the
 * key of each figure that would be shown nowhere. To be asked about a model without errors: an element that could not
 * be read is not missing.
 */
export function checkFigures(document: ParsedDocument, measures: Measures, model: Model): readonly Diagnostic[] {
  const { elementByRef } = indexModel(model);
  return [...measures.figures.keys()]
    .filter((ref) => !elementByRef.has(ref))
    .map((ref) => {
      const near = nearest(ref, elementByRef);
      const label = near ? textIn(near.label, model.locale) : "";
      const params = { element: ref, suggestion: near?.ref ?? "", label: label === near?.id ? "" : label };
      const range = document.locate(`/figures/${ref.replaceAll("~", "~0").replaceAll("/", "~1")}`, "key");
      const text = near && document.text.slice(range.from, range.to).replace(ref, near.ref);
      const title = { zh: `改为 \`${params.suggestion}\``, en: `Change to \`${params.suggestion}\`` };
      const fix = text === undefined ? undefined : { title, edits: [{ range, text }], isSafe: false };
      return diagnose(figureOfUnknownElement, params, { range, ...(fix && { fix }) });
    });
}

/** The same id as another kind of element, else the nearest id among those of its kind. */
function nearest(ref: ElementRef, elements: ReadonlyMap<ElementRef, AnyElement>): AnyElement | undefined {
  const at = ref.indexOf(":");
  const [kind, id] = [ref.slice(0, at), ref.slice(at + 1)];
  const own: AnyElement[] = [];
  for (const element of elements.values()) {
    if (element.id === id) return element;
    if (element.kind === kind) own.push(element);
  }
  const candidates = own.map((element) => ({ id: element.id, labels: Object.values(element.label) }));
  const found = suggest(id, candidates)?.id;
  return own.find((element) => element.id === found);
}
