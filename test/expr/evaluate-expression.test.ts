import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateExpression, type Customer, type Value } from "../../src/expr/evaluate-expression.ts";
import { parseExpression } from "../../src/expr/parse-expression.ts";
import { exampleScope } from "./example-scope.ts";

function valueOf(
  text: string,
  values: Readonly<Record<string, Value>> = {},
  classes: readonly string[] = [],
): Value | undefined {
  const { value } = parseExpression(text, { file: "a.yaml", from: 0, to: text.length });
  if (!value) throw new Error(`not an expression: ${text}`);
  const customer: Customer = {
    valueOf: (name) => values[name],
    classesOf: (scheme) => (scheme === "tier" ? classes : []),
  };
  return evaluateExpression(value.ast, exampleScope, customer);
}

test("comparisons, ranges and lists are about the values of the customer", () => {
  expect(valueOf("clv >= 5000", { clv: 5000 })).toBe(true);
  expect(valueOf("age in 3..6", { age: 6 })).toBe(true);
  expect(valueOf('need_type in ["course", "price"]', { need_type: "price" })).toBe(true);
  expect(valueOf("joined < 2026-01-01", { joined: "2025-12-31" })).toBe(true);
  expect(valueOf("joined + 24h == 2026-01-01", { joined: "2025-12-31" })).toBe(true);
  expect(valueOf("1 - retention_rate", { retention_rate: 0.75 })).toBe(0.25);
});

test("an operator with a missing operand is unknown, missing never is, and one side may decide alone", () => {
  for (const text of ["clv > 1", "clv == 1", "clv != 1", "!(clv > 1)", "clv in 1..2", "clv in [1, 2]", "clv + 1"])
    expect(valueOf(text), text).toBeUndefined();
  expect(valueOf("missing(clv)")).toBe(true);
  expect(valueOf("clv < 1 || missing(clv)")).toBe(true);
  expect(valueOf("clv < 1 && welcomed", { welcomed: false })).toBe(false);
  expect(valueOf("clv / clv > 0", { clv: 0 })).toBeUndefined();
});

test("an event that is not known has not happened", () => {
  expect(valueOf("order_completed")).toBe(false);
  expect(valueOf("!order_completed")).toBe(true);
});

test("a class is compared as a value, and is unknown for a customer of none", () => {
  expect(valueOf("tier == vip", {}, ["vip"])).toBe(true);
  expect(valueOf("tier != vip", {}, ["regular"])).toBe(true);
  expect(valueOf("tier != vip")).toBeUndefined();
  expect(valueOf("missing(tier)")).toBe(true);
  expect(valueOf("tier.vip", {}, ["vip"])).toBe(true);
  expect(valueOf("tier in [vip, regular]", {}, ["regular"])).toBe(true);
});

test("negation swaps true and false and keeps unknown", () => {
  const any = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
  fc.assert(
    fc.property(any, fc.constantFrom("<", "<=", "==", "!=", ">", ">="), (clv, operator) => {
      const values = clv === undefined ? {} : { clv };
      const [plain, negated] = [valueOf(`clv ${operator} 0`, values), valueOf(`!(clv ${operator} 0)`, values)];
      expect(negated).toBe(plain === undefined ? undefined : !plain);
    }),
  );
});
