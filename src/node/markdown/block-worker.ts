import { type MessagePort, parentPort } from "node:worker_threads";
import { createLayoutEngine } from "../layout-engine.ts";
import { codeFolder } from "../product-folders.ts";
import { drawInline, type InlineBlock, type InlineRequest } from "./inline-block.ts";

/* The other side of `BlockDrawer`: blocks in, pictures out, one after the other. */

/** `error`: a bug of ours, with its stack. */
export type BlockAnswer = { readonly block: InlineBlock } | { readonly error: string };

export interface BlockQuestion {
  readonly request: InlineRequest;
  /** Where the answer goes; the signal becomes 1 when it is there. */
  readonly port: MessagePort;
  readonly signal: SharedArrayBuffer;
}

const engine = createLayoutEngine({ codeFolder: codeFolder(process.env) });
const services = { layoutEngine: engine.layOut, cache: { stages: new Map() } };
let last: Promise<void> = Promise.resolve();

parentPort?.on("message", ({ request, port, signal }: BlockQuestion) => {
  last = last.then(async () => {
    port.postMessage(await answerTo(request));
    port.close();
    const flag = new Int32Array(signal);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  });
});

async function answerTo(request: InlineRequest): Promise<BlockAnswer> {
  try {
    return { block: await drawInline(request, services) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
