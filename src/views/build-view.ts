import { elementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { Model, View } from "../model/model.ts";
import { drawingOf, type Drawing } from "./drawing.ts";
import { kinds } from "./generated/kinds.ts";
import type { BuiltView, ViewKind } from "./view-kind.ts";

const kindsById: ReadonlyMap<string, ViewKind> = new Map(Object.values(kinds).map((kind) => [kind.id, kind]));

/** The view kinds that can be drawn, in the order of their names. */
export const drawableKinds: readonly string[] = [...kindsById.keys()];

/** What a kind of view is called; absent for one that cannot be drawn. */
export function viewKindTitle(kind: string): Wording | undefined {
  return kindsById.get(kind)?.title;
}

/**
 * The views of a model that can be drawn: those it declares, and one with default settings for each drawable kind that
 * it does not declare and has something to show in, named after its kind.
 */
export function drawableViews(model: Model): readonly View[] {
  const declared = model.views.filter(({ viewKind }) => kindsById.has(viewKind));
  const missing = [...kindsById.values()].filter(
    (kind) => kind.appliesTo(model) && !declared.some(({ viewKind }) => viewKind === kind.id),
  );
  return [...declared, ...missing.map(({ id }) => defaultView(id, model))];
}

function defaultView(kind: string, model: Model): View {
  const label = kindsById.get(kind)?.title ?? { zh: kind, en: kind };
  const origin = { file: model.files[0] ?? "", from: 0, to: 0, line: 1 };
  return {
    kind: "view",
    id: kind,
    ref: elementRef("view", kind),
    label: { ...label },
    tags: [],
    origin,
    viewKind: kind,
    settings: {},
  };
}

/** What a view shows, in one language. `undefined` for a kind that cannot be drawn. */
export function buildView(view: View, parts: Pick<Drawing, "model" | "index" | "context">): BuiltView | undefined {
  return kindsById.get(view.viewKind)?.build(view, drawingOf(view, parts));
}
