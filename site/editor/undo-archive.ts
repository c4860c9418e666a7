/** The part of `Storage` that is used. */
export interface KeptStrings {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** What `EditorState.toJSON` gives when asked for its history. */
export interface SavedEditor {
  readonly doc: string;
  readonly selection: unknown;
  readonly history: { readonly done: readonly unknown[]; readonly undone: readonly unknown[] };
  readonly folds?: unknown;
}

interface Entry {
  readonly at: number;
  readonly editor: SavedEditor;
}

const prefix = "ketu.undo:";
/** Steps back that survive a reload. */
const mostSteps = 200;
/** Code units of one file with its steps; a longer one keeps its undo only while the page is open. */
const mostUnits = 1_200_000;
const mostFiles = 12;

/**
 * Keeps what can be undone over a reload, per file. Bounded: the newest files and steps stay, and a full storage loses
 * the oldest file first. A storage that is switched off keeps nothing and breaks nothing.
 */
export class UndoArchive {
  readonly #storage: KeptStrings | undefined;
  readonly #now: () => number;

  constructor(storage: KeptStrings | undefined, now: () => number = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  /** `name` is where the file is kept, and its path. */
  save(name: string, editor: SavedEditor): void {
    const { done, undone } = editor.history;
    const history = { done: done.slice(-mostSteps), undone: undone.slice(-mostSteps) };
    const text = JSON.stringify({ at: this.#now(), editor: { ...editor, history } } satisfies Entry);
    if (text.length > mostUnits) return this.#remove(prefix + name);
    const others = this.#entries()
      .filter(({ key }) => key !== prefix + name)
      .sort((a, b) => a.at - b.at);
    while (others.length >= mostFiles) this.#remove(others.shift()?.key ?? "");
    while (!this.#write(prefix + name, text)) {
      const oldest = others.shift();
      if (!oldest) return this.#remove(prefix + name);
      this.#remove(oldest.key);
    }
  }

  /** A file has another name now. */
  rename(name: string, to: string): void {
    const text = this.#storage?.getItem(prefix + name);
    this.#remove(prefix + name);
    if (text) this.#write(prefix + to, text);
  }

  /** What was saved; absent when there is nothing that can be read. */
  load(name: string): SavedEditor | undefined {
    const entry = this.#read(prefix + name);
    return entry?.editor;
  }

  #entries(): { readonly key: string; readonly at: number }[] {
    if (!this.#storage) return [];
    const keys = Array.from({ length: this.#storage.length }, (_, index) => this.#storage?.key(index) ?? "");
    return keys.filter((key) => key.startsWith(prefix)).map((key) => ({ key, at: this.#age(key) }));
  }

  /** The time stands first in the entry, so that the rest need not be read. */
  #age(key: string): number {
    return Number(/^\{"at":(\d+)/.exec(this.#storage?.getItem(key)?.slice(0, 40) ?? "")?.[1] ?? 0);
  }

  #read(key: string): Entry | undefined {
    try {
      const value: unknown = JSON.parse(this.#storage?.getItem(key) ?? "null");
      return isEntry(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** False when the storage is full. */
  #write(key: string, text: string): boolean {
    try {
      this.#storage?.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  #remove(key: string): void {
    this.#storage?.removeItem(key);
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || !isRecord(value["editor"])) return false;
  const { doc, history } = value["editor"];
  return (
    typeof doc === "string" && isRecord(history) && Array.isArray(history["done"]) && Array.isArray(history["undone"])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The browser's own storage; absent where it is forbidden. */
export function browserStorage(): KeptStrings | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
