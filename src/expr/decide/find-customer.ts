import { evaluateExpression, type Customer, type Value } from "../evaluate-expression.ts";
import type { ValueType } from "../expression-scope.ts";
import type { Expr } from "../expression.ts";
import { candidatesOf, type Candidates } from "./candidates.ts";
import { all, type Atom, atomsOf, type DecisionScope, type Formula, not } from "./formula.ts";

/** A customer who proves something: the values that matter, by name; `undefined` is a missing one. */
export type Witness = ReadonlyMap<string, Value | undefined>;

/** The answer of the procedure. `undecided` is said wherever it cannot be sure; it never guesses. */
export type Finding =
  | { readonly answer: "found"; readonly witness: Witness }
  | { readonly answer: "none" }
  | {
      readonly answer: "undecided";
      /** `relation`: names are compared with each other or multiplied; `size`: too many cases to try. */
      readonly reason: "relation" | "size";
    };

/** How often atoms are looked at, at most: a fraction of a second. */
const mostLooks = 1_000_000;

/** What several questions together may take: how often atoms may still be looked at. */
export interface Budget {
  looks: number;
}

/** Of all questions about one scheme. */
export function schemeBudget(): Budget {
  return { looks: 6 * mostLooks };
}

/**
 * A customer for whom a formula is true, or the proof that there is none: values are split at the points where an atom
 * can change, so that finitely many cases stand for all, and cases are tried depth first with everything that is still
 * open taken as possible. Complete where each atom is about one name (and for names with few values in any atom); else
 * the answer is a customer or `undecided`.
 */
export function findCustomer(
  formula: Formula,
  decision: DecisionScope,
  budget: Budget = { looks: mostLooks },
): Finding {
  const most = Math.min(mostLooks, budget.looks);
  const search = prepare(all(formula, ...exclusions(formula, decision)), decision, most);
  const outcome = tryNames(search, 0);
  budget.looks -= most - search.looks;
  if (outcome === "found") return { answer: "found", witness: witnessOf(search) };
  if (search.looks < 0) return { answer: "undecided", reason: "size" };
  if (search.isOpen) return { answer: "undecided", reason: "size" };
  return search.isComplete ? { answer: "none" } : { answer: "undecided", reason: "relation" };
}

/** Nobody is in two classes of a scheme that gives one, also where the classes are given by hand. */
function exclusions(formula: Formula, { schemes }: DecisionScope): readonly Formula[] {
  const byName = new Map(
    atomsOf(formula).flatMap((atom) => (isMembership(atom) ? [[atom.names[0], atom] as const] : [])),
  );
  const names = [...byName.keys()];
  return names.flatMap((name, index) =>
    names.slice(index + 1).flatMap((other) => {
      const [one, two] = [byName.get(name), byName.get(other)];
      const scheme = schemeOfClass(name);
      if (!one || !two || scheme !== schemeOfClass(other) || schemes?.get(scheme)?.match === "any") return [];
      return [not(all(one, two))];
    }),
  );
}

function isMembership({ expr, names }: Atom): boolean {
  return expr.type === "name" && names[0] === expr.name && expr.name.includes(".");
}

function schemeOfClass(name: string | undefined): string {
  return name?.slice(0, name.lastIndexOf(".")) ?? "";
}

/** The possible truths of a formula, as a set of bits. */
const isTrue = 1;
const isFalse = 2;
const isUnknown = 4;
const isAnything = 7;

interface Search {
  readonly formula: Formula;
  readonly names: readonly string[];
  readonly candidates: ReadonlyMap<string, readonly (Value | undefined)[]>;
  readonly isComplete: boolean;
  readonly decision: DecisionScope;
  readonly assigned: Map<string, Value | undefined>;
  readonly customer: Customer;
  /** Truths of shared parts under the values that are assigned. */
  readonly truths: Map<Formula, number>;
  /** How often atoms may still be looked at; below zero: too many cases. */
  looks: number;
  /** Whether the answer would need what was not looked into. */
  isOpen: boolean;
}

function prepare(formula: Formula, decision: DecisionScope, most: number): Search {
  const atoms = atomsOf(formula);
  const names = [...new Set(atoms.flatMap((atom) => atom.names))];
  const assigned = new Map<string, Value | undefined>();
  const customer: Customer = {
    valueOf: (name) => assigned.get(name),
    // Schemes were replaced by their rules; what is left of them are truth values with the name of a class.
    classesOf: (scheme) =>
      [...assigned].flatMap(([name, value]) =>
        value === true && name.startsWith(`${scheme}.`) ? [name.slice(scheme.length + 1)] : [],
      ),
  };
  let isComplete = true;
  let looks = most;
  const candidates = new Map<string, readonly (Value | undefined)[]>();
  for (const name of names) {
    const own = atoms.filter((atom) => atom.names.includes(name));
    const isShared = own.some((atom) => atom.names.length > 1);
    const type: ValueType = decision.scope.lookup(name)?.type ?? { kind: "class", scheme: "", classes: [] };
    const found: Candidates = candidatesOf(name, type, { atoms: own.map(({ expr }) => expr), isShared });
    isComplete &&= found.isComplete;
    const cost = found.values.length * own.length;
    const isKept = isShared || cost > looks;
    if (!isKept) looks -= cost;
    const kept = isKept ? found.values : distinct(found.values, { name, atoms: own.map(({ expr }) => expr), decision });
    candidates.set(name, kept);
  }
  return {
    formula,
    names,
    candidates,
    isComplete,
    decision,
    assigned,
    customer,
    truths: new Map(),
    looks,
    isOpen: false,
  };
}

/** One value for each way in which the atoms of a name can be answered; of several the first. */
function distinct(
  values: readonly (Value | undefined)[],
  {
    name,
    atoms,
    decision,
  }: { readonly name: string; readonly atoms: readonly Expr[]; readonly decision: DecisionScope },
): readonly (Value | undefined)[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const customer: Customer = {
      valueOf: (asked) => (asked === name ? value : undefined),
      classesOf: () => (value === true ? [name.slice(name.lastIndexOf(".") + 1)] : []),
    };
    const answers = atoms.map((atom) => String(evaluateExpression(atom, decision.scope, customer))).join();
    return !seen.has(answers) && seen.add(answers);
  });
}

function tryNames(search: Search, index: number): "found" | "none" {
  const truths = truthsNow(search);
  if (search.looks < 0) return "none";
  if (truths === isTrue) return "found";
  if ((truths & isTrue) === 0) return "none";
  const name = search.names[index];
  if (name === undefined) return "none";
  for (const value of search.candidates.get(name) ?? []) {
    search.assigned.set(name, value);
    if (tryNames(search, index + 1) === "found") return "found";
  }
  search.assigned.delete(name);
  return "none";
}

/** Which truths the whole can still have, under what is assigned now. */
function truthsNow(search: Search): number {
  search.truths.clear();
  return truthsOf(search.formula, search);
}

/** Which truths a formula can still have. */
function truthsOf(formula: Formula, search: Search): number {
  switch (formula.type) {
    case "constant":
      return bitOf(formula.value);
    case "open":
      search.isOpen = true;
      return isAnything;
    case "atom":
      return truthsOfAtom(formula, search);
    case "not": {
      const truths = truthsOf(formula.of, search);
      return (truths & isUnknown) | (truths & isTrue ? isFalse : 0) | (truths & isFalse ? isTrue : 0);
    }
    case "holds": {
      const known = search.truths.get(formula);
      if (known !== undefined) return known;
      const truths = truthsOf(formula.of, search);
      const own = (truths & isTrue) | (truths & (isFalse | isUnknown) ? isFalse : 0);
      search.truths.set(formula, own);
      return own;
    }
    case "all":
      return joined(formula.of, search, isFalse);
    case "any":
      return joined(formula.of, search, isTrue);
    case "given": {
      const when = truthsOf(formula.when, search);
      const unknown = when & (isFalse | isUnknown) ? isUnknown : 0;
      return when & isTrue ? unknown | truthsOf(formula.of, search) : unknown;
    }
  }
}

function truthsOfAtom({ expr, names }: Atom, search: Search): number {
  const { assigned, decision, customer } = search;
  search.looks -= 1;
  if (!names.every((name) => assigned.has(name))) return isAnything;
  const value = evaluateExpression(expr, decision.scope, customer);
  return bitOf(typeof value === "boolean" ? value : undefined);
}

/** Kleene's conjunction and disjunction of sets of truths; `strong` is the truth that decides alone. */
function joined(parts: readonly Formula[], search: Search, strong: number): number {
  const weak = strong === isFalse ? isTrue : isFalse;
  let truths = weak;
  for (const part of parts) {
    const own = truthsOf(part, search);
    const isStrong = (truths | own) & strong;
    const areWeak = truths & own & weak;
    const isOpen = (truths & isUnknown && own & (isUnknown | weak)) || (own & isUnknown && truths & (isUnknown | weak));
    truths = isStrong | areWeak | (isOpen ? isUnknown : 0);
    if (truths === strong) return truths;
  }
  return truths;
}

function bitOf(value: boolean | undefined): number {
  if (value === undefined) return isUnknown;
  return value ? isTrue : isFalse;
}

/** Only the values that matter: a name is left out where every value of it would do. */
function witnessOf(search: Search): Witness {
  const { assigned, names } = search;
  for (const name of [...names].reverse()) {
    if (!assigned.has(name)) continue;
    const value = assigned.get(name);
    assigned.delete(name);
    if (truthsNow(search) !== isTrue) assigned.set(name, value);
  }
  return new Map(names.filter((name) => assigned.has(name)).map((name) => [name, assigned.get(name)]));
}
