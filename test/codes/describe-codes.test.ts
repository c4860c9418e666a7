import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import type { CodeSchemeFacts } from "../../src/base/code-facts.ts";
import { describeCodes } from "../../src/codes/describe-codes.ts";
import { algorithms } from "../../src/codes/generated/algorithms.ts";
import { compileTexts } from "../support/compile-texts.ts";

const head = { ketu: 1, title: "模型", stages: { buy: "购买" } };

async function factsOf(parts: Record<string, unknown>): Promise<readonly CodeSchemeFacts[]> {
  const { model, diagnostics } = await compileTexts(stringify({ ...head, ...parts }, { lineWidth: 0 }));
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en);
  if (!model || errors.length > 0) throw new Error(errors.join("\n"));
  return describeCodes(model).schemes;
}

async function codeOf(code: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<CodeSchemeFacts> {
  const [facts] = await factsOf({ ...more, codes: { number: code } });
  if (!facts) throw new Error("no facts");
  return facts;
}

test("an example is made of first values, the first serial and a computed check", async () => {
  const facts = await codeOf(
    {
      pattern: "{type}{place}{serial}{check}",
      parts: {
        type: { values: { P: "个人", E: "企业" } },
        place: { field: "region", take: "first 2", at: "issue", else: "00" },
        serial: { digits: 6, per: ["type"], from: 1 },
        check: { algorithm: "iso7064-mod37-36" },
      },
    },
    { fields: { region: { label: "地区", values: "ketu:gb2260.province" } } },
  );
  expect(facts.example).toBe(`P11000001${algorithms["iso7064-mod37-36"].compute("P11000001")}`);
  expect(facts.length).toEqual({ least: 10, most: 10 });
  expect(facts.pieces.map(({ from, example }) => [from, example])).toEqual([
    [1, "P"],
    [2, "11"],
    [4, "000001"],
    [10, facts.example?.slice(-1)],
  ]);
  expect(facts.pieces[1]?.choices?.slice(0, 2)).toEqual([
    { code: "11", label: { zh: "北京市", en: "Beijing" } },
    { code: "12", label: { zh: "天津市", en: "Tianjin" } },
  ]);
});

test("values keep the order in which they are written, also where they look like numbers", async () => {
  const text = `ketu: 1
title: 模型
stages: { buy: 购买 }
codes: { number: { pattern: "{a}", parts: { a: { values: { "20": 二, "10": 一, "01": 零 } } } } }
`;
  const { model } = await compileTexts(text);
  const facts = model && describeCodes(model).schemes[0];
  expect(facts?.pieces[0]?.choices?.map(({ code }) => code)).toEqual(["20", "10", "01"]);
  expect(facts?.example).toBe("20");
});

test("rules choose the first code that they allow", async () => {
  const parts = { a: { values: { X: "甲", Y: "乙" } }, b: { values: { "1": "一", "2": "二" } } };
  const pattern = "{a}-{b}";
  expect((await codeOf({ pattern, parts })).example).toBe("X-1");
  expect((await codeOf({ pattern, parts, forbid: ['a == "X" && b == "1"'] })).example).toBe("X-2");
  expect((await codeOf({ pattern, parts, forbid: ['a == "X"'] })).example).toBe("Y-1");
  const none = await codeOf({ pattern, parts, forbid: ['a == "X"', 'b in ["1", "2"]'] });
  expect(none).toMatchObject({ problem: "all-forbidden" });
  expect(none.example).toBeUndefined();
});

test("a check that cannot be computed is a problem, not a guess", async () => {
  const facts = await codeOf({
    pattern: "{a}{check}",
    parts: { a: { values: { P: "个人" } }, check: { algorithm: "luhn" } },
  });
  expect(facts).toMatchObject({ problem: "foreign-character" });
  expect(facts.pieces[1]?.example).toBe("");
});

test("what only parts a code is not checked", async () => {
  const parts = { a: { values: { "12": "甲" } }, serial: { digits: 3 }, check: { algorithm: "damm" } };
  expect((await codeOf({ pattern: "{a}-{serial}/{check}", parts })).example).toBe(
    `12-001/${algorithms.damm.compute("12001")}`,
  );
});

test("parts may come from other codes, from classes, and from values by a table of codes", async () => {
  const [, facts] = await factsOf({
    fields: {
      need: { label: "需求", values: { course: "课程", price: "优惠" } },
      spend: { label: "消费", type: "number" },
    },
    schemes: {
      tier: {
        label: "分层",
        classes: {
          vip: { label: "贵宾", code: "V", when: "spend >= 1" },
          rest: { label: "其他", code: "R", when: "spend < 1 || missing(spend)" },
        },
      },
    },
    codes: {
      first: { pattern: "{type}", parts: { type: { values: { P: "个人" } } } },
      second: {
        kind: "dimension",
        pattern: "{t}{tier}{need}",
        parts: {
          t: { from_part: "first.type" },
          tier: { scheme: "tier" },
          need: { field: "need", codes: { price: "D", course: "C" } },
        },
      },
    },
  });
  expect(facts?.example).toBe("PVD");
  expect(facts?.pieces[2]?.choices).toEqual([
    { code: "D", label: { zh: "优惠" } },
    { code: "C", label: { zh: "课程" } },
  ]);
});

test("a value of which nothing is known is made up, and said to be", async () => {
  const facts = await codeOf(
    { pattern: "{a}{b}{c}", parts: { a: { field: "name", take: "last 3" }, b: { field: "age" }, c: { digits: 2 } } },
    { fields: { name: "姓名", age: { label: "年龄", type: "integer", range: "3..18" } } },
  );
  expect(facts.pieces.map(({ example, isInvented }) => [example, isInvented])).toEqual([
    ["XXX", true],
    ["3", true],
    ["01", false],
  ]);
  expect(facts.length).toBeUndefined();
  expect(facts.pieces.map(({ from }) => from)).toEqual([1, 4, undefined]);
});

test("parts that take each other over in a circle end", async () => {
  const [facts] = await factsOf({
    codes: {
      a: { pattern: "{x}", parts: { x: { from_part: "b.y" } } },
      b: { pattern: "{y}", parts: { y: { from_part: "a.x" } } },
    },
  });
  expect(facts?.pieces[0]?.isInvented).toBe(true);
});

const codeText = fc.string({ unit: fc.constantFrom(..."0123456789ABCXYZ"), minLength: 1, maxLength: 4 });
const part = fc.oneof(
  fc.uniqueArray(codeText, { minLength: 1, maxLength: 5 }).map((codes) => ({
    values: Object.fromEntries(codes.map((code) => [code, `值${code}`])),
  })),
  fc.record({ digits: fc.integer({ min: 1, max: 9 }), from: fc.nat({ max: 2000 }) }),
  codeText.map((fixed) => ({ fixed })),
);

test("an example is right: as long as its scheme says, every piece in its place, its check the computed one", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(part, fc.constantFrom("", "-", " ")), { minLength: 1, maxLength: 5 }),
      fc.constantFrom("iso7064-mod37-36", "iso7064-mod37-2"),
      async (pieces, algorithm) => {
        const parts = Object.fromEntries(pieces.map(([own], index) => [`p${index}`, own]));
        const pattern = `${pieces.map(([, gap], index) => `{p${index}}${gap}`).join("")}{check}`;
        const facts = await codeOf({ pattern, parts: { ...parts, check: { algorithm } } });
        const { example = "" } = facts;
        expect(example.length).toBeGreaterThanOrEqual(facts.length?.least ?? 0);
        expect(example.length).toBeLessThanOrEqual(facts.length?.most ?? 0);
        for (const { from, example: own } of facts.pieces) {
          if (from !== undefined) expect(example.slice(from - 1, from - 1 + own.length)).toBe(own);
        }
        expect(algorithms[algorithm].verify(example.replace(/[- ]/g, ""))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("every algorithm that a model may name can be computed, and no other", () => {
  const schema = readFileSync(resolve(import.meta.dirname, "../../schemas/model.schema.json"), "utf8");
  const named = schema.match(/"(iso7064-[a-z0-9-]+|luhn|damm|verhoeff|gs1-mod10|gb32100-mod31)"/g) ?? [];
  expect([...new Set(named.map((name) => name.slice(1, -1)))].sort()).toEqual(Object.keys(algorithms).sort());
});
