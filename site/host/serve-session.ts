import type { AppState, OpenFile, Store } from "../state.ts";
import { hostWords } from "../strings/host.ts";
import { conflictEvents, type ConflictAnswer } from "./ketu-conflict.ts";
import type { ImageSource } from "../image-source.ts";
import type { RevisionSource } from "./revision-source.ts";
import { fileEvents } from "../start/file-session.ts";
import { type HostEvent, type HostFile, type SaveResult, WorkspaceHost } from "./workspace-host.ts";

/** The page over the files of `ketu serve`. */
export interface ServeSession {
  /** Writes one file (the current one when no path is given). */
  save(path?: string): Promise<void>;
  /** Takes the text on the disk, dropping what was changed here. */
  takeTheirs(path: string, theirs: string): void;
  /** Writes the text of the page over what another program wrote. */
  keepMine(path: string): Promise<void>;
  close(): void;
}

/**
 * Opens all files of the host in the store and keeps both in step: what another program writes appears here, and where
 * the file was changed here too, the store's dialog asks (`conflict`).
 */
export async function startServeSession(store: Store, host: WorkspaceHost): Promise<ServeSession> {
  const { files, left } = await host.list();
  const hashes = new Map(files.map(({ path, hash }) => [path, hash]));
  openAll(store, files);
  if (left > 0) say(store, hostWords.left(left)[store.state.locale]);
  const stop = new AbortController();
  void host.listen((event) => receive(store, hashes, event), stop.signal);
  const write = async (path: string): Promise<void> => {
    const file = fileOf(store.state, path);
    if (!file) return;
    const result = await host.save(path, file.text, hashes.get(path));
    finishSave(store, hashes, { path, text: file.text, result });
  };
  return {
    save: async (path = store.state.current ?? "") => {
      if (fileOf(store.state, path)) await write(path);
    },
    takeTheirs: (path, theirs) => {
      store.dispatch({ type: "edited", path, text: theirs });
      store.dispatch({ type: "saved", path, text: theirs });
      store.dispatch({ type: "dialog", dialog: undefined });
    },
    keepMine: async (path) => {
      store.dispatch({ type: "dialog", dialog: undefined });
      await write(path);
    },
    close: () => stop.abort(),
  };
}

function openAll(store: Store, files: readonly HostFile[]): void {
  const opened = files.map(({ path, text }): OpenFile => ({ path, text, savedText: text, version: 0 }));
  const current = opened.find(({ path }) => path.endsWith(".ketu.yaml"))?.path ?? opened[0]?.path;
  if (current !== undefined) store.dispatch({ type: "opened", files: opened, current, host: "serve" });
}

interface Saved {
  readonly path: string;
  readonly text: string;
  readonly result: SaveResult;
}

function finishSave(store: Store, hashes: Map<string, string>, { path, text, result }: Saved): void {
  const { locale } = store.state;
  if (result.status === "done") {
    hashes.set(path, result.hash);
    store.dispatch({ type: "saved", path, text });
    say(store, hostWords.saved(path)[locale]);
  } else if (result.status === "conflict") {
    conflict(store, hashes, { path, theirs: result.theirs });
  } else {
    say(store, hostWords.problems[result.status][locale]);
  }
}

/** The base of the next save is what they wrote: whoever keeps their own text then writes over it knowingly. */
function conflict(
  store: Store,
  hashes: Map<string, string>,
  { path, theirs }: { readonly path: string; readonly theirs: HostFile | undefined },
): void {
  if (theirs) hashes.set(path, theirs.hash);
  else hashes.delete(path);
  store.dispatch({ type: "dialog", dialog: { kind: "conflict", path, theirs: theirs?.text ?? "" } });
}

function receive(store: Store, hashes: Map<string, string>, event: HostEvent): void {
  if (event.type === "alive") return;
  if (event.type === "removed") {
    hashes.delete(event.path);
    const file = fileOf(store.state, event.path);
    // What was changed here is kept, as a file to be saved anew.
    if (file && file.text === file.savedText) store.dispatch({ type: "removed", path: event.path });
    return;
  }
  const { path, text, hash } = event.file;
  if (hashes.get(path) === hash) return;
  const file = fileOf(store.state, path);
  if (file && file.text !== file.savedText && file.text !== text) {
    conflict(store, hashes, { path, theirs: event.file });
    return;
  }
  hashes.set(path, hash);
  if (file) store.dispatch({ type: "edited", path, text });
  else store.dispatch({ type: "added", path, text });
  store.dispatch({ type: "saved", path, text });
}

function fileOf(state: AppState, path: string): OpenFile | undefined {
  return state.files.find((file) => file.path === path);
}

function say(store: Store, notice: string): void {
  store.dispatch({ type: "notice", notice });
}

/**
 * Opens what `ketu serve` offers, and saves there what the page asks to save. A server that does not answer is said;
 * then, and where it has no files, it gives false.
 */
export async function openServed(
  store: Store,
  token: string,
  { images, revisions }: { readonly images: ImageSource; readonly revisions: RevisionSource },
): Promise<boolean> {
  try {
    const host = new WorkspaceHost(token);
    const session = await startServeSession(store, host);
    images.set(store.state.workspace, (path) => host.image(path));
    revisions.set(host);
    const answer = (event: Event): ConflictAnswer => (event as CustomEvent<ConflictAnswer>).detail;
    window.addEventListener(fileEvents.save, () => void session.save());
    window.addEventListener(conflictEvents.keepMine, (event) => void session.keepMine(answer(event).path));
    window.addEventListener(conflictEvents.takeTheirs, (event) => {
      const { path, theirs } = answer(event);
      session.takeTheirs(path, theirs);
    });
    return store.state.files.length > 0;
  } catch {
    say(store, hostWords.lost[store.state.locale]);
    return false;
  }
}
