import type { Appendix, AppendixEntry } from "../base/appendix.ts";
import type { ElementRef } from "../base/element-ref.ts";
import { snippetWords } from "../messages/assist-words.ts";
import { kindHeadings, pageWords } from "../messages/page-words.ts";
import { speechIn } from "../messages/speak.ts";
import type { ModelIndex } from "../model/index-model.ts";
import type { AnyElement, Model } from "../model/model.ts";
import { describeElement } from "./describe-element.ts";
import type { DescribeOptions } from "./element-speech.ts";

type Kind = AnyElement["kind"];

/** The order of the kinds; those that are missing follow in the order of the pictures. */
const kindOrder: readonly Kind[] = ["stage", "node", "process", "step", "activity", "channel", "class", "metric"];

/** Lines say themselves what they are; a view is what the reader has before him. */
const leftOut: ReadonlySet<Kind> = new Set<Kind>(["view", "transition", "relationship"]);

/**
 * The details of the elements that pictures show, as `describeElement` gives them, under numbers from 1: kind by kind,
 * within a kind in the order of `subjects`. An element about which there is nothing to say has no entry.
 */
export function appendixOf(
  subjects: readonly string[],
  { model, index }: { readonly model: Model; readonly index: ModelIndex },
  options: DescribeOptions,
): Appendix {
  const { say } = speechIn(options.locale);
  const kindWord = (kind: Kind): string => say(snippetWords[kind]);
  const elements = [...new Set(subjects)].flatMap((subject) => index.elementByRef.get(subject as ElementRef) ?? []);
  const kinds = new Set(elements.map(({ kind }) => kind));
  let number = 0;
  const entriesOf = (kind: Kind): readonly AppendixEntry[] =>
    elements
      .filter((element) => element.kind === kind)
      .flatMap(({ ref }) => {
        const details = describeElement(model, index, { ref, ...options, isAsInPicture: true });
        if (!details || details.rows.length === 0) return [];
        number += 1;
        const isSaid = details.kind === kindWord(kind);
        const { title, rows: facts } = details;
        return [{ number, subject: ref, title, ...(!isSaid && { kind: details.kind }), facts }];
      });
  const order = [
    ...kindOrder.filter((kind) => kinds.has(kind)),
    ...[...kinds].filter((kind) => !kindOrder.includes(kind)),
  ];
  const sections = order
    .filter((kind) => !leftOut.has(kind))
    .map((kind) => ({ heading: say(kindHeadings[kind]), entries: entriesOf(kind) }));
  return {
    title: say(pageWords.appendix),
    locale: options.locale,
    sections: sections.filter(({ entries }) => entries.length > 0),
  };
}

/** The number of each element that has one. */
export function numbersOf({ sections }: Appendix): ReadonlyMap<string, number> {
  return new Map(sections.flatMap(({ entries }) => entries.map(({ subject, number }) => [subject, number] as const)));
}
