import type { TextRange } from "ketu";
import type { CompareState } from "./compare/compare-state.ts";
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
  /** A place in the text, such as that of a problem; the text goes there rather than to the place of the subject. */
  readonly range?: TextRange;
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
  /** With which other version to compare. */
  | { readonly kind: "compare" }
  /** A file changed on disk while it is changed here. */
  | { readonly kind: "conflict"; readonly path: string; readonly theirs: string }
  /** Another tab changed the same draft at the same moment. */
  | { readonly kind: "draft-conflict" }
  | { readonly kind: "delete"; readonly subject: string; readonly references: number };

export interface AppState {
  readonly locale: Locale;
  readonly colours: Colours;
  /** Counts what was opened: another number means other files, not changed ones. */
  readonly workspace: number;
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
  /** Another version that the open model is compared with. */
  readonly compare?: CompareState;
  /** `reading`: a shared model, not to be changed until it is copied; `presenting`: full screen, step by step. */
  readonly mode: "editing" | "reading" | "presenting";
  /** Index into the steps of the drawing, while presenting. */
  readonly step: number;
  /** `serve`: files lie on the disk of `ketu serve`; `folder`: a folder opened in the browser; `local`: drafts. */
  readonly host: "serve" | "folder" | "local";
  /** Id of the draft under which what is open is kept; absent while it is kept under none. */
  readonly draft?: string;
  /** Name of the folder that the files came from, while the browser wants to be asked for it again. */
  readonly folder?: string;
  /** False while drafts cannot be kept on this machine: storage blocked or full. */
  readonly isKept: boolean;
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
      /** Absent: it is kept under none, or none yet. */
      readonly draft?: string;
    }
  | { readonly type: "edited"; readonly path: string; readonly text: string }
  | { readonly type: "saved"; readonly path: string; readonly text: string }
  /** A new file; one of the same path is replaced. */
  | { readonly type: "added"; readonly path: string; readonly text: string }
  | { readonly type: "renamed"; readonly path: string; readonly to: string }
  | { readonly type: "removed"; readonly path: string }
  /** `isOnlyText`: the model that is drawn stays the same, as when a shape leads to a place in another file. */
  | { readonly type: "show-file"; readonly path: string; readonly isOnlyText?: boolean }
  | { readonly type: "show-view"; readonly view: string }
  | { readonly type: "figures"; readonly path: string | undefined }
  | { readonly type: "fold"; readonly pane: Pane; readonly isFolded: boolean }
  | { readonly type: "phone-pane"; readonly pane: Pane }
  | { readonly type: "select"; readonly selection: Selection | undefined }
  | { readonly type: "drawn"; readonly drawing: Drawing }
  | { readonly type: "hide"; readonly filter: string; readonly isHidden: boolean }
  | { readonly type: "search"; readonly search: string }
  | { readonly type: "dialog"; readonly dialog: Dialog | undefined }
  | { readonly type: "compare"; readonly compare: CompareState | undefined }
  | { readonly type: "mode"; readonly mode: AppState["mode"] }
  | { readonly type: "step"; readonly step: number }
  /** Absent `folder`: nobody is asked any more. */
  | { readonly type: "folder-waits"; readonly folder: string | undefined }
  | { readonly type: "folder-opened" }
  | { readonly type: "kept"; readonly isKept: boolean }
  | { readonly type: "draft"; readonly draft: string | undefined }
  | { readonly type: "notice"; readonly notice: string | undefined };

export const firstState: AppState = {
  locale: "zh",
  colours: "system",
  workspace: 0,
  files: [],
  folded: [],
  phonePane: "picture",
  hidden: [],
  search: "",
  mode: "editing",
  step: 0,
  host: "local",
  isKept: true,
};

/** The next state. Pure; an action that changes nothing gives the same object. */
export function update(state: AppState, action: Action): AppState {
  switch (action.type) {
    case "opened":
      return opened(state, action);
    case "edited":
      return withFile(state, action.path, (file) =>
        file.text === action.text ? file : { ...file, text: action.text, version: file.version + 1 },
      );
    case "saved":
      return withFile(state, action.path, (file) =>
        file.savedText === action.text ? file : { ...file, savedText: action.text },
      );
    case "added":
    case "renamed":
    case "removed":
      return withFiles(state, action);
    case "show-file":
      return shown(state, action);
    case "fold":
      return change(state, { folded: toggled(state.folded, action.pane, action.isFolded) });
    case "hide":
      return change(state, { hidden: toggled(state.hidden, action.filter, action.isHidden) });
    case "step":
      return change(state, { step: Math.max(0, Math.min(action.step, (state.drawing?.steps.length ?? 1) - 1)) });
    default:
      return withValue(state, action);
  }
}

/** Actions that set one value of the state. */
function withValue(
  state: AppState,
  action: Exclude<
    Action,
    { type: "opened" | "edited" | "saved" | "added" | "renamed" | "removed" | "show-file" | "fold" | "hide" | "step" }
  >,
): AppState {
  switch (action.type) {
    case "show-view":
      return change(state, { view: action.view });
    case "figures":
      return change(state, { figures: action.path });
    case "phone-pane":
      return change(state, { phonePane: action.pane });
    case "select":
      return change(state, { selection: action.selection });
    case "drawn":
      return change(state, { drawing: action.drawing });
    case "dialog":
      return change(state, { dialog: action.dialog });
    case "folder-waits":
      return change(state, { folder: action.folder });
    case "folder-opened":
      return change(state, { folder: undefined, host: "folder" });
    case "kept":
      return change(state, { isKept: action.isKept });
    case "draft":
      return change(state, { draft: action.draft });
    case "notice":
      return change(state, { notice: action.notice });
    case "locale":
      return change(state, { locale: action.locale });
    case "colours":
      return change(state, { colours: action.colours });
    case "search":
      return change(state, { search: action.search });
    case "mode":
      return change(state, { mode: action.mode });
    case "compare":
      return change(state, { compare: action.compare });
  }
}

function shown(state: AppState, { path, isOnlyText = false }: Extract<Action, { type: "show-file" }>): AppState {
  if (!isModel(path) || isOnlyText) return change(state, { current: path });
  // Figures belong to the models beside them; those of another folder would only bring findings.
  const isOtherFolder = state.main === undefined || folderOf(state.main) !== folderOf(path);
  return change(state, {
    current: path,
    main: path,
    ...(isOtherFolder && { figures: figuresBeside(state.files, path) }),
  });
}

function figuresBeside(files: readonly OpenFile[], model: string): string | undefined {
  return files.find(({ path }) => isFigures(path) && folderOf(path) === folderOf(model))?.path;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function opened(state: AppState, action: Extract<Action, { type: "opened" }>): AppState {
  const { drawing: _drawing, selection: _selection, view: _view, figures: _figures, main: _main, ...rest } = state;
  const { folder: _folder, compare: _compare, draft: _draft, ...kept } = rest;
  const { files, current, host, draft } = action;
  const main = isModel(current) ? current : (files.find(({ path }) => isModel(path))?.path ?? current);
  const figures = figuresBeside(files, main) ?? files.find(({ path }) => isFigures(path))?.path;
  return {
    ...kept,
    workspace: state.workspace + 1,
    files,
    current,
    main,
    host,
    hidden: [],
    step: 0,
    mode: action.mode ?? "editing",
    ...(figures !== undefined && { figures }),
    ...(draft !== undefined && { draft }),
  };
}

/** Files come, go and change names; what is shown follows. */
function withFiles(state: AppState, action: Extract<Action, { type: "added" | "renamed" | "removed" }>): AppState {
  const { path } = action;
  if (action.type === "added") {
    const others = state.files.filter((file) => file.path !== path);
    const version = (state.files.find((file) => file.path === path)?.version ?? -1) + 1;
    return { ...state, files: sorted([...others, { path, text: action.text, savedText: "", version }]) };
  }
  if (!state.files.some((file) => file.path === path)) return state;
  if (action.type === "renamed") {
    if (action.to === path || state.files.some((file) => file.path === action.to)) return state;
    const follow = (shown: string | undefined): string | undefined => (shown === path ? action.to : shown);
    return change(state, {
      files: sorted(state.files.map((file) => (file.path === path ? { ...file, path: action.to } : file))),
      current: follow(state.current),
      main: follow(state.main),
      figures: follow(state.figures),
    });
  }
  const files = state.files.filter((file) => file.path !== path);
  const otherModel = files.find((file) => isModel(file.path))?.path;
  const main = state.main === path ? (otherModel ?? files[0]?.path) : state.main;
  return change(state, {
    files,
    main,
    current: state.current === path ? main : state.current,
    figures: state.figures === path ? undefined : state.figures,
  });
}

/** By code unit, so that every machine shows the same order. */
function sorted(files: readonly OpenFile[]): readonly OpenFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

function isModel(path: string): boolean {
  return path.endsWith(".ketu.yaml");
}

function isFigures(path: string): boolean {
  return /(^|\/)figures\.json$/.test(path);
}

function withFile(state: AppState, path: string, mend: (file: OpenFile) => OpenFile): AppState {
  const file = state.files.find((one) => one.path === path);
  const mended = file && mend(file);
  if (mended === file) return state;
  return { ...state, files: state.files.map((one) => (one === file && mended ? mended : one)) };
}

function toggled<T>(list: readonly T[], entry: T, isIn: boolean): readonly T[] {
  if (list.includes(entry) === isIn) return list;
  return isIn ? [...list, entry] : list.filter((one) => one !== entry);
}

/** The state with some values set; `undefined` takes an optional one away. */
function change(state: AppState, values: { readonly [K in keyof AppState]?: AppState[K] | undefined }): AppState {
  if (Object.entries(values).every(([key, value]) => state[key as keyof AppState] === value)) return state;
  const next: { -readonly [K in keyof AppState]?: AppState[K] | undefined } = { ...state, ...values };
  for (const key of Object.keys(values) as (keyof AppState)[]) if (next[key] === undefined) delete next[key];
  return next as AppState;
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
