/** How a figure stands against its thresholds. `neutral`: it has none; `unknown`: there is no figure. */
export type Status = "good" | "warn" | "critical" | "neutral" | "unknown";

/** A short figure on an element. */
export interface Badge {
  /** As printed: `27%`, `12,480`. */
  readonly text: string;
  readonly status: Status;
  /** In words, for the legend, a screen reader and the text table: `试听转化率 27%,低于 30% 的预警线`. */
  readonly name: string;
}
