import { elementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { factsByCause } from "./flow-causes.ts";
import { labelOf } from "./labels.ts";
import { listDifference } from "./name-lists.ts";

/** Stages that are gone, and the new ones in which all their nodes that are left stand, and no others that were there. */
interface Regrouping {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * One finding for each stage that came apart into several new ones (`split`), or for several that became one new stage
 * (`merged`), with the moves of their nodes and whoever names them now instead.
 */
export function findRegrouped(
  comparison: Comparison,
  what: "split" | "merged",
  say: (one: Wording, several: Wording) => Wording,
): readonly FoundChange[] {
  const groups = what === "split" ? splits(comparison) : merges(comparison);
  if (groups.length === 0) return [];
  const causes = factsByCause(comparison);
  return groups.flatMap((group): FoundChange | readonly [] => {
    const [one] = what === "split" ? group.from : group.to;
    const claims = factsOfRegrouping(group, comparison, causes);
    if (one === undefined || claims.length === 0) return [];
    const labels = (what === "split" ? group.to : group.from).map((id) => labelOf(elementRef("stage", id), comparison));
    const several = {
      zh: labels.map(({ zh }) => `“${zh}”`).join("、"),
      en: labels.map(({ en }) => `“${en}”`).join(" and "),
    };
    const subject = elementRef("stage", one);
    return { subject, message: say(labelOf(subject, comparison), several), claims };
  });
}

function splits(comparison: Comparison): readonly Regrouping[] {
  const { heirs, sources, gone, came } = waysOfNodes(comparison);
  return gone.flatMap((id) => {
    const to = heirs.get(id) ?? [];
    const isWhole = to.every((each) => came.includes(each) && sources.get(each)?.length === 1);
    return to.length > 1 && isWhole ? [{ from: [id], to }] : [];
  });
}

function merges(comparison: Comparison): readonly Regrouping[] {
  const { heirs, sources, gone, came } = waysOfNodes(comparison);
  return came.flatMap((id) => {
    const from = sources.get(id) ?? [];
    const isWhole = from.every((each) => gone.includes(each) && heirs.get(each)?.length === 1);
    return from.length > 1 && isWhole ? [{ from, to: [id] }] : [];
  });
}

/** Which stages of head have the nodes of a stage of base, and the other way round. */
function waysOfNodes({ base, head }: Comparison) {
  const [heirs, sources] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const add = (map: Map<string, string[]>, key: string, value: string): void => {
    const list = map.get(key) ?? [];
    if (!list.includes(value)) map.set(key, [...list, value]);
  };
  for (const { id, stage } of base.model.nodes) {
    const after = head.index.nodeById.get(id)?.stage;
    if (after === undefined) continue;
    add(heirs, stage, after);
    add(sources, after, stage);
  }
  const gone = base.model.stages.map(({ id }) => id).filter((id) => !head.index.stageById.has(id));
  const came = head.model.stages.map(({ id }) => id).filter((id) => !base.index.stageById.has(id));
  return { heirs, sources, gone, came };
}

function factsOfRegrouping(
  { from, to }: Regrouping,
  comparison: Comparison,
  causes: ReadonlyMap<string, readonly Fact[]>,
): readonly Fact[] {
  const { facts } = comparison;
  const stages = [...from, ...to];
  const isOf = (ref: string): boolean => stages.some((id) => ref === `stage:${id}`);
  const own = facts.filter((fact) =>
    fact.op === "order"
      ? isOf(fact.of)
      : ((fact.op === "add" || fact.op === "remove") && isOf(fact.ref)) ||
        (fact.op === "move" && isOf(fact.before) && isOf(fact.after)),
  );
  const moved = own.flatMap((fact) => (fact.op === "move" ? [fact.ref] : []));
  const caused = [...stages.map((id) => `stage:${id}`), ...moved].flatMap((cause) => causes.get(cause) ?? []);
  const naming = facts.filter((fact) => {
    if (fact.op !== "set" || !["stages", "stage"].includes(fact.path)) return false;
    const { lost, gained } = listDifference(fact);
    return lost.every((id) => from.includes(id)) && gained.every((id) => to.includes(id));
  });
  return [...new Set([...own, ...caused, ...naming])];
}
