/**
 * Mutation review of the change rules: every single edit of a meaningful value of the models in `models/`, and which rule
 * names it. Prints a line for each model, then the edits that only the catch-all names and those that mean the same.
 *
 *     node bench/mutations.ts [model …]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reviewMutants } from "../test/diff/review-mutants.ts";

const models = join(import.meta.dirname, "../models");
const names = process.argv.slice(2);
const chosen = names.length > 0 ? names : readdirSync(models).filter((name) => name !== "broken");
const [rest, same, broken] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
for (const name of chosen) {
  const started = performance.now();
  const verdicts = reviewMutants(readFileSync(join(models, name, "model.ketu.yaml"), "utf8"));
  const count = (outcome: string): number => verdicts.filter((each) => each.outcome === outcome).length;
  const share = count("named") / (count("named") + count("rest"));
  console.log(
    `${name}: ${(share * 100).toFixed(1)} % of ${count("named") + count("rest")} named; ${count("same")} the same, ${count("broken")} no models; ${((performance.now() - started) / verdicts.length).toFixed(1)} ms each`,
  );
  for (const { mutant, outcome } of verdicts) {
    const list = outcome === "rest" ? rest : outcome === "same" ? same : outcome === "broken" ? broken : undefined;
    const key = `${mutant.kind} ${mutant.place}`;
    list?.set(key, (list.get(key) ?? 0) + 1);
  }
}
const print = (title: string, list: ReadonlyMap<string, number>): void => {
  console.log(`\n${title}`);
  for (const [key, count] of [...list].sort()) console.log(`  ${key} (${count})`);
};
print("Only the catch-all:", rest);
print("Means the same:", same);
if (process.env["ALL"]) print("No model:", broken);
