import { downloadFile } from "../export/hand-over.ts";
import type { Store } from "../state.ts";
import { startWords as words } from "../strings/start.ts";
import { say, type Words } from "../strings/words.ts";
import { ImageSource } from "../image-source.ts";
import { filesOfFolder, pickFolder, type FileHandle, type FolderHandle } from "./folder.ts";
import { imageAmong, imageOfFolder } from "./image-of-folder.ts";
import { openReadFiles } from "./open-read-files.ts";
import { readGivenFiles, type GivenFile } from "./read-files.ts";

/** What elements ask the page for, as events of the window. */
export const fileEvents = { save: "ketu-save", openFolder: "ketu-open-folder" } as const;

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
  }

  async openFolder(): Promise<void> {
    const folder = await this.#options.pick();
    if (!folder) return;
    const found = await filesOfFolder(folder);
    const { files } = await readGivenFiles(found.map((file) => ({ ...file, path: `${folder.name}/${file.path}` })));
    if (!openReadFiles(this.#store, { files, left: 0 }, "folder")) return;
    this.#handles = new Map(found.map(({ path, handle }) => [path, handle]));
    this.#workspace = this.#store.state.workspace;
    this.#options.images.set(this.#workspace, (path) => imageOfFolder(folder, path));
    this.#store.dispatch({ type: "dialog", dialog: undefined });
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

  #note(wording: Words, name: string): void {
    this.#store.dispatch({ type: "notice", notice: say(wording, this.#store.state.locale, { name }) });
  }

  #dropped(event: DragEvent): void {
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

/** Opens files that a person chose or dropped; closes the dialog when something was opened. */
export async function openGivenFiles(store: Store, chosen: readonly File[]): Promise<void> {
  const given = chosen.map((file): GivenFile => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    text: () => file.text(),
  }));
  if (openReadFiles(store, await readGivenFiles(given))) store.dispatch({ type: "dialog", dialog: undefined });
}
