import fc from "fast-check";
import { expect, test } from "vitest";
import { carryFacts } from "../../src/carry/carry-facts.ts";
import { canonicalModel, type CanonicalModel } from "../../src/diff/canonical-model.ts";
import type { Fact } from "../../src/diff/fact.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedDocument } from "../../src/syntax/parsed-document.ts";
import { arbitraryPair } from "../diff/random-edits.ts";
import { modelOf } from "../diff/read-model.ts";

function documentOf(text: string): ParsedDocument {
  const { value } = parseDocument("main.ketu.yaml", text);
  if (!value) throw new Error("not readable");
  return value;
}

function canonical(text: string): CanonicalModel {
  const model = modelOf(text);
  if (!model) throw new Error("not a model");
  return canonicalModel(model);
}

async function carried(target: string, source: string, facts: readonly Fact[]): Promise<string> {
  const { value, diagnostics } = await carryFacts({
    target: [documentOf(target)],
    source: [documentOf(source)],
    facts,
  });
  if (!value) throw new Error(diagnostics.map(({ message }) => message.en).join("; "));
  return applyEdits(target, value);
}

test("all facts together give the meaning of the other version", async () => {
  let refused = 0;
  let n = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryPair, async ({ before, after }) => {
      const facts = factsBetween(canonical(before), canonical(after));
      n++;
      let result;
      try { result = await carried(before, after, facts);} catch (error) { refused++; console.log(String(error), facts.length); return; }
      expect(factsBetween(canonical(result), canonical(after))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  console.log(refused, n);
});
