import type { ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { Measures } from "../base/measures.ts";
import type { Wording } from "../base/wording.ts";
import { speechIn, type Speech } from "../messages/speak.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type { Model } from "../model/model.ts";

/** What elements are described with. */
export interface ElementSpeech extends Speech {
  readonly model: Model;
  readonly index: ModelIndex;
  readonly measures: Measures | undefined;
  /** The label of an element; of one that the model does not have its id. */
  nameOf(ref: ElementRef): string;
  namesOf(refs: readonly ElementRef[]): string;
}

export interface DescribeOptions {
  /** Language of labels and words. A label without it is shown in another language. */
  readonly locale: string;
  readonly measures?: Measures | undefined;
  /** Labels as pictures have them: one without the language is its id in words, not a label in another language. */
  readonly isAsInPicture?: boolean;
}

export function elementSpeech(model: Model, index: ModelIndex, options: DescribeOptions): ElementSpeech {
  const { locale, measures, isAsInPicture = false } = options;
  const speech = speechIn(locale);
  const label: Speech["label"] = (element) =>
    isAsInPicture
      ? speech.label(element)
      : (speech.text(element.label) ?? Object.values(element.label)[0] ?? speech.label(element));
  const nameOf = (ref: ElementRef): string => {
    const element = index.elementByRef.get(ref);
    return element ? label(element) : ref.slice(ref.indexOf(":") + 1);
  };
  return {
    ...speech,
    ...{ model, index, measures, label, nameOf },
    namesOf: (refs) => speech.list(refs.map(nameOf)),
  };
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** A fact, left out when there is nothing to say. */
export function fact(speech: Speech, label: Wording, value: string | undefined): readonly Fact[] {
  return value === undefined || value === "" ? [] : [{ label: speech.say(label), value }];
}

/** Texts of the author as one. */
export function textsOf(speech: Speech, texts: readonly LocalizedText[]): string {
  return speech.list(texts.map((text) => speech.text(text) ?? "").filter(Boolean));
}
