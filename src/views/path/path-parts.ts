import { elementRef } from "../../base/element-ref.ts";
import { diagramSentences } from "../../messages/diagram-words.ts";
import { nodeKindWords, separator } from "../../messages/view-words.ts";
import type { Node, NodeKind, Stage, Transition } from "../../model/model.ts";
import type { DiagramEdge, DiagramGroup, DiagramNode, Tone } from "../diagram.ts";
import type { Drawing } from "../drawing.ts";
import { channelLabels, slaText, transitionLabel } from "../graph-parts.ts";
import type { ChosenPath } from "./choose-path.ts";

export const kindTones = {
  touchpoint: "accent",
  milestone: "tone-4",
  decision: "tone-1",
  feedback: "tone-2",
  exit: "red",
} as const satisfies Record<NodeKind, Tone>;

/** How heavy the planned path is drawn while no figures say how many walk it. */
const plannedWeight = 0.3;
export const pathStyles = {
  planned: { line: "solid", head: "arrow", tone: "accent", weight: plannedWeight },
  other: { line: "dashed", head: "arrow", tone: "plain" },
  lost: { line: "dash-dot", head: "arrow", tone: "red" },
} as const satisfies Record<string, Pick<DiagramEdge, "line" | "head" | "tone" | "weight">>;

/** One band for each run of steps in one stage; a path of `steps` may come back to a stage. */
export function pathGroups(
  { steps }: ChosenPath,
  { index, speech }: Drawing,
): { readonly groups: readonly DiagramGroup[]; readonly groupOf: ReadonlyMap<string, string> } {
  const groups: DiagramGroup[] = [];
  const groupOf = new Map<string, string>();
  let last: string | undefined;
  steps.forEach((node) => {
    const stage = index.stageById.get(node.stage);
    if (stage && stage.id !== last) {
      // By how often the path has been in the stage: a step more elsewhere names no band anew.
      const before = groups.filter(({ subject }) => subject === stage.ref).length;
      groups.push(bandOf(stage, `${stage.ref}/${before}`, speech.label(stage)));
    }
    last = node.stage;
    groupOf.set(node.id, groups.at(-1)?.id ?? "");
  });
  return { groups, groupOf };
}

function bandOf({ ref }: Stage, id: string, label: string): DiagramGroup {
  return { id, subject: ref, label, tone: "plain", name: label };
}

export function stationOf(node: Node, place: number | undefined, drawing: Drawing): DiagramNode {
  const { index, speech } = drawing;
  const label = speech.label(node);
  const stage = index.stageById.get(node.stage);
  const detail = place === undefined && stage ? speech.label(stage) : speech.list(channelLabels(node, drawing));
  const kind = speech.say(nodeKindWords[node.nodeKind]);
  return {
    id: node.ref,
    subject: node.ref,
    shape: "station",
    glyph: node.nodeKind,
    tone: kindTones[node.nodeKind],
    label,
    ...(detail && detail !== label && { detail }),
    ...(place !== undefined && { layer: place }),
    name: [label, kind, detail].filter(Boolean).join(separator),
  };
}

/** The line from each step to the next, with what the step ahead allows as time. */
export function pathEdges({ steps }: ChosenPath, drawing: Drawing): readonly DiagramEdge[] {
  const { index, speech } = drawing;
  return steps.slice(1).map((to, place) => {
    const from = steps[place] ?? to;
    const transition = index.transitionsByFrom.get(from.id)?.find((each) => each.to === to.id);
    const label = [transition ? transitionLabel(transition, drawing) : "", slaText(to, speech)]
      .filter(Boolean)
      .join(separator);
    return {
      id: `path/${from.id}/${to.id}`,
      ...(transition && { subject: transition.ref }),
      from: from.ref,
      to: to.ref,
      ...(label && { label }),
      ...pathStyles.planned,
      name: speech.say(diagramSentences.step(speech.label(from), { to: speech.label(to), label })),
    };
  });
}

/** Transitions that leave the path, come back to it, skip some of it, or run beside it. */
export function otherEdges(path: ChosenPath, drawing: Drawing): readonly DiagramEdge[] {
  const { model, index, speech } = drawing;
  const shown = new Set([...path.steps, ...path.beside].map(({ id }) => id));
  const follows = new Set(path.steps.slice(1).map(({ id }, place) => `${path.steps[place]?.id} ${id}`));
  const taken = new Set<string>();
  return model.transitions.flatMap((transition): readonly DiagramEdge[] => {
    const from = path.passed.get(transition.from)?.before ?? transition.from;
    const to = path.passed.get(transition.to)?.behind ?? transition.to;
    const pair = `${from} ${to}`;
    if (!shown.has(from) || !shown.has(to) || from === to || follows.has(pair) || taken.has(pair)) return [];
    const [start, end] = [index.nodeById.get(from), index.nodeById.get(to)];
    if (!start || !end) return [];
    taken.add(pair);
    const label = transitionLabel(transition, drawing);
    return [
      {
        id: transition.ref,
        subject: transition.ref,
        from: elementRef("node", from),
        to: elementRef("node", to),
        ...(label && { label }),
        ...(isLoss(transition) ? pathStyles.lost : pathStyles.other),
        name: speech.say(diagramSentences.step(speech.label(start), { to: speech.label(end), label })),
      },
    ];
  });
}

function isLoss({ transitionKind }: Transition): boolean {
  return transitionKind === "churn" || transitionKind === "win_back";
}
