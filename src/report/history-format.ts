import type { ModelHistory } from "../base/model-history.ts";
import type { Wording } from "../base/wording.ts";

export interface HistoryReport extends ModelHistory {
  /** Any language tag; the report speaks Chinese for `zh`, English for the rest. */
  readonly locale: string;
  /** Whether to write ANSI colours; only `pretty` can. */
  readonly color: boolean;
  /** Of ketu itself. */
  readonly version: string;
}

/** A way of writing the history of models: the default export of a file in `history-formats/`. */
export interface HistoryFormat {
  /** Equals the file's name. */
  readonly id: string;
  /** For the help of the command line. */
  readonly describe: Wording;
  /** The whole report; ends with a line break. */
  write(report: HistoryReport): string;
}
