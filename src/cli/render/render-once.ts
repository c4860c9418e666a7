import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createLayoutEngine } from "../../node/layout-engine.ts";
import { cacheFolder, codeFolder, productStamp } from "../../node/product-folders.ts";
import { createRenderMemory, type RenderMemory } from "../../node/render-memory.ts";
import { renderModel } from "../../node/render-model.ts";
import type { RenderResult, RenderTask } from "../../node/render-task.ts";
import { runOnWorkers } from "../../node/worker-pool.ts";
import type { Terminal } from "../terminal.ts";
import type { RenderPlan } from "./plan-rendering.ts";
import { createProgress } from "../progress.ts";
import { exitCodeOf, reportRendering } from "./report-rendering.ts";

/** A worker costs its start and warms up anew; it pays from this many models for each of them. */
const modelsPerWorker = 4;

/** Draws every model of the plan that has changed, on several cores when there are many, and says what came of it. */
export async function renderOnce(plan: RenderPlan, terminal: Terminal): Promise<number> {
  const memory = rememberingIn(terminal.env);
  const results = new Map<string, RenderResult>();
  const open: RenderTask[] = [];
  for (const task of plan.tasks) {
    const known = plan.isForced ? undefined : memory.recall(task);
    if (known) results.set(task.name, known);
    else open.push(task);
  }
  const progress = createProgress(terminal, plan.tasks.length);
  progress.advance(results.size);
  const note = (result: RenderResult): void => {
    results.set(result.name, result);
    progress.advance(1);
  };
  const workers = Math.min(plan.jobs ?? availableParallelism(), Math.floor(open.length / modelsPerWorker));
  const engine = createLayoutEngine({ codeFolder: codeFolder(terminal.env) });
  // Views of a model, and models of a kind, have stages of the same structure.
  const services = { layoutEngine: engine.layOut, cache: { stages: new Map() } };
  const runHere = (task: RenderTask): Promise<RenderResult> => renderModel(task, services);
  try {
    if (workers > 1) await runOnWorkers(renderWorkerFile(), open, { size: workers, runHere, onResult: note });
    else for (const task of open) note(await runHere(task));
  } finally {
    await engine.close();
  }
  progress.end();
  for (const task of open) {
    const result = results.get(task.name);
    if (result) memory.remember(task, result);
  }
  const inOrder = plan.tasks.flatMap(({ name }) => results.get(name) ?? []);
  reportRendering(inOrder, terminal, plan.toStandardOutput);
  return exitCodeOf(inOrder);
}

export function rememberingIn(env: NodeJS.ProcessEnv): RenderMemory {
  return createRenderMemory(join(cacheFolder(env), "render"), productStamp());
}

function renderWorkerFile(): URL {
  return new URL("./render-worker-start.cjs", import.meta.url);
}
