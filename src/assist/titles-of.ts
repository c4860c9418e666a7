import { elementRef, type ElementRef } from "../base/element-ref.ts";
import { printableCondition } from "../messages/printable-condition.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type { AnyElement, Model, Transition } from "../model/model.ts";
import { elementSpeech, type DescribeOptions, type ElementSpeech } from "./element-speech.ts";

/** The titles of all elements of a model, as `describeElement` gives them one by one. */
export function titlesOf(model: Model, index: ModelIndex, options: DescribeOptions): ReadonlyMap<ElementRef, string> {
  const speech = elementSpeech(model, index, options);
  return new Map([...index.elementByRef].map(([ref, element]) => [ref, titleOf(element, speech)]));
}

/** The label of an element; of a step where it leads, and when. */
export function titleOf(element: AnyElement, speech: ElementSpeech): string {
  return element.kind === "transition" ? transitionTitle(element, speech) : speech.label(element);
}

function transitionTitle({ from, to, label, when }: Transition, speech: ElementSpeech): string {
  const ends = `${speech.nameOf(elementRef("node", from))} → ${speech.nameOf(elementRef("node", to))}`;
  const words = speech.text(label) ?? (when ? printableCondition(when.text) : "");
  return words ? `${ends} · ${words}` : ends;
}
