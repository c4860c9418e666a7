import { type Extracted } from "./extracted.ts";
import { isPng } from "./png-chunks.ts";
import { extractFromPng, mostSourceBytes } from "./source-in-png.ts";
import { extractFromSvg } from "./source-in-svg.ts";

/** What a picture that `--embed-source` made, or any other file, carries of its model. */
export function extractSource(bytes: Uint8Array): Extracted {
  if (isPng(bytes)) return extractFromPng(bytes);
  const svg = textOf(bytes);
  if (svg === undefined || !svg.includes("<svg")) return { status: "no-picture" };
  const extracted = extractFromSvg(svg);
  const size = extracted.status === "ok" ? extracted.files.reduce((sum, { text }) => sum + text.length, 0) : 0;
  return size > mostSourceBytes ? { status: "tooLarge" } : extracted;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
