import type { Drawing } from "./worker/api.ts";

/*
 * The one state of the page, and the one function that changes it. Elements get the state as a property and send
 * actions to the store; nothing else is shared. Texts live here; the editor's own state (cursor, undo) lives in the
 * editor and is told to the store by actions.
 */

export type Locale = "zh" | "en";
export type Colours = "light" | "dark" | "system";
export type Pane = "files" | "text" | "picture";

export interface OpenFile {
  /** `/`-separated, without a leading slash. */
  readonly path: string;
  readonly text: string;
  /** As last written to disk, downloaded or opened; equal to `text` when nothing is unsaved. */
  readonly savedText: string;
  /** Counts changes of the text. */
  readonly version: number;
}

/** What is selected, in text and picture alike. */
export interface Selection {
  /** Model name, `node:first_order`. */
  readonly subject?: string;
  /** Who selected it: the other side then scrolls there. */
  readonly source: "text" | "picture" | "outline" | "problems" | "search";
}

export type Dialog =
  | { readonly kind: "start" }
  | { readonly kind: "guide" }
  | { readonly kind: "share" }
  | { readonly kind: "export" }
  | { readonly kind: "shortcuts" }
  | { readonly kind: "commands" }
  | { readonly kind: "history" }
  /** A file changed on disk while it is changed here. */
  | { readonly kind: "conflict"; readonly path: string; readonly theirs: string }
  | { readonly kind: "delete"; readonly subject: string; readonly references: number };

export interface AppState {
  readonly locale: Locale;
  readonly colours: Colours;
  readonly files: readonly OpenFile[];
  /** Path of the file in the text pane; absent before anything is open. */
  readonly current?: string;
  /** Path of the main model that is drawn; a part's main file stays drawn while the part is edited. */
  readonly main?: string;
  readonly figures?: string;
  /** Id of the view shown. */
  readonly view?: string;
  readonly folded: readonly Pane[];
  /** On a phone one pane is shown. */
  readonly phonePane: Pane;
  readonly selection?: Selection;
  readonly drawing?: Drawing;
  /** Legend filters that are switched off: `lane:metrics`, `channel:phone`. */
  readonly hidden: readonly string[];
  readonly search: string;
  readonly dialog?: Dialog;
  /** `reading`: a shared model, not to be changed until it is copied; `presenting`: full screen, step by step. */
  readonly mode: "editing" | "reading" | "presenting";
  /** Index into the steps of the drawing, while presenting. */
  readonly step: number;
  /** `serve`: files lie on the disk of `ketu serve`; `folder`: a folder opened in the browser; `local`: drafts. */
  readonly host: "serve" | "folder" | "local";
  /** A short message in the status bar, read to screen readers. */
  readonly notice?: string;
}

export type Action =
  | { readonly type: "locale"; readonly locale: Locale }
  | { readonly type: "colours"; readonly colours: Colours }
  | {
      readonly type: "opened";
      readonly files: readonly OpenFile[];
      readonly current: string;
      readonly host: AppState["host"];
      readonly mode?: AppState["mode"];
    }
  | { readonly type: "edited"; readonly path: string; readonly text: string }
  | { readonly type: "saved"; readonly path: string; readonly text: string }
  | { readonly type: "removed"; readonly path: string }
  | { readonly type: "show-file"; readonly path: string }
  | { readonly type: "show-view"; readonly view: string }
  | { readonly type: "figures"; readonly path: string | undefined }
  | { readonly type: "fold"; readonly pane: Pane; readonly isFolded: boolean }
  | { readonly type: "phone-pane"; readonly pane: Pane }
  | { readonly type: "select"; readonly selection: Selection | undefined }
  | { readonly type: "drawn"; readonly drawing: Drawing }
  | { readonly type: "hide"; readonly filter: string; readonly isHidden: boolean }
  | { readonly type: "search"; readonly search: string }
  | { readonly type: "dialog"; readonly dialog: Dialog | undefined }
  | { readonly type: "mode"; readonly mode: AppState["mode"] }
  | { readonly type: "step"; readonly step: number }
  | { readonly type: "notice"; readonly notice: string | undefined };

export const firstState: AppState = {
  locale: "zh",
  colours: "system",
  files: [],
  folded: [],
  phonePane: "picture",
  hidden: [],
  search: "",
  mode: "editing",
  step: 0,
  host: "local",
};

/** The next state. Pure; an action that changes nothing gives the same object. */
export function update(state: AppState, action: Action): AppState {
  switch (action.type) {
    case "opened":
      return opened(state, action);
    case "edited":
      return withFile(state, action.path, ({ version, ...file }) => ({
        ...file,
        text: action.text,
        version: version + 1,
      }));
    case "saved":
      return withFile(state, action.path, (file) => ({ ...file, savedText: action.text }));
    case "removed":
      return { ...state, files: state.files.filter(({ path }) => path !== action.path) };
    case "show-file":
      return { ...state, current: action.path, ...(isModel(action.path) && { main: action.path }) };
    case "show-view":
      return { ...state, view: action.view };
    case "figures":
      return without({ ...state, ...(action.path !== undefined && { figures: action.path }) }, action.path, "figures");
    case "fold": {
      const others = state.folded.filter((pane) => pane !== action.pane);
      return { ...state, folded: action.isFolded ? [...others, action.pane] : others };
    }
    case "phone-pane":
      return { ...state, phonePane: action.pane };
    case "select":
      return without(
        { ...state, ...(action.selection && { selection: action.selection }) },
        action.selection,
        "selection",
      );
    case "drawn":
      return { ...state, drawing: action.drawing };
    case "hide": {
      const others = state.hidden.filter((filter) => filter !== action.filter);
      return { ...state, hidden: action.isHidden ? [...others, action.filter] : others };
    }
    case "dialog":
      return without({ ...state, ...(action.dialog && { dialog: action.dialog }) }, action.dialog, "dialog");
    case "notice":
      return without(
        { ...state, ...(action.notice !== undefined && { notice: action.notice }) },
        action.notice,
        "notice",
      );
    case "locale":
      return { ...state, locale: action.locale };
    case "colours":
      return { ...state, colours: action.colours };
    case "search":
      return { ...state, search: action.search };
    case "mode":
      return { ...state, mode: action.mode };
    case "step":
      return { ...state, step: Math.max(0, Math.min(action.step, (state.drawing?.steps.length ?? 1) - 1)) };
  }
}

function opened(state: AppState, action: Extract<Action, { type: "opened" }>): AppState {
  const { drawing: _drawing, selection: _selection, view: _view, figures: _figures, main: _main, ...kept } = state;
  const { files, current, host } = action;
  const figures = files.find(({ path }) => /(^|\/)figures\.json$/.test(path))?.path;
  return {
    ...kept,
    files,
    current,
    main: isModel(current) ? current : (files.find(({ path }) => isModel(path))?.path ?? current),
    host,
    hidden: [],
    step: 0,
    mode: action.mode ?? "editing",
    ...(figures !== undefined && { figures }),
  };
}

function isModel(path: string): boolean {
  return path.endsWith(".ketu.yaml");
}

function withFile(state: AppState, path: string, change: (file: OpenFile) => OpenFile): AppState {
  return { ...state, files: state.files.map((file) => (file.path === path ? change(file) : file)) };
}

/** Takes an optional key away when its new value is absent. */
function without(state: AppState, value: unknown, key: "figures" | "selection" | "dialog" | "notice"): AppState {
  if (value !== undefined) return state;
  const { [key]: _gone, ...rest } = state;
  return rest as AppState;
}

export type Listener = (state: AppState, previous: AppState) => void;

/** Holds the state; the only mutable thing of the page. */
export class Store {
  #state: AppState;
  readonly #listeners = new Set<Listener>();

  constructor(state: AppState = firstState) {
    this.#state = state;
  }

  get state(): AppState {
    return this.#state;
  }

  dispatch(action: Action): void {
    const previous = this.#state;
    this.#state = update(previous, action);
    if (this.#state !== previous) for (const listener of [...this.#listeners]) listener(this.#state, previous);
  }

  /** Called after every change; gives the function that ends it. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
