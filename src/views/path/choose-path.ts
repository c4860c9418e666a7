import type { Node, Transition, View } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";

/** A path with more steps than this shows its main ones. */
const mostSteps = 14;

/** The steps of a path map, in order, and what stands beside them. */
export interface ChosenPath {
  readonly steps: readonly Node[];
  /** Nodes that ways from the path lead to and that are not on it. */
  readonly beside: readonly Node[];
  /** Nodes of the path that were too many, with the nearest kept one before and behind. */
  readonly passed: ReadonlyMap<string, { readonly before: string; readonly behind: string }>;
}

/**
 * The nodes of `steps`, else the way through the stages: from the first node on by the default steps, at a decision by the
 * way that is written first, and on to the next stage where a way ends. Beside it stands what else is shown; with `steps`
 * only the exits that one of them leads to.
 */
export function choosePath(view: View, drawing: Drawing): ChosenPath {
  const { index, shown } = drawing;
  if (view.steps && view.steps.length > 0) {
    const steps = view.steps.filter((id) => shown.nodes.has(id)).flatMap((id) => index.nodeById.get(id) ?? []);
    return { steps, beside: exitsOf(steps, drawing), passed: new Map() };
  }
  const walked = walkPath(drawing);
  const on = new Set(walked.map(({ id }) => id));
  const beside = drawing.model.nodes.filter(({ id }) => shown.nodes.has(id) && !on.has(id));
  return condensed(walked, beside, drawing);
}

function exitsOf(steps: readonly Node[], { model, index, shown }: Drawing): readonly Node[] {
  const on = new Set(steps.map(({ id }) => id));
  const reached = new Set(steps.flatMap(({ id }) => (index.transitionsByFrom.get(id) ?? []).map(({ to }) => to)));
  return model.nodes.filter(
    ({ id, nodeKind }) => nodeKind === "exit" && shown.nodes.has(id) && reached.has(id) && !on.has(id),
  );
}

function walkPath({ model, index, shown }: Drawing): readonly Node[] {
  const onPath = model.nodes.filter(
    ({ id, stage }) => shown.nodes.has(id) && index.stageById.get(stage)?.offPath !== true,
  );
  const places = new Map(onPath.map(({ id }, place) => [id, place]));
  const steps: Node[] = [];
  let place = onPath.length > 0 ? 0 : undefined;
  while (place !== undefined) {
    const node: Node | undefined = onPath[place];
    if (!node) break;
    steps.push(node);
    const here: number = place;
    const ahead = (index.transitionsByFrom.get(node.id) ?? []).filter(
      ({ to, transitionKind }) => transitionKind === "advance" && (places.get(to) ?? -1) > here,
    );
    const next = firstWay(node, ahead);
    place = next ? places.get(next.to) : onPath.findIndex(({ stage }, at) => at > here && stage !== node.stage);
    if (place === -1) place = undefined;
  }
  return steps;
}

/** At a decision the way that stands first in the text, else the nearest one; the list is in the order of the nodes. */
function firstWay(node: Node, ways: readonly Transition[]): Transition | undefined {
  if (node.nodeKind !== "decision") return ways[0];
  return [...ways].sort((a, b) => a.origin.from - b.origin.from)[0];
}

/** A long path keeps its first and last step, its milestones, and the decisions that lead off it. */
function condensed(walked: readonly Node[], beside: readonly Node[], { index }: Drawing): ChosenPath {
  if (walked.length <= mostSteps) return { steps: walked, beside, passed: new Map() };
  const aside = new Set(beside.map(({ id }) => id));
  const leadsAside = ({ id }: Node): boolean => (index.transitionsByFrom.get(id) ?? []).some(({ to }) => aside.has(to));
  const steps = walked.filter(
    (node, place) => place === 0 || place === walked.length - 1 || node.nodeKind === "milestone" || leadsAside(node),
  );
  const kept = new Set(steps.map(({ id }) => id));
  const passed = new Map<string, { readonly before: string; readonly behind: string }>();
  walked.forEach(({ id }, place) => {
    if (kept.has(id)) return;
    const before = [...walked.slice(0, place)].reverse().find((node) => kept.has(node.id))?.id ?? "";
    const behind = walked.slice(place).find((node) => kept.has(node.id))?.id ?? "";
    passed.set(id, { before, behind });
  });
  return { steps, beside, passed };
}
