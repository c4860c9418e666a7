import { textIn, wordsOfId } from "../base/localized-text.ts";
import type { ProductLocale } from "../base/wording.ts";
import { assistWords } from "../messages/assist-words.ts";
import { viewKinds } from "../model/closed-lists.ts";
import type { AnyElement, Model } from "../model/model.ts";
import { presetNamed, presetNames, valueSetNames } from "../model/named-sets.ts";
import { bundledTemplates } from "../model/bundled-templates.ts";

/** A name that may be written at a place, and what it stands for. */
export interface NameCandidate {
  readonly id: string;
  /** Label in the language of the editor. */
  readonly label: string;
  /** Labels in every language: an author may type any of them. */
  readonly words: readonly string[];
}

export interface NameContext {
  readonly model: Model | undefined;
  readonly locale: ProductLocale;
  /** Id of the event beside the key, for names of its attributes. */
  readonly event?: string;
  /** Id of the code around, for names of its parts. */
  readonly code?: string;
}

/** What a reference to one of the kinds may name, in the order of the model. */
export function nameCandidates(kinds: readonly string[], context: NameContext): readonly NameCandidate[] {
  return kinds.flatMap((kind) => candidatesOfKind(kind, context));
}

function candidatesOfKind(kind: string, context: NameContext): readonly NameCandidate[] {
  const { model, locale } = context;
  switch (kind) {
    case "value_set":
      return valueSetNames.map(({ id, labels }) => ({ id, label: wordIn(labels, locale), words: labels }));
    case "preset":
      return presetNames.map(({ id, labels }) => ({ id, label: wordIn(labels, locale), words: labels }));
    case "template":
      return [...bundledTemplates.keys()].map((id) => named(id, assistWords.template[locale]));
    case "column":
      return (model?.sources ?? []).flatMap(({ id, preset }) =>
        (presetNamed(preset)?.columns ?? []).map((column) => named(`${id}.${column}`, assistWords.column[locale])),
      );
    case "attribute":
      return attributes(context);
    case "part": {
      const parts = (code: string): readonly NameCandidate[] =>
        (model?.codes.find(({ id }) => id === code)?.parts ?? []).map((part) => ({
          id: part.id,
          label: textIn(part.label, locale, assistWords.part[locale]),
          words: Object.values(part.label),
        }));
      const others = (model?.codes ?? []).filter(({ id }) => id !== context.code);
      return [
        ...parts(context.code ?? ""),
        ...others.flatMap(({ id }) => parts(id).map((part) => ({ ...part, id: `${id}.${part.id}` }))),
      ];
    }
    case "view":
      return views(context);
    case "criterion":
      return (model?.toolCriteria ?? []).map(({ id }) => named(id, ""));
    default:
      return elementsOfKind(kind, model).map((element) => candidateOf(element, locale));
  }
}

/** Declared views, then those that exist without being declared; a kind that has declared ones is named by these. */
function views({ model, locale }: NameContext): readonly NameCandidate[] {
  const declared = elementsOfKind("view", model).map((element) => candidateOf(element, locale));
  const kinds = new Set(model?.views.map(({ viewKind }) => viewKind));
  const drawn = new Set(model?.views.map(({ process }) => process));
  return [
    ...declared,
    ...viewKinds
      .filter((kind) => kind !== "sheet" && !kinds.has(kind))
      .map((kind) => named(kind, assistWords.defaultView[locale])),
    ...(model?.processes ?? [])
      .filter(({ id }) => !drawn.has(id))
      .map((one) => ({ ...candidateOf(one, locale), id: `process_${one.id}` })),
  ];
}

function attributes({ model, locale, event }: NameContext): readonly NameCandidate[] {
  const detail = assistWords.attribute[locale];
  const own = model?.events.find(({ id }) => id === event);
  if (own) return own.attributes.map(({ name }) => named(name, detail));
  return (model?.events ?? []).flatMap(({ id, attributes: all }) =>
    all.map(({ name }) => named(`${id}.${name}`, detail)),
  );
}

function named(id: string, label: string): NameCandidate {
  return { id, label, words: [] };
}

function wordIn(labels: readonly string[], locale: ProductLocale): string {
  return labels[locale === "zh" ? 0 : 1] ?? labels[0] ?? "";
}

export function candidateOf(element: AnyElement, locale: ProductLocale): NameCandidate {
  const { id, label } = element;
  return { id, label: textIn(label, locale, Object.values(label)[0] ?? wordsOfId(id)), words: Object.values(label) };
}

/** Elements of a kind, retired ones left out: nothing new should refer to them. */
export function elementsOfKind(kind: string, model: Model | undefined): readonly AnyElement[] {
  if (!model) return [];
  const lists: Readonly<Record<string, readonly AnyElement[]>> = {
    role: model.roles,
    party: model.parties,
    segment: model.segments,
    channel: model.channels,
    stage: model.stages,
    node: model.nodes,
    transition: model.transitions.filter(({ isDefault }) => !isDefault),
    activity: model.activities,
    relationship: model.relationships,
    event: model.events,
    source: model.sources,
    field: model.fields,
    value: model.fields.filter(({ valueSet }) => valueSet === undefined).flatMap(({ values }) => values),
    trait: model.traits,
    scheme: model.schemes,
    class: model.classes,
    code: model.codes,
    metric: model.metrics,
    policy: model.quality,
    process: model.processes,
    tool: model.tools,
    quote: model.quotes,
    view: model.views,
  };
  return (lists[kind] ?? []).filter(({ retired }) => retired === undefined);
}
