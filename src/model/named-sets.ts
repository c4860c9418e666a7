import type { SourcePreset, ValueSet } from "./bundled-data.ts";
import { presets } from "./generated/presets.ts";
import { valueSets } from "./generated/value-sets.ts";

/** What `values:` names to mean a bundled set. */
export const bundledPrefix = "ketu:";

/** Names of all bundled value sets as a model writes them, with what they are called. */
export const valueSetNames = Object.values(valueSets).map(({ id, label }) => ({
  id: bundledPrefix + id,
  labels: Object.values(label),
}));

export const presetNames = Object.values(presets).map(({ id, label }) => ({ id, labels: Object.values(label) }));

/** The values of a bundled set, by its name in a model (`ketu:gb2260.province`); nothing for another name. */
export function valueSetNamed(name: string | undefined): ValueSet["values"] | undefined {
  return bundledSet(name)?.values;
}

/** Title of the standard that a bundled set is taken from; nothing for another name. */
export function standardNamed(name: string | undefined): string | undefined {
  return bundledSet(name)?.standard;
}

function bundledSet(name: string | undefined): ValueSet | undefined {
  if (!name?.startsWith(bundledPrefix)) return undefined;
  return Object.values<ValueSet>(valueSets).find(({ id }) => bundledPrefix + id === name);
}

export function presetNamed(name: string | undefined): SourcePreset | undefined {
  return Object.values<SourcePreset>(presets).find(({ id }) => id === name);
}
