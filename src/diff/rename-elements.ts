import { elementRef, idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import { customerScopeOf } from "../model/decision-scope.ts";
import type { Model } from "../model/model.ts";
import { renameInExpression, type NewName } from "./rename-in-expression.ts";

/** Which kinds the ids under a key belong to, wherever it stands. */
const referenceKeys: Readonly<Record<string, readonly ElementKind[]>> = {
  owner: ["role"],
  supports: ["role"],
  informed: ["role"],
  roles: ["role"],
  readers: ["role"],
  owners: ["role"],
  by: ["role", "field", "segment"],
  review: ["role"],
  channels: ["channel"],
  event: ["event"],
  after: ["event"],
  captures: ["field"],
  fields: ["field"],
  field: ["field"],
  metrics: ["metric"],
  moves: ["metric"],
  metric: ["metric"],
  kpis: ["metric"],
  numerator: ["metric"],
  denominator: ["metric"],
  stage: ["stage"],
  stages: ["stage"],
  node: ["node"],
  nodes: ["node"],
  base: ["node", "event"],
  conversion: ["node", "event"],
  activity: ["activity"],
  segments: ["segment"],
  classes: ["class"],
  scheme: ["scheme"],
  schemes: ["scheme"],
  process: ["process"],
  parties: ["party"],
  shows: ["relationship"],
  view: ["view"],
  views: ["view"],
};

/** Keys that mean something else, or that refer at all, in one kind of element only. */
const kindKeys: Readonly<Partial<Record<string, Readonly<Record<string, readonly ElementKind[]>>>>> = {
  transition: { from: ["node"], to: ["node"] },
  relationship: { from: ["party"], to: ["party"] },
  event: { source: ["source"] },
  field: { source: ["source"] },
  view: { steps: ["node"] },
  duplicates: { match: ["field"] },
};

/** Names of elements in full, `metric:spend`. */
const fullNames: ReadonlySet<string> = new Set([
  "uses",
  "respondsTo",
  "centre",
  "about",
  "from",
  "to",
  "unsure",
  "ref",
]);

/** Two names with a dot: what stands before it is an element. */
const dottedKeys: Readonly<Record<string, readonly ElementKind[]>> = { of: ["source", "event"], from_part: ["code"] };

/**
 * A model under new names: elements and whatever names them, conditions and settings too. Texts, labels and places stay
 * as they are.
 */
export function renameElements(model: Model, renamed: ReadonlyMap<ElementRef, ElementRef>): Model {
  if (renamed.size === 0) return model;
  const scope = customerScopeOf(model);
  const newName: NewName = {
    element: (ref) => renamed.get(ref),
    inCondition: (name) => scope.lookup(name)?.ref,
  };
  const walked = new Walk(newName).value(model, { key: "", kind: "model" }) as Model;
  return walked;
}

interface Place {
  readonly key: string;
  /** Of the element that it is in. */
  readonly kind: string;
}

class Walk {
  private readonly newName: NewName;

  constructor(newName: NewName) {
    this.newName = newName;
  }

  value(value: unknown, place: Place): unknown {
    if (typeof value === "string") return this.word(value, place);
    if (Array.isArray(value)) return value.map((item: unknown) => this.value(item, place));
    if (typeof value !== "object" || value === null) return value;
    if ("ast" in value) return renameInExpression(value as never, place.kind, this.newName);
    const parts = this.withKeys(value as Readonly<Record<string, unknown>>, place);
    const { kind: own, id, ref } = parts;
    const isElement = typeof own === "string" && typeof id === "string" && typeof ref === "string";
    const kind = isElement ? own : place.key === "duplicates" ? "duplicates" : place.kind;
    const entries = Object.entries(parts).map(([key, part]): [string, unknown] => [
      key,
      this.value(part, { key, kind }),
    ]);
    const walked = Object.fromEntries(entries);
    if (!isElement) return walked;
    const now = this.newName.element(ref as ElementRef);
    return now ? { ...walked, id: idOf(now), ref: now, ...codeOf(own, now) } : walked;
  }

  /** `codes` of a part of a code has values of the field of that part as keys. */
  private withKeys(settings: Readonly<Record<string, unknown>>, place: Place): Readonly<Record<string, unknown>> {
    const { field, codes } = settings;
    if (place.kind !== "code" || typeof field !== "string" || typeof codes !== "object" || codes === null)
      return settings;
    const entries = Object.entries(codes).map(([value, code]): [string, unknown] => {
      const now = this.newName.element(elementRef("value", `${field}.${value}`));
      return [now ? now.slice(now.lastIndexOf(".") + 1) : value, code];
    });
    return { ...settings, codes: Object.fromEntries(entries) };
  }

  private word(word: string, { key, kind }: Place): string {
    if (fullNames.has(key) && word.includes(":")) return this.newName.element(word as ElementRef) ?? word;
    const dotted = dottedKeys[key];
    if (dotted) {
      const dot = word.indexOf(".");
      const owner = dot < 0 ? word : word.slice(0, dot);
      return `${this.renamedId(owner, dotted)}${dot < 0 ? "" : word.slice(dot)}`;
    }
    if (key === "replacedBy" || key === "was") return this.renamedId(word, [kind as ElementKind]);
    if (kind === "code" && key === "source") return word;
    return this.renamedId(word, kindKeys[kind]?.[key] ?? referenceKeys[key] ?? []);
  }

  private renamedId(id: string, kinds: readonly ElementKind[]): string {
    const now = kinds.map((kind) => this.newName.element(elementRef(kind, id))).find((ref) => ref !== undefined);
    if (now) return idOf(now);
    // Every process has a view of its own, which nobody declares: `process_` and its id.
    const [, process] = (kinds.includes("view") && /^process_(.+)$/.exec(id)) || [];
    const renamed = process === undefined ? undefined : this.newName.element(elementRef("process", process));
    return renamed ? `process_${idOf(renamed)}` : id;
  }
}

/** The code of a value is the last part of its id. */
function codeOf(kind: string, now: ElementRef): { readonly code?: string } {
  return kind === "value" ? { code: now.slice(now.lastIndexOf(".") + 1) } : {};
}
