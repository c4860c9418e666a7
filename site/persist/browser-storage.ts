import type { Draft, DraftHead } from "./draft.ts";
import { mayWrite, sortedHeads, type DraftStorage, type Written } from "./draft-storage.ts";
import type { Version } from "./history.ts";

/** Drafts in the browser's own database, on this machine alone. */
export class BrowserStorage implements DraftStorage {
  readonly isLasting = true;
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
    // Another tab with a newer page may change the layout of the database; this one then lets go of it.
    database.addEventListener("versionchange", () => database.close());
  }

  /** Rejected where the browser has no database for this page. */
  static async open(): Promise<BrowserStorage> {
    const request = indexedDB.open("ketu", 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("drafts", { keyPath: "id" });
      request.result.createObjectStore("versions", { keyPath: ["draft", "at"] });
    });
    return new BrowserStorage(await done(request));
  }

  async list(): Promise<readonly DraftHead[]> {
    const drafts: Draft[] = await done(this.#store("drafts", "readonly").getAll());
    return sortedHeads(drafts);
  }

  read(id: string): Promise<Draft | undefined> {
    return done<Draft | undefined>(this.#store("drafts", "readonly").get(id));
  }

  async write(draft: Draft): Promise<Written> {
    // One transaction: no other tab can write between reading and writing.
    const store = this.#store("drafts", "readwrite");
    const stored = await done<Draft | undefined>(store.get(draft.id));
    if (stored && !mayWrite(draft, stored)) return { status: "conflict", stored };
    store.put(draft);
    await finished(store.transaction);
    return { status: "written" };
  }

  async remove(id: string): Promise<void> {
    const transaction = this.#database.transaction(["drafts", "versions"], "readwrite");
    transaction.objectStore("drafts").delete(id);
    transaction.objectStore("versions").delete(versionsOf(id));
    await finished(transaction);
  }

  versions(id: string): Promise<readonly Version[]> {
    return done<Version[]>(this.#store("versions", "readonly").getAll(versionsOf(id)));
  }

  async keepVersions(id: string, versions: readonly Version[]): Promise<void> {
    const store = this.#store("versions", "readwrite");
    const kept = new Set(versions.map(({ at }) => at));
    const stored = await done(store.getAllKeys(versionsOf(id)));
    const times = new Set(stored.map((key) => (Array.isArray(key) ? Number(key[1]) : Number.NaN)));
    for (const at of times) if (!kept.has(at)) store.delete([id, at]);
    for (const version of versions) if (!times.has(version.at)) store.put(version);
    await finished(store.transaction);
  }

  #store(name: "drafts" | "versions", mode: IDBTransactionMode): IDBObjectStore {
    // Strict: what was promised to be kept survives a crash of the machine as well.
    return this.#database.transaction(name, mode, { durability: "strict" }).objectStore(name);
  }
}

function versionsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
}

/** What a request gives. */
export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("storage refused")));
    request.addEventListener("blocked", () => reject(new Error("storage is blocked")));
  });
}

/** Fulfilled when all of it is written. */
export function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("storage refused")));
  });
}
