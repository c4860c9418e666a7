import { Worker } from "node:worker_threads";

/** What a worker answers to one task. A task that throws is our bug: its stack travels as text. */
export type WorkerAnswer<Result> = { readonly result: Result } | { readonly error: string };

export interface WorkerOptions<Task, Result> {
  /** How many tasks run at a time: one in this thread, each other on a worker. */
  readonly size: number;
  readonly runHere: (task: Task) => Promise<Result>;
  readonly onResult: (result: Result) => void;
}

/**
 * Runs every task and gives the results as they come. This thread takes tasks too: it is there and warm, a further
 * worker is neither. Each worker has tasks waiting, so that it does not idle while this thread is busy. Rejects on the
 * first worker that fails.
 */
export async function runOnWorkers<Task, Result>(
  file: URL,
  tasks: readonly Task[],
  { size, runHere, onResult }: WorkerOptions<Task, Result>,
): Promise<void> {
  const queue = tasks.values();
  const workers = Array.from({ length: Math.min(size, tasks.length) - 1 }, () => new Worker(file));
  const draining = workers.map((worker) => drain(worker, queue, onResult));
  try {
    await Promise.all([...draining, drainHere(queue, runHere, onResult)]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function drainHere<Task, Result>(
  queue: Iterator<Task>,
  runHere: (task: Task) => Promise<Result>,
  onResult: (result: Result) => void,
): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    onResult(await runHere(next.value));
    // Lets the answers of the workers in, and their next tasks out.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Tasks at a worker: the one in work, and some that wait. */
const perWorker = 3;

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
    for (let count = 0; count < perWorker; count++) send();
    if (waiting === 0) resolve();
  });
}
