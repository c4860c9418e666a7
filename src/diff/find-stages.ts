import { idOf } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, factsOf } from "./comparison.ts";
import type { Fact, SetFact } from "./fact.ts";
import { factsByCause } from "./flow-causes.ts";
import { labelOf } from "./labels.ts";
import { factsOfNaming } from "./name-lists.ts";

/** A stage that is in one model only. */
export interface LoneStage {
  readonly label: Wording;
  /** The stage that it was merged into or split off from. Absent: it came or went as a whole. */
  readonly partner?: Wording;
  /** It stands on the path between two others. */
  readonly isMidFlow: boolean;
  /** Activities, classes and others that are in both models and named it, or name it now. */
  readonly namedBy: readonly Wording[];
}

/** One finding for each stage that came or went of which `say` has something to say, with all that follows from it. */
export function findStages(
  comparison: Comparison,
  op: "add" | "remove",
  say: (stage: LoneStage) => Wording | undefined,
): readonly FoundChange[] {
  const causes = factsByCause(comparison);
  return factsOf(comparison, op, "stage").flatMap((fact): FoundChange | readonly [] => {
    const id = idOf(fact.ref);
    const naming = factsOfNaming(comparison, id, ["stages", "stage"]);
    const partner = comparison.partnerOf(id);
    const message = say({
      label: labelOf(fact.ref, comparison),
      ...(partner !== undefined && { partner: labelOf(`stage:${partner}`, comparison) }),
      isMidFlow: isMidFlow(id, comparison),
      namedBy: naming.map(({ ref }) => labelOf(ref, comparison)),
    });
    if (!message) return [];
    return {
      subject: fact.ref,
      message,
      claims: [...new Set<Fact>([fact, ...(causes.get(fact.ref) ?? []), ...naming])],
    };
  });
}

function isMidFlow(id: string, { base, head }: Comparison): boolean {
  const { model } = head.index.stageById.has(id) ? head : base;
  const path = model.stages.filter(({ offPath }) => !offPath).map((stage) => stage.id);
  const place = path.indexOf(id);
  return place > 0 && place < path.length - 1;
}

/** One finding for each stage that left the path between stages, or joined it. */
export function findPath(
  comparison: Comparison,
  isOff: boolean,
  say: (label: Wording) => Wording,
): readonly FoundChange[] {
  const causes = factsByCause(comparison);
  return comparison.facts
    .filter((fact): fact is SetFact => fact.op === "set" && fact.path === "offPath" && fact.after === isOff)
    .map((fact) => ({
      subject: fact.ref,
      message: say(labelOf(fact.ref, comparison)),
      claims: [fact, ...(causes.get(fact.ref) ?? [])],
    }));
}
