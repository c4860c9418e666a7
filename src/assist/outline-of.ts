import { outlineWords } from "../messages/assist-words.ts";
import { formatFigure } from "../messages/format-figure.ts";
import { indexModel } from "../model/index-model.ts";
import type { AnyElement, Metric, Model } from "../model/model.ts";
import type { Outline, OutlineEntry } from "./assist-types.ts";
import { elementSpeech, type DescribeOptions, type ElementSpeech } from "./element-speech.ts";

/** What a model holds, as a tree by section: stages with their nodes, channels, activities, classes, metrics, views. */
export function outlineOf(model: Model, options: DescribeOptions): Outline {
  const speech = elementSpeech(model, indexModel(model), options);
  const flat = (elements: readonly AnyElement[]): readonly OutlineEntry[] =>
    elements.map((each) => entryOf(each, speech));
  const sections: readonly (readonly [keyof typeof outlineWords, readonly OutlineEntry[]])[] = [
    ["stages", stageEntries(speech)],
    ["channels", flat(model.channels)],
    ["activities", flat(model.activities)],
    ["classes", [...schemeEntries(speech), ...flat(model.codes)]],
    ["metrics", model.metrics.map((metric) => metricEntry(metric, speech))],
    ["views", flat(model.views)],
  ];
  return {
    sections: sections
      .filter(([, entries]) => entries.length > 0)
      .map(([id, entries]) => ({ id, title: speech.say(outlineWords[id]), entries })),
  };
}

function entryOf(
  element: AnyElement,
  speech: ElementSpeech,
  more: { readonly remark?: string | undefined; readonly children?: readonly OutlineEntry[] } = {},
): OutlineEntry {
  const { remark, children = [] } = more;
  return { ref: element.ref, label: speech.label(element), ...(remark !== undefined && { remark }), children };
}

function counted(count: number): string | undefined {
  return count === 0 ? undefined : String(count);
}

function stageEntries(speech: ElementSpeech): readonly OutlineEntry[] {
  return speech.model.stages.map((stage) => {
    const nodes = speech.index.nodesByStage.get(stage.id) ?? [];
    const children = nodes.map((node) => entryOf(node, speech, { remark: figureOf(node, "person", speech) }));
    return entryOf(stage, speech, { remark: counted(nodes.length), children });
  });
}

function schemeEntries(speech: ElementSpeech): readonly OutlineEntry[] {
  return speech.model.schemes.map((scheme) => {
    const classes = speech.model.classes.filter((each) => each.scheme === scheme.id);
    const children = classes.map((each) => entryOf(each, speech, { remark: figureOf(each, "person", speech) }));
    return entryOf(scheme, speech, { remark: counted(classes.length), children });
  });
}

function metricEntry(metric: Metric, speech: ElementSpeech): OutlineEntry {
  return entryOf(metric, speech, { remark: figureOf(metric, metric.unit, speech) });
}

function figureOf({ ref }: AnyElement, unit: string, { measures }: ElementSpeech): string | undefined {
  const value = measures?.figures.get(ref)?.value;
  return typeof value === "number" ? formatFigure(value, unit) : undefined;
}
