import { posix } from "node:path";
import type { Diagnostic } from "../../base/diagnostic.ts";
import { extensionOf } from "../output-names.ts";
import type { RenderServices } from "../render-model.ts";
import { type BlockPage, type BlockSettings, drawBlock, type DrawnBlock } from "./draw-block.ts";
import { findBlocks, type KetuBlock } from "./find-blocks.ts";
import { linksBehind, pathsIn, type PictureLink, withLinks, type WrittenLinks } from "./picture-links.ts";

export interface PageSettings extends BlockSettings {
  /** Folder of the pictures, as a path from the page with `/`. */
  readonly pictureFolder: string;
}

/** A page and its pictures as they should be. */
export interface DrawnPage {
  /** The page; the same text where nothing has changed. */
  readonly text: string;
  /** By their path from the page, with `/`. */
  readonly pictures: ReadonlyMap<string, string | Uint8Array>;
  /** Pictures in the folder that links of ours named before and no block names now; paths from the page. */
  readonly obsolete: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that these point into, by file name. */
  readonly texts: Readonly<Record<string, string>>;
  /** How many blocks the page has. */
  readonly blocks: number;
}

/**
 * Draws the blocks of a page of Markdown and puts links to the pictures behind them. A block whose model has an error
 * keeps the links and pictures that it has. Writes nothing.
 */
export async function drawPage(page: BlockPage, settings: PageSettings, services: RenderServices): Promise<DrawnPage> {
  const blocks = findBlocks(page.text);
  const pictures = new Map<string, string | Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  let texts: Readonly<Record<string, string>> = { [page.file]: page.text };
  const before = new Set<string>();
  const kept = new Set<string>();
  const edits: PageEdit[] = [];
  for (const [index, block] of blocks.entries()) {
    const written = linksBehind(page.text, block, page.file);
    if ("problem" in written) {
      diagnostics.push(written.problem);
      continue;
    }
    const drawn = await drawBlock(block, { page, settings }, services);
    diagnostics.push(...drawn.diagnostics);
    texts = { ...texts, ...drawn.texts };
    const old = pathsIn(written);
    for (const path of old) before.add(path);
    if (drawn.pictures.length === 0) for (const path of old) kept.add(path);
    else edits.push({ block, written, links: linksOf(drawn, { index, settings, pictures }) });
  }
  return {
    text: edits.reduceRight((text, edit) => withLinks(text, edit), page.text),
    pictures,
    obsolete: [...before].filter(
      (path) => isIn(settings.pictureFolder, path) && !pictures.has(path) && !kept.has(path),
    ),
    diagnostics,
    texts,
    blocks: blocks.length,
  };
}

interface PageEdit {
  readonly block: KetuBlock;
  readonly written: WrittenLinks;
  readonly links: readonly PictureLink[];
}

interface LinkContext {
  /** Place of the block among those of the page. */
  readonly index: number;
  readonly settings: PageSettings;
  /** Takes the pictures of the block. */
  readonly pictures: Map<string, string | Uint8Array>;
}

/** Links to the pictures of a block, which get names that say what they are; the same picture twice is one file. */
function linksOf({ name, options, pictures: drawn }: DrawnBlock, context: LinkContext): readonly PictureLink[] {
  const { index, settings, pictures } = context;
  const stem = name ?? String(index + 1);
  const chosen = [options.theme, options.locale, options.page, options.look && `look-${options.look}`];
  return drawn.map(({ view, title, content }) => {
    const parts = [stem, view, ...chosen.filter((part) => part !== undefined)].map(safePart);
    const path = freePath(posix.join(settings.pictureFolder, parts.join(".")), content, context);
    pictures.set(path, content);
    return { path, title };
  });
}

/** A path that no other picture of the page has, in capitals or not. */
function freePath(stem: string, content: string | Uint8Array, { settings, pictures }: LinkContext): string {
  const extension = extensionOf(settings.format);
  for (let count = 1; ; count++) {
    const path = `${stem}${count === 1 ? "" : `-${count}`}.${extension}`;
    const other = [...pictures].find(([taken]) => taken.toLowerCase() === path.toLowerCase());
    if (!other || (other[0] === path && bytesOf(other[1]).equals(bytesOf(content)))) return path;
  }
}

/** `16:9` is no name for a file on every system. */
function safePart(part: string): string {
  return part.replace(/[^\p{L}\p{N}_.-]/gu, "-");
}

function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
}

function isIn(folder: string, path: string): boolean {
  return posix.dirname(posix.normalize(path)) === posix.normalize(folder);
}
