import type { DiagnosticPlace } from "../base/diagnostic.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { AnyElement, Model, Origin } from "../model/model.ts";
import type { ParsedNode, ParsedScalar } from "../syntax/parsed-document.ts";
import type { LintContext } from "./lint-context.ts";
import { inUse } from "./in-use.ts";
import { childEntry, writtenEntry } from "./written-entry.ts";

/** A text of the author, in one or several languages. */
export interface WrittenText {
  readonly text: LocalizedText;
  /** `node:first_visit`, `code:customer_id.type`, `model:` for the model's own. */
  readonly of: string;
  /** The key it stands under: `label`, `goal` … */
  readonly key: string;
  /** Its place in a list of texts. */
  readonly item?: number;
  /** The entry it belongs to; absent for the model's own. */
  readonly origin?: Origin;
}

/** The labels of everything in use that has one: elements, values, code parts, steps and their outcomes, views. */
export function labelsOf(model: Model): readonly WrittenText[] {
  const ofElements = inUse(elementsWithLabels(model)).map(({ label, ref, origin }) => ({
    text: label,
    of: ref,
    origin,
  }));
  const ofParts = model.codes.flatMap(({ id, parts }) =>
    parts.map((part) => ({ text: part.label, of: `code:${id}.${part.id}`, origin: part.origin })),
  );
  const ofSteps = model.processes.flatMap(({ steps }) =>
    steps.map(({ id, label, origin }) => ({ text: label, of: `step:${id}`, origin })),
  );
  return [...ofElements, ...ofParts, ...ofSteps]
    .filter(({ text }) => Object.keys(text).length > 0)
    .map((label) => ({ ...label, key: "label" }));
}

/** Every element but those that the model does not write itself: default steps, values of a bundled set. */
function elementsWithLabels(model: Model): readonly AnyElement[] {
  return [
    ...[...model.roles, ...model.parties, ...model.segments, ...model.channels, ...model.stages, ...model.nodes],
    ...[...model.transitions.filter(({ isDefault }) => !isDefault), ...model.activities, ...model.relationships],
    ...[...model.events, ...model.sources, ...model.fields, ...model.traits, ...model.schemes, ...model.classes],
    ...model.fields.flatMap(({ values, valueSet }) => (valueSet === undefined ? values : [])),
    ...[...model.codes, ...model.metrics, ...model.quality, ...model.processes, ...model.tools, ...model.views],
  ];
}

/** Everything in use that the author says in words: labels first, then titles, goals, notes, purposes and quotes. */
export function textsOf(model: Model): readonly WrittenText[] {
  const texts: WrittenText[] = [...labelsOf(model)];
  const add = (text: LocalizedText | undefined, of: string, place: Omit<WrittenText, "text" | "of">): void => {
    if (text) texts.push({ text, of, ...place });
  };
  for (const key of ["title", "subtitle", "note"] as const) add(model[key], "model:", { key });
  for (const element of inUse(elementsWithLabels(model))) {
    const { ref: of, origin } = element;
    add(element.note, of, { key: "note", origin });
    if (element.kind === "stage" || element.kind === "node") add(element.goal, of, { key: "goal", origin });
    if (element.kind === "field") add(element.purpose, of, { key: "purpose", origin });
    if (element.kind === "stage")
      element.practices.forEach((text, item) => add(text, of, { key: "practices", item, origin }));
    if (element.kind === "segment")
      element.needs.forEach((text, item) => add(text, of, { key: "needs", item, origin }));
  }
  for (const { text, source, ref: of, origin } of model.quotes) {
    add(text, of, { key: "text", origin });
    add(source, of, { key: "source", origin });
  }
  return texts;
}

/** Where a text stands: its scalars by language, with the text's own language for a bare string. */
export function scalarsOf(
  { origin, key, item, text }: WrittenText,
  context: LintContext,
): readonly { readonly locale: string; readonly node: ParsedScalar }[] {
  let node = valueOf(origin, key, context);
  if (item !== undefined && node?.kind === "list") node = node.items[item];
  if (node?.kind === "scalar") return [{ locale: Object.keys(text)[0] ?? "", node }];
  if (node?.kind !== "map") return [];
  return node.entries.flatMap(({ key: locale, value }) => (value.kind === "scalar" ? [{ locale, node: value }] : []));
}

/** The value of a key of an entry, or of the whole of it where the short form is used. */
function valueOf(origin: Origin | undefined, key: string, context: LintContext): ParsedNode | undefined {
  if (!origin) {
    const root = context.documents[0]?.root;
    return root?.kind === "map" ? root.entries.find((entry) => entry.key === key)?.value : undefined;
  }
  const entry = writtenEntry(origin, context)?.entry;
  const written = entry && childEntry(entry, key)?.value;
  const isShort = entry?.value.kind === "scalar" || (entry && !written && key === "label");
  return written ?? (isShort ? entry?.value : undefined);
}

/** The place of a text, in one of its languages where that is given; the entry's key where it is written elsewhere. */
export function placeOfText(written: WrittenText, context: LintContext, locale?: string): DiagnosticPlace {
  const scalars = scalarsOf(written, context);
  const { node } = scalars.find((each) => each.locale === locale) ?? scalars[0] ?? {};
  const origin = written.origin ?? { file: context.model.files[0] ?? "", from: 0, to: 0 };
  const file = written.origin?.file ?? context.documents[0]?.file ?? "";
  const range = node ? { file, from: node.from, to: node.to } : { file: origin.file, from: origin.from, to: origin.to };
  return { range, ...(written.origin && { subject: written.of }) };
}
