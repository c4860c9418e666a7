import type { AppState, Store } from "./state.ts";
import { shell } from "./strings/shell.ts";
import { say } from "./strings/words.ts";
import type { WorkerRequest, WorkspaceImage } from "./worker/api.ts";
import type { WorkerClient } from "./worker/worker-client.ts";

export interface RedrawOptions {
  /** The colours that are shown now, `system` looked up. */
  readonly colours: () => "light" | "dark";
  /** The day today as `YYYY-MM-DD`, for waivers. */
  readonly today: () => string;
  /** Reads an image that a picture wants, of the workspace that is open. Absent: there are none. */
  readonly readImage?: (workspace: number, path: string) => Promise<WorkspaceImage>;
}

/**
 * Keeps the drawing in step with the texts: every change is sent to the worker at once, and of several drawings asked
 * for only the newest is made. Gives a function that asks for a drawing even though no text changed.
 */
export function redrawOnChange(store: Store, client: WorkerClient, options: RedrawOptions): () => void {
  const draw = (): void => {
    const { state } = store;
    const request = drawRequest(state, options);
    client.files({ isWhole: true, files: state.files });
    if (!request) return;
    void client.ask(request).then((answer) => {
      if (answer.kind === "draw") {
        store.dispatch({ type: "drawn", drawing: answer.drawing });
        if (answer.drawing.missingImage !== undefined) void bring(state.workspace, answer.drawing.missingImage);
      } else if (answer.kind === "failed") {
        const { seconds = 0 } = answer;
        const words = seconds === 0 ? shell.drawingFailed : shell.drawingTooSlow;
        store.dispatch({ type: "notice", notice: say(words, store.state.locale, { seconds }) });
      }
    });
  };
  const bring = async (workspace: number, path: string): Promise<void> => {
    const image = (await options.readImage?.(workspace, path)) ?? "missing";
    if (store.state.workspace !== workspace) return;
    client.image(path, image);
    draw();
  };
  store.subscribe((state, previous) => {
    // A folder that was opened again may hold other images than were kept of it.
    const isReopened = state.host !== previous.host;
    if (isReopened || state.workspace !== previous.workspace) client.forgetImages();
    if (isReopened || isDrawnAnew(state, previous)) draw();
  });
  return draw;
}

/** What the worker is asked for; nothing while no file is open. */
export function drawRequest(
  state: AppState,
  { colours, today }: RedrawOptions,
): (WorkerRequest & { readonly kind: "draw" }) | undefined {
  if (state.main === undefined) return undefined;
  const shown = state.drawing?.picture?.number;
  return {
    kind: "draw",
    version: state.files.reduce((sum, { version }) => sum + version, 0),
    ...(shown !== undefined && { shown }),
    options: {
      path: state.main,
      locale: state.locale,
      theme: colours() === "dark" ? "dark" : "default",
      asOf: today(),
      ...(state.view !== undefined && { view: state.view }),
      ...(state.figures !== undefined && { figures: state.figures }),
    },
  };
}

/** Whether a change of the state can change the drawing. What is merely saved or selected cannot. */
export function isDrawnAnew(state: AppState, previous: AppState): boolean {
  if (
    // The same files opened again have lost their drawing.
    state.workspace !== previous.workspace ||
    state.main !== previous.main ||
    state.view !== previous.view ||
    state.figures !== previous.figures ||
    state.locale !== previous.locale ||
    state.colours !== previous.colours
  ) {
    return true;
  }
  if (state.files === previous.files) return false;
  return (
    state.files.length !== previous.files.length ||
    state.files.some((file, index) => {
      const before = previous.files[index];
      return file.path !== before?.path || file.text !== before.text;
    })
  );
}
