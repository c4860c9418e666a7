import type { ElementChanges } from "./base/element-change.ts";
import type { Measures } from "./base/measures.ts";
import type { Outcome } from "./base/outcome.ts";
import { describeCodes } from "./codes/describe-codes.ts";
import type { ModelComparison } from "./compare-models.ts";
import { changedElements } from "./diff/changed-elements.ts";
import { renameElements } from "./diff/rename-elements.ts";
import { declaredRenames } from "./diff/renames.ts";
import { indexModel } from "./model/index-model.ts";
import type { Model, PageName, View } from "./model/model.ts";
import { buildView, drawableViews } from "./views/build-view.ts";
import { type Content, subjectsIn } from "./views/content.ts";
import { selectViews } from "./views/select-views.ts";

/** A view as both models show it. */
export interface ComparedContents {
  readonly view: View;
  /** Under the names of head. */
  readonly base: Content;
  readonly head: Content;
}

export interface ComparedContentsRequest {
  /** Id or kind of a view. Absent: the first that shows a change, else the first. */
  readonly view?: string;
  /** Absent: that of head. */
  readonly locale?: string;
  /** Absent: `auto`. */
  readonly page?: PageName;
  /** Figures to show: the same in both versions, as they tell of today. */
  readonly measures?: Measures;
}

type Models = NonNullable<ModelComparison["models"]>;

/**
 * The view that was asked for, as both models show it: a view of head, or of base where head has none of that name.
 * Diagnostics: `unknown-view`, `view-not-drawn`.
 */
export function comparedContents(
  models: Models,
  request: ComparedContentsRequest,
  changed: ElementChanges,
): Outcome<ComparedContents> {
  const { view: wanted } = request;
  const all = viewsOf(models);
  const built = builderOf(models, request);
  if (wanted !== undefined) {
    const found = selectViews(all, [wanted], models.head.views);
    const view = found.views.find(({ id }) => id === wanted) ?? found.views[0];
    const chosen = view && built(view);
    return { ...(chosen && { value: chosen }), diagnostics: view ? [] : found.diagnostics };
  }
  let first: ComparedContents | undefined;
  for (const view of all) {
    const chosen = built(view);
    if (chosen && shownIn(chosen).some((subject) => changed.has(subject))) return { value: chosen, diagnostics: [] };
    first ??= chosen;
  }
  return { ...(first && { value: first }), diagnostics: [] };
}

/**
 * Ids of the views that together show every change that any view can show: the first that shows one, then each that shows
 * one that those before it do not. One at least, where the comparison did not fail and there is a view.
 */
export function viewsOfChanges({
  changes,
  models,
  facts,
}: Pick<ModelComparison, "changes" | "models" | "facts">): readonly string[] {
  if (!changes || !models || !facts) return [];
  const built = builderOf(models, {});
  const all = viewsOf(models);
  const open = new Set<string>(
    [...changedElements(facts, changes)].flatMap(([subject, { rows }]) => (rows.length > 0 ? [subject] : [])),
  );
  const chosen: string[] = [];
  for (const view of all) {
    if (open.size === 0) break;
    const contents = built(view);
    const shown = contents ? shownIn(contents).filter((subject) => open.has(subject)) : [];
    for (const subject of shown) open.delete(subject);
    if (shown.length > 0) chosen.push(view.id);
  }
  return chosen.length > 0 ? chosen : all.slice(0, 1).map(({ id }) => id);
}

/** Those of head first. */
function viewsOf({ base, head }: Models): readonly View[] {
  const views = drawableViews(head);
  return [...views, ...drawableViews(base).filter(({ id }) => !views.some((view) => view.id === id))];
}

function shownIn({ base, head }: ComparedContents): readonly string[] {
  return [...subjectsIn(base), ...subjectsIn(head)];
}

function builderOf(
  { base, head }: Models,
  { locale = head.locale, page = "auto", measures }: ComparedContentsRequest,
): (view: View) => ComparedContents | undefined {
  const build = (model: Model): ((view: View) => Content | undefined) => {
    const index = indexModel(model);
    const codes = model.codes.length > 0 ? describeCodes(model) : undefined;
    const context = { locale, page, ...(codes && { codes }), ...(measures && { measures }) };
    return (view) => buildView(view, { model, index, context })?.content;
  };
  const [before, after] = [build(renameElements(base, declaredRenames(base, head).all)), build(head)];
  return (view) => {
    const [was, is] = [before(view), after(view)];
    return was && is && { view, base: was, head: is };
  };
}
