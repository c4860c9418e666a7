import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { Model, View } from "../model/model.ts";
import { drawableViews, findView } from "./build-view.ts";
import noSuchDefaultView from "./diagnostics/no-such-default-view.ts";
import viewNotDrawn from "./diagnostics/view-not-drawn.ts";

/**
 * What links and sheets name and nothing draws, once for each view that names it: `view-not-drawn` for a declared view,
 * `no-such-default-view` for one that is not. A view with a reported error is left out: a name may only be misspelt.
 */
export function findMissingViews(model: Model): readonly Diagnostic[] {
  const naming = model.views
    .filter(({ ref, retired }) => retired === undefined && !model.unsure.includes(ref))
    .map((view) => ({ view, names: namesIn(view) }))
    .filter(({ names }) => names.length > 0);
  if (naming.length === 0) return [];
  const drawable = drawableViews(model);
  const views = drawable.map(({ id }) => id).join(", ");
  return naming.flatMap(({ view, names }) => {
    const { file, from, to } = view.origin;
    const about = { range: { file, from, to }, subject: view.ref };
    return names
      .filter((name) => !findView(drawable, name))
      .map((name) => {
        const declared = model.views.find(({ id }) => id === name);
        if (!declared) return diagnose(noSuchDefaultView, { view: view.id, name, views }, about);
        return diagnose(
          viewNotDrawn,
          { view: name, kind: declared.viewKind, views },
          { ...about, severity: "warning" },
        );
      });
  });
}

/** What a view names, each once. */
function namesIn({ links, views = [] }: View): readonly string[] {
  return [...new Set([...links.map(({ view }) => view), ...views])];
}
