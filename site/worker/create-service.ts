import type { LayoutEngine } from "ketu";
import type {
  Drawing,
  FilesChanged,
  ImagesKnown,
  NumberedAnswer,
  NumberedRequest,
  SentAnswer,
  WorkerAnswer,
  WorkerRequest,
  WorkspaceImage,
} from "./api.ts";
import type { Comparer, ComparerOptions } from "./create-comparer.ts";
import { createPainter } from "./create-painter.ts";
import { changesOfDrawing } from "./drawing-changes.ts";
import { createLayoutMemory } from "./layout-memory.ts";
import { type LazyScript, withScripts } from "./lazy-scripts.ts";
import { changeFiles, type WorkspaceFiles } from "./workspace-files.ts";

/** What the host of the service gives: everything that differs between a worker and a test. */
export interface ServiceHost {
  readonly post: (answer: NumberedAnswer) => void;
  /** Loads what is not in the worker itself. */
  readonly loadScript: (script: LazyScript) => Promise<unknown>;
  /** Called with the first stage that branches. */
  readonly loadElk: () => LayoutEngine;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Resolves when the messages that already wait have been received. */
  readonly nextTurn: () => Promise<void>;
  readonly firstPictureNumber: number;
}

export interface Service {
  receive(message: FilesChanged | ImagesKnown | NumberedRequest): void;
}

/** Of several that wait only the newest is worth answering. */
const renewed: ReadonlySet<WorkerRequest["kind"]> = new Set(["draw", "compare"]);

/**
 * The worker without its worker: messages in, answers out. Files change at once; requests are answered one at a time,
 * those that a person waits for at the cursor first, and of several drawings only the newest.
 */
export function createService(host: ServiceHost): Service {
  let files: WorkspaceFiles = new Map();
  let waiting: readonly NumberedRequest[] = [];
  let isRunning = false;
  let engine: LayoutEngine | undefined;
  const shorten = createShortener();
  const images = new Map<string, WorkspaceImage>();
  const layoutEngine: LayoutEngine = (graph) => (engine ??= host.loadElk())(graph);
  const painter = createPainter({
    layoutEngine,
    cache: createLayoutMemory(),
    now: host.now,
    firstNumber: host.firstPictureNumber,
    images,
  });

  const compare = comparing({ layoutEngine, now: host.now, firstNumber: host.firstPictureNumber, images });

  const answer = async (request: WorkerRequest): Promise<WorkerAnswer> => {
    if (request.kind === "draw") return { kind: "draw", drawing: await painter.draw(files, request) };
    if (request.kind === "export") return painter.exportAs(files, request.options, request.format);
    if (request.kind === "compare" || request.kind === "carry") return compare(files, request);
    // What is asked about texts comes with the first question: the first picture does not wait for it.
    const { answerAboutText } = await import("./answer-about-text.ts");
    return answerAboutText(request, painter.sense(files));
  };

  const next = (): NumberedRequest | undefined => {
    const first = waiting.find(({ request }) => !renewed.has(request.kind)) ?? waiting[0];
    waiting = waiting.filter((one) => one !== first);
    return first;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    await host.nextTurn();
    for (let one = next(); one; one = next()) {
      host.post({
        id: one.id,
        answer: shorten(await withScripts(() => answer(one.request), host.loadScript).catch(failed)),
      });
      // Newer keys may have come while this was drawn: they make what still waits out of date.
      await host.nextTurn();
    }
    isRunning = false;
  };

  return {
    receive(message) {
      if ("kind" in message) {
        if (message.kind === "files") files = changeFiles(files, message);
        else {
          if (message.isWhole) images.clear();
          for (const { path, image } of message.images) images.set(path, image);
        }
        return;
      }
      const older = renewed.has(message.request.kind)
        ? waiting.filter(({ request }) => request.kind === message.request.kind)
        : [];
      for (const { id } of older) host.post({ id, answer: { kind: "superseded" } });
      waiting = [...waiting.filter((one) => !older.includes(one)), message];
      if (!isRunning) void run();
    },
  };
}

/** Compares versions. Who never does never loads it. */
function comparing(
  options: ComparerOptions,
): (files: WorkspaceFiles, request: Extract<WorkerRequest, { kind: "compare" | "carry" }>) => Promise<WorkerAnswer> {
  let comparer: Comparer | undefined;
  return async (files, request) => {
    const { createComparer } = await import("./create-comparer.ts");
    comparer ??= createComparer(options);
    return request.kind === "compare" ? comparer.compare(files, request) : comparer.carry(files, request);
  };
}

/** Our own mistakes end here. */
function failed(error: unknown): WorkerAnswer {
  return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Of each drawing only what the page does not have from the one before. */
function createShortener(): (whole: WorkerAnswer) => SentAnswer {
  let last: Drawing | undefined;
  return (whole) => {
    if (whole.kind !== "draw") return whole;
    const drawing = changesOfDrawing(whole.drawing, last);
    last = whole.drawing;
    return { kind: "draw", drawing };
  };
}
