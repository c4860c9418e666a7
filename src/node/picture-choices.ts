/*
 * What options of pictures take, for the command line. Not by the index of the core: with it comes all that comparing
 * needs, which drawing a model does not.
 */
export { isSamePlaces, type LayoutChange } from "../layout/compare-layouts.ts";
export { lookNumbers } from "../layout/look-of.ts";
export { drawableKinds } from "../views/build-view.ts";
