/*
 * Values that the author writes in a grammar of their own.
 */

/** A duration as written, and in milliseconds. Days are 24 hours; months and years do not occur here. */
export interface Duration {
  readonly text: string;
  readonly ms: number;
}

/** A period of keeping: `3y`, `18m`, `90d`, as written. */
export interface Keep {
  readonly text: string;
  readonly amount: number;
  readonly unit: "day" | "month" | "year";
}

export interface NumberRange {
  /** Both ends belong to it. */
  readonly min: number;
  readonly max: number;
}

/** One condition of an alert: `< 60%`, `change > 20% vs previous`. */
export interface AlertCondition {
  readonly text: string;
  readonly on: "level" | "change";
  readonly operator: "<" | "<=" | ">" | ">=";
  /** A ratio is a number: 60% is 0.6. */
  readonly threshold: number;
  readonly versus?: "previous" | "last_year";
}
export interface Alert {
  readonly warn?: AlertCondition;
  readonly critical?: AlertCondition;
  readonly periods: number;
  readonly minN?: number;
}
