import { elementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { Model, View } from "../model/model.ts";
import { applyLinks, linksOf } from "./apply-links.ts";
import { applyNotes } from "./apply-notes.ts";
import { applyHighlight } from "./highlight/apply-highlight.ts";
import { drawingOf, type Drawing } from "./drawing.ts";
import { kinds } from "./generated/kinds.ts";
import type { BuiltView, DefaultView, ViewKind } from "./view-kind.ts";

const kindsById: ReadonlyMap<string, ViewKind> = new Map(
  Object.values(kinds)
    .sort((a, b) => a.rank - b.rank)
    .map((kind) => [kind.id, kind]),
);

/** The view kinds that can be drawn, in the order in which a reader should see them. */
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
  return [...declared, ...[...kindsById.values()].flatMap((kind) => defaultsOf(kind, model, declared))];
}

/** Never under a name that the model gives to another view, in capitals or not: files of pictures are named after them. */
function defaultsOf(kind: ViewKind, model: Model, declared: readonly View[]): readonly View[] {
  const own = declared.filter(({ viewKind }) => viewKind === kind.id);
  const plain = kind.appliesTo(model) && own.length === 0 ? [{ id: kind.id }] : [];
  return (kind.defaults?.(model, own) ?? plain)
    .filter(({ id }) => !declared.some((view) => view.id.toLowerCase() === id.toLowerCase()))
    .map((view) => defaultView(view, kind, model));
}

/**
 * The declared views that can be drawn and whose page is named, by themselves or by the style; of a model that declares
 * none those that it is drawn as.
 */
export function viewsOnPage(model: Model): readonly View[] {
  const declared = model.views.filter(({ viewKind }) => kindsById.has(viewKind));
  const views = declared.length > 0 ? declared : drawableViews(model);
  return views.filter(({ page = model.style.page }) => page !== "auto");
}

function defaultView(view: DefaultView, kind: ViewKind, model: Model): View {
  const origin = { file: model.files[0] ?? "", from: 0, to: 0, line: 1 };
  return {
    kind: "view",
    ref: elementRef("view", view.id),
    label: { ...kind.title },
    ...view,
    tags: [],
    origin,
    viewKind: kind.id,
    notes: [],
    links: [],
    settings: {},
  };
}

/**
 * The view that a name in a model means: one of that id, else the first of that kind, or for `process_complaint` the first
 * of that process.
 */
export function findView(views: readonly View[], name: string): View | undefined {
  const drawn = /^process_(.+)$/.exec(name)?.[1];
  return (
    views.find(({ id }) => id === name) ??
    views.find(({ viewKind, process }) => viewKind === name || (drawn !== undefined && process === drawn))
  );
}

/** What a view shows, in one language. `undefined` for a kind that cannot be drawn. */
export function buildView(view: View, parts: Pick<Drawing, "model" | "index" | "context">): BuiltView | undefined {
  const drawing = drawingOf(view, parts);
  const drawable = drawableViews(parts.model);
  const onSheet = { ...parts, context: { ...parts.context, page: "auto" } } as const;
  const built = kindsById.get(view.viewKind)?.build(view, drawing, {
    find: (name) => findView(drawable, name),
    titleOf: ({ viewKind, id }) => viewKindTitle(viewKind) ?? { zh: id, en: id },
    // A sheet within a sheet is an error of the model; it is not drawn, so that no circle of them goes on for ever.
    build: (other) => (other.viewKind === view.viewKind ? undefined : buildView(other, onSheet)),
  });
  if (!built) return undefined;
  const shown = view.highlight ? applyHighlight(built, view.highlight, drawing) : built;
  const noted = view.notes.length > 0 ? applyNotes(shown, view, drawing) : shown;
  const links = linksOf(view, drawable, drawing);
  return { ...noted, content: applyLinks(noted.content, links, drawing) };
}
