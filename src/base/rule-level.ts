import type { Severity } from "./diagnostic.ts";

/** How much a team makes of a kind of finding. */
export type RuleLevel = Severity | "off";

/** The levels that a config sets, by code. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;
