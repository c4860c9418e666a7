import { expect, test } from "vitest";
import { FileSession } from "../../site/start/file-session.ts";
import type { FolderHandle } from "../../site/start/folder.ts";
import type { KeptFolders } from "../../site/start/kept-folders.ts";
import { firstState, Store, type OpenFile } from "../../site/state.ts";
import { fakeFolder } from "../support/fake-folder.ts";

/** Folders by draft, as a browser keeps them. */
function keptFolders(): KeptFolders {
  const byDraft = new Map<string, FolderHandle>();
  return {
    keep: (draft, folder) => Promise.resolve(void byDraft.set(draft, folder)),
    find: (draft) => Promise.resolve(byDraft.get(draft)),
  };
}

type Answer = "granted" | "denied" | "prompt";

/** A browser that asks before it opens a folder again, and what the person answers. */
function guarded(folder: FolderHandle, known: Answer, answer: Answer = "granted"): FolderHandle {
  return {
    ...folder,
    values: () => folder.values(),
    queryPermission: () => Promise.resolve(known),
    requestPermission: () => Promise.resolve(answer),
  };
}

interface Reload {
  readonly disk: Map<string, string>;
  readonly known: Answer;
  readonly answer?: Answer;
  /** What the draft holds when it is opened again. */
  readonly files: readonly Pick<OpenFile, "path" | "text" | "savedText">[];
}

/** A folder is opened, the page is closed, and its draft is opened in another one. */
async function reloaded({ disk, known, answer, files }: Reload): Promise<{ store: Store; session: FileSession }> {
  const folders = keptFolders();
  const first = new FileSession(new Store(firstState), {
    pick: () => Promise.resolve(guarded(fakeFolder("shop", disk), known, answer)),
  });
  first.remember({ folders, draft: () => "one" });
  await first.openFolder();

  const store = new Store(firstState);
  const session = new FileSession(store);
  session.remember({ folders, draft: () => "one" });
  store.dispatch({
    type: "opened",
    files: files.map((file) => ({ ...file, version: 0 })),
    current: "a.ketu.yaml",
    host: "local",
  });
  await settled();
  return { store, session };
}

/** All that was promised is kept. */
const settled = (): Promise<void> => new Promise((done) => void setImmediate(done));
const draft = { path: "a.ketu.yaml", text: "ketu: 1 # mine", savedText: "ketu: 1" };

test("a draft that came from a folder asks for it again; then what is saved is written there", async () => {
  const disk = new Map([["a.ketu.yaml", "ketu: 1"]]);
  const { store, session } = await reloaded({ disk, known: "prompt", files: [draft] });
  expect(store.state).toMatchObject({ host: "local", folder: "shop" });
  await session.reopenFolder();
  expect(store.state.host).toBe("folder");
  expect(store.state.folder).toBeUndefined();
  expect(store.state.files[0]).toMatchObject({ text: "ketu: 1 # mine", savedText: "ketu: 1" });
  await session.save();
  expect(disk.get("a.ketu.yaml")).toBe("ketu: 1 # mine");
});

test("where the browser still allows it, nobody is asked", async () => {
  const { store } = await reloaded({ disk: new Map([["a.ketu.yaml", "ketu: 1"]]), known: "granted", files: [draft] });
  expect(store.state.host).toBe("folder");
  expect(store.state.folder).toBeUndefined();
});

test("what changed on one side only is taken from there, new files come in, and a change of both stays and asks", async () => {
  const disk = new Map([
    ["a.ketu.yaml", "ketu: 1 # theirs"],
    ["b.yaml", "b: theirs"],
    ["c.yaml", "c: new"],
  ]);
  const files = [draft, { path: "b.yaml", text: "b: old", savedText: "b: old" }];
  const { store, session } = await reloaded({ disk, known: "prompt", files });
  await session.reopenFolder();
  expect(store.state.files.map(({ path, text, savedText }) => ({ path, text, savedText }))).toEqual([
    draft,
    { path: "b.yaml", text: "b: theirs", savedText: "b: theirs" },
    { path: "c.yaml", text: "c: new", savedText: "c: new" },
  ]);
  expect(store.state.notice).toContain("a.ketu.yaml");
  await session.save();
  expect(disk.get("a.ketu.yaml")).toBe("ketu: 1 # theirs");
  await session.save();
  expect(disk.get("a.ketu.yaml")).toBe("ketu: 1 # mine");
});

test("a folder that is not allowed stays offered, one that is gone is not, and the draft is as it was", async () => {
  const disk = new Map([["a.ketu.yaml", "ketu: 1"]]);
  const denied = await reloaded({ disk, known: "prompt", answer: "denied", files: [draft] });
  await denied.session.reopenFolder();
  expect(denied.store.state).toMatchObject({ host: "local", folder: "shop", files: [draft] });

  const gone = await reloaded({ disk: new Map(disk), known: "prompt", files: [draft] });
  disk.clear();
  const folders = keptFolders();
  await folders.keep("one", {
    ...guarded(fakeFolder("shop", disk), "prompt"),
    values: () => {
      throw new DOMException("gone", "NotFoundError");
    },
  });
  const session = new FileSession(gone.store);
  session.remember({ folders, draft: () => "one" });
  await settled();
  await session.reopenFolder();
  expect(gone.store.state).toMatchObject({ host: "local", files: [draft] });
  expect(gone.store.state.folder).toBeUndefined();
});

test("another draft is asked for no folder", async () => {
  const { store } = await reloaded({ disk: new Map([["a.ketu.yaml", "x"]]), known: "prompt", files: [draft] });
  store.dispatch({ type: "opened", files: [{ ...draft, version: 0 }], current: "a.ketu.yaml", host: "serve" });
  await settled();
  expect(store.state.folder).toBeUndefined();
});
