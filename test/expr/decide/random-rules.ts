import fc from "fast-check";
import type { Customer, Value } from "../../../src/expr/evaluate-expression.ts";
import { scopeOf } from "../../../src/expr/expression-scope.ts";
import type { Expr } from "../../../src/expr/expression.ts";
import { parseExpression } from "../../../src/expr/parse-expression.ts";

/*
 * Random conditions over a few values with domains so small that every customer can be tried.
 */

const ref = (name: string) => `field:${name}` as const;

/** More values than the procedure tries one by one, so that it has to find the points that matter. */
const most = 44;
const provinces = Array.from({ length: 50 }, (_, index) => String(index + 11));
const hour = 3_600_000;

export const smallScope = scopeOf([
  { name: "count", ref: ref("count"), type: { kind: "integer", range: { min: 0, max: most } } },
  { name: "amount", ref: ref("amount"), type: { kind: "number" } },
  { name: "need", ref: ref("need"), type: { kind: "code", values: ["course", "price", "service"] } },
  { name: "city", ref: ref("city"), type: { kind: "text" } },
  { name: "welcomed", ref: ref("welcomed"), type: { kind: "boolean" } },
  { name: "bought", ref: "event:bought", type: { kind: "event" } },
  { name: "joined", ref: ref("joined"), type: { kind: "date" } },
  { name: "waited", ref: ref("waited"), type: { kind: "duration" } },
  { name: "region", ref: ref("region"), type: { kind: "code", values: provinces } },
  { name: "visits", ref: ref("visits"), type: { kind: "integer", range: { min: 0, max: 4 } } },
]);

const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => from + index * by);

/** Constants are whole numbers from 0 to 3, so that halves between and beyond them stand for all amounts. */
const domains: Readonly<Record<string, readonly (Value | undefined)[]>> = {
  count: [...steps(0, most, 1), undefined],
  amount: [...steps(-1, 4, 0.5), undefined],
  need: ["course", "price", "service", undefined],
  city: ["a", "b", "elsewhere", undefined],
  welcomed: [true, false, undefined],
  bought: [true, false],
  waited: [...steps(-12, 84, 3).map((hours) => hours * hour), undefined],
  region: [...provinces, undefined],
  visits: [...steps(0, 4, 1), undefined],
  joined: ["2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", undefined],
};

const operator = fc.constantFrom("<", "<=", "==", "!=", ">", ">=");
const equality = fc.constantFrom("==", "!=");
const text = (parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((words) => words.join(" "));

const whole = fc.integer({ min: -2, max: most + 2 }).map(String);
const small = fc.integer({ min: 0, max: 3 }).map(String);

const atoms: Readonly<Record<string, fc.Arbitrary<string>>> = {
  count: fc.oneof(
    text([fc.constant("count"), operator, whole]),
    text([fc.constantFrom("2 * count", "count + 3", "-count", "count / 2"), operator, whole]),
    fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([low, more]) => `count in ${low}..${low + more}`),
  ),
  amount: fc.oneof(
    text([fc.constant("amount"), operator, small]),
    text([small, operator, fc.constant("amount")]),
    fc.tuple(small, small).map(([a, b]) => `amount in [${a}, ${b}]`),
  ),
  need: fc.oneof(
    text([fc.constant("need"), equality, fc.constantFrom('"course"', '"price"', '"service"')]),
    fc.constant('need in ["course", "service"]'),
  ),
  city: text([fc.constant("city"), equality, fc.constantFrom('"a"', '"b"')]),
  welcomed: fc.constantFrom("welcomed", "welcomed == false", "welcomed != true"),
  bought: fc.constantFrom("bought", "bought == false"),
  joined: fc.oneof(
    text([fc.constant("joined"), operator, fc.constantFrom("2025-12-31", "2026-01-01", "2026-01-02")]),
    text([fc.constantFrom("joined + 24h", "joined - 1d"), operator, fc.constantFrom("2026-01-01", "2026-01-02")]),
    fc.constantFrom("joined in 2025-12-31..2026-01-02", "joined in [2025-12-31, 2026-01-02]"),
  ),
  waited: fc.oneof(
    text([
      fc.constantFrom("waited", "waited + 12h", "2 * waited"),
      operator,
      fc.constantFrom("24h", "1d", "36h", "3d"),
    ]),
    fc.constantFrom("waited in 1d..2d", "waited in [24h, 3d]", "waited > 1440m"),
  ),
  region: fc.oneof(
    text([fc.constant("region"), equality, fc.constantFrom('"11"', '"35"', '"60"')]),
    fc.constantFrom('region in ["11", "12"]', '!(region in ["59", "60"])'),
  ),
  visits: fc.oneof(text([fc.constant("visits"), operator, small]), fc.constant("visits in 1..3")),
};

/** Conditions that set two values against each other: of these the procedure may say that it does not know. */
export const arbitraryRelation: fc.Arbitrary<string> = fc.oneof(
  text([
    fc.constantFrom("amount", "amount + 1", "2 * amount", "-amount"),
    operator,
    fc.constantFrom("visits", "visits - 1"),
  ]),
  text([fc.constantFrom("amount + visits", "visits - amount", "amount * visits"), operator, small]),
);

/** Several names of which conditions are made; few, so that all customers can be tried. */
export const arbitraryNames: fc.Arbitrary<readonly string[]> = fc
  .subarray(Object.keys(domains), { minLength: 1, maxLength: 3 })
  .filter((names) => names.reduce((product, name) => product * (domains[name]?.length ?? 1), 1) <= 300);

/** The text of a condition about some of the names. */
export function arbitraryCondition(names: readonly string[]): fc.Arbitrary<string> {
  const own = fc.constantFrom(...names).chain((name) => atoms[name] ?? fc.constant("true"));
  // Whether an event has happened is never missing.
  const values = names.filter((name) => name !== "bought");
  const missing = values.map((name) => ({ weight: 1, arbitrary: fc.constant(`missing(${name})`) }));
  const atom = fc.oneof({ weight: 5, arbitrary: own }, ...missing);
  return fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      atom,
      tie("condition").map((inner) => `!(${inner})`),
      fc
        .tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition"))
        .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
    ),
  })).condition;
}

export function parsed(condition: string): Expr {
  const { value } = parseExpression(condition, { file: "a.yaml", from: 0, to: condition.length });
  if (!value) throw new Error(`not an expression: ${condition}`);
  return value.ast;
}

/** Every customer that the names can describe; the other names are missing. */
export function customersOf(
  names: readonly string[],
  classesOf: (customer: Customer) => readonly string[] = () => [],
): readonly Customer[] {
  let all: readonly ReadonlyMap<string, Value | undefined>[] = [new Map()];
  for (const name of names) {
    all = all.flatMap((values) => (domains[name] ?? []).map((value) => new Map([...values, [name, value]])));
  }
  return all.map((values) => customerOf(values, classesOf));
}

/** `classesOf` says which classes of the one scheme that there may be a customer belongs to. */
export function customerOf(
  values: ReadonlyMap<string, Value | undefined>,
  classesOf: (customer: Customer) => readonly string[] = () => [],
): Customer {
  const customer: Customer = { valueOf: (name) => values.get(name), classesOf: () => classesOf(customer) };
  return customer;
}
