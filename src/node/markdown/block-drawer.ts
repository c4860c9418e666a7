import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { BlockAnswer, BlockQuestion } from "./block-worker.ts";
import type { InlineBlock, InlineRequest } from "./inline-block.ts";

/** Milliseconds that one block may take: more than the largest model. */
const longest = 120_000;

/**
 * Draws blocks on a worker that starts with the first of them and keeps no process alive. A program that cannot wait, as
 * markdown-it cannot, sleeps until the answer is there: drawing is asynchronous throughout (files, layout engine), and
 * a thread that sleeps on a shared flag is the only way from there to a plain return value.
 */
export class BlockDrawer {
  #worker: Worker | undefined;
  #open = 0;

  /** Waits without holding the thread. Rejects when the worker dies. */
  draw(request: InlineRequest): Promise<InlineBlock> {
    const worker = this.#started();
    const { port, question } = channelFor(request);
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        worker.off("error", onError);
        worker.off("exit", onExit);
        port.close();
        this.#open -= 1;
        if (this.#open === 0) worker.unref();
        finish();
      };
      const onError = (error: Error): void => settle(() => reject(error));
      const onExit = (code: number): void =>
        settle(() => reject(new Error(`the block worker ended with code ${code}`)));
      worker.on("error", onError);
      worker.on("exit", onExit);
      port.once("message", (answer: BlockAnswer) => {
        settle(() => ("block" in answer ? resolve(answer.block) : reject(new Error(answer.error))));
      });
      this.#open += 1;
      worker.ref();
      worker.postMessage(question, [question.port]);
    });
  }

  /** Holds the thread until the block is drawn. Throws after two minutes. */
  drawNow(request: InlineRequest): InlineBlock {
    const { port, question } = channelFor(request);
    this.#started().postMessage(question, [question.port]);
    const outcome = Atomics.wait(new Int32Array(question.signal), 0, 0, longest);
    const answer = receiveMessageOnPort(port)?.message as BlockAnswer | undefined;
    port.close();
    if (answer === undefined || outcome === "timed-out") {
      void this.close();
      throw new Error(`a ketu block was not drawn within ${longest / 1000} s`);
    }
    if ("error" in answer) throw new Error(answer.error);
    return answer.block;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const file = import.meta.url.endsWith(".ts") ? "./block-worker.ts" : "./block-worker.cjs";
    const worker = new Worker(new URL(file, import.meta.url));
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    worker.unref();
    this.#worker = worker;
    return worker;
  }
}

function channelFor(request: InlineRequest): { readonly port: MessagePort; readonly question: BlockQuestion } {
  const { port1, port2 } = new MessageChannel();
  return { port: port1, question: { request, port: port2, signal: new SharedArrayBuffer(4) } };
}
