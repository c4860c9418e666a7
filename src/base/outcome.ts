import type { Diagnostic } from "./diagnostic.ts";

/**
 * What every stage returns. A value may stand beside errors, so that the editor keeps drawing while the text is half
 * right; an absent value always comes with at least one error.
 */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}
