import type { Alert, AlertCondition } from "../model/model.ts";

/** On which side of its thresholds a metric is bad; nothing where no threshold is about the figure itself. */
export function badSide(alert: Alert | undefined): "low" | "high" | undefined {
  const level = [alert?.warn, alert?.critical].find((condition) => condition?.on === "level");
  return level && (level.operator.startsWith("<") ? "low" : "high");
}

/** Whether a figure would raise a condition about the figure itself. */
export function holds({ on, operator, threshold }: AlertCondition, figure: number): boolean {
  if (on !== "level") return false;
  switch (operator) {
    case "<":
      return figure < threshold;
    case "<=":
      return figure <= threshold;
    case ">":
      return figure > threshold;
    case ">=":
      return figure >= threshold;
  }
}

/** Whether, as the figure gets worse, one condition is met before another of the same kind and direction. */
export function isMilder(one: AlertCondition, other: AlertCondition): boolean {
  const direction = one.operator.charAt(0);
  if (one.on !== other.on || one.versus !== other.versus || direction !== other.operator.charAt(0)) return false;
  return direction === "<" ? one.threshold > other.threshold : one.threshold < other.threshold;
}
