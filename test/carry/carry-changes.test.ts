import fc from "fast-check";
import { expect, test } from "vitest";
import { carryChanges, type ComparedVersion } from "../../src/carry/carry-changes.ts";
import { applyFacts, invertFacts } from "../../src/diff/apply-facts.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import { compareSides } from "../../src/diff/comparison.ts";
import { factKey } from "../../src/diff/fact.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { judgeComparison } from "../../src/diff/judge-changes.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { arbitraryPair } from "../diff/random-edits.ts";

function versionOf(text: string): ComparedVersion {
  const { value } = parseDocument("main.ketu.yaml", text);
  const model = value && resolveModel(documentSetOf(value)).value;
  if (!value || !model) throw new Error("not a model");
  return { documents: [value], model };
}
function changesOf(base: ComparedVersion, head: ComparedVersion) {
  return judgeComparison(compareSides(base.model, head.model), [base.model, head.model]);
}
const log: string[] = [];
for (const into of ["base", "head"] as const)
test(`one by one ${into}`, async () => {
  let refused = 0, steps = 0, grouped = 0, slow = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryPair, fc.infiniteStream(fc.nat(1000)), async ({ before, after }, picks) => {
      let [a, b] = [before, after];
      for (let turn = 0; turn < 30; turn++) {
        const [base, head] = [versionOf(a), versionOf(b)];
        const changes = changesOf(base, head);
        const open = changes.filter((c) => c.claims.length > 0);
        if (open.length === 0) break;
        const pick = open[picks.next().value! % open.length]!;
        const start = performance.now();
        const { value, carried, diagnostics } = await carryChanges({ base, head, changes, chosen: [pick], into });
        slow = Math.max(slow, performance.now() - start);
        steps++;
        if (!value) { refused++; log.push(`${into} ${pick.rule} ${pick.subject} ${diagnostics[0]?.message.en} ${JSON.stringify(pick.claims)}`); break; }
        if (carried.length > 1) grouped++;
        if (into === "base") a = applyEdits(a, value); else b = applyEdits(b, value);
        if (turn === 29) throw new Error("no end");
      }
      if (refused === 0) expect(factsBetween(canonicalModel(versionOf(a).model), canonicalModel(versionOf(b).model))).toEqual([]);
    }),
    { numRuns: 120 },
  );
  console.log(into, refused, steps, grouped, slow);
  console.log(log.join("\n"));
}, 100000);
