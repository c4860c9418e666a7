import type { ElementKind, ElementRef } from "../base/element-ref.ts";
import { printExpression } from "../expr/print-expression.ts";
import type { Expression } from "../expr/expression.ts";
import { indexModel } from "../model/index-model.ts";
import type { AnyElement, Code, Model } from "../model/model.ts";
import { idOfFile } from "../model/resolve/resolve-head.ts";

/*
 * A model as it means: what two ways of writing share. Comments, the order of the keys of unordered maps, quoting,
 * splitting into files and places in the text play no part; texts are NFC-normalised, sets sorted, conditions printed
 * canonically.
 */

/** A text, a number, a truth value, or a list of these; other shapes come apart into several paths. */
export type CanonicalValue = string | number | boolean | readonly CanonicalValue[];

export interface CanonicalElement {
  readonly ref: ElementRef;
  readonly kind: ElementKind;
  /** What it stands in, where it can stand in another one: `stage:service` of a node. */
  readonly home?: ElementRef;
  /** By path, sorted: `label.zh`, `alert.warn.threshold`. */
  readonly properties: ReadonlyMap<string, CanonicalValue>;
}

export interface CanonicalModel {
  /** In the order of their names. What belongs to the model as a whole is `model:model`. */
  readonly elements: ReadonlyMap<ElementRef, CanonicalElement>;
  /** Lists whose order means something, by what they are the order of: `stages`, `stage:service`, `scheme:tier`. */
  readonly orders: ReadonlyMap<string, readonly ElementRef[]>;
}

export const wholeModel: ElementRef = "model:model";

/** Parts of an element that are not properties of it: identity, places, and elements of their own. */
const leftOut: Readonly<Partial<Record<ElementKind | "any", readonly string[]>>> = {
  any: ["kind", "id", "ref", "origin", "was"],
  stage: ["nodes"],
  node: ["stage"],
  scheme: ["classes"],
  class: ["scheme"],
  field: ["values"],
  value: ["field", "code"],
  process: ["steps"],
  // Whether a step is written or follows from the order: both spell the same way.
  transition: ["isDefault"],
  // Follows from the other settings of the metric.
  metric: ["uses"],
};

/** Lists whose order the author means; every other list of words is a set. */
export const orderedLists: ReadonlySet<string> = new Set([
  "metrics",
  "practices",
  "needs",
  "lanes",
  "steps",
  "views",
  "key",
  "parts",
]);

/** What a model means, in a form that can be compared piece by piece. */
export function canonicalModel(model: Model): CanonicalModel {
  const elements = [...indexModel(model).elementByRef.values()].map(canonicalElement);
  const sorted = [...elements, headOf(model)].sort((a, b) => compareText(a.ref, b.ref));
  return { elements: new Map(sorted.map((element) => [element.ref, element])), orders: ordersOf(model) };
}

function canonicalElement(element: AnyElement): CanonicalElement {
  const skipped = new Set([...(leftOut.any ?? []), ...(leftOut[element.kind] ?? [])]);
  const parts = Object.entries(element.kind === "code" ? withoutReadings(element) : element).filter(
    ([key]) => !skipped.has(key),
  );
  const home = homeOf(element);
  return { ref: element.ref, kind: element.kind, ...(home && { home }), properties: propertiesOf(parts) };
}

/** Values and codes of a part follow from its settings, of which some only say how the model came about. */
function withoutReadings(code: Code): object {
  const parts = code.parts.map(({ id, label, source, settings }) => {
    const { label: _label, was: _was, before: _before, after: _after, ...rest } = settings;
    return { id, label, source, settings: rest };
  });
  return { ...code, parts };
}

function homeOf(element: AnyElement): ElementRef | undefined {
  return element.kind === "node" ? `stage:${element.stage}` : undefined;
}

function headOf(model: Model): CanonicalElement {
  const { title, subtitle, locale, version, owner, note, calendar, currency, defaultPath } = model;
  // One that only follows from the name of the file is none of the model's own: renaming a file means nothing.
  const id = model.id === idOfFile(model.files[0] ?? "") ? undefined : model.id;
  const { privacy, duplicates, toolCriteria, style, legend } = model;
  const parts = { id, title, subtitle, locale, version, owner, note, calendar, currency, defaultPath };
  const rest = { privacy, duplicates, toolCriteria, style, legend };
  return { ref: wholeModel, kind: "model", properties: propertiesOf(Object.entries({ ...parts, ...rest })) };
}

function ordersOf(model: Model): ReadonlyMap<string, readonly ElementRef[]> {
  const within = <T extends { readonly ref: ElementRef }>(
    elements: readonly T[],
    homeOfOne: (element: T) => string,
  ): ReadonlyMap<string, ElementRef[]> => {
    const lists = new Map<string, ElementRef[]>();
    for (const element of elements) {
      const home = homeOfOne(element);
      const list = lists.get(home);
      if (list) list.push(element.ref);
      else lists.set(home, [element.ref]);
    }
    return lists;
  };
  return new Map([
    ...within(model.stages, () => "stages"),
    ...within(model.nodes, ({ stage }) => `stage:${stage}`),
    ...within(model.classes, ({ scheme }) => `scheme:${scheme}`),
    ...within(
      model.processes.flatMap(({ ref, steps }) => steps.map((step) => ({ ref: step.ref, home: ref }))),
      ({ home }) => home,
    ),
  ]);
}

function propertiesOf(parts: readonly (readonly [string, unknown])[]): ReadonlyMap<string, CanonicalValue> {
  const found = new Map<string, CanonicalValue>();
  for (const [key, value] of parts) flatten(key, value, found);
  return new Map([...found].sort(([a], [b]) => compareText(a, b)));
}

/** Writes a value under its path; objects and lists of named things come apart. */
function flatten(path: string, value: unknown, into: Map<string, CanonicalValue>): void {
  const single = singleValue(value);
  if (single !== undefined) {
    into.set(path, single);
    return;
  }
  if (Array.isArray(value)) {
    flattenList(path, value, into);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key !== "origin" && key !== "range") flatten(`${path}.${key}`, part, into);
    else if (key === "range" && !isTextRange(part)) flatten(`${path}.range`, part, into);
  }
}

function flattenList(path: string, list: readonly unknown[], into: Map<string, CanonicalValue>): void {
  if (list.length === 0) return;
  if (list.every((item) => typeof item === "object" && item !== null && !Array.isArray(item) && !isExpression(item))) {
    const names = list.map((item, index) => nameOf(item as object, index));
    into.set(path, orderedLists.has(lastOf(path)) ? names : [...names].sort(compareText));
    list.forEach((item, index) => {
      const parts = Object.entries(item as object).filter(([key]) => !nameKeys.includes(key));
      for (const [key, part] of parts) if (key !== "origin") flatten(`${path}.${names[index]}.${key}`, part, into);
    });
    return;
  }
  const items = list.map((item) => singleValue(item) ?? JSON.stringify(item));
  const isSet = !orderedLists.has(lastOf(path)) && items.every((item) => typeof item !== "object");
  into.set(path, isSet ? [...items].sort((a, b) => compareText(String(a), String(b))) : items);
}

/** By what the entries of a list of objects are told apart. */
const nameKeys: readonly string[] = ["id", "name", "level", "criterion", "about", "from"];

function nameOf(item: object, index: number): string {
  const key = nameKeys.find((candidate) => candidate in item);
  return key === undefined ? String(index) : String((item as Readonly<Record<string, unknown>>)[key]);
}

/** A value that stays in one piece; `undefined` for what comes apart, and for nothing at all. */
function singleValue(value: unknown): CanonicalValue | undefined {
  if (typeof value === "string") return value.normalize("NFC");
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return undefined;
  if (isExpression(value)) return printExpression(value.ast);
  if (Array.isArray(value)) return undefined;
  const parts = value as Readonly<Record<string, unknown>>;
  if (typeof parts["ms"] === "number" && "text" in parts) return parts["ms"];
  if (typeof parts["amount"] === "number" && typeof parts["unit"] === "string" && "text" in parts)
    return keepText(parts["amount"], parts["unit"]);
  return undefined;
}

/** Twelve months are a year. */
function keepText(amount: number, unit: string): string {
  return unit === "month" && amount % 12 === 0 ? `${amount / 12} year` : `${amount} ${unit}`;
}

function isExpression(value: unknown): value is Expression {
  return typeof value === "object" && value !== null && "ast" in value;
}

function isTextRange(value: unknown): boolean {
  return typeof value === "object" && value !== null && "file" in value;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** By code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
