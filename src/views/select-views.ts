import { diagnose, type Diagnostic } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";
import type { View } from "../model/model.ts";
import unknownView from "./diagnostics/unknown-view.ts";
import viewNotDrawn from "./diagnostics/view-not-drawn.ts";

/**
 * Those of the views that were asked for, by id or by kind (a kind takes all views of it), in the order asked, each once.
 * Diagnostics, for each name that fits none: `view-not-drawn` where it fits one of `declared`, else `unknown-view`. Who
 * asks for all of them is told which of `declared` that leaves out (`view-not-drawn`, which then only informs).
 */
export function selectViews(
  views: readonly View[],
  wanted: readonly string[] | "all" | "none",
  declared: readonly View[],
): { readonly views: readonly View[]; readonly diagnostics: readonly Diagnostic[] } {
  if (wanted === "none") return { views: [], diagnostics: [] };
  if (wanted === "all") return { views, diagnostics: leftOut(views, declared) };
  const known = [...new Set(views.flatMap(({ id, viewKind }) => [id, viewKind]))].join(", ");
  return {
    views: [...new Set(wanted.flatMap((name) => views.filter((view) => fits(view, name))))],
    diagnostics: wanted
      .filter((name) => !views.some((view) => fits(view, name)))
      .map((name) => notFound(name, declared, known)),
  };
}

const mayStay: Wording = {
  zh: "模型可以保留它：其中的引用照样检查。",
  en: "The model may keep it: what it refers to is checked all the same.",
};

function leftOut(views: readonly View[], declared: readonly View[]): readonly Diagnostic[] {
  const drawn = new Set(views.map(({ ref }) => ref));
  const known = views.map(({ id }) => id).join(", ");
  return declared
    .filter(({ ref, retired }) => !drawn.has(ref) && retired === undefined)
    .map((view) => ({ ...notDrawn(view, known), severity: "info", hint: mayStay }));
}

function notDrawn({ id, viewKind, origin, ref }: View, views: string): Diagnostic {
  const { file, from, to } = origin;
  return diagnose(viewNotDrawn, { view: id, kind: viewKind, views }, { range: { file, from, to }, subject: ref });
}

function fits({ id, viewKind }: View, wanted: string): boolean {
  const name = wanted.replaceAll("-", "_");
  return id.replaceAll("-", "_") === name || viewKind === name;
}

function notFound(name: string, declared: readonly View[], views: string): Diagnostic {
  const view = declared.find((each) => fits(each, name));
  return view ? notDrawn(view, views) : diagnose(unknownView, { view: name, views });
}
