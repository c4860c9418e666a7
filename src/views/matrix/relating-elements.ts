import { elementRef, idOf, type ElementRef } from "../../base/element-ref.ts";
import { referencedNames } from "../../expr/referenced-names.ts";
import type { Responsible } from "../../messages/matrix-words.ts";
import type { Activity, Class, MatrixAxis, Metric, Node, Stage } from "../../model/model.ts";
import type { RelatingKind } from "../../model/related-axes.ts";
import type { Drawing } from "../drawing.ts";

/** An element that another one names; with a letter where it is a role. */
export interface Target {
  readonly ref: ElementRef;
  readonly letter?: Responsible;
}

/** An element and what it names, by kind. */
export interface RelatingElement {
  readonly ref: ElementRef;
  readonly label: string;
  readonly names: Readonly<Partial<Record<MatrixAxis, readonly Target[]>>>;
}

/** The elements of a kind that the view shows, with what they name. Transitions relate a kind with itself: `linksWithin`. */
export function relatingElements(
  kind: Exclude<RelatingKind, "transitions">,
  drawing: Drawing,
): readonly RelatingElement[] {
  const { model, shown, speech } = drawing;
  const named = <E extends Parameters<typeof speech.label>[0] & { readonly ref: ElementRef }>(
    elements: readonly E[],
    namesOf: (element: E) => RelatingElement["names"],
  ): readonly RelatingElement[] =>
    elements.map((element) => ({ ref: element.ref, label: speech.label(element), names: namesOf(element) }));
  switch (kind) {
    case "stages":
      return named(
        model.stages.filter(({ id }) => shown.stages.has(id)),
        stageNames,
      );
    case "nodes":
      return named(
        model.nodes.filter(({ id }) => shown.nodes.has(id)),
        (node) => nodeNames(node, drawing),
      );
    case "activities":
      return named(
        model.activities.filter(({ stages }) => stages.length === 0 || stages.some((id) => shown.stages.has(id))),
        activityNames,
      );
    case "classes":
      return named(model.classes, (element) => classNames(element, drawing));
    case "metrics":
      return named(model.metrics, (metric) => metricNames(metric, drawing));
    case "channels":
      return named(model.channels, ({ owner }) => ({ roles: owning(owner) }));
    case "sources":
      return named(model.sources, ({ owner }) => ({ roles: owning(owner) }));
    case "fields":
      return named(model.fields, ({ id, source }) => ({
        sources: targets("source", source ? [source.source] : []),
        classes: model.classes.filter((element) => usedBy(element).has(id)).map(({ ref }) => ({ ref })),
      }));
    case "processes":
      return named(model.processes, ({ stage, captures, owner }) => ({
        stages: targets("stage", stage === undefined ? [] : [stage]),
        fields: targets("field", captures),
        roles: owning(owner),
      }));
  }
}

function targets(kind: Parameters<typeof elementRef>[0], ids: readonly string[]): readonly Target[] {
  return ids.map((id) => ({ ref: elementRef(kind, id) }));
}

function letters(letter: Responsible, roles: readonly (string | undefined)[]): readonly Target[] {
  return roles.flatMap((role) => (role === undefined ? [] : [{ ref: elementRef("role", role), letter }]));
}

/** One role that does it and answers for it. */
function owning(owner: string | undefined): readonly Target[] {
  return [...letters("A", [owner]), ...letters("R", [owner])];
}

function stageNames({ owner, supports, informed, metrics }: Stage): RelatingElement["names"] {
  return {
    roles: [...letters("A", [owner]), ...letters("S", supports), ...letters("I", informed)],
    metrics: targets("metric", metrics),
  };
}

/** Who owns a stage answers for its nodes; who owns a node, and without one the owner of the stage, does the work. */
function nodeNames(node: Node, { model, index }: Drawing): RelatingElement["names"] {
  const stage = index.stageById.get(node.stage);
  const sourceOf = (event: string | undefined): readonly (string | undefined)[] =>
    event === undefined ? [] : [model.events.find(({ id }) => id === event)?.source];
  const captured = node.captures.map((id) => model.fields.find((field) => field.id === id)?.source?.source);
  const sources = [...sourceOf(node.event), ...captured].filter((id) => id !== undefined);
  return {
    stages: targets("stage", [node.stage]),
    channels: targets("channel", node.channels),
    metrics: targets("metric", node.metrics),
    fields: targets("field", node.captures),
    sources: targets("source", sources),
    roles: [
      ...letters("A", [stage?.owner ?? node.owner]),
      ...letters("R", [node.owner ?? stage?.owner]),
      ...letters("S", node.supports),
      ...letters("I", node.informed),
    ],
  };
}

function activityNames(activity: Activity): RelatingElement["names"] {
  const responses = (kind: string): readonly string[] =>
    activity.respondsTo.filter((ref) => ref.startsWith(`${kind}:`)).map(idOf);
  return {
    stages: targets("stage", activity.stages),
    channels: targets("channel", activity.channels),
    segments: targets("segment", activity.segments),
    metrics: targets("metric", activity.moves),
    classes: targets("class", responses("class")),
    nodes: targets("node", responses("node")),
    // The value of a field: `churn_reason.quality`.
    fields: targets("field", [...new Set(responses("value").map((id) => id.slice(0, id.indexOf("."))))]),
    roles: [...owning(activity.owner), ...letters("S", activity.supports), ...letters("I", activity.informed)],
  };
}

function classNames(element: Class, { model }: Drawing): RelatingElement["names"] {
  const used = usedBy(element);
  const isField = new Set(model.fields.map(({ id }) => id));
  return {
    stages: targets("stage", element.stages),
    fields: targets(
      "field",
      [...used].filter((name) => isField.has(name)),
    ),
    // Where one id stands for a field and for a metric, a rule means the field.
    metrics: targets(
      "metric",
      model.metrics.filter(({ id, per }) => per === "customer" && used.has(id) && !isField.has(id)).map(({ id }) => id),
    ),
  };
}

function usedBy({ when }: Class): ReadonlySet<string> {
  return new Set(when ? referencedNames(when).map(({ name }) => name) : []);
}

function metricNames({ owner, stages, uses }: Metric, { model }: Drawing): RelatingElement["names"] {
  const eventOf = (ref: ElementRef): string | undefined =>
    ref.startsWith("event:") ? idOf(ref) : model.nodes.find((node) => node.ref === ref)?.event;
  const sourceOf = (ref: ElementRef): string | undefined =>
    ref.startsWith("source:") ? idOf(ref) : model.events.find(({ id }) => id === eventOf(ref))?.source;
  const sources = uses.map(sourceOf).filter((id) => id !== undefined);
  const usedOf = (kind: string): readonly Target[] =>
    uses.filter((ref) => ref.startsWith(`${kind}:`)).map((ref) => ({ ref }));
  return {
    roles: owning(owner),
    stages: targets("stage", stages),
    sources: targets("source", [...new Set(sources)]),
    nodes: usedOf("node"),
    metrics: usedOf("metric"),
  };
}
