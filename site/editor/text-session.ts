import type { Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { TextEdit } from "ketu";
import type { Locale, Store } from "../state.ts";
import { say, type Words } from "../strings/words.ts";
import type { Drawing, WorkerAnswer, WorkerRequest } from "../worker/api.ts";
import type { WorkerClient } from "../worker/worker-client.ts";
import { ChangeLog, type Span } from "./change-log.ts";
import { documentOffset, fileOffset, type LineBreak } from "./line-breaks.ts";
import type { OpenDocuments } from "./open-documents.ts";

/** A place in a file, offsets into the file's text as the store has it now. */
export interface Place extends Span {
  readonly file: string;
}

/** Where a thing of the model is written. */
export interface Key extends Span {
  readonly subject: string;
}

/** What the parts of the editor share: the store, the worker, and how offsets of one become those of another. */
export class TextSession {
  readonly store: Store;
  readonly log: ChangeLog = new ChangeLog();
  readonly #client: () => WorkerClient;
  #documents: OpenDocuments | undefined;
  #view: EditorView | undefined;
  /** Sorted once per drawing. */
  #keys: { readonly drawing: Drawing; readonly path: string; readonly keys: readonly Key[] } | undefined;
  #reveal: (place: Place, isFocused: boolean) => void = () => undefined;

  constructor(store: Store, client: () => WorkerClient) {
    this.store = store;
    this.#client = client;
  }

  attach(view: EditorView, documents: OpenDocuments, reveal: (place: Place, isFocused: boolean) => void): void {
    this.#view = view;
    this.#documents = documents;
    this.#reveal = reveal;
  }

  /** The file in front; absent when none is open. */
  get path(): string | undefined {
    return this.#documents?.path;
  }

  get locale(): Locale {
    return this.store.state.locale;
  }

  get isReadOnly(): boolean {
    return this.store.state.mode !== "editing";
  }

  say(words: Words, values: Readonly<Record<string, string | number>> = {}): string {
    return say(words, this.locale, values);
  }

  notice(words: Words, values: Readonly<Record<string, string | number>> = {}): void {
    this.store.dispatch({ type: "notice", notice: this.say(words, values) });
  }

  /** Asks about the text as it is now, whether or not the page has sent it already. */
  ask(request: WorkerRequest): Promise<WorkerAnswer> {
    const client = this.#client();
    client.files({ files: this.store.state.files.map(({ path, text }) => ({ path, text })) });
    return client.ask(request);
  }

  /** What the worker calls a position of the document in front. */
  fileOffset(position: number): number {
    return this.#view ? fileOffset(this.#view.state.doc, this.#lineBreak, position) : position;
  }

  /** Where an offset of the worker lies in the document in front, or in an older one of the same file. */
  documentOffset(offset: number, document: Text | undefined = this.#view?.state.doc): number {
    return document ? documentOffset(document, this.#lineBreak, offset) : offset;
  }

  get #lineBreak(): LineBreak {
    return this.#documents?.lineBreak ?? "\n";
  }

  /** Where the things of a drawing stand in the document in front, in order. */
  keysIn(path: string, drawing: Drawing): readonly Key[] {
    if (this.#keys?.drawing !== drawing || this.#keys.path !== path) {
      const keys = Object.entries(drawing.places)
        .filter(([, { file }]) => file === path)
        .map(([subject, { from, to }]) => ({ subject, from, to }));
      keys.sort((a, b) => a.from - b.from || b.to - a.to);
      // A default transition stands where the node does that it comes from, and after it: the node has its key.
      const isOwn = ({ from, to }: Key, index: number): boolean =>
        keys[index - 1]?.from !== from || keys[index - 1]?.to !== to;
      this.#keys = { drawing, path, keys: keys.filter(isOwn) };
    }
    const { keys } = this.#keys;
    const toNow = this.log.mapping(path, drawing.version);
    return keys.map(({ subject, ...span }) => {
      const { from, to } = toNow(span);
      return { subject, from: this.documentOffset(from), to: this.documentOffset(to) };
    });
  }

  /** Brings a place of any file in front. */
  reveal(place: Place, isFocused = true): void {
    this.#reveal(place, isFocused);
  }

  /** Makes edits in all their files, one step of undo in each. Gives how many were made. */
  applyEdits(edits: readonly TextEdit[]): number {
    const { files } = this.store.state;
    for (const { path, text } of files) {
      const own = edits.filter(({ range }) => range.file === path);
      if (own.length > 0) this.store.dispatch({ type: "edited", path, text: withEdits(text, own) });
    }
    return edits.filter(({ range }) => files.some(({ path }) => path === range.file)).length;
  }
}

/** From the end, so that the offsets of the others stay right; of two at one place the first given comes first. */
function withEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.range.from - a.range.from || b.range.to - a.range.to || b.index - a.index)
    .reduce((result, { range, text: insert }) => result.slice(0, range.from) + insert + result.slice(range.to), text);
}
