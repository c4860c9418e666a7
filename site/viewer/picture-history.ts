import type { PicturePatch } from "../worker/api.ts";
import { mergePatch } from "./patches.ts";

/** How many whole pictures are kept. While one is drawn and one waits, a change may be one of a picture before. */
const kept = 8;

/** The pictures shown last, so that a change of any of them can be understood. */
export class PictureHistory {
  #pictures: readonly PicturePatch[] = [];

  /** The newest whole picture. */
  get newest(): PicturePatch | undefined {
    return this.#pictures[0];
  }

  /** The whole picture after a change; absent when the picture that it changes is not known any more. */
  take(patch: PicturePatch): PicturePatch | undefined {
    const base = this.#pictures.find(({ number }) => number === patch.base);
    const picture = mergePatch(base, patch);
    if (picture) this.#pictures = [picture, ...this.#pictures].slice(0, kept);
    return picture;
  }
}
