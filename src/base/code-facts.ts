import type { LocalizedText } from "./localized-text.ts";

/*
 * What is known of the code schemes of a model: their pieces, where each stands, what may stand there, and one worked
 * example. Computed in `codes/`, drawn in `views/`. Readonly plain data.
 */

export interface CodeFacts {
  /** One for each code scheme, in the order of the model. */
  readonly schemes: readonly CodeSchemeFacts[];
}

export interface CodeSchemeFacts {
  /** Id of the code scheme. */
  readonly code: string;
  /** In the order of the pattern. */
  readonly pieces: readonly CodePieceFacts[];
  /** How many characters it has; absent where a part may have any number. */
  readonly length?: LengthRange;
  /** The pieces of one right code joined; absent where a check character cannot be computed, or every code is forbidden. */
  readonly example?: string;
  readonly problem?: CodeProblem;
}

/** `foreign-character`: the check algorithm does not know a character of the code. `all-forbidden`: no code is allowed. */
export type CodeProblem = "foreign-character" | "all-forbidden";

export interface LengthRange {
  readonly least: number;
  readonly most: number;
}

export interface CodePieceFacts {
  /** Id of the part; absent for fixed text between parts. */
  readonly part?: string;
  /** Absent: any number of characters. */
  readonly length?: LengthRange;
  /** Place of its first character, from 1; absent where what stands before it may be longer or shorter. */
  readonly from?: number;
  /** What may stand there, where that is a known set; in the order of the model. */
  readonly choices?: readonly CodeChoice[];
  /** What stands there in the example; empty for a check character that cannot be computed. */
  readonly example: string;
  /** Whether that is made up, because nothing is known of the values. */
  readonly isInvented: boolean;
  /** Of a check character. */
  readonly algorithm?: { readonly id: string; readonly source: string };
}

export interface CodeChoice {
  readonly code: string;
  readonly label: LocalizedText;
}
