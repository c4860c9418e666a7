import type { Side } from "./comparison.ts";

/**
 * For a stage of one model only: the stage of both models with which it shares all nodes that are in both, so that it
 * was merged into that stage or split off from it. Absent: it came or went as a whole.
 */
export type StagePartners = (id: string) => string | undefined;

export function stagePartners(base: Side, head: Side): StagePartners {
  const partners = new Map([...partnersFrom(base, head), ...partnersFrom(head, base)]);
  return (id) => partners.get(id);
}

function partnersFrom(own: Side, other: Side): readonly (readonly [string, string])[] {
  return own.model.stages.flatMap(({ id }) => {
    if (other.index.stageById.has(id)) return [];
    const nodes = own.index.nodesByStage.get(id) ?? [];
    const homes = new Set(nodes.flatMap((node) => other.index.nodeById.get(node.id)?.stage ?? []));
    const [home] = homes;
    return homes.size === 1 && home !== undefined && own.index.stageById.has(home) ? [[id, home] as const] : [];
  });
}
