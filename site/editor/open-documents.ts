import { historyField, isolateHistory } from "@codemirror/commands";
import { foldState } from "@codemirror/language";
import { Annotation, ChangeSet, EditorState } from "@codemirror/state";
import type { ChangeDesc, Extension, StateEffect, TransactionSpec } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import type { AppState, OpenFile, Store } from "../state.ts";
import type { ChangeLog } from "./change-log.ts";
import { endComposition, isComposed } from "./composition.ts";
import { documentText, fileText, lineBreakOf, type LineBreak } from "./line-breaks.ts";
import { minimalChanges, type MinimalChange } from "./minimal-changes.ts";
import { textVersion } from "./text-version.ts";
import type { SavedEditor, UndoArchive } from "./undo-archive.ts";

/** A change that came from the store, not from the keyboard: it is not told to the store again. */
export const fromStore = Annotation.define<true>();

interface Kept {
  /** As of when another file came in front; the one in front has its state in the view. */
  state: EditorState;
  scroll?: StateEffect<unknown>;
  /** The file's text that the store has. */
  text: string;
  readonly lineBreak: LineBreak;
}

interface OpenDocumentsOptions {
  readonly store: Store;
  readonly log: ChangeLog;
  readonly archive: UndoArchive;
  readonly extensions: Extension;
}

/**
 * One editor state per file: undo, cursor, folds and place of scrolling stay while another file is in front, and undo
 * over a reload too. Keeps the texts of the store and of the editor the same, in both directions.
 */
export class OpenDocuments {
  readonly #options: OpenDocumentsOptions;
  readonly #kept = new Map<string, Kept>();
  #view: EditorView | undefined;
  #path: string | undefined;
  /** The workspace that the kept files are of. */
  #workspace = -1;
  /** Where what can be undone in it is kept for the next start; absent: nowhere. */
  #home: string | undefined;
  /** What was typed and the store does not know yet: an input method is composing. */
  #untold: ChangeDesc | undefined;

  constructor(options: OpenDocumentsOptions) {
    this.#options = options;
  }

  /** The file in front. */
  get path(): string | undefined {
    return this.#path;
  }

  get lineBreak(): LineBreak {
    return this.#kept.get(this.#path ?? "")?.lineBreak ?? "\n";
  }

  attach(view: EditorView): void {
    this.#view = view;
  }

  /** The state that shows nothing. */
  emptyState(): EditorState {
    return EditorState.create({ extensions: this.#options.extensions });
  }

  /** The editor changed. True when the text did, by the hand of the user. */
  changed(update: ViewUpdate): boolean {
    if (!update.docChanged || update.transactions.some((change) => change.annotation(fromStore))) return false;
    this.#untold = this.#untold ? this.#untold.composeDesc(update.changes.desc) : update.changes.desc;
    // Only what is being composed waits: what is pasted or undone meanwhile ends most compositions without a word.
    if (!update.view.composing || !isComposed(update)) this.tell();
    return true;
  }

  /** Tells the store what was typed, also what is still being composed. */
  tell(): void {
    const kept = this.#kept.get(this.#path ?? "");
    const { store } = this.#options;
    if (!this.#view || !kept || this.#path === undefined || !this.#untold) return;
    if (store.state.workspace !== this.#workspace) return;
    const file = store.state.files.find(({ path }) => path === this.#path);
    if (file && file.text !== kept.text) this.#takeOver(this.#path, kept, file);
    const before = kept.text;
    kept.text = fileText(this.#view.state.doc, kept.lineBreak);
    const changes = this.#untold;
    this.#untold = undefined;
    // Before listeners hear of the new text, the log must know how it came about.
    const version = textVersion(store.state) + (before === kept.text ? 0 : 1);
    this.#log(this.#path, { version, before, after: kept.text, lineBreak: kept.lineBreak, changes });
    store.dispatch({ type: "edited", path: this.#path, text: kept.text });
  }

  /** Takes over what changed in the store since `previous`: texts, files, and which one is in front. */
  follow(state: AppState, previous: AppState): void {
    const isOtherWorkspace = state.workspace !== this.#workspace;
    if (isOtherWorkspace) this.archive();
    else this.#rename(state.files, previous.files);
    this.#home = homeOf(state);
    if (!isOtherWorkspace) this.#openChanged(state.files, previous.files);
    if (this.#view?.composing && state.current === this.#path && !isOtherWorkspace) return;
    this.#workspace = state.workspace;
    const taken: string[] = [];
    for (const [path, kept] of this.#kept) {
      const file = isOtherWorkspace ? undefined : state.files.find((one) => one.path === path);
      if (!file) this.#forget(path);
      else if (file.text !== kept.text) {
        this.#takeOver(path, kept, file);
        taken.push(path);
      }
    }
    this.#options.log.mark(textVersion(state));
    this.#bringToFront(state);
    for (const path of taken) this.#unifyLineBreaks(path);
  }

  /** Keeps what can be undone for the next start. */
  archive(): void {
    const state = this.#view?.state;
    const name = this.#path === undefined ? undefined : this.#nameOf(this.#path);
    if (name === undefined || !state) return;
    const saved: SavedEditor = state.toJSON({ history: historyField, folds: foldState });
    this.#options.archive.save(name, saved);
  }

  #bringToFront({ current, files }: AppState): void {
    const file = files.find(({ path }) => path === current);
    if (!this.#view || file?.path === this.#path) return;
    if (this.#view.composing) {
      endComposition(this.#view);
      this.tell();
      // Whoever heard of the text has brought the file in front already.
      if (this.#path === file?.path) return;
    }
    this.archive();
    const last = this.#kept.get(this.#path ?? "");
    if (last) {
      last.state = this.#view.state;
      last.scroll = this.#view.scrollSnapshot();
    }
    this.#path = file?.path;
    this.#untold = undefined;
    if (!file) return this.#view.setState(this.emptyState());
    const kept = this.#kept.get(file.path) ?? this.#open(file);
    this.#view.setState(kept.state);
    if (kept.scroll) this.#view.dispatch({ effects: kept.scroll });
    this.#unifyLineBreaks(file.path);
  }

  /** A file that was never in front and changes all the same, as by a rename: that can be undone there as well. */
  #openChanged(files: readonly OpenFile[], previous: readonly OpenFile[]): void {
    for (const { path, text } of files) {
      const before = this.#kept.has(path) ? undefined : previous.find((file) => file.path === path);
      if (before && before.text !== text) this.#open(before);
    }
  }

  #open(file: OpenFile): Kept {
    const kept: Kept = {
      state: this.#savedState(file) ?? this.#newState(file.text),
      text: file.text,
      lineBreak: lineBreakOf(file.text),
    };
    this.#kept.set(file.path, kept);
    return kept;
  }

  #newState(text: string): EditorState {
    return EditorState.create({ doc: documentText(text), extensions: this.#options.extensions });
  }

  /** The editor as it was before a reload. What changed meanwhile is one step; another text altogether starts anew. */
  #savedState({ path, text }: OpenFile): EditorState | undefined {
    const name = this.#nameOf(path);
    const saved = name === undefined ? undefined : this.#options.archive.load(name);
    if (!saved) return undefined;
    const changes = minimalChanges(saved.doc, documentText(text));
    if (!isSameText(saved.doc, documentText(text), changes)) return undefined;
    try {
      const { extensions } = this.#options;
      const state = EditorState.fromJSON(saved, { extensions }, { history: historyField, folds: foldState });
      return changes.length === 0 ? state : state.update(outsideChange(changes)).state;
    } catch {
      // Written by another version of the page: nothing of it can be used.
      return undefined;
    }
  }

  /** Offsets of the worker only fit when all line breaks of a file are the same. */
  #unifyLineBreaks(path: string): void {
    const kept = this.#kept.get(path);
    const inFront = path === this.#path ? this.#view : undefined;
    // What is still untold is told in one kind of line break anyway.
    if (!kept || (inFront && this.#untold)) return;
    const before = kept.text;
    const after = fileText((inFront ?? kept).state.doc, kept.lineBreak);
    if (after === before) return;
    kept.text = after;
    const { store, log } = this.#options;
    const changes = ChangeSet.of([...minimalChanges(before, after)], before.length).desc;
    log.add({ version: textVersion(store.state) + 1, path, changes });
    store.dispatch({ type: "edited", path, text: after });
  }

  #takeOver(path: string, kept: Kept, file: OpenFile): void {
    const before = documentText(kept.text);
    const set = ChangeSet.of([...minimalChanges(before, documentText(file.text))], before.length);
    const { lineBreak } = kept;
    this.#log(path, {
      version: textVersion(this.#options.store.state),
      before: kept.text,
      after: file.text,
      lineBreak,
      changes: set.desc,
    });
    kept.text = file.text;
    if (path !== this.#path || !this.#view) {
      kept.state = kept.state.update(outsideChange(set)).state;
      return;
    }
    this.#view.dispatch(outsideChange(this.#untold ? set.map(this.#untold) : set));
    if (this.#untold) this.#untold = this.#untold.mapDesc(set, true);
  }

  /** Gone, or another workspace's file of the same name. */
  #forget(path: string): void {
    this.#options.log.clear();
    this.#kept.delete(path);
    if (path === this.#path) this.#path = undefined;
  }

  /** The log counts as the file does: two for a line break that is two. */
  #log(path: string, entry: LogEntry): void {
    const { version, before, after, lineBreak, changes } = entry;
    if (lineBreak === "\n") return this.#options.log.add({ version, path, changes });
    const inFile = minimalChanges(before, after).map(({ insert, ...span }) => ({
      ...span,
      insert: "x".repeat(insert.length),
    }));
    this.#options.log.add({ version, path, changes: ChangeSet.of(inFile, before.length).desc });
  }

  #nameOf(path: string): string | undefined {
    return this.#home === undefined ? undefined : `${this.#home}:${path}`;
  }

  /** A file that got another name keeps what can be undone in it. */
  #rename(files: readonly OpenFile[], previous: readonly OpenFile[]): void {
    const gone = files === previous ? [] : previous.filter(({ path }) => !files.some((file) => file.path === path));
    for (const { path, text } of gone) {
      const renamed = files.find((file) => file.text === text && !previous.some((one) => one.path === file.path));
      const kept = this.#kept.get(path);
      if (!renamed) continue;
      const [name, to] = [this.#nameOf(path), this.#nameOf(renamed.path)];
      if (name !== undefined && to !== undefined) this.#options.archive.rename(name, to);
      if (!kept) continue;
      this.#kept.delete(path);
      this.#kept.set(renamed.path, kept);
      if (this.#path === path) this.#path = renamed.path;
    }
  }
}

interface LogEntry {
  readonly version: number;
  readonly before: string;
  readonly after: string;
  readonly lineBreak: LineBreak;
  readonly changes: ChangeDesc;
}

/** Two drafts may hold files of one name; what is kept under none begins anew each time. */
function homeOf({ host, draft }: AppState): string | undefined {
  if (host === "serve") return host;
  return draft;
}

/** One step of undo by itself. */
function outsideChange(changes: ChangeSet | readonly MinimalChange[]): TransactionSpec {
  return {
    changes: changes instanceof ChangeSet ? changes : [...changes],
    annotations: [fromStore.of(true), isolateHistory.of("full")],
  };
}

/** More of it stayed than changed. */
function isSameText(before: string, after: string, changes: readonly MinimalChange[]): boolean {
  const gone = changes.reduce((sum, { from, to }) => sum + to - from, 0);
  return (before.length - gone) * 2 >= Math.max(before.length, after.length);
}
