import { idOf, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";
import { followsElement, namesOf } from "./name-lists.ts";

/** A property that has another value, with the words to speak of it. */
export interface SettingChange {
  readonly subject: ElementRef;
  readonly label: Wording;
  /** Absent: it had or has none. */
  readonly before?: CanonicalValue;
  readonly after?: CanonicalValue;
}

/** Where a property is looked for: exactly this path, of these kinds of elements (of every kind where none is named). */
export interface SettingPlace {
  readonly path: string;
  readonly kinds?: readonly string[];
}

/** One finding for each changed property of which `say` has something to say. */
export function findSettings(
  comparison: Comparison,
  { path, kinds }: SettingPlace,
  say: (change: SettingChange) => Wording | undefined,
): readonly FoundChange[] {
  return comparison.facts.flatMap((fact): FoundChange | readonly [] => {
    if (fact.op !== "set" || fact.path !== path || (kinds && !kinds.includes(kindOf(fact.ref)))) return [];
    const { before, after } = fact;
    const message = say({
      subject: fact.ref,
      label: labelOf(fact.ref, comparison),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    });
    return message ? { subject: fact.ref, message, claims: [fact] } : [];
  });
}

/** One finding for each element with another text of this name, all its languages together. */
export function findTexts(
  comparison: Comparison,
  { path, kinds }: SettingPlace,
  say: (label: Wording, after: Wording) => Wording,
): readonly FoundChange[] {
  const facts = comparison.facts.filter(
    (fact): fact is SetFact =>
      fact.op === "set" && fact.path.startsWith(`${path}.`) && (!kinds || kinds.includes(kindOf(fact.ref))),
  );
  return [...new Set(facts.map(({ ref }) => ref))].map((subject) => {
    const properties = comparison.head.canonical.elements.get(subject)?.properties;
    const texts = new Map<string, string>();
    for (const [key, value] of properties ?? [])
      if (key.startsWith(`${path}.`)) texts.set(key.slice(path.length + 1), String(value));
    const any = [...texts.values()][0];
    const after = { zh: texts.get("zh") ?? any ?? "（无）", en: texts.get("en") ?? any ?? "(none)" };
    return {
      subject,
      message: say(labelOf(subject, comparison), after),
      claims: facts.filter(({ ref }) => ref === subject),
    };
  });
}

/** One finding for each changed list of names of which `say` has something to say, given what it lost and gained. */
export function findLists(
  comparison: Comparison,
  place: SettingPlace & { readonly of: string },
  say: (change: { readonly label: Wording; readonly lost?: Wording; readonly gained?: Wording }) => Wording | undefined,
): readonly FoundChange[] {
  return findSettings(comparison, place, ({ label, before, after }) => {
    const { lost, gained } = namesOf(place.of, { before, after }, comparison);
    return say({ label, ...(lost && { lost }), ...(gained && { gained }) });
  });
}

/**
 * One finding for each changed list of names (a single name is a list of one), saying what came and what went. Stages
 * that came or went speak of those who name them.
 */
export function findListChanges(
  comparison: Comparison,
  place: SettingPlace & { readonly of: string },
  name: Wording,
): readonly FoundChange[] {
  return findSettings(comparison, place, ({ label, before, after }) => {
    if (place.of === "stage" && followsElement("stage", { before, after }, comparison)) return undefined;
    const { lost, gained } = namesOf(place.of, { before, after }, comparison);
    if (lost && gained && isSingle(before) && isSingle(after))
      return {
        zh: `“${label.zh}”的${name.zh}：${lost.zh} → ${gained.zh}`,
        en: `${name.en} of “${label.en}”: ${lost.en} → ${gained.en}`,
      };
    return {
      zh: `“${label.zh}”的${name.zh}：${[gained && `增加${gained.zh}`, lost && `去掉${lost.zh}`].filter(Boolean).join("，") || "先后变了"}`,
      en: `${name.en} of “${label.en}”: ${[gained && `${gained.en} added`, lost && `${lost.en} removed`].filter(Boolean).join(", ") || "in another order"}`,
    };
  });
}

/** One name, written by itself or as a list. */
function isSingle(value: CanonicalValue | undefined): boolean {
  return typeof value !== "object" || value.length === 1;
}

/** One finding for each changed choice from a closed list, in the words for its members. */
export function findChoices(
  comparison: Comparison,
  place: SettingPlace & { readonly words: Readonly<Record<string, Wording>> },
  name: Wording,
): readonly FoundChange[] {
  const none = { zh: "（无）", en: "(none)" };
  const wordsOf = (choice: CanonicalValue | undefined): Wording =>
    choice === undefined ? none : (place.words[String(choice)] ?? { zh: String(choice), en: String(choice) });
  return findSettings(comparison, place, ({ label, before, after }) => {
    const [was, is] = [wordsOf(before), wordsOf(after)];
    return {
      zh: `“${label.zh}”的${name.zh}：${was.zh} → ${is.zh}`,
      en: `${name.en} of “${label.en}”: ${was.en} → ${is.en}`,
    };
  });
}

function kindOf(ref: ElementRef): string {
  return ref.slice(0, ref.length - idOf(ref).length - 1);
}
