import type { LegendFilter } from "../worker/api.ts";

/** The name of a filter in the state: `lane:metrics`. */
export function filterName({ group, id }: LegendFilter): string {
  return `${group}:${id}`;
}

/** Subjects that at least one switched-off filter concerns. */
export function fadedSubjects(filters: readonly LegendFilter[], hidden: readonly string[]): readonly string[] {
  const isOff = new Set(hidden);
  return [...new Set(filters.filter((filter) => isOff.has(filterName(filter))).flatMap(({ subjects }) => subjects))];
}
