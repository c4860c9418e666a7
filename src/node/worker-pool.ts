import { Worker } from "node:worker_threads";

/** What a worker answers to one task. A task that throws is our bug: its stack travels as text. */
export type WorkerAnswer<Result> = { readonly result: Result } | { readonly error: string };

/**
 * Runs every task on one of `size` workers and gives the results as they come. Each worker has one task at a time and
 * the next one waiting, so that it never idles while this thread is busy. Rejects on the first worker that fails.
 */
export async function runOnWorkers<Task, Result>(
  file: URL,
  tasks: readonly Task[],
  options: { readonly size: number; readonly onResult: (result: Result) => void },
): Promise<void> {
  const queue = tasks.values();
  const workers = Array.from({ length: Math.min(options.size, tasks.length) }, () => new Worker(file));
  try {
    await Promise.all(workers.map((worker) => drain(worker, queue, options.onResult)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function drain<Task, Result>(worker: Worker, queue: Iterator<Task>, onResult: (result: Result) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0;
    const send = (): void => {
      const next = queue.next();
      if (next.done) return;
      waiting += 1;
      worker.postMessage(next.value);
    };
    worker.on("message", (answer: WorkerAnswer<Result>) => {
      waiting -= 1;
      if ("error" in answer) return reject(new Error(answer.error));
      send();
      onResult(answer.result);
      if (waiting === 0) resolve();
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a render worker ended with code ${code}`)));
    send();
    send();
    if (waiting === 0) resolve();
  });
}
