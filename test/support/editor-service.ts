import type {
  DrawOptions,
  Drawing,
  NumberedAnswer,
  PicturePatch,
  SentAnswer,
  WorkerAnswer,
  WorkerRequest,
} from "../../site/worker/api.ts";
import { mergePatch } from "../../site/viewer/patches.ts";
import { createService, type Service } from "../../site/worker/create-service.ts";
import { completeDrawing } from "../../site/worker/drawing-changes.ts";
import type { LayoutEngine } from "../../src/layout/layout-engine.ts";
import { elkEngine } from "./elk-reference.ts";

/** A service as the page sees it, without a worker between. */
export interface EditorService {
  readonly service: Service;
  /** Every answer as it travels, in order. */
  readonly answers: readonly NumberedAnswer[];
  files(files: Readonly<Record<string, string>>): void;
  ask(request: WorkerRequest): Promise<WorkerAnswer>;
  /** Asks for a drawing and expects one. */
  draw(request?: { readonly options?: Partial<DrawOptions>; readonly shown?: number }): Promise<Drawing>;
}

export const mainFile = "main.ketu.yaml";

let elk: LayoutEngine | undefined;

/** ELK is loaded once for all tests. */
export function sharedElk(): LayoutEngine {
  return (elk ??= elkEngine());
}

export function startEditorService(loadElk: () => LayoutEngine = sharedElk): EditorService {
  const answers: NumberedAnswer[] = [];
  const settlers = new Map<number, (answer: WorkerAnswer) => void>();
  let lastId = 0;
  let clock = 0;
  let lastDrawing: Drawing | undefined;
  /** As the page's side of the worker does it. */
  const whole = (answer: SentAnswer): WorkerAnswer => {
    if (answer.kind !== "draw") return answer;
    lastDrawing = completeDrawing(answer.drawing, lastDrawing);
    return { kind: "draw", drawing: lastDrawing };
  };
  const service = createService({
    post: (answer) => {
      // What a worker posts is copied; what cannot be copied is refused here as there.
      const copy = structuredClone(answer);
      answers.push(copy);
      settlers.get(copy.id)?.(whole(copy.answer));
    },
    loadElk,
    loadScript: (script) => Promise.reject(new Error(`here ${script} is part of the worker`)),
    now: () => clock++,
    nextTurn: () => new Promise((done) => void setImmediate(done)),
    firstPictureNumber: 100,
  });
  const ask = (request: WorkerRequest): Promise<WorkerAnswer> =>
    new Promise((settle) => {
      const id = ++lastId;
      settlers.set(id, settle);
      service.receive({ id, request });
    });
  return {
    service,
    answers,
    files: (files) =>
      service.receive({
        kind: "files",
        isWhole: false,
        removed: [],
        files: Object.entries(files).map(([path, text]) => ({ path, text })),
      }),
    ask,
    async draw({ options, shown } = {}) {
      const answer = await ask(drawRequest(options, shown));
      if (answer.kind !== "draw") throw new Error(JSON.stringify(answer));
      return answer.drawing;
    },
  };
}

export function drawRequest(options: Partial<DrawOptions> = {}, shown?: number): WorkerRequest {
  return {
    kind: "draw",
    version: 1,
    ...(shown !== undefined && { shown }),
    options: { path: mainFile, locale: "zh", theme: "default", asOf: "2026-11-21", ...options },
  };
}

/** What a page shows after a patch. */
export function applyPatch(shown: PicturePatch | undefined, patch: PicturePatch): PicturePatch {
  const picture = mergePatch(shown, patch);
  if (!picture) throw new Error(`nothing to show for ${patch.number}`);
  return picture;
}
