import { fromBase64, toBase64 } from "../base/base64.ts";
import { type Diagnostic, diagnose } from "../base/diagnostic.ts";
import logoUnusable from "./diagnostics/logo-unusable.ts";
import type { Logo } from "./theme.ts";

/** Why a logo cannot be used. */
export type LogoProblem = "missing" | "outside" | "tooLarge" | "format";

/** A larger file is no logo. */
export const maxLogoBytes = 1024 * 1024;

/** The bytes of a PNG or an SVG as a logo with its own size; `undefined` for what is neither or does not tell its size. */
export function logoOfBytes(bytes: Uint8Array): Logo | undefined {
  return pngLogo(bytes) ?? svgLogo(bytes);
}

/** The bytes that a `data:` URI of a PNG or SVG holds. */
export function bytesOfLogoUri(uri: string): Uint8Array | LogoProblem {
  const parts = /^data:image\/(?:png|svg\+xml)(?:;charset=[\w-]+)?(;base64)?,(.*)$/s.exec(uri);
  if (!parts) return "format";
  const [, base64, data = ""] = parts;
  if (data.length > maxLogoBytes * 2) return "tooLarge";
  return (base64 === undefined ? fromPercent(data) : fromBase64(data)) ?? "format";
}

/** The finding about a logo, by what the model names it, that cannot be used. */
export function logoFinding(named: string, problem: LogoProblem): Diagnostic {
  return diagnose(logoUnusable, { logo: named.length > 60 ? `${named.slice(0, 60)}…` : named, problem });
}

/** Text with percent signs as the bytes of its UTF-8. */
function fromPercent(data: string): Uint8Array | undefined {
  try {
    const encoded = encodeURIComponent(decodeURIComponent(data));
    return Uint8Array.from(encoded.match(/%..|[^%]/g) ?? [], (one) =>
      one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}

/** Width and height stand at the start of the IHDR chunk, which is the first; https://www.w3.org/TR/png-3/#11IHDR */
function pngLogo(bytes: Uint8Array): Logo | undefined {
  if (bytes.length < 24 || latin(bytes.subarray(1, 4)) !== "PNG") return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sized(`data:image/png;base64,${toBase64(bytes)}`, view.getUint32(16), view.getUint32(20));
}

/** What is looked for stands in the root's tag and is ASCII. */
function svgLogo(bytes: Uint8Array): Logo | undefined {
  const root = /<svg\b[^>]*>/.exec(latin(bytes))?.[0];
  if (root === undefined) return undefined;
  const href = `data:image/svg+xml;base64,${toBase64(bytes)}`;
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root);
  if (box) return sized(href, Number(box[1]), Number(box[2]));
  const length = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]);
  return sized(href, length("width"), length("height"));
}

function sized(href: string, width: number, height: number): Logo | undefined {
  return width > 0 && height > 0 ? { href, width, height } : undefined;
}

/** Each byte as the sign of its number, a piece at a time: a call takes only so many arguments. */
function latin(bytes: Uint8Array): string {
  const piece = 8192;
  let text = "";
  for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return text;
}
