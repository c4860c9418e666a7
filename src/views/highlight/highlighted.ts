import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import type { AnyElement, Model, Process, Selection } from "../../model/model.ts";
import type { Drawing } from "../drawing.ts";
import { partyMatcher } from "../relationships/select-parties.ts";
import { concernsNodes, includesAny, nodeMatcher } from "../select-nodes.ts";

/** Whether a view's `highlight` means an element; `undefined` for what it says nothing about. */
export type IsHighlighted = (ref: string) => boolean | undefined;

/**
 * What a selection means of every kind of element: nodes as `only` does, and with them what belongs to them (their
 * stage, channels, activities, metrics, fields, transitions between them), checks and sources by who is in charge, parties and their relationships, steps of a
 * process by who takes them. A class or channel that the selection names is meant, others of that kind are not.
 */
export function highlightedBy(selection: Selection, { model, index }: Pick<Drawing, "model" | "index">): IsHighlighted {
  const matched = concernsNodes(selection) ? matchedNodes(selection, { model, index }) : undefined;
  const isParty = partyMatcher(selection, model.relationships);
  const context: Context = { selection, model, ...(matched && { matched }), ...(isParty && { isParty }) };
  return (ref) => {
    const element = index.elementByRef.get(ref as ElementRef);
    return element && isMeant(element, context);
  };
}

/** Ids of the nodes that a selection means, and of what belongs to them. */
interface Matched {
  readonly nodes: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
}

interface Context {
  readonly selection: Selection;
  readonly model: Model;
  /** Absent where the selection says nothing about nodes. */
  readonly matched?: Matched;
  readonly isParty?: NonNullable<ReturnType<typeof partyMatcher>>;
}

function matchedNodes(selection: Selection, { model, index }: Pick<Drawing, "model" | "index">): Matched {
  const nodes = model.nodes.filter(nodeMatcher(selection, { model, index }));
  const stages = nodes.map(({ stage }) => stage);
  const empty = model.stages.filter(({ id, nodes: own }) => own.length === 0 && selection.stages.includes(id));
  return {
    nodes: new Set(nodes.map(({ id }) => id)),
    stages: new Set([...stages, ...empty.map(({ id }) => id)]),
    channels: new Set(selection.channels.length > 0 ? selection.channels : nodes.flatMap(({ channels }) => channels)),
    metrics: new Set(nodes.flatMap(({ metrics }) => metrics)),
    fields: new Set(nodes.flatMap(({ captures }) => captures)),
    owners: new Set(
      selection.owners.length > 0
        ? selection.owners
        : nodes.flatMap(({ owner, stage }) => owner ?? index.stageById.get(stage)?.owner ?? []),
    ),
  };
}

function isMeant(element: AnyElement, context: Context): boolean | undefined {
  const { matched, isParty, model } = context;
  if (element.kind === "party") return isParty?.(element);
  if (element.kind === "relationship") {
    const isEnd = (id: string): boolean => model.parties.some((party) => party.id === id && isParty?.(party) === true);
    return isParty && element.from.some(isEnd) && element.to.some(isEnd);
  }
  if (element.kind === "view") return isOwned(model.owner, context);
  if (element.kind === "process") return isProcessMeant(element, context);
  if (element.kind === "step") {
    const process = model.processes.find(({ steps }) => steps.some(({ ref }) => ref === element.ref));
    return process && isProcessMeant(process, context, element.owner);
  }
  return matched && isOfNodes(element, matched, context.selection);
}

function isOfNodes(element: AnyElement, matched: Matched, selection: Selection): boolean | undefined {
  switch (element.kind) {
    case "node":
      return matched.nodes.has(element.id);
    case "stage":
      return matched.stages.has(element.id);
    case "transition":
      return matched.nodes.has(element.from) && matched.nodes.has(element.to);
    case "channel":
      return matched.channels.has(element.id);
    case "activity":
      if (selection.owners.length > 0 && element.owner !== undefined) return selection.owners.includes(element.owner);
      return element.stages.some((id) => matched.stages.has(id)) && includesAny(selection.channels, element.channels);
    case "class":
      if (selection.classes.length > 0) return selection.classes.includes(element.id);
      return element.stages.some((id) => matched.stages.has(id));
    case "metric":
      return matched.metrics.has(element.id) || element.stages.some((id) => matched.stages.has(id));
    case "field":
      return matched.fields.has(element.id);
    case "role":
      return matched.owners.has(element.id);
    case "policy":
    case "source":
      return isOwned(element.owner, { selection });
    case "scheme":
      return selection.classes.length > 0 ? selection.classes.some((id) => id.startsWith(`${element.id}.`)) : undefined;
    default:
      return undefined;
  }
}

/** By who is in charge and nothing else. */
function isOwned(owner: string | undefined, { selection }: Pick<Context, "selection">): boolean | undefined {
  if (selection.owners.length === 0) return undefined;
  return owner !== undefined && selection.owners.includes(owner);
}

/** By who is in charge of the step, or of the whole; else by its stage. */
function isProcessMeant({ owner, stage }: Process, { selection, matched }: Context, own = owner): boolean | undefined {
  if (!matched) return undefined;
  if (selection.owners.length > 0) return own !== undefined && selection.owners.includes(own);
  return stage !== undefined && matched.stages.has(stage);
}

/** Every element that a selection could name, for the sentence that says what stands out. */
export function namedBy({ stages, owners, channels, classes, parties, around }: Selection): readonly ElementRef[] {
  return [
    ...stages.map((id) => elementRef("stage", id)),
    ...owners.map((id) => elementRef("role", id)),
    ...channels.map((id) => elementRef("channel", id)),
    ...classes.map((id) => elementRef("class", id)),
    ...parties.map((id) => elementRef("party", id)),
    ...(around ? [around.centre] : []),
  ];
}
