import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { ElkNode, LayoutEngine } from "../layout/layout-engine.ts";
import { loadWithCodeCache } from "./code-cache.ts";

interface Elk {
  layout(graph: ElkNode): Promise<ElkNode>;
}

export interface LayoutEngineOptions {
  /** Graphs with more nodes and edges than this are laid out in a worker. */
  readonly inThreadLimit?: number;
  /** Milliseconds that one graph may take in the worker. */
  readonly deadline?: number;
  /** Absolute folder where ELK's compiled code is kept for the next process. Absent: nowhere. */
  readonly codeFolder?: string;
}

export interface ClosableLayoutEngine {
  readonly layOut: LayoutEngine;
  /** Ends the worker, if one was started. */
  close(): Promise<void>;
}

/**
 * ELK on Node. It is loaded with the first graph that needs it (elkjs is 1.6 MB, and `require` of it is several times
 * cheaper than `import`, which scans the text for exports). A small graph is laid out here: a worker would pay its own
 * start and warm-up. A large one goes to a worker, because ELK recurses along chains (Node's stack ends at about 5,000
 * nodes in a row) and cannot be interrupted otherwise. Rejects when the deadline passes or the worker dies.
 */
export function createLayoutEngine(options: LayoutEngineOptions = {}): ClosableLayoutEngine {
  const { inThreadLimit = 4000, deadline = 300_000, codeFolder } = options;
  let local: Elk | undefined;
  let remote: ElkWorker | undefined;
  const layOut: LayoutEngine = (graph) => {
    if (sizeOf(graph) <= inThreadLimit) {
      local ??= loadElk(codeFolder);
      return local.layout(graph);
    }
    remote ??= new ElkWorker(codeFolder);
    return remote.layOut(graph, deadline);
  };
  return { layOut, close: async () => remote?.close() };
}

/** elkjs in the calling thread; its compiled code is kept after the first layout, which has called most of it. */
export function loadElk(codeFolder?: string): Elk {
  const require = createRequire(import.meta.url);
  if (codeFolder === undefined) {
    const Plain = require("elkjs/lib/elk.bundled.js") as new () => Elk;
    return new Plain();
  }
  const file = require.resolve("elkjs/lib/elk.bundled.js");
  const { exports, keep } = loadWithCodeCache(file, { folder: codeFolder, use: "layout" });
  const elk = new (exports as new () => Elk)();
  return {
    layout: async (graph) => {
      const laidOut = await elk.layout(graph);
      keep();
      return laidOut;
    },
  };
}

function sizeOf(graph: ElkNode): number {
  const children = graph.children ?? [];
  return children.length + (graph.edges?.length ?? 0) + children.reduce((sum, child) => sum + sizeOf(child), 0);
}

/** What the worker answers. */
export type ElkAnswer = { readonly graph: ElkNode } | { readonly error: string };

/** One worker, one graph at a time; a new worker after a deadline or a crash. */
class ElkWorker {
  #worker: Worker | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #codeFolder: string | undefined;

  constructor(codeFolder: string | undefined) {
    this.#codeFolder = codeFolder;
  }

  layOut(graph: ElkNode, deadline: number): Promise<ElkNode> {
    const answer = this.#queue.then(() => this.#run(graph, deadline));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #run(graph: ElkNode, deadline: number): Promise<ElkNode> {
    const worker = (this.#worker ??= startWorker(this.#codeFolder));
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void, isBroken: boolean): void => {
        clearTimeout(timer);
        worker.removeAllListeners("message").removeAllListeners("error").removeAllListeners("exit");
        worker.unref();
        if (isBroken) void this.close();
        finish();
      };
      const timer = setTimeout(() => {
        settle(() => reject(new Error(`no layout within ${deadline / 1000} s`)), true);
      }, deadline);
      worker.ref();
      worker.once("message", (answer: ElkAnswer) => {
        settle(() => ("graph" in answer ? resolve(answer.graph) : reject(new Error(answer.error))), false);
      });
      worker.once("error", (error: Error) => settle(() => reject(error), true));
      worker.once("exit", () => settle(() => reject(new Error("the layout worker ended")), true));
      worker.postMessage(graph);
    });
  }
}

function startWorker(codeFolder: string | undefined): Worker {
  const file = import.meta.url.endsWith(".ts") ? "./elk-worker.ts" : "./elk-worker.cjs";
  return new Worker(new URL(file, import.meta.url), {
    // A flat chain of 10,000 nodes needs about 40 MB of stack.
    resourceLimits: { stackSizeMb: 64 },
    stderr: true,
    workerData: codeFolder,
  });
}
