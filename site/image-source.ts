import type { WorkspaceImage } from "./worker/api.ts";

export type ReadImage = (path: string) => Promise<WorkspaceImage>;

/**
 * Where images of the open workspace are read when a picture wants one: from the disk of `ketu serve`, an opened folder,
 * or what was dropped with a model. Drafts and shared models have none.
 */
export class ImageSource {
  #workspace = -1;
  #read: ReadImage | undefined;

  /** From now on images of this workspace are read so. */
  set(workspace: number, read: ReadImage): void {
    this.#workspace = workspace;
    this.#read = read;
  }

  async read(workspace: number, path: string): Promise<WorkspaceImage> {
    if (workspace !== this.#workspace || !this.#read) return "missing";
    return this.#read(path).catch(() => "missing" as const);
  }
}
