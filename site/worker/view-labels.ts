import { drawableViews, type Model, type View, viewKindTitle } from "ketu";
import type { Drawing } from "./api.ts";

/** What most people look at first, of the views that a model does not declare. */
const usual: readonly string[] = ["lifecycle_map", "process_flow"];

/**
 * The views that can be chosen: those of the model in its order, then the others, the usual ones first. With the words
 * of their tabs: the label in the language of the page, the id in words where there is one in another language only (as
 * in pictures), else the title of the kind, with the id where several views would have that same title.
 */
export function labelledViews(model: Model, locale: "zh" | "en"): Drawing["views"] {
  const views = inOrder(model).map(({ id, viewKind, label }) => {
    const words = id.replace(/[_-]+/g, " ");
    const own = label[locale] ?? (Object.keys(label).length > 0 ? words : undefined);
    return { id, kind: viewKind, own, label: own ?? viewKindTitle(viewKind)?.[locale] ?? words };
  });
  return views.map(({ id, kind, own, label }) => {
    const isUnclear = own === undefined && views.some((other) => other.id !== id && other.label === label);
    return { id, kind, label: isUnclear ? `${label} · ${id}` : label };
  });
}

function inOrder(model: Model): readonly View[] {
  const declared = new Set(model.views.map(({ id }) => id));
  const rank = ({ id }: View): number => {
    if (declared.has(id)) return -1;
    const place = usual.indexOf(id);
    return place < 0 ? usual.length : place;
  };
  return [...drawableViews(model)].sort((one, other) => rank(one) - rank(other));
}
