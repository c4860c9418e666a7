import { elementRef, idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import { compareText, type CanonicalElement } from "./canonical-model.ts";
import type { Comparison, Side } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { dependentsIn } from "./impact.ts";
import { localizedSimilarity, textSimilarity } from "./text-similarity.ts";

/** Something that went and something that came that look like one thing under a new id. */
export interface RenameSuggestion {
  readonly was: ElementRef;
  readonly now: ElementRef;
  /** How sure, 0 to 1. */
  readonly score: number;
  /** What it is made of, each 0 to 1; absent where neither side has anything to compare. */
  readonly likeness: Likeness;
}

export interface Likeness {
  readonly label: number;
  readonly id: number;
  /** Of who names them, and what they stand beside. */
  readonly place?: number;
  /** Of their other settings. */
  readonly settings?: number;
}

const weights = { label: 0.35, id: 0.1, place: 0.3, settings: 0.25 } as const;
/** Holds on both halves of the labelled corpus (`test/diff/rename-corpus.ts`) with the precision that its test demands. */
const leastScore = 0.55;
/** A second candidate this near makes both a guess: it may be a split or a merge. */
const leastLead = 0.15;

/** Pairs of one kind that are each other's best match, clearly ahead of any other. All facts must still be there. */
export function suggestRenames(comparison: Comparison): readonly RenameSuggestion[] {
  const [removed, added] = [elementsOf(comparison, "remove"), elementsOf(comparison, "add")];
  const pairs = removed.flatMap((was) =>
    added.filter(({ kind }) => kind === was.kind).map((now) => scored(was, now, comparison)),
  );
  return pairs.filter((pair) => pair.score >= leastScore && isAlone(pair, pairs));
}

function isAlone(pair: RenameSuggestion, pairs: readonly RenameSuggestion[]): boolean {
  return pairs.every(
    (other) =>
      other === pair || (other.was !== pair.was && other.now !== pair.now) || other.score < pair.score - leastLead,
  );
}

/**
 * What may be one side of a rename. Steps of the path follow their nodes, classes and values their owner where that came
 * or went itself, and views are only looks: none of these is suggested.
 */
function elementsOf(comparison: Comparison, op: "add" | "remove"): readonly CanonicalElement[] {
  const others = (op === "add" ? comparison.base : comparison.head).index.elementByRef;
  return comparison.facts
    .filter((fact): fact is Extract<Fact, { op: "add" | "remove" }> => fact.op === op)
    .map(({ element }) => element)
    .filter(({ kind, ref }) => {
      const owner = ownerKinds[kind];
      const id = idOf(ref);
      if (owner) return others.has(elementRef(owner, id.slice(0, id.lastIndexOf("."))));
      return kind !== "transition" && kind !== "view";
    });
}

const ownerKinds: Readonly<Partial<Record<ElementKind, ElementKind>>> = {
  class: "scheme",
  value: "field",
  step: "process",
};

function scored(was: CanonicalElement, now: CanonicalElement, { base, head }: Comparison): RenameSuggestion {
  const [before, after] = [base.index.elementByRef.get(was.ref), head.index.elementByRef.get(now.ref)];
  const likeness: Likeness = {
    label: localizedSimilarity(before?.label ?? {}, after?.label ?? {}),
    id: textSimilarity(idOf(was.ref), idOf(now.ref)),
    ...present("place", shared(placeOf(was, base), placeOf(now, head))),
    ...present("settings", shared(settingsOf(was), settingsOf(now))),
  };
  const parts = Object.entries(likeness) as (readonly [keyof Likeness, number])[];
  const total = parts.reduce((sum, [part]) => sum + weights[part], 0);
  const score = parts.reduce((sum, [part, value]) => sum + weights[part] * value, 0) / total;
  return { was: was.ref, now: now.ref, score: Math.round(score * 100) / 100, likeness };
}

function present(key: "place" | "settings", value: number | undefined): Partial<Likeness> {
  return value === undefined ? {} : { [key]: value };
}

/** The share of what both have in all that either has; nothing where neither has any. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? undefined : [...one].filter((each) => other.has(each)).length / all.size;
}

/** Who names it, where it stands, and what stands before and behind it there. */
function placeOf({ ref, home }: CanonicalElement, { model, canonical }: Side): ReadonlySet<string> {
  const users = (dependentsIn([model]).get(ref) ?? []).filter((user) => !user.startsWith("transition:"));
  const ends = model.transitions.flatMap(({ from, to }) => [
    ...(`node:${from}` === ref ? [`to ${to}`] : []),
    ...(`node:${to}` === ref ? [`from ${from}`] : []),
  ]);
  const orders = [...canonical.orders].flatMap(([of, list]) => {
    const at = list.indexOf(ref);
    return at < 0 ? [] : [`in ${of}`, `behind ${list[at - 1] ?? ""}`, `before ${list[at + 1] ?? ""}`];
  });
  return new Set([...users, ...ends, ...orders, ...(home ? [`in ${home}`] : [])].sort(compareText));
}

/** Settings but for words. */
function settingsOf({ properties }: CanonicalElement): ReadonlySet<string> {
  return new Set(
    [...properties]
      .filter(([path]) => !/^(label|note|goal)\./.test(path))
      .map(([path, value]) => `${path} ${JSON.stringify(value)}`),
  );
}
