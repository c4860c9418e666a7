import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { runOnWorkers } from "../../src/node/worker-pool.ts";

function worker(answer: string): URL {
  const path = join(mkdtempSync(join(tmpdir(), "ketu-pool-")), "worker.mjs");
  writeFileSync(
    path,
    `import { parentPort } from "node:worker_threads";
     parentPort.on("message", (task) => { ${answer} });`,
  );
  return pathToFileURL(path);
}

const doubling = worker("parentPort.postMessage({ result: task * 2 });");
const tasks = Array.from({ length: 50 }, (_, index) => index);
const soon = (task: number): Promise<number> => new Promise((resolve) => setTimeout(() => resolve(task * 2), 1));

test.each([1, 2, 4, 100])("with %i at a time every task is run once", async (size) => {
  const results: number[] = [];
  await runOnWorkers(doubling, tasks, { size, runHere: soon, onResult: (result: number) => results.push(result) });
  expect(results.sort((one, other) => one - other)).toEqual(tasks.map((task) => task * 2));
});

test("no tasks are no work", async () => {
  await runOnWorkers(doubling, [], { size: 4, runHere: soon, onResult: () => expect.unreachable() });
});

test.each([
  ["answers with an error", 'parentPort.postMessage({ error: "our bug" });', "our bug"],
  ["throws", 'throw new Error("thrown");', "thrown"],
  ["ends", "process.exit(3);", "ended with code 3"],
])("a worker that %s fails the whole run", async (_, answer, message) => {
  const run = runOnWorkers(worker(answer), tasks, { size: 2, runHere: soon, onResult: () => undefined });
  await expect(run).rejects.toThrow(message);
});
