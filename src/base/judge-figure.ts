import type { Status } from "./badge.ts";
import type { Measure } from "./measures.ts";

/** One condition of an alert: on the figure, or on its change against another period. */
export interface FigureCondition {
  readonly on: "level" | "change";
  readonly operator: "<" | "<=" | ">" | ">=";
  /** A ratio is a number: 60% is 0.6. */
  readonly threshold: number;
  readonly versus?: "previous" | "last_year";
}

/** What a figure is judged by: the part of a metric that says it. */
export interface FigureThresholds {
  readonly better?: "higher" | "lower";
  readonly target?: number;
  readonly alert?: { readonly warn?: FigureCondition; readonly critical?: FigureCondition; readonly minN?: number };
}

/**
 * How a figure stands against the thresholds of its metric. `unknown` without a value or with fewer answers than
 * `min_n`; the worst alert that holds; else `good` when a target is reached or only alerts are declared; `neutral` when
 * nothing is declared, or a target is missed that no alert speaks of yet.
 */
export function judgeFigure(metric: FigureThresholds, measure: Measure | undefined): Status {
  if (!measure || measure.value === null) return "unknown";
  const { alert, target } = metric;
  if (alert?.minN !== undefined && measure.n !== undefined && measure.n < alert.minN) return "unknown";
  if (alert?.critical && conditionHolds(alert.critical, measure)) return "critical";
  if (alert?.warn && conditionHolds(alert.warn, measure)) return "warn";
  if (target === undefined) return alert ? "good" : "neutral";
  const isReached = metric.better === "lower" ? measure.value <= target : measure.value >= target;
  return isReached ? "good" : "neutral";
}

/**
 * A condition on change needs the figure of the period before; without it (or with zero) it does not hold. Figures carry
 * none of last year, so a condition against last year does not hold either.
 */
function conditionHolds(condition: FigureCondition, measure: Measure): boolean {
  if (condition.versus === "last_year") return false;
  const value = condition.on === "level" ? measure.value : relativeChange(measure);
  if (value === null || value === undefined) return false;
  switch (condition.operator) {
    case "<":
      return value < condition.threshold;
    case "<=":
      return value <= condition.threshold;
    case ">":
      return value > condition.threshold;
    case ">=":
      return value >= condition.threshold;
  }
}

function relativeChange({ value, previous }: Measure): number | undefined {
  return value === null || !previous ? undefined : (value - previous) / Math.abs(previous);
}
