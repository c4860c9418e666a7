import { idOf } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findElements } from "./find-elements.ts";
import { factsOfNaming } from "./name-lists.ts";
import { isPersonal } from "./privacy-levels.ts";

/** One finding for each personal field that came or went, with its values and where it is captured. */
export function findFields(
  comparison: Comparison,
  op: "add" | "remove",
  say: (label: Wording) => Wording,
): readonly FoundChange[] {
  return findElements(
    comparison,
    {
      op,
      kind: "field",
      where: ({ ref }) => isPersonal(ref, comparison),
      consequences: (_, id) => [
        ...factsOfNaming(comparison, id, ["captures"]),
        ...comparison.facts.filter(
          (fact) => fact.op === op && fact.ref.startsWith("value:") && idOf(fact.ref).startsWith(`${id}.`),
        ),
      ],
    },
    say,
  );
}
