import type { Class, Code, Scheme, Selection, View } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { includesAny } from "../select-nodes.ts";

/** What a classification tree shows. */
export interface ShownSchemes {
  readonly schemes: readonly { readonly scheme: Scheme; readonly classes: readonly Class[] }[];
  /** Codes that are made from values; none where the view names schemes or chooses classes. */
  readonly codes: readonly Code[];
  /** How many classes `only` and `without` left out. */
  readonly leftOut: number;
}

/** The schemes that a view names, in that order, else all by id; their classes in the order of the model. */
export function shownSchemes(view: View, { model, index }: Drawing): ShownSchemes {
  const named = view.schemes?.flatMap((id) => index.schemeById.get(id) ?? []);
  const schemes = named ?? [...model.schemes].sort(byId);
  const isChosen = (entry: Class): boolean =>
    (!view.only || matches(view.only, entry)) && !(view.without && says(view.without) && matches(view.without, entry));
  const classesOf = (scheme: Scheme): readonly Class[] => model.classes.filter((entry) => entry.scheme === scheme.id);
  const isWhole = ![view.only, view.without].some((selection) => selection && says(selection));
  const all = schemes.map((scheme) => ({ scheme, classes: classesOf(scheme).filter(isChosen) }));
  const kept = all.filter(({ classes }) => isWhole || classes.length > 0);
  const total = schemes.reduce((sum, scheme) => sum + classesOf(scheme).length, 0);
  return {
    schemes: kept,
    codes: named || !isWhole ? [] : [...model.codes].sort(byId),
    leftOut: total - kept.reduce((sum, { classes }) => sum + classes.length, 0),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** Whether a selection says anything about classes. */
function says({ classes, stages, tags }: Selection): boolean {
  return classes.length + stages.length + tags.length > 0;
}

function matches({ classes, stages, tags }: Selection, entry: Class): boolean {
  return includesAny(classes, [entry.id]) && includesAny(stages, entry.stages) && includesAny(tags, entry.tags);
}
