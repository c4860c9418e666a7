import type { CodeFacts } from "../base/code-facts.ts";
import type { Measures } from "../base/measures.ts";
import type { PageName } from "../model/model.ts";

/** What a view needs beside the model. */
export interface ViewContext {
  /** Language of the picture; the model's own when the caller names none. */
  readonly locale: string;
  /** Absent: no figures are shown, only targets and thresholds. */
  readonly measures?: Measures;
  /** What is known of the code schemes; absent: the model has none. */
  readonly codes?: CodeFacts;
  /** Overrides the page of view and style. */
  readonly page?: PageName;
}
