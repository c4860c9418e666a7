import { crc32 } from "node:zlib";

/** Eight bytes, then chunks; https://www.w3.org/TR/png-3/#3PNGsignature and #5Chunk-layout. */
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length and type before the data of a chunk, and its checksum behind them. */
const headBytes = 8;
const tailBytes = 4;

export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** Whether the checksum is that of type and data. */
  readonly isWhole: boolean;
  /** Where the chunk begins in the file. */
  readonly start: number;
}

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The chunks of a PNG up to `IEND`; `isCut` when the file ends before. Nothing of the picture is decoded. */
export function pngChunks(bytes: Uint8Array): { readonly chunks: readonly PngChunk[]; readonly isCut: boolean } {
  const chunks: PngChunk[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start: number = signature.length;
  while (start + headBytes + tailBytes <= bytes.length) {
    const end = start + headBytes + view.getUint32(start);
    if (end + tailBytes > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + headBytes));
    const isWhole = crc32(bytes.subarray(start + 4, end)) === view.getUint32(end);
    chunks.push({ type, data: bytes.subarray(start + headBytes, end), isWhole, start });
    if (type === "IEND") return { chunks, isCut: false };
    start = end + tailBytes;
  }
  return { chunks, isCut: true };
}

/** One chunk as it stands in a file. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(headBytes + data.length + tailBytes);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, "latin1");
  chunk.set(data, headBytes);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, headBytes + data.length)), headBytes + data.length);
  return chunk;
}
