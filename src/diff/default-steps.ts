import { wholeModel } from "./canonical-model.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";

/** Facts about steps that came or went and that nobody has written: they follow from the order of nodes and stages. */
export function defaultSteps({ base, head, facts }: Comparison): readonly Fact[] {
  return facts.filter((fact) => {
    if (fact.op !== "add" && fact.op !== "remove") return false;
    const step = (fact.op === "add" ? head : base).index.elementByRef.get(fact.ref);
    return step?.kind === "transition" && step.isDefault;
  });
}

/** Whether order makes the path in one model only. */
export function isPathSwitched({ facts }: Comparison): boolean {
  return facts.some((fact) => fact.op === "set" && fact.ref === wholeModel && fact.path === "defaultPath");
}
