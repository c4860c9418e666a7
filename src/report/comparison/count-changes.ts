import type { Severity } from "../../base/diagnostic.ts";
import type { Direction } from "../../diff/change.ts";
import type { ComparedModel } from "./comparison-input.ts";

/** How many there are of what; waived changes count as waived only. */
export interface ChangeCounts {
  readonly severities: Readonly<Record<Severity, number>>;
  /** Of changes; what is said of waivers has no direction. */
  readonly directions: Readonly<Record<Direction, number>>;
  readonly waived: number;
  readonly failedModels: number;
}

export function countChanges(models: readonly ComparedModel[]): ChangeCounts {
  const severities = { error: 0, warning: 0, info: 0 };
  const directions = { up: 0, down: 0, gov: 0, none: 0 };
  for (const { changes, waivers } of models) {
    for (const { severity } of [...changes, ...waivers]) severities[severity] += 1;
    for (const { direction } of changes) directions[direction] += 1;
  }
  return {
    severities,
    directions,
    waived: models.reduce((sum, { waived }) => sum + waived.length, 0),
    failedModels: models.filter(({ outcome }) => outcome === "failed").length,
  };
}
