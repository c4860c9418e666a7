import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { rules } from "../../src/lint/generated/rules.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { dataMutations } from "./mutations/data.ts";
import type { Mutation, Tree } from "./mutations/editable-model.ts";
import { journeyMutations } from "./mutations/journey.ts";
import { nameMutations } from "./mutations/names.ts";

const folder = resolve(import.meta.dirname, "../../models");
const gallery = readdirSync(folder).filter((name) => name !== "broken");
const models = await Promise.all(
  gallery.map(async (name) => {
    const text = readFileSync(resolve(folder, name, "model.ketu.yaml"), "utf8");
    return { name, tree: parse(text) as Tree, before: await codesIn(text) };
  }),
);
const mutations: Readonly<Record<string, Mutation>> = { ...journeyMutations, ...nameMutations, ...dataMutations };

/** The codes of the rules that find something in a text, which holds no other mistake. */
async function codesIn(text: string): Promise<readonly string[]> {
  const { diagnostics } = await compileTexts({ "main.ketu.yaml": text, "data/people.csv": "id,tel\n1,13912347856\n" });
  expect(diagnostics.filter(({ code }) => !(code in rules))).toEqual([]);
  return diagnostics.map(({ code }) => code);
}

test("every rule has a mutation, and every mutation a rule", () => {
  expect(Object.keys(mutations).sort()).toEqual(Object.keys(rules).sort());
});

describe("every rule fires on a mutation of each gallery model that it concerns, and not before", () => {
  test.each(Object.keys(mutations))("%s", async (code) => {
    const mutate = mutations[code] as Mutation;
    let concerned = 0;
    for (const { name, tree, before } of models) {
      const model = structuredClone(tree);
      if (mutate(model) === false) continue;
      concerned++;
      const text = stringify(model, { aliasDuplicateObjects: false, lineWidth: 0 });
      expect(await codesIn(text), name).toContain(code);
      expect(before, name).not.toContain(code);
    }
    expect(concerned).toBeGreaterThan(1);
  });
});
