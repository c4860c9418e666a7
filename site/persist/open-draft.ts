import type { AppState } from "../state.ts";
import { draftFiles, draftTitle, type Draft } from "./draft.ts";
import type { DraftStorage } from "./draft-storage.ts";
import { addVersion, pauseBeforeVersion, type Version } from "./history.ts";

export interface OpenDraftOptions {
  readonly storage: DraftStorage;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the page shows now. */
  readonly state: () => AppState;
  readonly onWritten: (draft: Draft) => void;
  /** Another tab has written meanwhile; nothing is written any more until `theirs` is taken away. */
  readonly onConflict: () => void;
  readonly onRefused: () => void;
}

/** Waits for the next key, but never longer than this after the first change that is not kept, in milliseconds. */
const waits = { next: 120, most: 240 } as const;

/** The draft that is open: what was last written of it, what waits, and its writings one after another. */
export class OpenDraft {
  readonly #options: OpenDraftOptions;
  draft: Draft;
  /** What another tab has written at the same moment. */
  theirs: Draft | undefined;
  #dirtySince: number | undefined;
  #writeTimer: ReturnType<typeof setTimeout> | undefined;
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(draft: Draft, options: OpenDraftOptions) {
    this.draft = draft;
    this.#options = options;
  }

  /** Something was changed that no writing has taken up yet. */
  get isDirty(): boolean {
    return this.#dirtySince !== undefined;
  }

  /** Notes a change; it is written soon. */
  edited(): void {
    const now = this.#options.now();
    this.#dirtySince ??= now;
    clearTimeout(this.#writeTimer);
    const wait = Math.min(waits.next, Math.max(0, this.#dirtySince + waits.most - now));
    this.#writeTimer = setTimeout(() => void this.write(this.#options.state()), wait);
    clearTimeout(this.#pauseTimer);
    this.#pauseTimer = setTimeout(() => this.addVersion("pause", this.#options.state()), pauseBeforeVersion);
  }

  /** Writes what waits, if anything; fulfilled when all is written. */
  flush(state: AppState): Promise<void> {
    clearTimeout(this.#writeTimer);
    return this.isDirty ? this.write(state) : this.#queue;
  }

  /** Forgets what waits: other texts have taken its place. */
  forget(): void {
    clearTimeout(this.#writeTimer);
    this.#dirtySince = undefined;
  }

  /** Ends with the writing of what waits. */
  end(state: AppState): Promise<void> {
    clearTimeout(this.#pauseTimer);
    return this.flush(state);
  }

  /** Writes the state, after what is being written now. */
  write(state: AppState): Promise<void> {
    return this.#after(() => this.#write(state));
  }

  addVersion(reason: Version["reason"], { files }: AppState): void {
    const { storage, now } = this.#options;
    const { id } = this.draft;
    const version: Version = { draft: id, at: now(), reason, files: files.map(({ path, text }) => ({ path, text })) };
    void this.#after(async () => {
      const versions = await storage.versions(id);
      const next = addVersion(versions, version);
      if (next !== versions) await storage.keepVersions(id, next);
    });
  }

  #after(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch(() => this.#options.onRefused());
    return this.#queue;
  }

  async #write(state: AppState): Promise<void> {
    if (this.theirs) return;
    const { storage, now, onWritten, onConflict } = this.#options;
    const since = this.#dirtySince;
    this.#dirtySince = undefined;
    const draft: Draft = {
      ...this.draft,
      title: draftTitle(state),
      changed: since === undefined ? this.draft.changed : now(),
      revision: this.draft.revision + 1,
      current: state.current ?? "",
      files: draftFiles(state),
      isUntouched: this.draft.isUntouched && since === undefined,
    };
    try {
      const written = await storage.write(draft);
      if (written.status === "conflict") {
        this.theirs = written.stored;
        onConflict();
      } else {
        // An image may have come meanwhile.
        this.draft = { ...draft, ...(this.draft.images && { images: this.draft.images }) };
        onWritten(draft);
      }
    } catch (refusal) {
      // The next change, or the closing of the page, tries again.
      this.#dirtySince ??= since ?? now();
      throw refusal;
    }
  }
}
