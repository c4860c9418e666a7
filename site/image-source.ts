import type { WorkspaceImage } from "./worker/api.ts";

export type ReadImage = (path: string) => Promise<WorkspaceImage>;

/** Images that stay with a draft: after a reload its folder may be out of reach, and what was dropped is. */
export interface KeptImages {
  image(path: string): Uint8Array<ArrayBuffer> | undefined;
  keepImage(path: string, image: Uint8Array<ArrayBuffer>): void;
}

/**
 * Where images of the open workspace are read when a picture wants one: from the disk of `ketu serve`, an opened folder,
 * what was dropped with a model, or what its draft has kept of them. Shared models have none.
 */
export class ImageSource {
  #workspace = -1;
  #read: ReadImage | undefined;
  #kept: KeptImages | undefined;

  /** From now on images stay with the drafts. */
  keepIn(kept: KeptImages): void {
    this.#kept = kept;
  }

  /** From now on images of this workspace are read so. */
  set(workspace: number, read: ReadImage): void {
    this.#workspace = workspace;
    this.#read = read;
  }

  async read(workspace: number, path: string): Promise<WorkspaceImage> {
    if (workspace !== this.#workspace || !this.#read) return this.#kept?.image(path) ?? "missing";
    const image = await this.#read(path).catch(() => "missing" as const);
    if (typeof image !== "string") this.#kept?.keepImage(path, image);
    return image;
  }
}
