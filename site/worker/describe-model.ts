import { type Compilation, indexModel, outlineOf, stepsOf, titlesOf } from "ketu";
import type { Drawing } from "./api.ts";

export type Locale = "zh" | "en";

/** What stands beside a picture names things as the picture does. */
export const isAsInPicture = true;

/** What goes with a picture: the outline, the titles of all elements, and how it is told step by step. */
export function describeModel(
  { model, measures, pictures: [picture] }: Compilation,
  locale: Locale,
): Pick<Drawing, "outline" | "labels" | "steps"> {
  if (!model || !picture) return { labels: {}, steps: [] };
  return {
    outline: outlineOf(model, { locale, measures, isAsInPicture }),
    labels: Object.fromEntries(titlesOf(model, indexModel(model), { locale, isAsInPicture })),
    steps: stepsOf(model, { locale, isAsInPicture }),
  };
}
