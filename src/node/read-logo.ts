import { readFile, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Outcome } from "../base/outcome.ts";
import type { ImageReader } from "../ports.ts";
import { bytesOfLogoUri, logoFinding, logoOfBytes, type LogoProblem, maxLogoBytes } from "../scene/logo-of-bytes.ts";
import type { Logo } from "../scene/theme.ts";
import { isInside } from "./workspace.ts";

/** Images on a disk, inside the workspace `root`, by their path from `folder`; both absolute. */
export function createImageReader({ root, folder }: { readonly root: string; readonly folder: string }): ImageReader {
  return (path) => readLogoFile(resolve(folder, path), root);
}

/**
 * The logo of a brand as a `data:` URI with its size: a PNG or an SVG, written in the model or read. One that cannot be
 * used gives `logo-unusable` and no value.
 */
export async function readLogo(logo: string, readImage: ImageReader): Promise<Outcome<Logo>> {
  const bytes = logo.startsWith("data:") ? bytesOfLogoUri(logo) : await readImage(logo);
  const value = typeof bytes === "string" ? bytes : (logoOfBytes(bytes) ?? "format");
  return typeof value === "string" ? { diagnostics: [logoFinding(logo, value)] } : { value, diagnostics: [] };
}

/** The bytes of a file of any kind that lies inside `root`, also behind symbolic links, and is no larger than a logo. */
export async function readLogoFile(path: string, root: string): Promise<Buffer<ArrayBuffer> | LogoProblem> {
  if (!isInside(root, path)) return "outside";
  try {
    if (!isInside(await realpath(root), await realpath(path))) return "outside";
    if ((await stat(path)).size > maxLogoBytes) return "tooLarge";
    return await readFile(path);
  } catch {
    return "missing";
  }
}
