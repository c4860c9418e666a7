import type { ElementRef } from "../base/element-ref.ts";
import { elementRef } from "../base/element-ref.ts";
import { cadenceWords, detailWords, privacyWords, snippetWords } from "../messages/assist-words.ts";
import { formatFigure } from "../messages/format-figure.ts";
import { printableCondition } from "../messages/printable-condition.ts";
import { activityKindWords, nodeKindWords, transitionKindWords, viewSentences } from "../messages/view-words.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type {
  Activity,
  AnyElement,
  Class,
  Field,
  Model,
  Node,
  Responsibility,
  Stage,
  Transition,
} from "../model/model.ts";
import type { ElementDetails } from "./assist-types.ts";
import { titleOf } from "./titles-of.ts";
import { describeMetric } from "./describe-metric.ts";
import { elementSpeech, fact, textsOf, type DescribeOptions, type ElementSpeech, type Fact } from "./element-speech.ts";

/** The facts about an element that a reader wants, in one language; nothing for a name that the model does not have. */
export function describeElement(
  model: Model,
  index: ModelIndex,
  { ref, ...options }: DescribeOptions & { readonly ref: ElementRef },
): ElementDetails | undefined {
  const element = index.elementByRef.get(ref);
  if (!element) return undefined;
  const speech = elementSpeech(model, index, options);
  const { note, retired } = element;
  return {
    title: titleOf(element, speech),
    kind: kindOf(element, speech),
    rows: [
      ...factsOf(element, speech),
      ...fact(speech, detailWords.note, speech.text(note)),
      ...quotesOf(ref, speech),
      ...fact(speech, detailWords.retired, retired),
    ],
  };
}

function kindOf(element: AnyElement, speech: ElementSpeech): string {
  if (element.kind === "node") return speech.say(nodeKindWords[element.nodeKind]);
  if (element.kind === "transition") return speech.say(transitionKindWords[element.transitionKind]);
  if (element.kind === "activity") return speech.say(activityKindWords[element.activityKind]);
  return speech.say(snippetWords[element.kind]);
}

function factsOf(element: AnyElement, speech: ElementSpeech): readonly Fact[] {
  switch (element.kind) {
    case "stage":
      return stageFacts(element, speech);
    case "node":
      return nodeFacts(element, speech);
    case "transition":
      return transitionFacts(element, speech);
    case "activity":
      return activityFacts(element, speech);
    case "metric":
      return describeMetric(element, speech);
    case "class":
      return classFacts(element, speech);
    case "field":
      return fieldFacts(element, speech);
    default:
      return otherFacts(element, speech);
  }
}

function refsOf(
  kind: "node" | "metric" | "role" | "stage" | "channel" | "segment",
  ids: readonly string[],
): ElementRef[] {
  return ids.map((id) => elementRef(kind, id));
}

function responsibility({ owner, supports, informed }: Responsibility, speech: ElementSpeech): readonly Fact[] {
  return [
    ...fact(speech, detailWords.owner, owner === undefined ? undefined : speech.nameOf(elementRef("role", owner))),
    ...fact(speech, detailWords.supports, speech.namesOf(refsOf("role", supports))),
    ...fact(speech, detailWords.informed, speech.namesOf(refsOf("role", informed))),
  ];
}

function stageFacts(stage: Stage, speech: ElementSpeech): readonly Fact[] {
  const condition = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : readable(text, speech);
  return [
    ...fact(speech, detailWords.goal, speech.text(stage.goal)),
    ...responsibility(stage, speech),
    ...fact(speech, detailWords.enterWhen, condition(stage.enterWhen?.text)),
    ...fact(speech, detailWords.leaveWhen, condition(stage.leaveWhen?.text)),
    ...fact(speech, detailWords.nodes, speech.namesOf(refsOf("node", stage.nodes))),
    ...fact(speech, detailWords.practices, textsOf(speech, stage.practices)),
    ...fact(speech, detailWords.metrics, figuresOf(stage.metrics, speech)),
  ];
}

/** A condition with the labels of what it names. */
export function readable(text: string, { model, label }: ElementSpeech): string {
  const named = [...model.fields, ...model.traits, ...model.metrics, ...model.schemes, ...model.events];
  const byId = new Map([...named].reverse().map((element) => [element.id, element]));
  return printableCondition(
    text.replace(/(?<!["'\w.])[A-Za-z_][A-Za-z0-9_]*(?!["'\w(.])/g, (id) => {
      const found = byId.get(id);
      return found ? label(found) : id;
    }),
  );
}

/** Metrics with their figures, where there are some. */
function figuresOf(ids: readonly string[], speech: ElementSpeech): string {
  const texts = ids.flatMap((id) => {
    const metric = speech.index.metricById.get(id);
    if (!metric) return [];
    const value = speech.measures?.figures.get(metric.ref)?.value;
    return [
      value === undefined || value === null
        ? speech.label(metric)
        : `${speech.label(metric)} ${formatFigure(value, metric.unit)}`,
    ];
  });
  return speech.list(texts);
}

function nodeFacts(node: Node, speech: ElementSpeech): readonly Fact[] {
  const stage = speech.index.stageById.get(node.stage);
  const captures = node.captures.flatMap((id) => {
    const field = speech.model.fields.find((each) => each.id === id);
    if (!field) return [];
    const privacy = field.privacy === "none" ? "" : ` (${speech.say(privacyWords[field.privacy])})`;
    return [
      speech.label(field) + (speech.locale.startsWith("zh") ? privacy.replace(" (", "（").replace(")", "）") : privacy),
    ];
  });
  const leads = (speech.index.transitionsByFrom.get(node.id) ?? []).map(({ to }) => elementRef("node", to));
  const count = speech.measures?.figures.get(node.ref)?.value;
  const owner = node.owner ?? stage?.owner;
  return [
    ...fact(speech, detailWords.stage, stage && speech.label(stage)),
    ...fact(speech, detailWords.goal, speech.text(node.goal)),
    ...fact(speech, detailWords.channel, speech.namesOf(refsOf("channel", node.channels))),
    ...fact(speech, detailWords.sla, node.sla && speech.say(viewSentences.within(speech.duration(node.sla)))),
    ...responsibility({ ...node, ...(owner !== undefined && { owner }) }, speech),
    ...fact(
      speech,
      detailWords.event,
      node.event === undefined ? undefined : speech.nameOf(elementRef("event", node.event)),
    ),
    ...fact(speech, detailWords.captures, speech.list(captures)),
    ...fact(speech, detailWords.metrics, figuresOf(node.metrics, speech)),
    ...fact(speech, detailWords.customers, typeof count === "number" ? formatFigure(count, "person") : undefined),
    ...fact(speech, detailWords.leads, speech.namesOf(leads)),
    ...fact(speech, detailWords.activities, answering(node.ref, speech)),
  ];
}

/** Activities that answer an element. */
function answering(ref: ElementRef, speech: ElementSpeech): string {
  return speech.namesOf(
    speech.model.activities.filter(({ respondsTo }) => respondsTo.includes(ref)).map((each) => each.ref),
  );
}

function transitionFacts({ when, activity, from, to }: Transition, speech: ElementSpeech): readonly Fact[] {
  return [
    ...fact(speech, detailWords.from, speech.nameOf(elementRef("node", from))),
    ...fact(speech, detailWords.to, speech.nameOf(elementRef("node", to))),
    ...fact(speech, detailWords.condition, when && readable(when.text, speech)),
    ...fact(
      speech,
      detailWords.activity,
      activity === undefined ? undefined : speech.nameOf(elementRef("activity", activity)),
    ),
  ];
}

function activityFacts(activity: Activity, speech: ElementSpeech): readonly Fact[] {
  const { model } = speech;
  const cost = activity.cost === undefined ? undefined : formatFigure(activity.cost, model.currency ?? "count");
  return [
    ...fact(speech, detailWords.stages, speech.namesOf(refsOf("stage", activity.stages))),
    ...fact(speech, detailWords.channel, speech.namesOf(refsOf("channel", activity.channels))),
    ...fact(speech, detailWords.segment, speech.namesOf(refsOf("segment", activity.segments))),
    ...fact(speech, detailWords.moves, figuresOf(activity.moves, speech)),
    ...fact(speech, detailWords.respondsTo, speech.namesOf(activity.respondsTo)),
    ...fact(speech, detailWords.every, activity.every && speech.say(cadenceWords[activity.every])),
    ...fact(speech, detailWords.cost, cost),
    ...responsibility(activity, speech),
  ];
}

function classFacts({ ref, scheme, when, code, stages }: Class, speech: ElementSpeech): readonly Fact[] {
  const count = speech.measures?.figures.get(ref)?.value;
  return [
    ...fact(speech, detailWords.scheme, speech.nameOf(elementRef("scheme", scheme))),
    ...fact(speech, detailWords.rule, when && readable(when.text, speech)),
    ...fact(speech, detailWords.code, code),
    ...fact(speech, detailWords.stage, speech.namesOf(refsOf("stage", stages))),
    ...fact(speech, detailWords.customers, typeof count === "number" ? formatFigure(count, "person") : undefined),
    ...fact(speech, detailWords.activities, answering(ref, speech)),
  ];
}

function fieldFacts(field: Field, speech: ElementSpeech): readonly Fact[] {
  const nodes = speech.model.nodes.filter(({ captures }) => captures.includes(field.id)).map(({ ref }) => ref);
  const source = field.source && `${speech.nameOf(elementRef("source", field.source.source))}.${field.source.column}`;
  return [
    ...fact(speech, detailWords.privacy, speech.say(privacyWords[field.privacy])),
    ...fact(speech, detailWords.purpose, speech.text(field.purpose)),
    ...fact(
      speech,
      detailWords.values,
      field.valueSet ?? speech.list(field.values.map((value) => speech.label(value))),
    ),
    ...fact(speech, detailWords.source, source),
    ...fact(speech, detailWords.nodes, speech.namesOf(nodes)),
  ];
}

function otherFacts(element: AnyElement, speech: ElementSpeech): readonly Fact[] {
  const { model } = speech;
  switch (element.kind) {
    case "channel": {
      const nodes = model.nodes.filter(({ channels }) => channels.includes(element.id)).map(({ ref }) => ref);
      const owner = element.owner === undefined ? undefined : speech.nameOf(elementRef("role", element.owner));
      return [
        ...fact(speech, detailWords.owner, owner),
        ...fact(speech, detailWords.sla, element.sla && speech.say(viewSentences.within(speech.duration(element.sla)))),
        ...fact(speech, detailWords.nodes, speech.namesOf(nodes)),
      ];
    }
    case "scheme":
      return fact(speech, detailWords.classes, speech.namesOf(element.classes.map((id) => elementRef("class", id))));
    case "code":
      return [
        ...fact(speech, detailWords.pattern, element.pattern),
        ...fact(speech, detailWords.parts, speech.list(element.parts.map((part) => speech.label(part)))),
      ];
    case "segment":
      return fact(speech, detailWords.needs, textsOf(speech, element.needs));
    case "event": {
      const nodes = model.nodes.filter(({ event }) => event === element.id).map(({ ref }) => ref);
      const source = element.source === undefined ? undefined : speech.nameOf(elementRef("source", element.source));
      return [...fact(speech, detailWords.source, source), ...fact(speech, detailWords.nodes, speech.namesOf(nodes))];
    }
    case "role": {
      const owned = [...model.stages, ...model.nodes, ...model.activities].filter(({ owner }) => owner === element.id);
      return fact(speech, detailWords.owner, speech.namesOf(owned.map(({ ref }) => ref)));
    }
    case "relationship": {
      const ends = (ids: readonly string[]): string => speech.namesOf(ids.map((id) => elementRef("party", id)));
      return [...fact(speech, detailWords.from, ends(element.from)), ...fact(speech, detailWords.to, ends(element.to))];
    }
    case "process":
      return fact(speech, detailWords.steps, speech.list(element.steps.map((step) => speech.label(step))));
    case "step": {
      const owner = element.owner === undefined ? undefined : speech.nameOf(elementRef("role", element.owner));
      return [
        ...fact(speech, detailWords.owner, owner),
        ...fact(speech, detailWords.sla, element.sla && speech.say(viewSentences.within(speech.duration(element.sla)))),
        ...fact(speech, detailWords.condition, element.when && printableCondition(element.when.text)),
        ...fact(speech, detailWords.outcomes, speech.list(element.outcomes.map((outcome) => speech.label(outcome)))),
      ];
    }
    case "view":
      return fact(speech, detailWords.shown, element.viewKind);
    default:
      return [];
  }
}

function quotesOf(ref: ElementRef, speech: ElementSpeech): readonly Fact[] {
  return speech.model.quotes
    .filter(({ node, stage }) => ref === `node:${node ?? ""}` || ref === `stage:${stage ?? ""}`)
    .flatMap((quote) => fact(speech, detailWords.quote, speech.text(quote.text)));
}
