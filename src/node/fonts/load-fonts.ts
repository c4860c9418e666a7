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

/** The two faces that a picture is drawn with. */
export interface FontFaces {
  readonly 400: FontFace;
  readonly 700: FontFace;
}

/**
 * Reads the fonts for pictures: the bundled ones of `fontFolder`, or the files of `--font-file`, of which the first bold
 * one is used for bold text (one file serves both weights). A file that is missing or neither TTF nor OTF gives
 * `font-file-unusable`.
 */
export async function loadFonts(fontFolder: string, fontFiles: readonly string[] = []): Promise<Outcome<FontFaces>> {
  const bundled = [400, 700].map((weight) => join(fontFolder, `NotoSansSC-${weight}.ttf`));
  const results = await Promise.all((fontFiles.length > 0 ? fontFiles : bundled).map(loadFont));
  const diagnostics = results.filter((result): result is Diagnostic => "code" in result);
  const faces = results.filter((result): result is FontFace => "data" in result);
  const first = faces[0];
  if (diagnostics.length > 0 || !first) return { diagnostics };
  const regular = faces.find((face) => !face.isBold) ?? first;
  return { value: { 400: regular, 700: faces.find((face) => face.isBold) ?? regular }, diagnostics: [] };
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
