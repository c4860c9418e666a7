import type { FilesChanged, ImagesKnown, NumberedRequest } from "./api.ts";
import { createService } from "./create-service.ts";
import { createElkEngine } from "./elk-engine.ts";
import { lazyScripts } from "./lazy-scripts.ts";

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

/** Milliseconds after the start at which nobody waits for the first picture any more. */
const calmAfter = 3000;

declare function importScripts(...addresses: readonly string[]): void;

/** From then on mistakes are explained even when the server is gone. One that cannot be loaded is tried with its use. */
setTimeout(() => {
  for (const name of lazyScripts) {
    try {
      if (!(name in globalThis)) importScripts(`./${name}.js`);
    } catch {
      return;
    }
  }
}, calmAfter);

const service = createService({
  post: (answer) => globalThis.postMessage(answer),
  loadElk: () => createElkEngine({ start: () => new Worker(new URL("./elk.js", location.href)) }),
  now: () => performance.now(),
  nextTurn: createTurns(),
  // A worker that replaces another one of the page begins later, and higher.
  firstPictureNumber: Date.now(),
});

addEventListener("message", ({ data }: MessageEvent<FilesChanged | ImagesKnown | NumberedRequest>) =>
  service.receive(data),
);
