import type { FileHandle, FolderHandle } from "../../site/start/folder.ts";

/** A disk in memory. */
export function fakeFolder(name: string, disk: Map<string, string>, prefix = ""): FolderHandle {
  const handle = (path: string): FileHandle => ({
    kind: "file",
    name: path.split("/").at(-1) ?? "",
    getFile: () => {
      const text = disk.get(path) ?? "";
      return Promise.resolve({
        size: text.length,
        text: () => Promise.resolve(text),
        arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
      });
    },
    createWritable: () => {
      let written = "";
      return Promise.resolve({
        write: (text: string) => Promise.resolve(void (written += text)),
        close: () => Promise.resolve(void disk.set(path, written)),
      });
    },
  });
  return {
    kind: "directory",
    name,
    async *values() {
      const own = [...disk.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
      for (const part of new Set(own.map((path) => path.split("/")[0] ?? ""))) {
        yield own.includes(part) ? handle(prefix + part) : fakeFolder(part, disk, `${prefix}${part}/`);
      }
    },
  };
}
