import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { View } from "../model/model.ts";
import unknownView from "./diagnostics/unknown-view.ts";

/**
 * Those of the views that were asked for, by id or by kind (a kind takes all views of it), in the order asked, each once.
 * Diagnostics: `unknown-view` for each name that fits none.
 */
export function selectViews(
  views: readonly View[],
  wanted: readonly string[] | "all" | "none",
): { readonly views: readonly View[]; readonly diagnostics: readonly Diagnostic[] } {
  if (wanted === "none") return { views: [], diagnostics: [] };
  if (wanted === "all") return { views, diagnostics: [] };
  const names = wanted.map((name) => name.replaceAll("-", "_"));
  const fits = (view: View, name: string): boolean => view.id.replaceAll("-", "_") === name || view.viewKind === name;
  const known = [...new Set(views.flatMap(({ id, viewKind }) => [id, viewKind]))].join(", ");
  return {
    views: [...new Set(names.flatMap((name) => views.filter((view) => fits(view, name))))],
    diagnostics: wanted
      .filter((_, index) => !views.some((view) => fits(view, names[index] ?? "")))
      .map((view) => diagnose(unknownView, { view, views: known })),
  };
}
