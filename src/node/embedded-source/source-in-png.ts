import { deflateSync, inflateSync } from "node:zlib";
import type { Extracted } from "./extracted.ts";
import { isPng, pngChunk, pngChunks } from "./png-chunks.ts";
import type { SourceFile } from "./source-file.ts";

/** Keyword of the chunk; Latin-1, at most 79 bytes. */
const keyword = "ketu-source";
const version = 1;

/** What a text may grow to when it is unpacked: more than all files of a model together. */
export const mostSourceBytes = 32 * 1024 * 1024;

/**
 * A PNG of ours with files in an `iTXt` chunk before its end: keyword, compression flag 1 and method 0, no language, no
 * translated keyword, then UTF-8 as a zlib stream; https://www.w3.org/TR/png-3/#11iTXt
 */
export function embedInPng(png: Uint8Array, files: readonly SourceFile[]): Uint8Array {
  const end = pngChunks(png).chunks.find(({ type }) => type === "IEND");
  if (!isPng(png) || !end) throw new Error("not a whole PNG");
  const text = JSON.stringify({ ketu_source: version, files: files.map(({ name, text: of }) => ({ name, text: of })) });
  const head = Buffer.from(`${keyword}\0\u0001\0\0\0`, "latin1");
  const chunk = pngChunk("iTXt", Buffer.concat([head, deflateSync(text, { level: 9 })]));
  return Buffer.concat([png.subarray(0, end.start), chunk, png.subarray(end.start)]);
}

/** The files that `embedInPng` put there. */
export function extractFromPng(png: Uint8Array): Extracted {
  const { chunks, isCut } = pngChunks(png);
  const name = Buffer.from(`${keyword}\0`, "latin1");
  const chunk = chunks.find(({ type, data }) => type === "iTXt" && name.equals(data.subarray(0, name.length)));
  if (!chunk) return isCut ? { status: "damaged" } : { status: "none" };
  if (!chunk.isWhole) return { status: "damaged" };
  const body = chunk.data.subarray(name.length);
  const isPacked = body[0] === 1;
  // Language and translated keyword, each up to its zero byte.
  const start = body.indexOf(0, body.indexOf(0, 2) + 1) + 1;
  if (body[1] !== 0 || start < 4) return { status: "damaged" };
  return unpacked(body.subarray(start), isPacked);
}

function unpacked(bytes: Uint8Array, isPacked: boolean): Extracted {
  try {
    const plain = isPacked ? inflateSync(bytes, { maxOutputLength: mostSourceBytes }) : bytes;
    return read(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain)) as unknown);
  } catch (error) {
    const isTooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return { status: isTooLarge ? "tooLarge" : "damaged" };
  }
}

function read(data: unknown): Extracted {
  if (typeof data !== "object" || data === null || !("ketu_source" in data)) return { status: "damaged" };
  if (data.ketu_source !== version) return { status: "newer" };
  const files = "files" in data && Array.isArray(data.files) ? (data.files as readonly unknown[]) : [];
  const texts = files.filter((file): file is SourceFile => isSourceFile(file));
  return texts.length > 0 && texts.length === files.length ? { status: "ok", files: texts } : { status: "damaged" };
}

function isSourceFile(file: unknown): boolean {
  if (typeof file !== "object" || file === null || !("name" in file) || !("text" in file)) return false;
  return typeof file.name === "string" && typeof file.text === "string";
}
