import type { Cadence } from "../../model/model.ts";

/*
 * What is done again and again, in one language: what a calendar draws, and what a calendar program takes over. Nothing
 * in it has a date: the model says how often, not when. Readonly plain data.
 */

export type RecurringKind = "activity" | "source" | "policy" | "view";

export interface CalendarEntry {
  /** `activity:points`. */
  readonly subject: string;
  readonly kind: RecurringKind;
  readonly label: string;
  /** `活动`, `数据更新`. */
  readonly kindLabel: string;
  readonly every: Cadence;
  /** `每月`. */
  readonly everyLabel: string;
  /** Label of the role in charge; absent where the model names none. */
  readonly owner?: string;
  /** Channels of an activity, fields of a check, readers of a report. */
  readonly where?: string;
}

export interface Calendar {
  /** Id of the model: with the subject of an entry it names the entry for good. */
  readonly modelId: string;
  readonly title: string;
  readonly locale: string;
  /** IANA name: `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly weekStarts: "monday" | "sunday";
  /** ISO date since when it holds: the version of the model, where that is a date. */
  readonly from?: string;
  /** From often to rare. */
  readonly entries: readonly CalendarEntry[];
}
