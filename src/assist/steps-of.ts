import { elementRef, type ElementRef } from "../base/element-ref.ts";
import { detailWords } from "../messages/assist-words.ts";
import { viewWords } from "../messages/view-words.ts";
import { indexModel } from "../model/index-model.ts";
import type { Model, Node, Stage } from "../model/model.ts";
import { type DescribeOptions, elementSpeech, type ElementSpeech } from "./element-speech.ts";

/** A picture step by step: what is shown up to and including each step. Nothing moves between steps. */
export interface Step {
  /** `stage:needs`; stable, so that a link can name it. */
  readonly id: string;
  readonly title: string;
  /** Subjects that appear with this step; earlier ones stay. */
  readonly subjects: readonly string[];
  /** Speaker's notes: goal, practices and notes of the model, as paragraphs of text. */
  readonly notes: readonly string[];
}

/**
 * One step per stage, in the order of the model: its nodes, the transitions that then have both ends, its activities,
 * channels, classes and metrics. Every subject that a picture can hold appears exactly once; what belongs to no stage
 * appears with the last step.
 */
export function stepsOf(model: Model, options: DescribeOptions): readonly Step[] {
  const speech = elementSpeech(model, indexModel(model), options);
  const shown = new Set<ElementRef>();
  return model.stages.map((stage, at) => {
    const isLast = at === model.stages.length - 1;
    const subjects = [...subjectsOf(stage, speech, shown), ...(isLast ? remaining(model) : [])];
    const added = [...new Set(subjects)].filter((ref) => !shown.has(ref));
    for (const ref of added) shown.add(ref);
    return { id: stage.ref, title: speech.label(stage), subjects: added, notes: notesOf(stage, speech) };
  });
}

function subjectsOf(
  stage: Stage,
  { model, index }: ElementSpeech,
  shown: ReadonlySet<ElementRef>,
): readonly ElementRef[] {
  const nodes = index.nodesByStage.get(stage.id) ?? [];
  const seen = new Set<ElementRef>([...shown, ...nodes.map(({ ref }) => ref)]);
  const transitions = model.transitions.filter(
    ({ from, to }) => seen.has(elementRef("node", from)) && seen.has(elementRef("node", to)),
  );
  const here = ({ stages }: { readonly stages: readonly string[] }): boolean => stages.includes(stage.id);
  const activities = model.activities.filter(here);
  const metrics = new Set([...stage.metrics, ...nodes.flatMap((node) => node.metrics)]);
  const channels = new Set(nodes.flatMap((node) => node.channels));
  const lanes = [
    ...model.channels.filter(
      ({ id }) =>
        channels.has(id) || activities.some((each) => each.stages[0] === stage.id && each.channels.includes(id)),
    ),
    ...model.classes.filter(here),
    ...model.metrics.filter((metric) => metrics.has(metric.id) || here(metric)),
  ];
  return [stage, ...nodes, ...transitions, ...activities, ...lanes].map(({ ref }) => ref);
}

function remaining(model: Model): readonly ElementRef[] {
  const lists = [model.nodes, model.transitions, model.activities, model.channels, model.classes, model.metrics];
  return lists.flatMap((list) => list.map(({ ref }) => ref));
}

function notesOf(stage: Stage, speech: ElementSpeech): readonly string[] {
  const { model, index } = speech;
  const nodes = index.nodesByStage.get(stage.id) ?? [];
  const goal = speech.text(stage.goal);
  const quotes = model.quotes.filter((quote) => quote.stage === stage.id || nodes.some(({ id }) => id === quote.node));
  return [
    ...(goal === undefined ? [] : [said(speech.say(detailWords.goal), goal, speech)]),
    ...stage.practices.flatMap((practice) => speech.text(practice) ?? []),
    ...[speech.text(stage.note)].filter((note) => note !== undefined),
    ...nodes.flatMap((node) => nodeNote(node, speech)),
    ...quotes.flatMap((quote) => {
      const text = speech.text(quote.text);
      return text === undefined ? [] : [said(speech.say(detailWords.quote), `“${text}”`, speech)];
    }),
  ];
}

function nodeNote(node: Node, speech: ElementSpeech): readonly string[] {
  const texts = [speech.text(node.goal), speech.text(node.note)].filter((text) => text !== undefined);
  return texts.map((text) => said(speech.label(node), text, speech));
}

function said(head: string, text: string, speech: ElementSpeech): string {
  return `${head}${speech.say(viewWords.colon)}${text}`;
}
