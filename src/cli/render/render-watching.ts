import { createWatchServices } from "../../node/watch-services.ts";
import { isUnchanged } from "../../node/render-memory.ts";
import { renderModel } from "../../node/render-model.ts";
import type { RenderResult, RenderTask } from "../../node/render-task.ts";
import { codeFolder } from "../../node/product-folders.ts";
import { watchFiles } from "../../node/watch-files.ts";
import { exitCodes } from "../../report/exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { whenInterrupted } from "../when-interrupted.ts";
import type { RenderPlan } from "./plan-rendering.ts";
import { reportRedrawing } from "./report-rendering.ts";

/**
 * Draws everything, and then each model again when a file that it is made from changes, until Ctrl-C. A broken model
 * is reported and its last good picture stays.
 */
export async function renderWatching(plan: RenderPlan, terminal: Terminal): Promise<number> {
  const services = createWatchServices(codeFolder(terminal.env));
  const lastResults = new Map<string, RenderResult>();
  let tasks = plan.tasks;
  let changed = new Set<string>();
  let wake: () => void = () => undefined;
  const watch = await watchFiles({
    folders: plan.folders,
    onChange: (paths) => {
      for (const path of paths) changed.add(path);
      wake();
    },
  });
  const draw = async (which: readonly RenderTask[]): Promise<void> => {
    for (const task of which) {
      const start = performance.now();
      const result = await renderModel(task, services);
      lastResults.set(task.name, result);
      reportRedrawing(result, terminal, performance.now() - start);
    }
    await watch.watchOnly(filesOf(tasks, lastResults));
    // What was saved between its reading and its watching.
    const used = tasks.flatMap(({ name }) => lastResults.get(name)?.used ?? []);
    for (const file of used) if (!isUnchanged(file)) changed.add(file.path);
  };

  const stopped = whenInterrupted();
  let isRunning = true;
  void stopped.then(() => {
    isRunning = false;
    wake();
  });
  await draw(tasks);
  terminal.remark(`${terminal.say({ en: "Watching; Ctrl-C ends.", zh: "正在监视文件变化，按 Ctrl-C 结束。" })}\n`);
  while (isRunning) {
    if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
    const paths = changed;
    changed = new Set();
    if (plan.folders.length > 0 && paths.size > 0) tasks = await plan.replan().catch(() => tasks);
    await draw(tasks.filter((task) => isTouched(task, lastResults.get(task.name), paths)));
  }
  await Promise.all([watch.close(), services.close()]);
  return exitCodes.clean;
}

function isTouched(task: RenderTask, last: RenderResult | undefined, paths: ReadonlySet<string>): boolean {
  return last === undefined || filesOfTask(task, last).some((path) => paths.has(path));
}

function filesOf(tasks: readonly RenderTask[], results: ReadonlyMap<string, RenderResult>): readonly string[] {
  return tasks.flatMap((task) => filesOfTask(task, results.get(task.name)));
}

/** What the last drawing read, and what the next one will read first. */
function filesOfTask(task: RenderTask, last: RenderResult | undefined): readonly string[] {
  const own = [task.path, task.measures?.path].filter((path) => path !== undefined);
  return [...own, ...(last?.used.map(({ path }) => path) ?? [])];
}
