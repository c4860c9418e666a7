import fc from "fast-check";
import { expect, test } from "vitest";
import { checkScheme } from "../../../src/expr/decide/check-scheme.ts";
import { compareConditions } from "../../../src/expr/decide/compare-conditions.ts";
import { findCustomer, type Witness } from "../../../src/expr/decide/find-customer.ts";
import { formulaOf, holds } from "../../../src/expr/decide/formula.ts";
import { evaluateExpression, type Customer } from "../../../src/expr/evaluate-expression.ts";
import {
  arbitraryCondition,
  arbitraryNames,
  arbitraryRelation,
  customerOf,
  customersOf,
  parsed,
  smallScope,
} from "./random-rules.ts";

const scope = { scope: smallScope };

function holdsFor(condition: string, witness: Witness): boolean {
  return evaluateExpression(parsed(condition), smallScope, customerOf(witness)) === true;
}

test("over 10,000 random rule sets the proofs agree with trying every customer", () => {
  const ruleSet = arbitraryNames.chain((names) =>
    fc.record({
      names: fc.constant(names),
      rules: fc.array(arbitraryCondition(names), { minLength: 1, maxLength: 4 }),
      match: fc.constantFrom("one" as const, "first" as const),
    }),
  );
  fc.assert(
    fc.property(ruleSet, ({ names, rules, match }) => {
      const classes = rules.map((rule, index) => ({ id: `c${index}`, rule: parsed(rule) }));
      const proof = checkScheme({ match, classes }, scope);
      expect(proof.isUndecided).toBe(false);
      const taken = new Set<string>();
      const pairs = new Set<string>();
      let hasGap = false;
      for (const customer of customersOf(names)) {
        const of = classes
          .filter(({ rule }) => evaluateExpression(rule, smallScope, customer) === true)
          .map(({ id }) => id);
        hasGap ||= of.length === 0;
        (match === "first" ? of.slice(0, 1) : of).forEach((id) => taken.add(id));
        of.forEach((one, index) => of.slice(index + 1).forEach((other) => pairs.add(`${one} ${other}`)));
      }
      expect(proof.gap !== undefined).toBe(hasGap);
      expect(new Set(proof.empty)).toEqual(new Set(classes.map(({ id }) => id).filter((id) => !taken.has(id))));
      const overlaps = proof.overlaps.map(({ classes: both }) => both.join(" "));
      expect(new Set(overlaps)).toEqual(match === "one" ? pairs : new Set());
      if (proof.gap) for (const rule of rules) expect(holdsFor(rule, proof.gap)).toBe(false);
      for (const { classes: both, witness } of proof.overlaps)
        for (const id of both) expect(holdsFor(rules[Number(id.slice(1))] ?? "", witness)).toBe(true);
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

test("a condition is tightened, loosened, equivalent or incomparable as the customers say who pass", () => {
  const pair = arbitraryNames.chain((names) =>
    fc.tuple(fc.constant(names), arbitraryCondition(names), arbitraryCondition(names)),
  );
  fc.assert(
    fc.property(pair, ([names, before, after]) => {
      const conditions = [parsed(before), parsed(after)];
      let [lost, gained] = [false, false];
      for (const customer of customersOf(names)) {
        const [was, is] = conditions.map((condition) => evaluateExpression(condition, smallScope, customer) === true);
        lost ||= was === true && is === false;
        gained ||= is === true && was === false;
      }
      const change = compareConditions(parsed(before), parsed(after), scope);
      const wanted = lost ? (gained ? "incomparable" : "tightened") : gained ? "loosened" : "equivalent";
      expect(change.relation).toBe(wanted);
      if (change.lost) expect([holdsFor(before, change.lost), holdsFor(after, change.lost)]).toEqual([true, false]);
      if (change.gained)
        expect([holdsFor(before, change.gained), holdsFor(after, change.gained)]).toEqual([false, true]);
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

test("values that are set against each other are answered rightly or left open", () => {
  const names = ["amount", "visits"];
  const customers = customersOf(names);
  const conditions = fc.tuple(arbitraryRelation, arbitraryCondition(names), fc.constantFrom("&&", "||"));
  let [all, open] = [0, 0];
  fc.assert(
    fc.property(conditions, ([relation, other, sign]) => {
      const condition = `(${relation}) ${sign} (${other})`;
      const finding = findCustomer(holds(formulaOf(parsed(condition), scope)), scope);
      all += 1;
      if (finding.answer === "undecided") open += 1;
      else if (finding.answer === "found") expect(holdsFor(condition, finding.witness)).toBe(true);
      else
        for (const customer of customers)
          expect(evaluateExpression(parsed(condition), smallScope, customer)).not.toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(open / all).toBeLessThan(0.2);
}, 120_000);

test("conditions on the classes of another scheme agree with trying every customer", () => {
  const names = arbitraryNames.chain((each) =>
    fc.record({
      names: fc.constant(each),
      rules: fc.tuple(arbitraryCondition(each), arbitraryCondition(each)),
      match: fc.constantFrom("first" as const, "any" as const),
      tier: fc.constantFrom("tier == a", "tier != b", "missing(tier)", "tier in [a, b]", "!(tier == b)"),
      other: arbitraryCondition(each),
      sign: fc.constantFrom("&&", "||"),
    }),
  );
  fc.assert(
    fc.property(names, ({ names: used, rules, match, tier, other, sign }) => {
      const type = { kind: "class", scheme: "tier", classes: ["a", "b"] } as const;
      const lookup = (name: string) =>
        name === "tier" ? { name, ref: "scheme:tier" as const, type } : smallScope.lookup(name);
      const known = { lookup, names: () => ["tier", ...smallScope.names()] };
      const classes = ["a", "b"].map((id, index) => ({ id, rule: parsed(rules[index] ?? "") }));
      const within = { scope: known, schemes: new Map([["tier", { match, classes }]]) };
      const classesOf = (customer: Customer): readonly string[] => {
        const taken = classes.filter(({ rule }) => evaluateExpression(rule, smallScope, customer) === true);
        return (match === "first" ? taken.slice(0, 1) : taken).map(({ id }) => id);
      };
      const condition = parsed(`(${tier}) ${sign} (${other})`);
      const passes = (customer: Customer): boolean => evaluateExpression(condition, known, customer) === true;
      const finding = findCustomer(holds(formulaOf(condition, within)), within);
      expect(finding.answer).toBe(customersOf(used, classesOf).some(passes) ? "found" : "none");
      if (finding.answer === "found") expect(passes(customerOf(finding.witness, classesOf))).toBe(true);
    }),
    { numRuns: 2000 },
  );
}, 120_000);

function found(condition: string): unknown {
  const finding = findCustomer(holds(formulaOf(parsed(condition), scope)), scope);
  return finding.answer === "found" ? Object.fromEntries(finding.witness) : finding;
}

test("a witness is a plain value and names only what matters", () => {
  expect(found("amount > 5000")).toEqual({ amount: 6000 });
  expect(found("amount > 5000 && amount < 5200")).toEqual({ amount: 5100 });
  expect(found("count > 3 && (welcomed || !welcomed || missing(welcomed))")).toMatchObject({ count: 10 });
  expect(found("count > 3 || welcomed")).toEqual({ welcomed: true });
  expect(found('city != "a"')).toEqual({ city: "x" });
  expect(found('city != "x" && !(city in ["xx", "xxx"])')).toEqual({ city: "xxxx" });
  expect(found("joined > 2026-01-01")).toEqual({ joined: "2026-01-02" });
});

test("what compares values with each other is answered by a customer or left open, never denied", () => {
  expect(found("amount > count")).toEqual({ amount: expect.any(Number), count: expect.any(Number) });
  expect(found("amount * amount < 0 - 1")).toEqual({ answer: "undecided", reason: "relation" });
  expect(found("amount < count && count < amount")).toEqual({ answer: "undecided", reason: "relation" });
  // amount = -0.6
  expect(found("1 / (amount + 1) in 2..3")).toEqual({ answer: "undecided", reason: "relation" });
});

/** Booleans by name, and conditions over them that no search can decide soon. */
const many = { lookup: (name: string) => ({ name, ref: "field:b" as const, type: { kind: "boolean" as const } }) };
const hardCondition = (count: number): string =>
  Array.from({ length: count }, (_, at) => [0, 7, 3, 11].map((step) => `b${(at + step) % count}`))
    .map(([a, b, c, d]) => `(${a} != ${b} || ${a} == ${c} || ${a} != ${d})`)
    .join(" && ");

test.each([24, 40])("too many cases, of %i values, are left open within a moment", (count) => {
  const within = { scope: { ...many, names: () => [] } };
  const condition = hardCondition(count);
  const started = performance.now();
  const narrower = parsed(`(${condition}) && b0 && b1 == b2`);
  expect(compareConditions(narrower, parsed(condition), within).lost).toBeUndefined();
  expect(compareConditions(parsed(condition), narrower, within).relation).toBe("undecided");
  const rules = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? condition : `!(${condition})`));
  const classes = rules.map((rule, at) => ({ id: `c${at}`, rule: parsed(rule) }));
  expect(checkScheme({ match: "one", classes }, within)).toMatchObject({ isUndecided: true });
  // A fraction of a second each, on a machine that is not busy.
  expect(performance.now() - started).toBeLessThan(8000);
});

/** Schemes upon schemes, `s0` about a number, each with rules about the one below. */
function tower(height: number) {
  const ids = ["a", "b", "c"];
  const schemes = Array.from({ length: height }, (_, level) => {
    const classes = ids.map((id, index) => {
      const below = `s${level - 1} == ${id} || s${level - 1} != ${ids[(index + 1) % 3]} && amount > ${index}`;
      return { id, rule: parsed(level === 0 ? `amount > ${10 - index}` : below) };
    });
    return [String(`s${level}`), { match: "first" as const, classes }] as const;
  });
  const lookup = (name: string) =>
    schemes.some(([id]) => id === name)
      ? { name, ref: "field:x" as const, type: { kind: "class" as const, scheme: name, classes: ids } }
      : smallScope.lookup(name);
  return { scope: { lookup, names: () => [] }, schemes: new Map(schemes) };
}

test("schemes upon schemes are read once each, and so high that nobody reads them are left open", () => {
  const started = performance.now();
  const verdict = (height: number): string => {
    const top = parsed(`s${height - 1} == a`);
    return compareConditions(top, top, tower(height)).relation;
  };
  expect([2, 5, 9, 15].map(verdict)).toEqual(["equivalent", "equivalent", "equivalent", "equivalent"]);
  expect([40, 3000].map(verdict)).toEqual(["undecided", "undecided"]);
  expect(performance.now() - started).toBeLessThan(8000);
});

test("classes of a tower of schemes agree with trying every customer", () => {
  const { scope: known, schemes } = tower(4);
  const within = { scope: known, schemes };
  const amounts = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, undefined];
  const customers: readonly Customer[] = amounts.map((amount) => {
    const customer: Customer = {
      valueOf: (name) => (name === "amount" ? amount : undefined),
      classesOf: (scheme) =>
        (schemes.get(scheme)?.classes ?? [])
          .filter(({ rule }) => evaluateExpression(rule, known, customer) === true)
          .slice(0, 1)
          .map(({ id }) => id),
    };
    return customer;
  });
  const atom = fc.oneof(
    fc
      .tuple(fc.nat(3), fc.constantFrom("==", "!="), fc.constantFrom("a", "b", "c"))
      .map(([level, sign, id]) => `s${level} ${sign} ${id}`),
    fc.nat(3).map((level) => `missing(s${level})`),
    fc.nat(3).map((level) => `s${level} in [a, c]`),
    fc.constant("amount > 2"),
  );
  const condition = fc.tuple(atom, fc.constantFrom("&&", "||", "&& !", "|| !"), atom);
  const pair = fc.tuple(condition, condition).map((both) => both.map(([a, sign, b]) => `(${a}) ${sign}(${b})`));
  fc.assert(
    fc.property(pair, ([before = "", after = ""]) => {
      const passes = (text: string): readonly boolean[] =>
        customers.map((customer) => evaluateExpression(parsed(text), known, customer) === true);
      const [was, is] = [passes(before), passes(after)];
      const [lost, gained] = [was.some((each, at) => each && !is[at]), is.some((each, at) => each && !was[at])];
      const wanted = lost ? (gained ? "incomparable" : "tightened") : gained ? "loosened" : "equivalent";
      expect(compareConditions(parsed(before), parsed(after), within).relation).toBe(wanted);
    }),
    { numRuns: 300 },
  );
});

test("a class of another scheme stands for its rule", () => {
  const tier = { kind: "class", scheme: "tier", classes: ["vip", "rest"] } as const;
  const lookup = (name: string) =>
    name === "tier" ? { name, ref: "scheme:tier" as const, type: tier } : smallScope.lookup(name);
  const classes = [
    { id: "vip", rule: parsed("amount >= 5000") },
    { id: "rest", rule: parsed("amount < 5000 || missing(amount)") },
  ];
  const within = {
    scope: { lookup, names: () => ["tier"] },
    schemes: new Map([["tier", { match: "one" as const, classes }]]),
  };
  const compare = (before: string, after: string): string =>
    compareConditions(parsed(before), parsed(after), within).relation;
  expect(compare("tier == vip", "amount >= 5000")).toBe("equivalent");
  expect(compare("tier != vip", "amount < 5000 || missing(amount)")).toBe("equivalent");
  expect(compare("tier == vip", "amount > 6000")).toBe("tightened");
  expect(compare("missing(tier)", "false")).toBe("equivalent");
});

test("classes that are given by hand are known to exclude each other where the scheme gives one", () => {
  const tier = { kind: "class", scheme: "tier", classes: ["vip", "rest"] } as const;
  const lookup = (name: string) => (name === "tier" ? { name, ref: "scheme:tier" as const, type: tier } : undefined);
  const of = (match: "one" | "any") => {
    const schemes = new Map([["tier", { match, classes: [{ id: "vip" }, { id: "rest" }] }]]);
    const within = { scope: { lookup, names: () => ["tier"] }, schemes };
    return findCustomer(holds(formulaOf(parsed("tier == vip && tier == rest"), within)), within).answer;
  };
  expect(of("one")).toBe("none");
  expect(of("any")).toBe("found");
});

test("an absent guard lets everybody pass", () => {
  expect(compareConditions(undefined, parsed("amount > 1"), scope).relation).toBe("tightened");
  expect(compareConditions(parsed("amount > 1"), undefined, scope).relation).toBe("loosened");
  expect(compareConditions(undefined, undefined, scope).relation).toBe("equivalent");
});
