import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkExpression, typeOfExpression } from "../../src/expr/check-expression.ts";
import { scopeOf } from "../../src/expr/expression-scope.ts";
import { parseExpression } from "../../src/expr/parse-expression.ts";
import { printExpression } from "../../src/expr/print-expression.ts";
import { arbitraryExpression } from "./arbitrary-expression.ts";
import { exampleScope, findingsOf, mendedText, shortFindings } from "./example-scope.ts";

describe("nothing is wrong with", () => {
  test.each([
    "clv >= 1 && clv < 5000",
    "clv < 1 || missing(clv)",
    "days_since_order > 60",
    "age in 3..18",
    "welcomed == false",
    "!welcomed || order_completed",
    "order_completed == true",
    "tier == vip",
    "vip != tier",
    "tier == tier.vip && tags.promoter",
    "tier in [vip, regular]",
    'need_type == "course" || "price" == need_type',
    'need_type in ["course", "price"]',
    'region == "any code at all"',
    "name == region",
    "joined > 2026-01-01 && joined - 2026-01-01 < 30d",
    "joined + 2 * 7d in 2026-01-01..2026-12-31",
    "(age > 5) == welcomed",
    "age >= 3 && age <= 18",
    "age / 2 > 4.5",
    "clv > 30%",
  ])("%s", (text) => {
    expect(shortFindings(text)).toEqual([]);
  });
});

describe("every mistake is marked on the part that is wrong", () => {
  test.each([
    ["agee > 3", ["unknown-name at agee → age"]],
    ["年龄 > 3", ["unknown-name at 年龄 → age"]],
    ["zzzzzz > 3", ["unknown-name at zzzzzz"]],
    ["welcomed == True", ["unknown-name at True → true"]],
    ["clv-age > 3", ["unknown-name at clv-age → clv - age"]],
    ["age-1 > 3", ["unknown-name at age-1 → age - 1"]],
    ["vip || age > 3", ["unknown-name at vip → tier == vip"]],
    ["age == null", ["unknown-name at null → missing(age)"]],
    ["None != age", ["unknown-name at None → '!missing(age)'"]],
    ['age > "old"', ['type-mismatch at "old"']],
    ['age > "12"', ['type-mismatch at "12" → 12']],
    ['joined > "2026-01-31"', ['type-mismatch at "2026-01-31" → 2026-01-31']],
    ['joined > "2026-02-31"', ['type-mismatch at "2026-02-31"']],
    ["days_since_order > 60d", ["type-mismatch at 60d → 60"]],
    ["days_since_order > 90m", ["type-mismatch at 90m"]],
    ["region == 0110", ['type-mismatch at 0110 → "0110"']],
    ["welcomed == 1", ["type-mismatch at 1 → true"]],
    ['welcomed == "false"', ['type-mismatch at "false" → false']],
    ["joined == age", ["type-mismatch at joined == age"]],
    ['name < "b"', ["type-mismatch at name"]],
    ["order_completed > 3", ["type-mismatch at 3"]],
    ["name + 1 > 2", ["type-mismatch at name"]],
    ["joined + joined > 3", ["type-mismatch at joined + joined"]],
    ["-name == 3", ["type-mismatch at name"]],
    ["missing(order_completed)", ["type-mismatch at order_completed"]],
    ["missing(3)", ["type-mismatch at 3"]],
    ['tier == "vip"', ['type-mismatch at "vip" → vip']],
    ["tier == age", ["type-mismatch at age"]],
    ["tier == 3", ["type-mismatch at 3"]],
    ["tier == tags", ["type-mismatch at tags"]],
    ["tier > vip", ["type-mismatch at tier"]],
    ["tier == vpi", ["comparison-with-unknown-class at vpi → vip"]],
    ["tier == tier.vpi", ["comparison-with-unknown-class at tier.vpi → vip"]],
    ['tier == "VIP 客户"', ['comparison-with-unknown-class at "VIP 客户" → vip']],
    ["tier in [vip, gold]", ["comparison-with-unknown-class at gold"]],
    ["tier == promoter", ["comparison-with-unknown-class at promoter"]],
    ["need_type == course", ['text-without-quotes at course → "course"']],
    ["need_type == cours", ['value-not-in-set at cours → "course"']],
    ['need_type == "cours"', ['value-not-in-set at "cours" → "course"']],
    ['"课程" != need_type', ['value-not-in-set at "课程" → \'"course" != need_type\'']],
    ['need_type == "zzzzzz"', ['value-not-in-set at "zzzzzz"']],
    ["region == beijing", ['text-without-quotes at beijing → "beijing"']],
    ["name == nam", ["unknown-name at nam → name"]],
    [
      'need_type in [course, "prise"]',
      ['text-without-quotes at course → "course"', 'value-not-in-set at "prise" → "price"'],
    ],
    ["need_type in []", ["empty-list at []"]],
    ["age in 5..3", ["reversed-range at 5..3 → 3..5"]],
    ["joined in 2026-12-31..2026-01-01", ["reversed-range at 2026-12-31..2026-01-01 → 2026-01-01..2026-12-31"]],
    ['age in "a"..5', ['type-mismatch at "a"']],
    ["age > 20", ["out-of-range at age > 20"]],
    ["age > 18", ["out-of-range at age > 18"]],
    ["20 < age", ["out-of-range at 20 < age"]],
    ["age < 99", ["out-of-range at age < 99"]],
    ["age != 2", ["out-of-range at age != 2"]],
    ["age == 3.5", ["out-of-range at age == 3.5"]],
    ["age in 20..30", ["out-of-range at age in 20..30"]],
    ["age in 0..99", ["out-of-range at age in 0..99"]],
    ["age in [2, 5]", ["out-of-range at 2"]],
    ["2 * age + 1 > 37", ["out-of-range at 2 * age + 1 > 37"]],
    ["age", ["not-a-condition at age"]],
    ["clv && !need_type", ["not-a-condition at clv", "not-a-condition at need_type"]],
    ["tier", ["not-a-condition at tier"]],
    ["30%", ["not-a-condition at 30%"]],
  ])("%s", (text, findings) => {
    expect(shortFindings(text)).toEqual(findings);
    for (const finding of findingsOf(text)) {
      if (!finding.fix) continue;
      const left = findingsOf(mendedText(text, finding));
      expect(left.length).toBeLessThan(findings.length);
    }
  });

  test("a metric's own expression gives a number", () => {
    expect(shortFindings("1 - retention_rate", "number")).toEqual([]);
    expect(shortFindings("retention_rate > 0.5", "number")).toEqual(["type-mismatch at retention_rate > 0.5"]);
    expect(shortFindings("retention", "number")).toEqual(["unknown-name at retention"]);
  });
});

/** What the declared range allows, and whether the comparison holds there. */
test("out-of-range is said exactly when the answer cannot vary, but for constants at the ends", () => {
  const operators = ["==", "!=", "<", "<=", ">", ">="] as const;
  const holds = (operator: (typeof operators)[number], a: number, b: number): boolean =>
    ({ "==": a === b, "!=": a !== b, "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b })[operator];
  const integer = fc.integer({ min: -6, max: 6 });
  fc.assert(
    fc.property(integer, fc.nat(6), integer, fc.constantFrom(...operators), (min, width, constant, operator) => {
      const max = min + width;
      fc.pre(width > 0);
      const scope = scopeOf([{ name: "x", ref: "field:x", type: { kind: "integer", range: { min, max } } }]);
      const text = `x ${operator} ${constant}`;
      const { value } = parseExpression(text, { file: "a", from: 0, to: text.length });
      const codes = value && checkExpression(value, scope).map(({ code, params }) => `${code} ${params.answer}`);
      const answers = Array.from({ length: width + 1 }, (_, step) => holds(operator, min + step, constant));
      const isOutside = constant < min || constant > max;
      const expected = answers.every((answer) => !answer)
        ? ["out-of-range never"]
        : answers.every(Boolean) && isOutside
          ? ["out-of-range always"]
          : [];
      expect(codes).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test("checking any tree ends, and every finding lies in its text", () => {
  fc.assert(
    fc.property(arbitraryExpression, fc.constantFrom("boolean" as const, "number" as const), (expr, expected) => {
      const text = printExpression(expr);
      for (const { range, message, hint } of findingsOf(text, expected)) {
        expect(range && range.from >= 100 && range.to <= 100 + text.length).toBe(true);
        expect([message.zh, message.en, hint?.zh, hint?.en].every((words) => words !== "")).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test("an expression without findings has a type, and one in a rule is a condition", () => {
  fc.assert(
    fc.property(arbitraryExpression, (expr) => {
      const text = printExpression(expr);
      const { value } = parseExpression(text, { file: "a", from: 0, to: text.length });
      fc.pre(value !== undefined && checkExpression(value, exampleScope).length === 0);
      if (value) expect(["boolean", "event"]).toContain(typeOfExpression(value, exampleScope)?.kind);
    }),
  );
});
