import { drawableViews, type Model, viewKindTitle } from "ketu";
import type { Drawing } from "./api.ts";

/**
 * The views that can be chosen, with the words of their tabs: the label of the model in the language of the page, else
 * in that of the model, else the title of the kind, with the id where several views would have that same title.
 */
export function labelledViews(model: Model, locale: "zh" | "en"): Drawing["views"] {
  const views = drawableViews(model).map(({ id, viewKind, label }) => {
    const own = label[locale] ?? label[model.locale];
    return { id, kind: viewKind, own, label: own ?? viewKindTitle(viewKind)?.[locale] ?? id };
  });
  return views.map(({ id, kind, own, label }) => {
    const isUnclear = own === undefined && views.some((other) => other.id !== id && other.label === label);
    return { id, kind, label: isUnclear ? `${label} · ${id}` : label };
  });
}
