import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import { createLayoutEngine } from "./layout-engine.ts";
import { codeFolder } from "./product-folders.ts";
import { renderModel } from "./render-model.ts";
import type { RenderResult, RenderTask } from "./render-task.ts";
import type { WorkerAnswer } from "./worker-pool.ts";

/* The other side of `runOnWorkers`: tasks in, results out, one after the other. */

enableCompileCache();
const engine = createLayoutEngine({ codeFolder: codeFolder(process.env) });
const services = { layoutEngine: engine.layOut, cache: { stages: new Map() } };
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (task: RenderTask) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answerTo(task));
  });
});

async function answerTo(task: RenderTask): Promise<WorkerAnswer<RenderResult>> {
  try {
    return { result: await renderModel(task, services) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
