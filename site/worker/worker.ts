import type { FilesChanged, NumberedRequest } from "./api.ts";
import { createService } from "./create-service.ts";
import { createElkEngine } from "./elk-engine.ts";

/* The worker: the service, its messages and its clock. */

/** A message to ourselves comes after those that already wait, and without the delay of a timer. */
function createTurns(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((done) => {
      waiting.push(done);
      port2.postMessage(undefined);
    });
}

const service = createService({
  post: (answer) => globalThis.postMessage(answer),
  loadElk: () => createElkEngine({ start: () => new Worker(new URL("./elk.js", import.meta.url)) }),
  now: () => performance.now(),
  nextTurn: createTurns(),
  // A worker that replaces another one of the page begins later, and higher.
  firstPictureNumber: Date.now(),
});

addEventListener("message", ({ data }: MessageEvent<FilesChanged | NumberedRequest>) => service.receive(data));
