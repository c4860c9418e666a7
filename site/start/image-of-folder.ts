import { maxLogoBytes } from "ketu";
import type { WorkspaceImage } from "../worker/api.ts";
import type { FolderHandle } from "./folder.ts";

/** An image of an opened folder by its path from there; hidden files and folders are not looked into. */
export async function imageOfFolder(folder: FolderHandle, path: string): Promise<WorkspaceImage> {
  const [name, ...rest] = path.split("/");
  if (name === undefined || name.startsWith(".")) return "missing";
  for await (const entry of folder.values()) {
    if (entry.name !== name) continue;
    if (entry.kind === "directory") return rest.length > 0 ? imageOfFolder(entry, rest.join("/")) : "missing";
    if (rest.length > 0) return "missing";
    return bytesOf(await entry.getFile());
  }
  return "missing";
}

/** An image among files that were given together, which have only names. */
export async function imageAmong(files: readonly File[], path: string): Promise<WorkspaceImage> {
  const file = files.find(({ name }) => name === path);
  return file ? bytesOf(file) : "missing";
}

async function bytesOf(file: Pick<File, "size" | "arrayBuffer">): Promise<WorkspaceImage> {
  return file.size > maxLogoBytes ? "tooLarge" : new Uint8Array(await file.arrayBuffer());
}
