import fc from "fast-check";
import { galleryPair } from "./gallery-pairs.ts";
import { arbitraryPair, type TextPair } from "./random-edits.ts";

/** Two versions of a model: random ones whose edits may break them, and valid ones of the gallery. */
export const anyPair: fc.Arbitrary<TextPair> = fc.oneof(
  { weight: 1, arbitrary: arbitraryPair },
  { weight: 1, arbitrary: galleryPair },
);
