import { done, finished } from "../persist/browser-storage.ts";
import type { FolderHandle } from "./folder.ts";

/** The folders that drafts came from, so that they can be opened again after a reload. Every call may be refused. */
export interface KeptFolders {
  /** Id of the draft, and its folder. */
  keep(draft: string, folder: FolderHandle): Promise<void>;
  find(draft: string): Promise<FolderHandle | undefined>;
}

interface Entry {
  readonly draft: string;
  readonly folder: FolderHandle;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const most = 20;

/** In a database of the browser: a handle of a folder can be kept nowhere else. The newest twenty stay. */
export class BrowserFolders implements KeptFolders {
  async keep(draft: string, folder: FolderHandle): Promise<void> {
    const database = await open();
    try {
      const store = database.transaction("folders", "readwrite").objectStore("folders");
      store.put({ draft, folder, at: Date.now() } satisfies Entry);
      const entries: readonly Entry[] = await done(store.getAll());
      const old = [...entries].sort((one, other) => other.at - one.at).slice(most);
      for (const entry of old) store.delete(entry.draft);
      await finished(store.transaction);
    } finally {
      database.close();
    }
  }

  async find(draft: string): Promise<FolderHandle | undefined> {
    const database = await open();
    try {
      const store = database.transaction("folders", "readonly").objectStore("folders");
      return (await done<Entry | undefined>(store.get(draft)))?.folder;
    } finally {
      database.close();
    }
  }
}

/** Opened for each call: it is seldom asked, and an open database would keep other tabs from changing it. */
function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("ketu-folders", 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("folders", { keyPath: "draft" });
  });
  return done(request);
}
