import type { Drawing } from "./drawing.ts";

/** A drawing in which no figure stands, so that its foot need not say of which day figures are. */
export function withoutFigures(drawing: Drawing): Drawing {
  const { measures: _none, ...context } = drawing.context;
  return { ...drawing, context };
}
