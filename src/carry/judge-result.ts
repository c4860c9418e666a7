import type { ElementRef } from "../base/element-ref.ts";
import { applyFacts } from "../diff/apply-facts.ts";
import type { CanonicalElement, CanonicalModel } from "../diff/canonical-model.ts";
import { type Fact, factKey } from "../diff/fact.ts";
import { factsBetween, isSame } from "../diff/facts-between.ts";
import type { Model } from "../model/model.ts";
import type { Reading } from "./read-documents.ts";

/**
 * What a text must mean after facts were carried into it. Steps that nobody wrote follow from the order of nodes, and
 * lists of elements from who is there, so both are held to what was asked for only as far as it can be asked for.
 */
export interface Expectation {
  readonly target: Reading;
  readonly facts: readonly Fact[];
  readonly model: CanonicalModel;
  /** Keys of the facts about steps that nobody wrote. */
  readonly consequences: ReadonlySet<string>;
}

export function expectationOf(facts: readonly Fact[], target: Reading, source: Reading): Expectation {
  const isDefault = (model: Model, ref: ElementRef): boolean =>
    model.transitions.some((step) => step.ref === ref && step.isDefault);
  const consequences = facts.filter((fact) => {
    if (fact.op === "order") return false;
    if (fact.op === "add") return isDefault(source.model, fact.ref);
    return isDefault(target.model, fact.ref) && (fact.op === "remove" || isDefault(source.model, fact.ref));
  });
  return {
    target,
    facts,
    model: applyFacts(facts, target.canonical),
    consequences: new Set(consequences.map(factKey)),
  };
}

/** In what a result is not what was expected. */
export interface Gap {
  /** What the result has too much, lacks or has otherwise: from what was expected to what it is. */
  readonly wrong: readonly Fact[];
  /** Lists whose order is another one than it should be. */
  readonly orders: readonly string[];
  /** Mistakes that neither version has. */
  readonly errors: number;
  /** Facts about steps that nobody wrote which were asked for and are not true. */
  readonly missed: readonly Fact[];
}

export function gapOf(expected: Expectation, result: Reading, source: Reading): Gap {
  const found = factsBetween(expected.model, result.canonical);
  const wrong = found.filter((fact) => fact.op !== "order" && !isConsequence(fact, expected, result));
  const missed = expected.facts.filter(
    (fact) => expected.consequences.has(factKey(fact)) && !isTrue(fact, result.canonical),
  );
  const absent = expected.facts.filter(
    (fact) => fact.op !== "order" && !expected.consequences.has(factKey(fact)) && !isTrue(fact, result.canonical),
  );
  const known = [expected.target.errors, source.errors];
  return {
    wrong: [...wrong, ...absent],
    orders: brokenOrders(expected, result.canonical),
    errors: [...result.errors].filter((error) => !known.some((errors) => errors.has(error))).length,
    missed,
  };
}

/** Nothing is wrong, and something that was asked for is true. */
export function isReached({ wrong, orders, errors, missed }: Gap, { facts, consequences }: Expectation): boolean {
  const isAllFollowing = facts.every((fact) => consequences.has(factKey(fact)));
  return wrong.length + orders.length + errors === 0 && !(isAllFollowing && missed.length > 0);
}

/** How far from what was expected; smaller is nearer. */
export function distanceOf({ wrong, orders, errors, missed }: Gap): number {
  return (wrong.length + orders.length + errors) * 1000 + missed.length;
}

function isConsequence(fact: Exclude<Fact, { op: "order" }>, expected: Expectation, { model }: Reading): boolean {
  if (!fact.ref.startsWith("transition:")) return false;
  const step = model.transitions.find(({ ref }) => ref === fact.ref);
  if (step) return step.isDefault && (fact.op !== "set" || fact.path === "transitionKind");
  const before = expected.target.model.transitions.find(({ ref }) => ref === fact.ref);
  const asked = expected.facts.find((each) => each.op !== "order" && each.ref === fact.ref);
  return asked ? expected.consequences.has(factKey(asked)) : before?.isDefault === true;
}

function isTrue(fact: Fact, { elements }: CanonicalModel): boolean {
  switch (fact.op) {
    case "add":
      return isSameElement(elements.get(fact.ref), fact.element);
    case "remove":
      return !elements.has(fact.ref);
    case "move":
      return elements.get(fact.ref)?.home === fact.after;
    case "set": {
      const element = elements.get(fact.ref);
      return element !== undefined && isSame(element.properties.get(fact.path), fact.after);
    }
    case "order":
      return true;
  }
}

export function isSameElement(a: CanonicalElement | undefined, b: CanonicalElement): boolean {
  return a !== undefined && a.home === b.home && isSame([...a.properties].flat(), [...b.properties].flat());
}

/** Of two lists what stands in both must stand in the same order: that asked for, else that of before. */
function brokenOrders({ target, facts }: Expectation, { orders }: CanonicalModel): readonly string[] {
  return [...orders].flatMap(([of, list]) => {
    const asked = facts.find((fact) => fact.op === "order" && fact.of === of);
    const reference = asked?.op === "order" ? asked.after : (target.canonical.orders.get(of) ?? []);
    const own = list.filter((ref) => reference.includes(ref));
    return own.join("\n") === reference.filter((ref) => list.includes(ref)).join("\n") ? [] : [of];
  });
}
