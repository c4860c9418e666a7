import type { AppState, Store } from "../state.ts";
import { bringFiles } from "./bring-files.ts";
import { draftFiles, draftTitle, type Draft, type DraftHead } from "./draft.ts";
import type { DraftStorage } from "./draft-storage.ts";
import { isBigChange, type Version } from "./history.ts";
import { OpenDraft } from "./open-draft.ts";

const mostImages = 4;

/** Told to other tabs after each writing. */
export interface WrittenMessage {
  readonly draft: string;
  readonly revision: number;
}

export interface KeeperOptions {
  readonly store: Store;
  readonly storage: DraftStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** The draft of this tab, for a reload. */
  readonly remember: (id: string) => void;
  /** To the other tabs; what they tell goes to `hear`. */
  readonly tell: (message: WrittenMessage) => void;
}

/**
 * Keeps what is open as a draft, at most 300 ms after every change, with earlier versions. Another tab that writes the
 * same draft is followed; when both changed it at once, nothing is written until the person has chosen.
 */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  #open: OpenDraft | undefined;
  #isFollowing = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    options.store.subscribe((state, previous) => this.#changed(state, previous));
  }

  /** Id of the draft that is open. */
  get current(): string | undefined {
    return this.#open?.draft.id;
  }

  /** All drafts, newest change first. */
  list(): Promise<readonly DraftHead[]> {
    return this.#options.storage.list();
  }

  /** The texts of a draft; absent when it is not there. */
  read(id: string): Promise<Draft | undefined> {
    return this.#options.storage.read(id);
  }

  /** An image that stays with the open draft. */
  image(path: string): Uint8Array<ArrayBuffer> | undefined {
    const { images = {} } = this.#open?.draft ?? {};
    return Object.hasOwn(images, path) ? images[path] : undefined;
  }

  /** Keeps an image with the open draft. */
  keepImage(path: string, image: Uint8Array<ArrayBuffer>): void {
    const open = this.#open;
    const before = this.image(path);
    if (!open || (before?.length === image.length && before.every((byte, index) => byte === image[index]))) return;
    // A model names one logo: of earlier ones only the last stay.
    const others = Object.entries(open.draft.images ?? {}).filter(([name]) => name !== path);
    const images = Object.fromEntries([...others.slice(1 - mostImages), [path, image]]);
    open.draft = { ...open.draft, images };
    void open.write(this.#options.store.state);
  }

  /** Opens a draft in place of what is open; false when it is not there. */
  async open(id: string): Promise<boolean> {
    const { store, storage, remember } = this.#options;
    await this.flush();
    const draft = await storage.read(id);
    if (!draft) return false;
    this.#leave(store.state, draft.id);
    this.#take(draft);
    remember(draft.id);
    this.#follow(() =>
      store.dispatch({
        type: "opened",
        files: draft.files.map((file) => ({ ...file, version: 0 })),
        current: draft.current,
        host: "local",
        draft: draft.id,
      }),
    );
    return true;
  }

  /** Takes a draft and its versions away. The one that is open cannot be taken away. */
  async remove(id: string): Promise<void> {
    if (id !== this.current) await this.#options.storage.remove(id);
  }

  /** Earlier versions of a draft, newest first. */
  async versions(id: string): Promise<readonly Version[]> {
    return [...(await this.#options.storage.versions(id))].reverse();
  }

  /** Brings a version back as changes of the texts; what was there becomes a version itself. */
  restore(version: Version): void {
    const { store } = this.#options;
    this.#open?.addVersion("before", store.state);
    bringFiles(store, version.files);
  }

  /** Writes at once what is not kept yet. */
  async flush(): Promise<void> {
    await this.#open?.flush(this.#options.store.state);
  }

  /** Another tab has written. Its texts are taken over, unless this tab has changes too: then writing will tell. */
  async hear(message: WrittenMessage): Promise<void> {
    const open = this.#open;
    const isBusy = (): boolean =>
      open === undefined || this.#open !== open || open.isDirty || open.theirs !== undefined;
    if (!open || isBusy() || message.draft !== open.draft.id || message.revision <= open.draft.revision) return;
    const theirs = await this.#options.storage.read(message.draft);
    if (theirs && !isBusy() && theirs.revision > open.draft.revision) this.#takeOver(theirs);
  }

  /**
   * Settles a conflict of two tabs: `mine` goes on as a draft of its own, `theirs` replaces the texts here, and what was
   * here stays among the versions.
   */
  settle(choice: "mine" | "theirs"): void {
    const { store } = this.#options;
    const open = this.#open;
    const theirs = open?.theirs;
    store.dispatch({ type: "dialog", dialog: undefined });
    if (!open || !theirs) return;
    open.forget();
    if (choice === "mine") {
      this.#begin(store.state, false);
    } else {
      open.addVersion("before", store.state);
      open.theirs = undefined;
      this.#takeOver(theirs);
    }
  }

  #takeOver(draft: Draft): void {
    if (this.#open) this.#open.draft = draft;
    this.#follow(() => bringFiles(this.#options.store, draft.files));
  }

  /** Changes that come from a draft are not changes to be written. */
  #follow(change: () => void): void {
    this.#isFollowing = true;
    try {
      change();
    } finally {
      this.#isFollowing = false;
    }
  }

  #changed(state: AppState, previous: AppState): void {
    if (this.#isFollowing) return;
    const isCopied = previous.mode === "reading" && state.mode === "editing";
    if (state.workspace !== previous.workspace || isCopied) this.#opened(state, previous);
    else if (state.files !== previous.files && this.#open) this.#edited(state, previous);
  }

  #opened(state: AppState, previous: AppState): void {
    this.#leave(previous, undefined);
    // What `ketu serve` holds lies on a disk; what is only read is not ours.
    if (state.host === "serve" || state.mode === "reading" || state.files.length === 0) {
      this.#open = undefined;
      this.#options.store.dispatch({ type: "draft", draft: undefined });
    } else this.#begin(state, state.workspace !== previous.workspace);
  }

  /** A draft of its own for what is open now. */
  #begin(state: AppState, isUntouched: boolean): void {
    const { newId, now, remember } = this.#options;
    const id = newId();
    const open = this.#take({
      id,
      title: draftTitle(state),
      changed: now(),
      revision: 0,
      current: state.current ?? "",
      files: draftFiles(state),
      isUntouched,
    });
    remember(id);
    open.addVersion("opened", state);
    void open.write(state);
    this.#options.store.dispatch({ type: "draft", draft: id });
  }

  #take(draft: Draft): OpenDraft {
    const { store, storage, now, tell } = this.#options;
    this.#open = new OpenDraft(draft, {
      storage,
      now,
      state: () => store.state,
      onWritten: ({ id, revision }) => {
        store.dispatch({ type: "kept", isKept: storage.isLasting });
        tell({ draft: id, revision });
      },
      onConflict: () => store.dispatch({ type: "dialog", dialog: { kind: "draft-conflict" } }),
      onRefused: () => store.dispatch({ type: "kept", isKept: false }),
    });
    return this.#open;
  }

  /** Writes what is left to write. A draft that nobody touched is not worth keeping once something else is open. */
  #leave(state: AppState, next: string | undefined): void {
    const left = this.#open;
    if (!left) return;
    void left.end(state).then(async () => {
      const { isUntouched, id } = left.draft;
      if (isUntouched && id !== next) await this.#options.storage.remove(id).catch(() => undefined);
    });
  }

  #edited(state: AppState, previous: AppState): void {
    if (isBigChange(previous.files, state.files)) this.#open?.addVersion("before", previous);
    this.#open?.edited();
  }
}
