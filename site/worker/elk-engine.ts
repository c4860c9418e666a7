import type { ElkNode, LayoutEngine } from "ketu";

/** The part of `Worker` that is used; the messages are those of elkjs' own worker script. */
export interface ElkWorkerLike {
  postMessage(message: ElkCommand): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: ElkReply }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly message?: string }) => void): void;
}

interface ElkCommand {
  readonly id: number;
  readonly cmd: "register" | "layout";
  readonly algorithms?: readonly string[];
  readonly graph?: ElkNode;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

interface ElkReply {
  readonly id: number;
  readonly data?: ElkNode;
  readonly error?: { readonly message?: string };
}

interface Waiting {
  readonly resolve: (graph: ElkNode) => void;
  readonly reject: (error: Error) => void;
}

export interface ElkEngineOptions {
  /** Starts elkjs' worker script. */
  readonly start: () => ElkWorkerLike;
  /** Milliseconds that it may take to answer; then it is ended, and the layout does without. */
  readonly deadline?: number;
}

/**
 * ELK in a worker of its own, started with the first stage that branches: a graph that takes too long can then be
 * given up, and the 1.6 MB are not loaded for a model that needs none.
 */
export function createElkEngine({ start, deadline = 10_000 }: ElkEngineOptions): LayoutEngine {
  const waiting = new Map<number, Waiting>();
  let worker: ElkWorkerLike | undefined;
  let lastId = 0;

  const end = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const open = (): ElkWorkerLike => {
    const opened = start();
    opened.addEventListener("message", ({ data: { id, data, error } }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (data) asked?.resolve(data);
      else asked?.reject(new Error(error?.message ?? "no layout"));
    });
    opened.addEventListener("error", ({ message }) => end(message ?? "the layout engine ended"));
    opened.postMessage({ id: ++lastId, cmd: "register", algorithms: ["layered"] });
    return opened;
  };
  return (graph) =>
    new Promise((resolve, reject) => {
      worker ??= open();
      const id = ++lastId;
      const timer = setTimeout(() => end(`no layout within ${deadline / 1000} s`), deadline);
      waiting.set(id, {
        resolve: (answer) => {
          clearTimeout(timer);
          resolve(answer);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      worker.postMessage({ id, cmd: "layout", graph, layoutOptions: {}, options: {} });
    });
}
