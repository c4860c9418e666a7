import { formatDocument, type LayoutEngine } from "ketu";
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
import * as assist from "./assist-adapter.ts";
import { createPainter } from "./create-painter.ts";
import { changesOfDrawing } from "./drawing-changes.ts";
import { createLayoutMemory } from "./layout-memory.ts";
import { changeFiles, type WorkspaceFiles } from "./workspace-files.ts";

/** What the host of the service gives: everything that differs between a worker and a test. */
export interface ServiceHost {
  readonly post: (answer: NumberedAnswer) => void;
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

type Draw = Extract<WorkerRequest, { kind: "draw" }>;

/**
 * The worker without its worker: messages in, answers out. Files change at once; requests are answered one at a time,
 * those that a person waits for at the cursor first, and of several drawings only the newest.
 */
export function createService(host: ServiceHost): Service {
  let files: WorkspaceFiles = new Map();
  let waiting: readonly NumberedRequest[] = [];
  let isRunning = false;
  let engine: LayoutEngine | undefined;
  let lastDrawing: Drawing | undefined;
  const images = new Map<string, WorkspaceImage>();
  const painter = createPainter({
    layoutEngine: (graph) => (engine ??= host.loadElk())(graph),
    cache: createLayoutMemory(),
    now: host.now,
    firstNumber: host.firstPictureNumber,
    images,
  });

  const answer = async (request: WorkerRequest): Promise<WorkerAnswer> => {
    if (request.kind === "draw") return { kind: "draw", drawing: await painter.draw(files, request) };
    if (request.kind === "export") return painter.exportAs(files, request.options, request.format);
    return answerAboutText(request, painter.sense(files));
  };

  /** Of a drawing only what the page does not have yet. */
  const shorten = (whole: WorkerAnswer): SentAnswer => {
    if (whole.kind !== "draw") return whole;
    const drawing = changesOfDrawing(whole.drawing, lastDrawing);
    lastDrawing = whole.drawing;
    return { kind: "draw", drawing };
  };

  const next = (): NumberedRequest | undefined => {
    const first = waiting.find(({ request }) => request.kind !== "draw") ?? waiting[0];
    waiting = waiting.filter((one) => one !== first);
    return first;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    await host.nextTurn();
    for (let one = next(); one; one = next()) {
      host.post({ id: one.id, answer: shorten(await answer(one.request).catch(failed)) });
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
      if (message.request.kind === "draw") {
        for (const { id } of waiting.filter(isDraw)) host.post({ id, answer: { kind: "superseded" } });
        waiting = waiting.filter((one) => !isDraw(one));
      }
      waiting = [...waiting, message];
      if (!isRunning) void run();
    },
  };
}

function isDraw(message: NumberedRequest): message is NumberedRequest & { readonly request: Draw } {
  return message.request.kind === "draw";
}

/** Our own mistakes end here. */
function failed(error: unknown): WorkerAnswer {
  return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function answerAboutText(
  request: Exclude<WorkerRequest, { kind: "draw" | "export" }>,
  sense: assist.Sense,
): Promise<WorkerAnswer> {
  switch (request.kind) {
    case "complete":
      return { kind: "complete", completions: assist.completeAt(sense, request, request.locale) };
    case "hover": {
      const hover = await assist.hoverAt(sense, request, request.locale);
      return { kind: "hover", ...(hover && { hover }) };
    }
    case "describe": {
      const details = assist.describe(sense, request.subject, request.locale);
      return { kind: "describe", ...(details && { details }) };
    }
    case "definition":
    case "references":
      return assist.placesAt(sense, request, request.kind);
    case "rename":
      return assist.renameAt(sense, request, request.newId);
    case "edit":
      return assist.editFor(sense, request.path, request);
    case "format":
      return formatted(request.path, sense.files.get(request.path));
  }
}

/** The whole text in its one form, as one edit; none when it has it or cannot be read. */
function formatted(path: string, text: string | undefined): WorkerAnswer {
  if (text === undefined) return { kind: "edits", edits: [], diagnostics: [] };
  const { value, diagnostics } = formatDocument(path, text);
  const isChanged = value !== undefined && value !== text;
  const edits = isChanged ? [{ range: { file: path, from: 0, to: text.length }, text: value }] : [];
  return { kind: "edits", edits, diagnostics };
}
