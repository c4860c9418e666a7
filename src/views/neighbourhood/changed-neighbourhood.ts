import type { ElementRef } from "../../base/element-ref.ts";
import type { ElementChange, ElementChanges } from "../../base/element-change.ts";
import { speechIn } from "../../messages/speak.ts";
import { indexModel, type ModelIndex } from "../../model/index-model.ts";
import type { AnyElement, Model, NodeKind, Stage, Transition } from "../../model/model.ts";

/** An element that changed, or one that stands right beside it. */
export interface NeighbourBox {
  readonly subject: string;
  readonly label: string;
  /** Of a key node. */
  readonly kind?: NodeKind;
  /** Subject of the stage that it stands in, in head where it is there. */
  readonly stage?: string;
  /** Absent: it is as it was. */
  readonly change?: ElementChange;
}

export interface NeighbourLine {
  /** Subjects of boxes. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly change?: ElementChange;
  /** `step`: a transition; `use`: the second depends on the first. */
  readonly type: "step" | "use";
}

/** What changed between two models, with what is one step away. Plain data. */
export interface Neighbourhood {
  readonly stages: readonly NeighbourBox[];
  readonly boxes: readonly NeighbourBox[];
  readonly lines: readonly NeighbourLine[];
}

export interface NeighbourhoodInput {
  /** Base under the names of head. */
  readonly base: Model;
  readonly head: Model;
  readonly changes: ElementChanges;
  /** What depends on what changed: the element, and what uses it. */
  readonly uses: readonly (readonly [ElementRef, ElementRef])[];
  readonly locale: string;
}

/**
 * The changed elements that have a row in the table of changes or are part of the path, the steps between them, and what is
 * one step or one use away, in the order of head.
 */
export function changedNeighbourhood({ base, head, changes, uses, locale }: NeighbourhoodInput): Neighbourhood {
  const sides = [indexModel(head), indexModel(base)] as const;
  const { label, text } = speechIn(locale);
  const boxOf = (subject: string): NeighbourBox | undefined => {
    const element = elementIn(sides, subject);
    if (!element) return undefined;
    const change = changes.get(subject);
    return {
      subject,
      label: label(element),
      ...(element.kind === "node" && { kind: element.nodeKind, stage: `stage:${element.stage}` }),
      ...(change && { change }),
    };
  };
  const steps = stepsAround(stepsOf(head, base), changes);
  const isBox = ({ kind }: AnyElement): boolean => !["transition", "stage", "view"].includes(kind);
  const changed = [...sides[0].elementByRef.values(), ...sides[1].elementByRef.values()]
    .filter((element) => isBox(element) && isTold(element, changes.get(element.ref)))
    .map(({ ref }) => ref);
  const known = new Set<string>(changed);
  const used = new Map(
    uses
      .filter(([from, to]) => known.has(from) && from !== to && !to.startsWith("transition:") && elementIn(sides, to))
      .map((use) => [use.join(" "), use] as const),
  );
  const lines: readonly NeighbourLine[] = [
    ...steps.map((step): NeighbourLine => {
      const [words, change] = [text(step.label), changes.get(step.ref)];
      return {
        ...{ from: `node:${step.from}`, to: `node:${step.to}`, type: "step" },
        ...(words !== undefined && { label: words }),
        ...(change && { change }),
      };
    }),
    ...[...used.values()].map(([from, to]): NeighbourLine => ({ from, to, type: "use" })),
  ];
  const subjects = new Set<string>([...changed, ...lines.flatMap(({ from, to }) => [from, to])]);
  const others = inOrder(sides, subjects).filter((subject) => !subject.startsWith("stage:"));
  const boxes = others.flatMap((subject) => boxOf(subject) ?? []);
  const homes = new Set(boxes.map(({ stage }) => stage));
  const stages = [...head.stages, ...base.stages.filter(({ id }) => !sides[0].stageById.has(id))];
  const isShown = ({ ref }: Stage): boolean => homes.has(ref) || changes.has(ref) || subjects.has(ref);
  return { stages: stages.filter(isShown).flatMap(({ ref }) => boxOf(ref) ?? []), boxes, lines };
}

type Sides = readonly [head: ModelIndex, base: ModelIndex];

function elementIn([head, base]: Sides, subject: string): AnyElement | undefined {
  return head.elementByRef.get(subject as ElementRef) ?? base.elementByRef.get(subject as ElementRef);
}

/** Nodes also without a row of their own: a new stage is one row, and its nodes are what it is about. */
function isTold({ kind }: AnyElement, change: ElementChange | undefined): boolean {
  return change !== undefined && (change.rows.length > 0 || kind === "node");
}

function stepsOf(head: Model, base: Model): readonly Transition[] {
  const known = new Set(head.transitions.map(({ ref }) => ref));
  return [...head.transitions, ...base.transitions.filter(({ ref }) => !known.has(ref))];
}

/** Steps that changed, and those from or to a node that did. */
function stepsAround(steps: readonly Transition[], changes: ElementChanges): readonly Transition[] {
  return steps.filter(({ ref, from, to }) => [ref, `node:${from}`, `node:${to}`].some((name) => changes.has(name)));
}

/** As they stand in head, then what only base has. */
function inOrder([head, base]: Sides, subjects: ReadonlySet<string>): readonly string[] {
  const all = new Set<string>([...head.elementByRef.keys(), ...base.elementByRef.keys()]);
  return [...all].filter((subject) => subjects.has(subject));
}
