import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Pixels, PNG } from "pngjs";

/** Where the programs of poppler lie: Debian's, unless the test run found others. */
const folder = dirname(process.env["KETU_PDFTOTEXT"] || "/usr/bin/pdftotext");

/** What a program of poppler says of a PDF, on standard output. It fails when the program finds the file broken. */
function ask(program: string, argsFor: (file: string) => readonly string[], pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    const { status, stdout, stderr } = spawnSync(join(folder, program), argsFor(file), {
      encoding: "utf8",
      env: { ...process.env, TZ: "UTC" },
    });
    if (status !== 0 || stderr !== "") throw new Error(`${program}: ${status} ${stderr}`);
    return stdout;
  });
}

function withFile<T>(pdf: Uint8Array, use: (file: string) => T): T {
  const place = mkdtempSync(join(tmpdir(), "ketu-pdf-"));
  try {
    const file = join(place, "file.pdf");
    writeFileSync(file, pdf);
    return use(file);
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The text of one page (from 1) or of all, in the order of the file. */
export function textOfPdf(pdf: Uint8Array, page?: number): string {
  const pages = page === undefined ? [] : ["-f", String(page), "-l", String(page)];
  return ask("pdftotext", (file) => [...pages, "-raw", file, "-"], pdf);
}

/** What the file says about itself, by key as pdfinfo prints it. */
export function factsOfPdf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = ask("pdfinfo", (file) => ["-l", "9999", file], pdf).split("\n");
  return new Map(
    lines.flatMap((line) => {
      const parts = /^([^:]+):\s+(.*)$/.exec(line);
      return parts ? [[(parts[1] ?? "").replace(/\s+/g, " "), parts[2] ?? ""] as const] : [];
    }),
  );
}

/** Width and height of each page in points. */
export function sizesOfPdf(pdf: Uint8Array): readonly (readonly [number, number])[] {
  return [...factsOfPdf(pdf)].flatMap(([key, value]) => {
    const size = /^Page \d+ size$/.test(key) ? /^([\d.]+) x ([\d.]+) pts/.exec(value) : null;
    return size ? [[Number(size[1]), Number(size[2])] as const] : [];
  });
}

export interface EmbeddedFont {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasUnicode: boolean;
}

export function fontsOfPdf(pdf: Uint8Array): readonly EmbeddedFont[] {
  return ask("pdffonts", (file) => [file], pdf)
    .split("\n")
    .slice(2)
    .filter((line) => line !== "")
    .map((line) => {
      const [, name = "", emb, sub, uni] = /^(\S+).*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
      return { name, isEmbedded: emb === "yes", isSubset: sub === "yes", hasUnicode: uni === "yes" };
    });
}

/** The facts of the file as XML; empty where it has none. */
export function metadataOfPdf(pdf: Uint8Array): string {
  return ask("pdfinfo", (file) => ["-meta", file], pdf);
}

/** What the parts of the file are, one a line with two spaces for each level, texts in quotes below their part. */
export function structureOfPdf(pdf: Uint8Array): readonly string[] {
  return ask("pdfinfo", (file) => ["-struct-text", file], pdf)
    .split("\n")
    .filter((line) => line.trim() !== "");
}

/** The bookmarks as lines: two spaces for each level, then the page and the title. */
export function bookmarksOfPdf(pdf: Uint8Array): readonly string[] {
  const xml = ask("pdftohtml", (file) => ["-xml", "-i", "-stdout", "-q", file], pdf);
  const lines: string[] = [];
  let depth = -1;
  for (const [tag, page, title = ""] of xml.matchAll(
    /<outline>|<\/outline>|<item(?: page="(\d+)")?>([^<]*)<\/item>/g,
  )) {
    if (tag === "<outline>") depth++;
    else if (tag === "</outline>") depth--;
    else lines.push(`${"  ".repeat(depth)}${page ?? "?"} ${title}`);
  }
  return lines;
}

/** A page (from 1), drawn in so many pixels. */
export function pictureOfPage(
  pdf: Uint8Array,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
): Pixels {
  return withFile(pdf, (file) => {
    const to = join(dirname(file), "page");
    const size = ["-scale-to-x", String(width), "-scale-to-y", String(height)];
    const args = ["-png", "-singlefile", "-f", String(page), "-l", String(page), ...size, file, to];
    const { status, stderr } = spawnSync(join(folder, "pdftoppm"), args, { encoding: "utf8" });
    if (status !== 0 || stderr !== "") throw new Error(`pdftoppm: ${status} ${stderr}`);
    return PNG.sync.read(readFileSync(`${to}.png`));
  });
}
