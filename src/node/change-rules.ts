import type { ChangeRule } from "../diff/change-rule.ts";
import { rules } from "../diff/generated/rules.ts";
import { modelAdded, modelRemoved, type ModelRule } from "../diff/model-rules.ts";

/** Every change rule by id, sorted by id, those about whole models included: what can be said before they find anything. */
export const changeRules: ReadonlyMap<string, ModelRule> = new Map(
  [modelAdded, modelRemoved, ...Object.values<ChangeRule>(rules)]
    .map((rule) => [rule.id, rule] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);
