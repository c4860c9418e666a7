import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Diagnostic, diagnose } from "../../base/diagnostic.ts";
import type { Outcome } from "../../base/outcome.ts";
import fontFileUnusable from "../diagnostics/font-file-unusable.ts";
import { type FontFacts, readSfnt } from "./read-sfnt.ts";

/** A font file in memory. */
export interface FontFace extends FontFacts {
  readonly data: Uint8Array;
}

/** The faces that a picture is drawn with, by weight: the bundled one first, then those that add characters to it. */
export interface FontFaces {
  readonly 400: readonly FontFace[];
  readonly 700: readonly FontFace[];
}

/**
 * Reads the fonts for pictures: the bundled ones of `fontFolder`, and the files of `--font-file` for the characters that
 * those lack (of several the one of the same weight first; one file serves both weights). A file that is missing or
 * neither TTF nor OTF gives `font-file-unusable`.
 */
export async function loadFonts(fontFolder: string, fontFiles: readonly string[] = []): Promise<Outcome<FontFaces>> {
  const bundled = [400, 700].map((weight) => join(fontFolder, `NotoSansSC-${weight}.ttf`));
  const results = await Promise.all([...bundled, ...fontFiles].map(loadFont));
  const diagnostics = results.filter((result): result is Diagnostic => "code" in result);
  if (diagnostics.length > 0) return { diagnostics };
  const [regular, bold, ...added] = results.filter((result): result is FontFace => "data" in result);
  if (!regular || !bold) return { diagnostics };
  const light = added.filter((face) => !face.isBold);
  const strong = added.filter((face) => face.isBold);
  return { value: { 400: [regular, ...light, ...strong], 700: [bold, ...strong, ...light] }, diagnostics };
}

async function loadFont(path: string): Promise<FontFace | Diagnostic> {
  let data: Uint8Array;
  try {
    data = await readFile(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    return diagnose(fontFileUnusable, { path, problem: "unreadable", reason });
  }
  const facts = readSfnt(data);
  return facts ? { ...facts, data } : diagnose(fontFileUnusable, { path, problem: "format", reason: "" });
}
