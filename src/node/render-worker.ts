import { parentPort } from "node:worker_threads";
import { createLayoutEngine } from "./layout-engine.ts";
import { codeFolder } from "./product-folders.ts";
import { renderModel, type RenderServices } from "./render-model.ts";
import type { RenderResult, RenderTask } from "./render-task.ts";
import type { WorkerAnswer } from "./worker-pool.ts";

/** After so many models a worker has compiled what it needs, and is not yet likely to be ended. */
const warmAfter = 6;

/**
 * The other side of `runOnWorkers`: tasks in, results out, one after the other. `keep` is called once, when the worker is
 * warm: the next one may then start from the code that this one has compiled.
 */
export function answerTasks(keep?: () => void): void {
  const engine = createLayoutEngine({ codeFolder: codeFolder(process.env) });
  const services: RenderServices = { layoutEngine: engine.layOut, cache: { stages: new Map() } };
  let count = 0;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on("message", (task: RenderTask) => {
    last = last.then(async () => {
      parentPort?.postMessage(await answerTo(task, services));
      count += 1;
      if (count === warmAfter) keep?.();
    });
  });
}

async function answerTo(task: RenderTask, services: RenderServices): Promise<WorkerAnswer<RenderResult>> {
  try {
    return { result: await renderModel(task, services) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
