/**
 * Facts and findings between two versions of the model of 300 nodes, 50 edits apart: labels, kinds, channels, time limits,
 * nodes taken out. In one process, warm, medians. The ratio is to reading both versions, which every comparison has to do.
 *
 *     node bench/changes.ts
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareSides } from "../src/diff/comparison.ts";
import { judgeComparison } from "../src/diff/judge-changes.ts";
import type { Model } from "../src/model/model.ts";
import { modelOf } from "../test/diff/read-model.ts";
import { editedModel } from "./support/edited-model.ts";
import { median } from "./support/measure-process.ts";

const base = readFileSync(join(import.meta.dirname, "../models/large/model.ketu.yaml"), "utf8");
const { head, edits } = editedModel(base, 50);
const reading = medianTime(() => [modelOf(base), modelOf(head)]);
const models = [readModel(base), readModel(head)] as const;
const facts = medianTime(() => compareSides(...models));
const changes = medianTime(() => judgeComparison(compareSides(...models), models));
const found = judgeComparison(compareSides(...models), models);
console.log(`${models[0].nodes.length} nodes, ${edits} edits, ${found.length} findings`);
console.log(
  `reading both ${reading.toFixed(0)} ms · facts ${facts.toFixed(0)} ms · facts and findings ${changes.toFixed(0)} ms`,
);
console.log(`facts and findings ÷ reading both: ${(changes / reading).toFixed(2)}`);

function readModel(text: string): Model {
  const model = modelOf(text);
  if (!model) throw new Error("not a model");
  return model;
}

function medianTime(run: () => unknown): number {
  for (let round = 0; round < 8; round++) run();
  const times = Array.from({ length: 20 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return median(times);
}
