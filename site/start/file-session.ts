import { downloadFile } from "../export/hand-over.ts";
import type { Store } from "../state.ts";
import { startWords as words } from "../strings/start.ts";
import { say, type Words } from "../strings/words.ts";
import { ImageSource } from "../image-source.ts";
import { filesOfFolder, mayUse, pickFolder, type FileHandle, type FolderHandle, type FoundFile } from "./folder.ts";
import { imageAmong, imageOfFolder } from "./image-of-folder.ts";
import type { KeptFolders } from "./kept-folders.ts";
import { meetFolder } from "./meet-folder.ts";
import { openReadFiles } from "./open-read-files.ts";
import { readGivenFiles, type GivenFile, type ReadFiles } from "./read-files.ts";

/** What elements ask the page for, as events of the window. */
export const fileEvents = {
  save: "ketu-save",
  openFolder: "ketu-open-folder",
  reopenFolder: "ketu-reopen-folder",
} as const;

/** Where folders are kept over a reload, each with the draft that came from it. */
export interface FolderMemory {
  readonly folders: KeptFolders;
  /** Id of the draft that is open. */
  readonly draft: () => string | undefined;
}

export interface FileSessionOptions {
  readonly pick?: () => Promise<FolderHandle | undefined>;
  readonly download?: (name: string, content: Blob) => void;
  /** Told where images of what was opened are. */
  readonly images?: ImageSource;
}

/**
 * Files of this machine: opens what is dropped or chosen, and saves the file in front, into its folder where the browser
 * can, else as a download.
 */
export class FileSession {
  readonly #store: Store;
  readonly #options: Required<FileSessionOptions>;
  #handles: ReadonlyMap<string, FileHandle> = new Map();
  #workspace = -1;
  #memory: FolderMemory | undefined;
  /** The folder that the open draft came from, until it is opened again. */
  #waiting: { readonly workspace: number; readonly folder: FolderHandle } | undefined;
  /** Files that another program changed, and the person knows. */
  readonly #warned = new Set<string>();

  constructor(store: Store, options: FileSessionOptions = {}) {
    const { pick = pickFolder, download = downloadFile, images = new ImageSource() } = options;
    this.#store = store;
    this.#options = { pick, download, images };
  }

  /** Listens to the window: files that are dropped anywhere, and what elements ask for. */
  listen(): void {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    window.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
    // Before the text pane, which would insert the file as text.
    window.addEventListener("drop", (event) => hasFiles(event) && this.#dropped(event), { capture: true });
    window.addEventListener(fileEvents.save, () => void this.save());
    window.addEventListener(fileEvents.openFolder, () => void this.openFolder());
    window.addEventListener(fileEvents.reopenFolder, () => void this.reopenFolder());
  }

  /** From now on folders are kept, and asked for again when a draft is opened that came from one. */
  remember(memory: FolderMemory): void {
    this.#memory = memory;
    this.#store.subscribe((state, previous) => {
      if (state.workspace !== previous.workspace) void this.#offerFolder();
    });
    void this.#offerFolder();
  }

  async openFolder(): Promise<void> {
    const folder = await this.#options.pick();
    if (!folder) return;
    const { found, files } = await readFolder(folder);
    if (!openReadFiles(this.#store, { files, left: 0 }, "folder")) return;
    this.#use(folder, found);
    this.#store.dispatch({ type: "dialog", dialog: undefined });
    const draft = this.#memory?.draft();
    // A browser that keeps no handle has to be asked for the folder anew.
    if (draft !== undefined) await this.#memory?.folders.keep(draft, folder).catch(() => undefined);
  }

  /** Opens the folder again that the open draft came from. From a press of a button, as the browser may ask. */
  async reopenFolder(isAsking = true): Promise<void> {
    const { workspace, folder } = this.#waiting ?? {};
    if (!folder || workspace !== this.#store.state.workspace) return;
    const { name } = folder;
    try {
      if (!(await mayUse(folder, isAsking))) return this.#note(words.folderNotAllowed, name);
      const { found, files } = await readFolder(folder);
      if (workspace !== this.#store.state.workspace) return;
      const both = meetFolder(this.#store, files);
      this.#use(folder, found);
      this.#store.dispatch({ type: "folder-opened" });
      if (both.length === 0) this.#note(words.reopened, name);
      else this.#note(words.changedOnBothSides, name, { files: both.join(", ") });
    } catch {
      this.#store.dispatch({ type: "folder-waits", folder: undefined });
      this.#note(words.folderGone, name);
    }
  }

  /** A draft was opened: where it came from a folder, that one is opened again, or the person is asked to. */
  async #offerFolder(): Promise<void> {
    const { workspace, host } = this.#store.state;
    if (host !== "local") return;
    // The keeper of drafts hears of what is opened at the same time.
    await Promise.resolve();
    const draft = this.#memory?.draft();
    if (draft === undefined) return;
    const folder = await this.#memory?.folders.find(draft).catch(() => undefined);
    const isAllowed = folder !== undefined && (await mayUse(folder, false).catch(() => false));
    if (!folder || this.#store.state.workspace !== workspace) return;
    this.#waiting = { workspace, folder };
    if (isAllowed) return this.reopenFolder(false);
    this.#store.dispatch({ type: "folder-waits", folder: folder.name });
  }

  /** Files are saved into this folder, and images read from it. */
  #use(folder: FolderHandle, found: readonly FoundFile[]): void {
    this.#handles = new Map(found.map(({ path, handle }) => [path, handle]));
    this.#workspace = this.#store.state.workspace;
    this.#warned.clear();
    this.#options.images.set(this.#workspace, (path) => imageOfFolder(folder, path));
  }

  /** Saves the file in front. */
  async save(): Promise<void> {
    const { files, current, host, workspace } = this.#store.state;
    const file = files.find(({ path }) => path === current);
    if (!file || host === "serve") return;
    const { path, text, savedText } = file;
    const handle = workspace === this.#workspace ? this.#handles.get(path) : undefined;
    if (!handle) {
      this.#options.download(path.split("/").at(-1) ?? path, new Blob([text], { type: "text/yaml" }));
      this.#store.dispatch({ type: "saved", path, text });
      return this.#note(words.downloaded, path);
    }
    try {
      const onDisk = await (await handle.getFile()).text();
      if (onDisk !== savedText && onDisk !== text && !this.#warned.has(path)) {
        this.#warned.add(path);
        return this.#note(words.changedOnDisk, path);
      }
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
      this.#warned.delete(path);
      this.#store.dispatch({ type: "saved", path, text });
      this.#note(words.saved, path);
    } catch {
      this.#note(words.notAllowed, path);
    }
  }

  #note(wording: Words, name: string, more: Readonly<Record<string, string>> = {}): void {
    this.#store.dispatch({ type: "notice", notice: say(wording, this.#store.state.locale, { name, ...more }) });
  }

  #dropped(event: DragEvent): void {
    // A dialog that takes files itself.
    if (this.#store.state.dialog?.kind === "compare") return;
    event.preventDefault();
    event.stopPropagation();
    const dropped = [...(event.dataTransfer?.files ?? [])];
    const { workspace } = this.#store.state;
    void openGivenFiles(this.#store, dropped).then(() => {
      const opened = this.#store.state.workspace;
      if (opened !== workspace) this.#options.images.set(opened, (path) => imageAmong(dropped, path));
    });
  }
}

async function readFolder(
  folder: FolderHandle,
): Promise<{ readonly found: readonly FoundFile[]; readonly files: ReadFiles["files"] }> {
  const found = await filesOfFolder(folder);
  const { files } = await readGivenFiles(found.map((file) => ({ ...file, path: `${folder.name}/${file.path}` })));
  return { found, files };
}

/** Opens files that a person chose or dropped; closes the dialog when something was opened. */
export async function openGivenFiles(store: Store, chosen: readonly File[]): Promise<void> {
  const given = chosen.map((file): GivenFile => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    text: () => file.text(),
  }));
  if (openReadFiles(store, await readGivenFiles(given))) store.dispatch({ type: "dialog", dialog: undefined });
}
