import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseAlert } from "../../src/expr/parse-alert.ts";

function parse(text: string): ReturnType<typeof parseAlert> {
  return parseAlert(text, { file: "a.yaml", from: 0, to: text.length }, { quoting: "double" });
}

describe("a threshold", () => {
  test("of a level is read in the metric's unit, a percentage as a ratio", () => {
    expect(parse("< 60%").value).toEqual({ text: "< 60%", on: "level", operator: "<", threshold: 0.6 });
    expect(parse(">450").value).toMatchObject({ on: "level", operator: ">", threshold: 450 });
    expect(parse(" <= -4.5 ").value).toMatchObject({ on: "level", operator: "<=", threshold: -4.5 });
  });

  test("of a change says what it is compared with", () => {
    expect(parse("change > 20% vs previous").value).toEqual({
      text: "change > 20% vs previous",
      on: "change",
      operator: ">",
      threshold: 0.2,
      versus: "previous",
    });
    expect(parse("change < -10% vs last_year").value).toMatchObject({ threshold: -0.1, versus: "last_year" });
  });

  test("written in any spacing means the same", () => {
    const gap = fc.constantFrom("", " ", "  ");
    const operator = fc.constantFrom("<", "<=", ">", ">=");
    fc.assert(
      fc.property(gap, operator, gap, fc.integer({ min: -999, max: 999 }), gap, (a, sign, b, percent, c) => {
        const { value, diagnostics } = parse(`change${a}${sign}${b}${percent}%${c || " "}vs previous`);
        expect(diagnostics).toEqual([]);
        expect(value).toMatchObject({ operator: sign, threshold: Number(`${percent}e-2`), versus: "previous" });
      }),
    );
  });

  test.each([
    ["", "operator", ""],
    ["60%", "operator", "60%"],
    ["= 60%", "operator", "="],
    [">", "number", ">"],
    ["> many", "number", "many"],
    ["> 5 6", "rest", "6"],
    ["> 5 vs previous", "level-versus", "> 5 vs previous"],
    ["change > 20%", "no-period", "change > 20%"],
    ["change > 20% vs", "no-period", "change > 20% vs"],
    ["change > 20% vs last_month", "period", "vs last_month"],
  ])("`%s` is refused: %s", (text, reason, marked) => {
    const { value, diagnostics } = parse(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, params }) => [code, params.reason])).toEqual([["alert-syntax", reason]]);
    const range = diagnostics[0]?.range;
    expect(text.slice(range?.from, range?.to)).toBe(marked);
  });

  test("with a Chinese mark is read as meant, with the fix", () => {
    const { value, diagnostics } = parse("≥ 60％");
    expect(value).toMatchObject({ operator: ">=", threshold: 0.6 });
    expect(diagnostics[0]?.fix?.edits[0]?.text).toBe(">=");
  });

  test("of any text ends with a value or a reason", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("change", " ", "<", ">=", "20%", "-5", "vs", "previous", "x", "＞"), { maxLength: 8 }),
        (words) => {
          const { value, diagnostics } = parse(words.join(""));
          expect(value !== undefined || diagnostics.length > 0).toBe(true);
        },
      ),
    );
  });
});
