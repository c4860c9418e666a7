import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import type { Expr } from "../../src/expr/expression.ts";
import { maxExpressionLength, parseExpression } from "../../src/expr/parse-expression.ts";
import { printExpression } from "../../src/expr/print-expression.ts";
import { arbitraryExpression, partsOf, withoutPlaces } from "./arbitrary-expression.ts";
import { shortFindings } from "./example-scope.ts";

function parse(text: string): { readonly ast: Expr | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = parseExpression(text, { file: "a.yaml", from: 0, to: text.length });
  return { ast: value?.ast, diagnostics };
}

/** The tree in brackets, so that the grouping can be seen. */
function grouped(text: string): string {
  const show = (expr: Expr): string => {
    if (expr.type === "binary") return `(${show(expr.left)} ${expr.operator} ${show(expr.right)})`;
    if (expr.type === "not") return `(!${show(expr.operand)})`;
    if (expr.type === "negate") return `(-${show(expr.operand)})`;
    if (expr.type === "inRange") return `(${show(expr.operand)} in ${show(expr.low)}..${show(expr.high)})`;
    return printExpression(expr);
  };
  const { ast, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return ast ? show(ast) : "";
}

/** Texts that look like expressions, right and wrong ones. */
const nearlyExpressions = fc
  .array(
    fc.constantFrom(
      ..."age clv tier vip \"a\" 'b' “c” 1 30% 90d 2026-10-31 2026-13-01 in .. == = ≥ 并且 且 && and not ! - ( ) （ ） [ ] , ， missing( + * / true \\ 30天 ~ ? @ \u0000 \ud800 1..5 1.. .".split(
        " ",
      ),
    ),
    { maxLength: 30 },
  )
  .chain((words) => fc.constantFrom(" ", "").map((gap) => words.join(gap)));

describe("reading", () => {
  test("binds as CEL does", () => {
    expect(grouped("a || b && c == d + e * f")).toBe("(a || (b && (c == (d + (e * f)))))");
    expect(grouped("a * b + c < d && e || f")).toBe("(((((a * b) + c) < d) && e) || f)");
    expect(grouped("a - b - c / d / e")).toBe("((a - b) - ((c / d) / e))");
    expect(grouped("!a == b")).toBe("((!a) == b)");
    expect(grouped("-a * b - -c")).toBe("(((-a) * b) - (-c))");
    expect(grouped("(a || b) && !(c)")).toBe("((a || b) && (!c))");
    expect(grouped("x + 1 in a - 1..b && y")).toBe("(((x + 1) in (a - 1)..b) && y)");
  });

  test("a percentage is a ratio, exactly as the decimal is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
        const percent = (hundredths / 100).toFixed(2);
        const { ast } = parse(`${percent}%`);
        expect(ast).toMatchObject({ type: "number", value: Number((hundredths / 10_000).toFixed(4)) });
      }),
    );
  });

  test.each([
    ["30m", 30 * 60_000],
    ["24h", 86_400_000],
    ["90d", 90 * 86_400_000],
    ["2w", 14 * 86_400_000],
  ])("%s is a duration", (text, ms) => {
    expect(parse(text).ast).toMatchObject({ type: "duration", ms, text });
  });

  test("a hyphen within a word belongs to the name, one with spaces takes away", () => {
    expect(parse("first-order").ast).toMatchObject({ type: "name", name: "first-order" });
    expect(grouped("tier.at-risk && first-order - x > -a")).toBe("(tier.at-risk && ((first-order - x) > (-a)))");
    expect(grouped("a -1 > b- 1")).toBe("((a - 1) > (b - 1))");
  });

  test("a range does not eat the point of a decimal", () => {
    expect(grouped("x in 1.5..2.5")).toBe("(x in 1.5..2.5)");
    expect(grouped("x in low..tier.high")).toBe("(x in low..tier.high)");
    expect(grouped("at in 2026-01-01..2026-12-31")).toBe("(at in 2026-01-01..2026-12-31)");
  });

  test("a tree printed and read again is the same tree", () => {
    fc.assert(
      fc.property(arbitraryExpression, (expr) => {
        const text = printExpression(expr);
        fc.pre(text.length <= maxExpressionLength);
        const again = parse(text);
        expect(again.diagnostics).toEqual([]);
        expect(again.ast && withoutPlaces(again.ast)).toEqual(withoutPlaces(expr));
        expect(again.ast && printExpression(again.ast)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("the place of every part holds the text of that part", () => {
    fc.assert(
      fc.property(arbitraryExpression, (expr) => {
        const text = printExpression(expr);
        fc.pre(text.length <= maxExpressionLength);
        const { ast } = parse(text);
        for (const part of ast ? partsOf(ast) : []) {
          const alone = parse(text.slice(part.from, part.to)).ast;
          expect(alone && withoutPlaces(alone)).toEqual(withoutPlaces(part));
        }
      }),
    );
  });
});

describe("mistakes", () => {
  test("whatever the text, reading ends with a value or a reason, and every reason lies in the text", () => {
    const anyText = fc.oneof(nearlyExpressions, fc.string({ unit: "binary", maxLength: 60 }));
    fc.assert(
      fc.property(anyText, (text) => {
        const { ast, diagnostics } = parse(text);
        expect(ast !== undefined || diagnostics.length > 0).toBe(true);
        for (const { range, message } of diagnostics) {
          expect(range && 0 <= range.from && range.from <= range.to && range.to <= text.length).toBe(true);
          expect(message.zh !== "" && message.en !== "").toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("no text is deep enough to overflow the stack", () => {
    for (const piece of [
      "(",
      "!",
      "-",
      "[",
      "x in [",
      "missing(",
      "a && ",
      "1 + ",
      "a == ",
      "(a || ",
      "a,",
      '"',
      "(((",
    ]) {
      for (const count of [40, 60, 200, 5000, 200_000]) {
        const { ast, diagnostics } = parse(piece.repeat(count));
        expect(ast === undefined && diagnostics.length > 0).toBe(true);
      }
    }
    const long = parse(Array.from({ length: 600 }, () => "a").join("||")).ast;
    expect(long && printExpression(long)).toHaveLength(600 + 599 * 4);
  });

  test("too long and too deep are said in as many words", () => {
    expect(parse("a".repeat(maxExpressionLength)).diagnostics).toEqual([]);
    expect(parse("a".repeat(maxExpressionLength + 1)).diagnostics[0]?.params).toMatchObject({ aspect: "length" });
    expect(parse(`${"(".repeat(50)}a${")".repeat(50)}`).diagnostics).toEqual([]);
    expect(parse(`${"(".repeat(51)}a${")".repeat(51)}`).diagnostics[0]?.params).toMatchObject({ aspect: "depth" });
  });

  test.each([
    ["age >= 3 and age < 5", ["and-or-word at and → &&"]],
    ["not welcomed OR welcomed", ["and-or-word at not → '! welcomed OR welcomed'", "and-or-word at OR → ||"]],
    ["age = 3", ["assignment-instead-of-equals at = → =="]],
    ["age≥3且age＜9", ["chinese-operator at ≥ → >=", "chinese-operator at 且 → &&", "chinese-operator at ＜ → <"]],
    ["age ＝＝ 3", ["chinese-operator at ＝＝ → =="]],
    ["name == “甲”", ['chinese-operator at “甲” → "甲"']],
    ["welcomed && （age > 3）", ["chinese-operator at （ → (", "chinese-operator at ） → )"]],
    ['need_type in ["course"，"price"]', ['chinese-operator at ， → \'need_type in ["course","price"]\'']],
    ["age in 4～8", ["chinese-operator at ～ → .."]],
    ["clv > 30％", ["chinese-operator at ％ → %"]],
    ["clv <> 3", ["expression-syntax at <> → !="]],
    ["clv === 3", ["expression-syntax at === → =="]],
    ["clv => 3", ["expression-syntax at => → >="]],
    ["age >=", ["expression-syntax at >="]],
    ["age >= && age < 12", ["expression-syntax at &&"]],
    ["", ["expression-syntax at "]],
    ["1 < age < 5", ["expression-syntax at <"]],
    ["age in 5", ["expression-syntax at 5"]],
    ["age 1..5", ["expression-syntax at 1"]],
    ["age not in 3..5", ["expression-syntax at not"]],
    ["(age > 3", ["expression-syntax at ("]],
    ["age in [3, 4", ["expression-syntax at ["]],
    ["age > 3)", ["expression-syntax at )"]],
    ["age > 3 4", ["expression-syntax at 4"]],
    ["count(age) > 3", ["expression-syntax at count"]],
    ["age > 1,000", ["expression-syntax at ,"]],
    ["age > 30天", ["expression-syntax at 30天"]],
    ["region == 12345678901234567890", ["expression-syntax at 12345678901234567890"]],
    ["joined > 2026-02-30", ["expression-syntax at 2026-02-30"]],
    ["joined > 2026-2-3", ["expression-syntax at 2026-2-3"]],
    ['name == "a', ['expression-syntax at "a']],
    ["name == 'a\\d'", ["expression-syntax at \\d"]],
    ["age ? 3", ["expression-syntax at ?"]],
  ])("%s", (text, findings) => {
    expect(shortFindings(text)).toEqual(findings);
  });

  test("applying every safe fix of a misspelt rule leaves nothing to say", () => {
    const misspelt = fc
      .tuple(
        fc.constantFrom("age", "clv", "days_since_order"),
        fc.constantFrom("≥", "＞", "＝", "=", "≠", "大于", "=<", "<>", "＝＝"),
        fc.constantFrom("且", "并且", "或者", "and", "OR", "＆＆", "|", "｜｜"),
      )
      .map(([name, comparison, join]) => `（${name} ${comparison} 5） ${join} name == ‘甲’`);
    fc.assert(
      fc.property(misspelt, (text) => {
        const range = { file: "a.yaml", from: 0, to: text.length };
        const { diagnostics } = parseExpression(text, range, { quoting: "single" });
        expect(diagnostics.every(({ fix }) => fix?.isSafe)).toBe(true);
        const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
        const mended = [...edits]
          .sort((a, b) => b.range.from - a.range.from)
          .reduce((now, edit) => now.slice(0, edit.range.from) + edit.text + now.slice(edit.range.to), text);
        expect(parse(mended.replaceAll("''", "'")).diagnostics).toEqual([]);
      }),
    );
  });
});

describe("places in the file", () => {
  test("an expression that the file spells otherwise is marked by its offsets, or as a whole", () => {
    const text = 'name = "a"';
    const escaped = { file: "a.yaml", from: 10, to: 22 };
    expect(parseExpression(text, escaped).diagnostics[0]?.range).toEqual(escaped);
    expect(parseExpression(text, escaped).diagnostics[0]?.fix).toBeUndefined();
    const offsets = [10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 22];
    const { diagnostics } = parseExpression(text, escaped, { offsets, quoting: "double" });
    expect(diagnostics[0]?.range).toEqual({ file: "a.yaml", from: 15, to: 16 });
    expect(diagnostics[0]?.fix?.edits).toEqual([{ range: { file: "a.yaml", from: 15, to: 16 }, text: "==" }]);
  });

  test("a fix between quotes is written as those quotes want it", () => {
    const text = "name == “甲”";
    const range = { file: "a.yaml", from: 0, to: text.length };
    const fixText = (quoting?: "single" | "double"): string | undefined =>
      parseExpression(text, range, quoting && { quoting }).diagnostics[0]?.fix?.edits[0]?.text;
    expect(fixText()).toBe('"甲"');
    expect(fixText("single")).toBe('"甲"');
    expect(fixText("double")).toBe('\\"甲\\"');
  });
});
