import type { FilesChanged, ImagesKnown, NumberedRequest } from "./api.ts";
import { createService } from "./create-service.ts";
import { createElkEngine } from "./elk-engine.ts";
import { type LazyScript, lazyScripts } from "./lazy-scripts.ts";

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

const load = (script: LazyScript): Promise<unknown> => import(new URL(`./${script}.js`, import.meta.url).href);

// One that cannot be loaded is tried again with its use.
setTimeout(() => void Promise.all(lazyScripts.map(load)).catch(() => undefined), calmAfter);

const service = createService({
  post: (answer) => globalThis.postMessage(answer),
  loadScript: load,
  loadElk: () => createElkEngine({ start: () => new Worker(new URL("./elk.js", import.meta.url)) }),
  now: () => performance.now(),
  nextTurn: createTurns(),
  // A worker that replaces another one of the page begins later, and higher.
  firstPictureNumber: Date.now(),
});

addEventListener("message", ({ data }: MessageEvent<FilesChanged | ImagesKnown | NumberedRequest>) =>
  service.receive(data),
);
