import { isWanted, type GivenFile } from "./read-files.ts";

/** The parts of the File System Access API that are used; not every browser has it. */
export interface FileHandle {
  readonly kind: "file";
  readonly name: string;
  getFile(): Promise<{ readonly size: number; text(): Promise<string>; arrayBuffer(): Promise<ArrayBuffer> }>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

type Permission = "granted" | "denied" | "prompt";

export interface FolderHandle {
  readonly kind: "directory";
  readonly name: string;
  /** Absent where the browser asks for nothing once a folder was chosen. */
  queryPermission?(wanted: { readonly mode: "readwrite" }): Promise<Permission>;
  /** Only from a press of a button. */
  requestPermission?(wanted: { readonly mode: "readwrite" }): Promise<Permission>;
  values(): AsyncIterable<FileHandle | FolderHandle>;
}

export interface FoundFile extends GivenFile {
  readonly handle: FileHandle;
}

const most = { depth: 6, files: 500 } as const;

/** Asks for a folder to read and write. Nothing where the browser has no such window, or it was closed. */
export async function pickFolder(): Promise<FolderHandle | undefined> {
  const scope: object = globalThis;
  if (!hasFolders(scope)) return undefined;
  try {
    return await scope.showDirectoryPicker({ mode: "readwrite" });
  } catch {
    return undefined;
  }
}

/** Whether the page may read and write a folder now; `isAsking`: the browser may ask the person, who has just pressed. */
export async function mayUse(folder: FolderHandle, isAsking: boolean): Promise<boolean> {
  const wanted = { mode: "readwrite" } as const;
  const known = (await folder.queryPermission?.(wanted)) ?? "granted";
  if (known !== "prompt" || !isAsking) return known === "granted";
  return (await folder.requestPermission?.(wanted)) === "granted";
}

/** Whether this browser can open folders and write to them. */
export function hasFolders(
  scope: object,
): scope is { showDirectoryPicker(options: { readonly mode: "readwrite" }): Promise<FolderHandle> } {
  return "showDirectoryPicker" in scope && typeof scope.showDirectoryPicker === "function";
}

/** All models and figures of a folder, six folders deep. */
export async function filesOfFolder(folder: FolderHandle, path = "", depth = 0): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for await (const entry of folder.values()) {
    if (found.length >= most.files) break;
    const own = path + entry.name;
    if (entry.kind === "directory") {
      if (depth < most.depth && !entry.name.startsWith(".") && entry.name !== "node_modules") {
        found.push(...(await filesOfFolder(entry, `${own}/`, depth + 1)));
      }
    } else if (isWanted(own)) {
      const file = await entry.getFile();
      found.push({ path: own, size: file.size, text: () => file.text(), handle: entry });
    }
  }
  return found.slice(0, most.files);
}
