/**
 * A folder of 100 models: one worker against as many as there are cores, and a second run with nothing changed. Whole
 * processes, interleaved, medians.
 *
 *     node bench/folder.ts         100 models of 8 to 57 nodes, process_flow as SVG
 *
 * "Nothing changed" is compared with an empty `ketu --version` and with reading and hashing the same files.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchGraph } from "./support/graphs.ts";
import { measureProcess, median } from "./support/measure-process.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".cache/bench/folder");
const models = join(folder, "models");
const count = 100;
const rounds = 5;

rmSync(folder, { recursive: true, force: true });
mkdirSync(models, { recursive: true });
for (let index = 0; index < count; index++) {
  const { ketu } = benchGraph(8 + (index % 50), { isBranching: index % 4 === 0 });
  writeFileSync(join(models, `m${index}.ketu.yaml`), ketu);
}
const hashing = join(folder, "hash.cjs");
writeFileSync(
  hashing,
  `const { readdirSync, readFileSync } = require("node:fs");
const { createHash } = require("node:crypto");
for (const name of readdirSync(process.argv[2]))
  createHash("sha256").update(readFileSync(process.argv[2] + "/" + name)).digest("hex");`,
);

const bin = join(root, "bin/ketu.js");
const render = [process.execPath, bin, "render", models, "--view", "process_flow", "--out", join(folder, "out")];
const contenders: Readonly<Record<string, readonly string[]>> = {
  "one worker": [...render, "--force", "--jobs", "1"],
  "a worker per core": [...render, "--force"],
  "nothing changed": render,
  "ketu --version": [process.execPath, bin, "--version"],
  "node hashes the files": [process.execPath, hashing, models],
};
const times = new Map<string, number[]>();
// The first round fills the caches.
for (let round = 0; round <= rounds; round++) {
  for (const [name, command] of Object.entries(contenders)) {
    const { seconds } = await measureProcess(command);
    if (round > 0) times.set(name, [...(times.get(name) ?? []), seconds]);
  }
}
const seconds = (name: string): number => median(times.get(name) ?? []);
console.log(`${count} models, medians of ${rounds} runs`);
for (const name of Object.keys(contenders)) console.log(`  ${name.padEnd(22)} ${seconds(name).toFixed(3)} s`);
console.log(
  `throughput with workers: ${(seconds("one worker") / seconds("a worker per core")).toFixed(2)} × one worker`,
);
const perFile = ((seconds("nothing changed") - seconds("ketu --version")) / count) * 1000;
console.log(`an unchanged model: ${perFile.toFixed(2)} ms over a start`);
