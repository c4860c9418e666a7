import type { ElementRef } from "../base/element-ref.ts";
import { type Fact, factKey, type SetFact } from "../diff/fact.ts";
import { factsBetween, isSame } from "../diff/facts-between.ts";
import { expectationOf, isSameElement } from "../carry/judge-result.ts";
import type { Reading } from "../carry/read-documents.ts";

/** Three versions of a model: two, and the one that both come from. */
export interface ThreeReadings {
  readonly base: Reading;
  readonly ours: Reading;
  readonly theirs: Reading;
}

/** One thing about which two versions do not agree. */
export interface FactConflict {
  /** The element, or the home of a list whose order is meant. */
  readonly about: string;
  /** Of a property, where one is meant. */
  readonly path?: string;
  /**
   * `value`: both give it another value; `removed`: one side removed what the other changed; `order`: both put something
   * at one place, or in another order.
   */
  readonly kind: "value" | "removed" | "order";
}

export interface MergedFacts {
  /** What only theirs has changed, and can be done in ours as it is. */
  readonly taken: readonly Fact[];
  readonly conflicts: readonly FactConflict[];
}

/**
 * What becomes of the facts of two versions. Steps that nobody wrote follow from the order of nodes, so that they agree
 * whenever the orders do.
 */
export function mergeFacts(readings: ThreeReadings): MergedFacts {
  const { base, ours, theirs } = readings;
  const mine = meantFacts(base, ours);
  const conflicts: FactConflict[] = [];
  const taken: Fact[] = [];
  for (const fact of meantFacts(base, theirs)) {
    const against = fact.op === "order" ? orderConflict(fact, mine, base) : conflictWith(fact, mine);
    if (against) conflicts.push(against);
    else if (!mine.some((own) => isSameFact(own, fact))) taken.push(fact);
  }
  // What comes at a place about whose order nobody agrees does not come by itself.
  const disputed = new Set(conflicts.flatMap(({ kind, about }) => (kind === "order" ? about : [])));
  const isFree = (fact: Fact): boolean => {
    if (fact.op === "order") return !disputed.has(fact.of);
    if (fact.op === "move") return !disputed.has(fact.after);
    return fact.op !== "add" || !isIn(disputed, fact.ref, theirs);
  };
  return { taken: taken.filter(isFree), conflicts: apart(conflicts) };
}

/** All facts but those that follow from others. */
function meantFacts(base: Reading, version: Reading): readonly Fact[] {
  const facts = factsBetween(base.canonical, version.canonical);
  const { consequences } = expectationOf(facts, base, version);
  return facts.filter((fact) => !consequences.has(factKey(fact)));
}

function conflictWith(fact: Exclude<Fact, { op: "order" }>, mine: readonly Fact[]): FactConflict | undefined {
  const own = mine.filter((each) => each.op !== "order" && each.ref === fact.ref);
  const isGone = own.some(({ op }) => op === "remove");
  if (isGone) return fact.op === "remove" ? undefined : { about: fact.ref, kind: "removed" };
  if (fact.op === "remove") return own.length > 0 ? { about: fact.ref, kind: "removed" } : undefined;
  if (fact.op === "add") {
    const other = own.find((each) => each.op === "add");
    if (other) return isSameFact(other, fact) ? undefined : { about: fact.ref, kind: "value" };
    const { home } = fact.element;
    return home !== undefined && isRemoved(home, mine) ? { about: fact.ref, kind: "removed" } : undefined;
  }
  if (fact.op === "move") {
    const other = own.find((each) => each.op === "move");
    if (other) return isSameFact(other, fact) ? undefined : { about: fact.ref, kind: "value" };
    return isRemoved(fact.after, mine) ? { about: fact.ref, kind: "removed" } : undefined;
  }
  const other = own.find((each): each is SetFact => each.op === "set" && each.path === fact.path);
  return other && !isSameFact(other, fact) ? { about: fact.ref, path: fact.path, kind: "value" } : undefined;
}

function isRemoved(ref: ElementRef, facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.op === "remove" && fact.ref === ref);
}

function isSameFact(a: Fact, b: Fact): boolean {
  if (factKey(a) !== factKey(b)) return false;
  if (a.op === "add" && b.op === "add") return isSameElement(a.element, b.element);
  if (a.op === "remove") return true;
  return "after" in a === "after" in b && isSame(valueOf(a), valueOf(b));
}

function valueOf(fact: Fact): SetFact["after"] {
  return fact.op === "add" || fact.op === "remove" ? undefined : fact.after;
}

type OrderFact = Extract<Fact, { op: "order" }>;

/** Both changed one list: then what both keep must stand in one order, and nothing new of both at one place. */
function orderConflict(fact: OrderFact, mine: readonly Fact[], base: Reading): FactConflict | undefined {
  const own = mine.find((each): each is OrderFact => each.op === "order" && each.of === fact.of);
  if (!own || isSame(own.after, fact.after)) return undefined;
  const before = base.canonical.orders.get(fact.of) ?? [];
  const kept = (list: readonly ElementRef[]): readonly ElementRef[] =>
    list.filter((ref) => before.includes(ref) && own.after.includes(ref) && fact.after.includes(ref));
  const [was, ours, theirs] = [kept(before), kept(own.after), kept(fact.after)];
  const isReordered = !isSame(ours, was) && !isSame(theirs, was) && !isSame(ours, theirs);
  // Of what is new on one side only: behind which entry of all three it stands.
  const places = (list: readonly ElementRef[], other: readonly ElementRef[]): ReadonlySet<string> => {
    const found = new Set<string>();
    let place = "";
    for (const ref of list) {
      if (was.includes(ref)) place = ref;
      else if (!other.includes(ref)) found.add(place);
    }
    return found;
  };
  const theirPlaces = places(fact.after, own.after);
  const isCrowded = [...places(own.after, fact.after)].some((place) => theirPlaces.has(place));
  return isReordered || isCrowded ? { about: fact.of, kind: "order" } : undefined;
}

/** Whether an element stands in one of these lists. */
function isIn(homes: ReadonlySet<string>, ref: ElementRef, { canonical }: Reading): boolean {
  return [...homes].some((home) => canonical.orders.get(home)?.includes(ref));
}

function apart(conflicts: readonly FactConflict[]): readonly FactConflict[] {
  const byName = new Map(conflicts.map((each) => [`${each.about} ${each.path ?? ""}`, each]));
  return [...byName.values()];
}
