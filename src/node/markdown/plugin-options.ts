import { dirname, resolve } from "node:path";
import { contentHash } from "../content-hash.ts";
import type { InlineRequest } from "./inline-block.ts";

/** Options of the plug-ins for remark and markdown-it. */
export interface KetuOptions {
  /** Language of pictures and messages, `zh` or `en`. Absent: of pictures the model's own, of messages English. */
  readonly locale?: string;
  /** Folder that paths in blocks are relative to where the host does not say where a page lies. Default: the working one. */
  readonly folder?: string;
  /**
   * `svg` (the default) puts the picture into the page, with text that can be selected and found. `image` makes it an
   * image with a `data:` address: for hosts that take no HTML, such as MDX.
   */
  readonly as?: "svg" | "image";
  /** Whether a model with an error ends the build. Absent: the page says what is wrong, in the place of the picture. */
  readonly strict?: boolean;
}

/** What stands behind `ketu` in the first line of a fence; nothing for other fences. */
export function ketuOptionsIn(info: string): string | undefined {
  const word = /^\s*ketu(?=\s|$)/.exec(info)?.[0];
  return word === undefined ? undefined : info.slice(word.length);
}

export interface FoundBlock extends Pick<InlineRequest, "text" | "options" | "line"> {
  /** Path of the page, absolute or relative to the working folder, where the host says it. */
  readonly page: string | undefined;
  /** How many blocks before it in the page have the same text and options. */
  readonly twins: number;
}

/** The question for a block that a plug-in has found. */
export function requestFor(
  { text, options, line, page, twins }: FoundBlock,
  { locale, folder = "." }: KetuOptions,
  workingFolder: string,
): InlineRequest {
  const path = resolve(workingFolder, page ?? resolve(folder, "page.md"));
  const id = `ketu-${contentHash(`${options}\n${text}`).slice(0, 8)}`;
  return {
    text,
    options,
    line,
    path,
    folder: page === undefined ? resolve(workingFolder, folder) : dirname(path),
    workingFolder,
    ...(locale !== undefined && { locale }),
    pictureId: twins === 0 ? id : `${id}-${twins + 1}`,
  };
}
