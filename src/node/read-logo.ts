import { readFile, realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { diagnose } from "../base/diagnostic.ts";
import type { Outcome } from "../base/outcome.ts";
import type { Logo } from "../scene/theme.ts";
import logoUnusable from "./diagnostics/logo-unusable.ts";
import { isInside } from "./workspace.ts";

const maxLogoBytes = 1024 * 1024;

type Problem = "missing" | "outside" | "tooLarge" | "format";

/**
 * The logo of a brand as a `data:` URI with its size: a PNG or an SVG, inside the workspace `root`, its path relative to
 * `folder` (both absolute). One that cannot be used gives `logo-unusable` and no value.
 */
export async function readLogo(
  logo: string,
  { root, folder }: { readonly root: string; readonly folder: string },
): Promise<Outcome<Logo>> {
  const bytes = logo.startsWith("data:") ? bytesOfUri(logo) : await bytesOfFile(resolve(folder, logo), root);
  const value = typeof bytes === "string" ? bytes : (pngLogo(bytes) ?? svgLogo(bytes) ?? "format");
  if (typeof value !== "string") return { value, diagnostics: [] };
  const name = logo.length > 60 ? `${logo.slice(0, 60)}…` : logo;
  return { diagnostics: [diagnose(logoUnusable, { logo: name, problem: value })] };
}

async function bytesOfFile(path: string, root: string): Promise<Buffer | Problem> {
  if (!isInside(root, path)) return "outside";
  try {
    if (!isInside(await realpath(root), await realpath(path))) return "outside";
    if ((await stat(path)).size > maxLogoBytes) return "tooLarge";
    return await readFile(path);
  } catch {
    return "missing";
  }
}

function bytesOfUri(uri: string): Buffer | Problem {
  const parts = /^data:image\/(?:png|svg\+xml)(?:;charset=[\w-]+)?(;base64)?,(.*)$/s.exec(uri);
  if (!parts) return "format";
  const [, base64, data = ""] = parts;
  if (data.length > maxLogoBytes * 2) return "tooLarge";
  try {
    return base64 === undefined ? Buffer.from(decodeURIComponent(data)) : Buffer.from(data, "base64");
  } catch {
    return "format";
  }
}

/** Width and height stand at the start of the IHDR chunk, which is the first; https://www.w3.org/TR/png-3/#11IHDR */
function pngLogo(bytes: Buffer): Logo | undefined {
  if (bytes.length < 24 || bytes.toString("latin1", 1, 4) !== "PNG") return undefined;
  return sized(`data:image/png;base64,${bytes.toString("base64")}`, bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

function svgLogo(bytes: Buffer): Logo | undefined {
  const root = /<svg\b[^>]*>/.exec(bytes.toString("utf8"))?.[0];
  if (root === undefined) return undefined;
  const href = `data:image/svg+xml;base64,${bytes.toString("base64")}`;
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  if (box) return sized(href, Number(box[1]), Number(box[2]));
  const length = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  return sized(href, length("width"), length("height"));
}

function sized(href: string, width: number, height: number): Logo | undefined {
  return width > 0 && height > 0 ? { href, width, height } : undefined;
}
