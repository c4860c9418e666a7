import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Mutant } from "./model-mutants.ts";
import { reviewMutants } from "./review-mutants.ts";

const models = resolve(import.meta.dirname, "../../models");
const names = readdirSync(models).filter((name) => existsSync(join(models, name, "model.ketu.yaml")));

/** Edits after which a model means what it meant before: a default that is written out, a set in another order. */
const sameMeaning: readonly RegExp[] = [
  /^(add|delete|change) default_path$/,
  /^(add|delete|change) (calendar(\/\w+)?|locale|id)$/,
  /^(add|delete) (activities|codes|parties|sources|transitions|stages\/\*\/nodes)\/\*\/kind$/,
  /^(add|delete) stages\/\*\/nodes\/\*\/(occurrence|next)$/,
  /^(add|delete) stages\/\*\/off_path$/,
  /^(add|delete) fields\/\*\/(type|per|privacy)$/,
  /^(add|delete) metrics\/\*\/(unit|alert\/for)$/,
  /^(add|delete) schemes\/\*\/match$/,
  /^(add|delete) traits\/\*\/(type|unit)$/,
  /^swap .*\/(responds_to|stages|stage|per|check|packs|fields|captures|research|channel|segment|moves|from|to|supports|match)(\/\*)?\/\*$/,
];

/** The first edit of each sort at each place of the schema; `node bench/mutations.ts` judges all of them. */
function firstOfEach(): (mutant: Mutant) => boolean {
  const seen = new Set<string>();
  return ({ kind, place }) => {
    const key = `${kind} ${place}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

describe.each(names)("the model %s", (name) => {
  const verdicts = reviewMutants(readFileSync(join(models, name, "model.ketu.yaml"), "utf8"), firstOfEach());
  const placesOf = (outcome: string): readonly string[] =>
    verdicts.filter((each) => each.outcome === outcome).map(({ mutant }) => `${mutant.kind} ${mutant.place}`);

  test("has single edits of every sort, of which most are models", () => {
    const sorts = verdicts.filter(({ outcome }) => outcome === "named").map(({ mutant }) => mutant.kind);
    expect(new Set(sorts)).toEqual(new Set(["delete", "change", "retarget", "add", "swap"]));
    expect(placesOf("named").length).toBeGreaterThan(verdicts.length * 0.6);
  });

  test("of the edits that mean something, 95 in 100 are named by a rule that says what they are", () => {
    const [named, rest] = [placesOf("named"), placesOf("rest")];
    expect(named.length / (named.length + rest.length), rest.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("is said to be unchanged only where it means the same", () => {
    expect(placesOf("same").filter((place) => !sameMeaning.some((pattern) => pattern.test(place)))).toEqual([]);
  });
});
