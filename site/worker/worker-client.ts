import type {
  Drawing,
  FilesChanged,
  ImagesKnown,
  NumberedAnswer,
  NumberedRequest,
  WorkerAnswer,
  WorkerRequest,
  WorkspaceFile,
  WorkspaceImage,
} from "./api.ts";
import { completeDrawing } from "./drawing-changes.ts";

/** The part of `Worker` that is used. */
export interface WorkerLike {
  postMessage(message: NumberedRequest | FilesChanged | ImagesKnown): void;
  terminate(): void;
  addEventListener(type: "message", listener: (event: { readonly data: NumberedAnswer }) => void): void;
  addEventListener(type: "error", listener: (event: { readonly message?: string }) => void): void;
}

export interface WorkerClientOptions {
  /** Absent: the worker beside the page. */
  readonly start?: () => WorkerLike;
  /** Milliseconds in which the worker says nothing while an answer is due, after which it is replaced. */
  readonly patience?: number;
}

interface Waiting {
  readonly request: WorkerRequest;
  readonly settle: (answer: WorkerAnswer) => void;
  /** It was already under way when a worker ended. */
  readonly isSecondTry: boolean;
}

/**
 * The page's side of the worker. Holds the files, so that a worker that crashes or hangs is replaced by a new one which
 * gets them all: the page never notices but for an answer `failed`. No promise is ever left open or rejected.
 */
export class WorkerClient {
  readonly #start: () => WorkerLike;
  readonly #patience: number;
  readonly #files = new Map<string, string>();
  readonly #images = new Map<string, WorkspaceImage>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: WorkerLike | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the next drawing is a change of. */
  #lastDrawing: Drawing | undefined;
  #lastId = 0;
  #isClosed = false;

  constructor({ start = startWorker, patience = 20_000 }: WorkerClientOptions = {}) {
    this.#start = start;
    this.#patience = patience;
  }

  /**
   * Sets or changes files: `isWhole` makes these all files, else they are added to or replace what is there. Of files
   * whose text is the same nothing is sent.
   */
  files(change: Partial<Omit<FilesChanged, "kind">>): void {
    const { files = [], isWhole = false } = change;
    const kept = new Set(files.map(({ path }) => path));
    const gone = [...(change.removed ?? []), ...(isWhole ? [...this.#files.keys()] : [])];
    const removed = gone.filter((path) => this.#files.has(path) && !kept.has(path));
    const changed = files
      .filter(({ path, text }) => this.#files.get(path) !== text)
      .map(({ path, text }): WorkspaceFile => ({ path, text }));
    for (const path of removed) this.#files.delete(path);
    for (const { path, text } of changed) this.#files.set(path, text);
    if (changed.length === 0 && removed.length === 0) return;
    this.#worker?.postMessage({ kind: "files", isWhole: false, files: changed, removed });
  }

  /** Tells what an image holds that a drawing has asked for. */
  image(path: string, image: WorkspaceImage): void {
    this.#images.set(path, image);
    this.#worker?.postMessage({ kind: "images", isWhole: false, images: [{ path, image }] });
  }

  /** Another workspace was opened, whose images are others, or some may have changed. */
  forgetImages(): void {
    if (this.#images.size === 0) return;
    this.#images.clear();
    this.#worker?.postMessage({ kind: "images", isWhole: true, images: [] });
  }

  /** Asks the worker. `superseded` for a `draw` that a newer one overtook; `failed` when the worker could not answer. */
  ask(request: WorkerRequest): Promise<WorkerAnswer> {
    if (this.#isClosed) return Promise.resolve({ kind: "superseded" });
    return new Promise((settle) => this.#send({ request, settle, isSecondTry: false }));
  }

  /** Ends the worker; what is still asked is answered `superseded`. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
    for (const { settle } of this.#takeWaiting()) settle({ kind: "superseded" });
  }

  #send(waiting: Waiting): void {
    const worker = (this.#worker ??= this.#open());
    const id = ++this.#lastId;
    this.#waiting.set(id, waiting);
    worker.postMessage({ id, request: waiting.request });
    if (this.#timer === undefined) this.#watch();
  }

  #open(): WorkerLike {
    const worker = this.#start();
    this.#lastDrawing = undefined;
    worker.addEventListener("message", ({ data }) => {
      if (worker === this.#worker) this.#receive(data);
    });
    worker.addEventListener("error", ({ message }) => {
      if (worker === this.#worker) this.#replace(message ?? "the worker ended");
    });
    const files: WorkspaceFile[] = [...this.#files].map(([path, text]) => ({ path, text }));
    worker.postMessage({ kind: "files", isWhole: true, files, removed: [] });
    const images = [...this.#images].map(([path, image]) => ({ path, image }));
    if (images.length > 0) worker.postMessage({ kind: "images", isWhole: true, images });
    return worker;
  }

  #receive({ id, answer }: NumberedAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    this.#watch();
    if (answer.kind !== "draw") {
      waiting?.settle(answer);
      return;
    }
    const drawing = completeDrawing(answer.drawing, this.#lastDrawing);
    this.#lastDrawing = drawing;
    waiting?.settle({ kind: "draw", drawing });
  }

  /** Starts to wait anew, as long as an answer is due. */
  #watch(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    const seconds = this.#patience / 1000;
    this.#timer = setTimeout(() => this.#replace(`no answer within ${seconds} s`, seconds), this.#patience);
  }

  /**
   * What was asked of a worker that ended is asked once more, as it was perhaps only waiting behind what ended it; a
   * drawing is not, as it most likely was that. The page asks for one again with the next key.
   */
  #replace(message: string, seconds?: number): void {
    this.#stop();
    for (const waiting of this.#takeWaiting()) {
      const isRepeated = !waiting.isSecondTry && waiting.request.kind !== "draw";
      if (isRepeated) this.#send({ ...waiting, isSecondTry: true });
      else waiting.settle({ kind: "failed", message, ...(seconds !== undefined && { seconds }) });
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #takeWaiting(): readonly Waiting[] {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    return all;
  }
}

/** `worker.js` lies beside the page's scripts. */
function startWorker(): WorkerLike {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "ketu" });
}
