import { diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextEdit } from "../base/text-range.ts";
import { type Fact, factKey } from "../diff/fact.ts";
import { factsBetween } from "../diff/facts-between.ts";
import type { ParsedDocument } from "../syntax/parsed-document.ts";
import { applyDifferences } from "./apply-differences.ts";
import { chooseDifferences, endsOf, relatedDifferences } from "./choose-differences.ts";
import carryRefused, { type CarryProblem } from "./diagnostics/carry-refused.ts";
import { differencesBetween, type Difference } from "./differences.ts";
import { draftOf, editsOf, type Draft } from "./draft.ts";
import { distanceOf, expectationOf, gapOf, isReached, type Expectation, type Gap } from "./judge-result.ts";
import { collectSet, ownDocuments, readSet, type Reading } from "./read-documents.ts";
import { writtenEntries, type WrittenEntries } from "./written.ts";

export interface CarryRequest {
  /** All files of the version to change, the main one first. */
  readonly target: readonly ParsedDocument[];
  /** All files of the version that has the facts: their words, comments and style come along. */
  readonly source: readonly ParsedDocument[];
  /** What shall be true. Elements have the names that the target gives them. */
  readonly facts: readonly Fact[];
}

export interface Carried extends Outcome<readonly TextEdit[]> {
  /** Where it was refused: other facts of the source that come with these. */
  readonly along?: readonly Fact[];
}

/**
 * The edits of the target that make facts true as the source has them and change nothing else: every other byte stays.
 * The result is read again, and where it does not mean exactly what was asked for, there are no edits but
 * `carry-refused`. Steps of the default path and places in lists follow from who is there.
 */
export async function carryFacts({ target, source, facts }: CarryRequest): Promise<Carried> {
  if (facts.length === 0) return { value: [], diagnostics: [] };
  const [here, there] = [await collectSet(target), await collectSet(source)];
  const before = here && readSet(here, target);
  const other = there && readSet(there, source);
  if (!here || !there || !before || !other) return refuse("unreadable", subjectOf(facts));
  const own = ownDocuments(here);
  const search: Search = {
    there: writtenEntries(ownDocuments(there)),
    differences: differencesBetween(writtenEntries(own), writtenEntries(ownDocuments(there))),
    expected: expectationOf(facts, before, other),
    first: draftOf(own),
    read: ({ documents }) => readSet(here, documents),
    other,
    all: factsBetween(before.canonical, other.canonical),
  };
  const best = nearest(search);
  if (best && isReached(best.gap, search.expected)) return { value: editsOf(best.draft, own), diagnostics: [] };
  return refusal(best, search);
}

interface Search {
  readonly there: WrittenEntries;
  readonly differences: readonly Difference[];
  readonly expected: Expectation;
  readonly first: Draft;
  readonly read: (draft: Draft) => Reading | undefined;
  readonly other: Reading;
  /** All in which the two versions differ. */
  readonly all: readonly Fact[];
}

interface Attempt {
  readonly chosen: ReadonlySet<Difference>;
  readonly draft: Draft;
  readonly reading: Reading;
  readonly gap: Gap;
}

/** How many texts are tried; each is read once. */
const mostAttempts = 80;

/** What comes nearest to the facts: the differences named like them, then one more or one less as long as that helps. */
function nearest(search: Search): Attempt | undefined {
  let left = mostAttempts;
  let best = attempt(chooseDifferences(search.differences, search.expected.facts), search);
  best ??= attempt(new Set(), search);
  while (best && left > 0 && !isReached(best.gap, search.expected)) {
    const open = [...best.gap.wrong, ...best.gap.missed, ...search.expected.facts];
    const related = relatedDifferences(search.differences, open);
    let better: Attempt | undefined;
    for (const difference of related.slice(0, left)) {
      left -= 1;
      const tried = attempt(toggled(best.chosen, difference), search);
      if (tried && distanceOf(tried.gap) < distanceOf((better ?? best).gap)) better = tried;
      if (better && isReached(better.gap, search.expected)) return better;
    }
    if (!better) return best;
    best = better;
  }
  return best;
}

function toggled(chosen: ReadonlySet<Difference>, difference: Difference): ReadonlySet<Difference> {
  const next = new Set(chosen);
  if (!next.delete(difference)) next.add(difference);
  return next;
}

function attempt(chosen: ReadonlySet<Difference>, search: Search): Attempt | undefined {
  // In the order in which the other version has them, so that neighbours come before those beside them.
  const ordered = search.differences.filter((each) => chosen.has(each));
  const draft = applyDifferences(ordered, search.there, search.first);
  const reading = draft && search.read(draft);
  return draft && reading && { chosen, draft, reading, gap: gapOf(search.expected, reading, search.other) };
}

function refusal(best: Attempt | undefined, search: Search): Carried {
  const { facts, target } = search.expected;
  const beside = best ? factsBeside(best, search) : [];
  const along = beside.length > 0 ? beside : factsBehind(search);
  if (along.length > 0) return { ...refuse("together", subjectOf(along)), along };
  const isAbsent = facts.some((fact) => fact.op === "set" && !target.canonical.elements.has(fact.ref));
  return refuse(isAbsent ? "absent" : "unwritten", subjectOf(facts));
}

/** What the nearest attempt changed unasked, or did not: facts about the same elements. */
function factsBeside({ gap }: Attempt, { expected, all }: Search): readonly Fact[] {
  const refs = new Set([...gap.wrong, ...gap.missed].flatMap((fact) => (fact.op === "order" ? [] : [fact.ref])));
  const orders = new Set(gap.orders);
  return besidesAsked(all, expected).filter((fact) => (fact.op === "order" ? orders.has(fact.of) : refs.has(fact.ref)));
}

/**
 * What else comes with the first difference by which more of the facts are true or fewer mistakes are made, alone or beside
 * those named like them: the facts follow from it, or name what it brings.
 */
function factsBehind(search: Search): readonly Fact[] {
  const { expected, differences, all } = search;
  const named = chooseDifferences(differences, expected.facts);
  for (const start of named.size > 0 ? [named, new Set<Difference>()] : [named]) {
    const before = trueFacts(start, search);
    for (const difference of likelyFirst(differences, expected.facts).slice(0, mostAttempts)) {
      if (start.has(difference)) continue;
      const { asked, errors, made } = trueFacts(new Set([...start, difference]), search);
      if (asked <= before.asked && errors >= before.errors) continue;
      const others = besidesAsked(all, expected).filter((fact) => made.has(factKey(fact)));
      if (others.length > 0) return others;
    }
  }
  // No single difference makes them true: steps need both of their ends.
  const ends = new Set(expected.facts.flatMap((fact) => (fact.op === "order" ? [] : endsOf(fact.ref))));
  return besidesAsked(all, expected).filter((fact) => fact.op !== "order" && ends.has(fact.ref));
}

interface Truth {
  /** How many of the facts that were asked for are true. */
  readonly asked: number;
  /** Mistakes that neither version has. */
  readonly errors: number;
  /** Keys of everything that is other than before. */
  readonly made: ReadonlySet<string>;
}

function trueFacts(chosen: ReadonlySet<Difference>, search: Search): Truth {
  const { target, facts } = search.expected;
  const tried = attempt(chosen, search);
  const found = tried ? factsBetween(target.canonical, tried.reading.canonical) : [];
  const texts = new Set(found.map((fact) => JSON.stringify(fact)));
  return {
    errors: tried?.gap.errors ?? Infinity,
    asked: facts.filter((fact) => texts.has(JSON.stringify(fact))).length,
    made: new Set(found.map(factKey)),
  };
}

/** Elements that the facts name come first. */
function likelyFirst(differences: readonly Difference[], facts: readonly Fact[]): readonly Difference[] {
  const words = JSON.stringify(facts);
  const isNamed = ({ name }: Difference): boolean => words.includes(`"${name.slice(name.indexOf(":") + 1)}"`);
  return [...differences.filter(isNamed), ...differences.filter((each) => !isNamed(each))];
}

function besidesAsked(all: readonly Fact[], { facts }: Expectation): readonly Fact[] {
  const asked = new Set(facts.map(factKey));
  return all.filter((fact) => !asked.has(factKey(fact)));
}

function refuse(reason: CarryProblem, subject: string): Carried {
  return { diagnostics: [diagnose(carryRefused, { reason, subject }, { subject })] };
}

function subjectOf([fact]: readonly Fact[]): string {
  if (!fact) return "model:model";
  return fact.op === "order" ? fact.of : fact.ref;
}
