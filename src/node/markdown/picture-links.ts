import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import { escapeMarkdown } from "../../base/escape-markdown.ts";
import blockWithoutEnd from "../diagnostics/block-without-end.ts";
import type { KetuBlock } from "./find-blocks.ts";
import { beginMark, endMark } from "./link-marks.ts";

/** A picture of a block, by its path from the page, with `/`. */
export interface PictureLink {
  readonly path: string;
  /** What a reader without pictures is told. */
  readonly title: string;
}

/** What stands behind the fence of a block now. Offsets are into the page. */
export interface WrittenLinks {
  /** From the end of the fence to the end of the second comment; empty where there are none. */
  readonly from: number;
  readonly to: number;
  /** Each line that is neither empty nor a comment of ours, without its prefix. */
  readonly lines: readonly string[];
}

/** The links behind a block, or `block-without-end` where the second comment, or the end of the fence, is missing. */
export function linksBehind(
  page: string,
  block: KetuBlock,
  file: string,
): WrittenLinks | { readonly problem: Diagnostic } {
  const { to, prefix, isClosed, from } = block;
  if (!isClosed) {
    const range = { file, from, to: from + (/^[^\r\n]*/.exec(page.slice(from, to))?.[0].length ?? 0) };
    return { problem: diagnose(blockWithoutEnd, { what: "fence" }, { range }) };
  }
  const lines: string[] = [];
  let opened: { readonly from: number; readonly to: number } | undefined;
  for (const { text, at } of linesFrom(page, to)) {
    const own = withoutPrefix(text, prefix);
    if (opened === undefined) {
      if (own === "") continue;
      if (own !== beginMark) break;
      opened = { from: at, to: at + text.length };
    } else if (own === endMark) return { from: to, to: at + text.length, lines };
    else if (own === undefined || own === beginMark || /^[`~]{3}/.test(own)) break;
    else if (own !== "") lines.push(own);
  }
  if (!opened) return { from: to, to, lines: [] };
  return { problem: diagnose(blockWithoutEnd, { what: "picture" }, { range: { file, ...opened } }) };
}

function* linesFrom(page: string, offset: number): Generator<{ readonly text: string; readonly at: number }> {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = offset;
  for (let found = breaks.exec(page); found; found = breaks.exec(page)) {
    const at = found.index + found[0].length;
    const next = page.slice(at).search(/[\r\n]/);
    yield { text: page.slice(at, next < 0 ? page.length : at + next), at };
  }
}

/** A line as it stands in the list or quotation of the block; nothing where it has left that. */
function withoutPrefix(line: string, prefix: string): string | undefined {
  if (line.startsWith(prefix)) return line.slice(prefix.length).trim();
  return line.trimEnd() === prefix.trimEnd() || line.trim() === "" ? "" : undefined;
}

/** The page with these links behind a block; the same text where they are there already, however they are laid out. */
export function withLinks(
  page: string,
  {
    block,
    written,
    links,
  }: { readonly block: KetuBlock; readonly written: WrittenLinks; readonly links: readonly PictureLink[] },
): string {
  const wanted = links.map(linkText);
  if (written.to > written.from && sameLines(written.lines, wanted)) return page;
  const lineBreak = page.includes("\r\n") ? "\r\n" : "\n";
  const blank = block.prefix.trimEnd();
  const lines = [beginMark, ...wanted, endMark].flatMap((line) => [blank, block.prefix + line]);
  const text = lines.map((line) => lineBreak + line).join("");
  const rest = page.slice(written.to);
  // The second comment ends its block, but text right behind it would read as one with it.
  const gap = rest === "" || /^(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r|$)/.test(rest) ? "" : lineBreak + blank;
  return page.slice(0, written.from) + text + gap + rest;
}

/** Formatters drop backslashes that are not needed. */
function sameLines(one: readonly string[], other: readonly string[]): boolean {
  const plain = (lines: readonly string[]): string => lines.join("\n").replaceAll("\\", "");
  return plain(one) === plain(other);
}

function linkText({ path, title }: PictureLink): string {
  return `![${escapeMarkdown(title)}](${encodedPath(path)})`;
}

/** Only what would end a link or be read as part of one is encoded: Chinese stays Chinese. */
function encodedPath(path: string): string {
  return path.replace(/[\s%#?&()<>"\\`[\]\p{Cc}]/gu, (character) =>
    encodeURIComponent(character).replace(/[()]/, (sign) => (sign === "(" ? "%28" : "%29")),
  );
}

/** The paths that links of ours name, as they were before they were encoded. */
export function pathsIn({ lines }: WrittenLinks): readonly string[] {
  return lines.flatMap((line) => {
    const target = /^!\[.*\]\(([^()\s]+)\)$/.exec(line)?.[1];
    if (target === undefined) return [];
    try {
      return [decodeURIComponent(target)];
    } catch {
      return [];
    }
  });
}
