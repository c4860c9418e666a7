import { expect, test } from "vitest";
import { witnessWords } from "../../../src/expr/decide/witness-words.ts";
import { exampleScope } from "../example-scope.ts";

test("a customer is told by values, by what is missing and by what has happened", () => {
  const witness = new Map<string, string | number | boolean | undefined>([
    ["clv", 5200],
    ["need_type", "course"],
    ["joined", "2026-01-02"],
    ["order_completed", false],
    ["name", undefined],
  ]);
  expect(witnessWords(witness, exampleScope)).toEqual({
    zh: 'clv = 5200，need_type = "course"，joined = 2026-01-02，没发生过 order_completed，没有 name',
    en: 'clv = 5200, need_type = "course", joined = 2026-01-02, order_completed has not happened, no name',
  });
});

test("where nothing matters it is any customer", () => {
  expect(witnessWords(new Map(), exampleScope)).toEqual({ zh: "任何客户", en: "any customer" });
});
