import type { ElementChange, ElementChanges } from "../base/element-change.ts";
import type { Change } from "./change.ts";
import type { Fact } from "./fact.ts";

/** What facts and judged changes say of each element. Rows are counted in the order of `changes`. */
export function changedElements(facts: readonly Fact[], changes: readonly Change[]): ElementChanges {
  const states = statesOf(facts);
  const fields = fieldsOf(facts);
  const rows = new Map<string, number[]>();
  changes.forEach(({ subject }, index) => rows.set(subject, [...(rows.get(subject) ?? []), index + 1]));
  const reordered = new Set<string>(changes.filter(isOrder).map(({ subject }) => subject));
  const subjects = new Set<string>([...states.keys(), ...fields.keys(), ...rows.keys()]);
  return new Map(
    [...subjects].sort().map((subject): [string, ElementChange] => {
      const own = fields.get(subject)?.size ?? 0;
      const otherwise = reordered.has(subject) ? "moved" : own > 0 ? "changed" : "affected";
      return [subject, { state: states.get(subject) ?? otherwise, fields: own, rows: rows.get(subject) ?? [] }];
    }),
  );
}

function statesOf(facts: readonly Fact[]): ReadonlyMap<string, ElementChange["state"]> {
  const names = { add: "added", remove: "removed", move: "moved" } as const;
  return new Map<string, ElementChange["state"]>(
    facts.flatMap((fact) => (fact.op in names ? [[refOf(fact), names[fact.op as "add"]] as const] : [])),
  );
}

function refOf(fact: Fact): string {
  return "ref" in fact ? fact.ref : fact.of;
}

/** `label.zh` and `label.en` are one property. */
function fieldsOf(facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const fields = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (fact.op !== "set") continue;
    const own = fields.get(fact.ref) ?? new Set<string>();
    own.add(fact.path.split(".")[0] ?? fact.path);
    fields.set(fact.ref, own);
  }
  return fields;
}

/** Another place in a list and nothing else. */
function isOrder({ claims }: Change): boolean {
  return claims.length > 0 && claims.every((key) => key.startsWith("order "));
}
