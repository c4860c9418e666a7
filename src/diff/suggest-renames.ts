import { elementRef, idOf, type ElementKind, type ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import { compareText, type CanonicalElement } from "./canonical-model.ts";
import type { Comparison, Side } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { dependentsIn } from "./impact.ts";
import { regroupedChannels } from "./regrouped-channels.ts";
import { regroupedClasses } from "./regrouped-classes.ts";
import { regroupedNodes } from "./regrouped-nodes.ts";
import { refsOfRegrouped } from "./regrouping.ts";
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

/** Of the nodes of a stage that are still there, so many must stand in the new one: some may have moved in the same change. */
const leastKept = 2 / 3;

/** Pairs of one kind that are each other's best match, clearly ahead of any other. All facts must still be there. */
export function suggestRenames(comparison: Comparison): readonly RenameSuggestion[] {
  const removed = candidates(elementsOf(comparison, "remove"), comparison.base);
  const added = candidates(elementsOf(comparison, "add"), comparison.head);
  const pairs = removed.flatMap((was) =>
    added.filter((now) => now.kind === was.kind && isOfOne(now, was, removed)).map((now) => scored(was, now)),
  );
  const likely = pairs.filter(
    (pair) => pair.score >= leastScore && isAlone(pair, pairs) && keepsContents(pair, comparison),
  );
  if (likely.length === 0) return [];
  const regrouped = [regroupedChannels, regroupedClasses, regroupedNodes].map((find) =>
    refsOfRegrouped(comparison, find),
  );
  return likely.filter(({ was, now }) => !regrouped.some((refs) => refs.has(was) || refs.has(now)));
}

/** What serves those who named another thing that is gone, and not this one, was made of several. */
function isOfOne(now: Candidate, was: Candidate, removed: readonly Candidate[]): boolean {
  const others = removed.filter(({ kind, ref }) => kind === was.kind && ref !== was.ref);
  return [...now.users].every((user) => was.users.has(user) || !others.some(({ users }) => users.has(user)));
}

/** A stage whose nodes went several ways was split, whatever its heirs are called. */
function keepsContents({ was, now }: RenameSuggestion, { base, head }: Comparison): boolean {
  if (!was.startsWith("stage:")) return true;
  const left = (base.index.nodesByStage.get(idOf(was)) ?? []).flatMap(({ id }) => head.index.nodeById.get(id) ?? []);
  const kept = left.filter(({ stage }) => stage === idOf(now)).length;
  return kept >= left.length * leastKept;
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

interface Candidate {
  readonly kind: ElementKind;
  readonly ref: ElementRef;
  readonly label: LocalizedText;
  /** Who names it, but for steps. */
  readonly users: ReadonlySet<ElementRef>;
  readonly place: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
}

/** What is compared of each element, worked out once: every pair of a kind is scored. */
function candidates(elements: readonly CanonicalElement[], side: Side): readonly Candidate[] {
  if (elements.length === 0) return [];
  const dependents = dependentsIn([side.model]);
  return elements.map((element) => {
    const users = (dependents.get(element.ref) ?? []).filter((user) => !user.startsWith("transition:"));
    return {
      kind: element.kind,
      ref: element.ref,
      label: side.index.elementByRef.get(element.ref)?.label ?? {},
      users: new Set(users),
      place: placeOf(element, side, users),
      settings: settingsOf(element),
    };
  });
}

function scored(was: Candidate, now: Candidate): RenameSuggestion {
  const likeness: Likeness = {
    label: localizedSimilarity(was.label, now.label),
    id: textSimilarity(idOf(was.ref), idOf(now.ref)),
    ...present("place", shared(was.place, now.place)),
    ...present("settings", shared(was.settings, now.settings)),
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
function placeOf(
  { ref, home }: CanonicalElement,
  { model, canonical }: Side,
  users: readonly ElementRef[],
): ReadonlySet<string> {
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
