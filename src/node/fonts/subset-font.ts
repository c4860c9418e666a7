import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The functions of harfbuzz-subset.wasm that are used; https://harfbuzz.github.io/harfbuzz-hb-subset.html */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

/** What is used of the global `WebAssembly`: its types come with the DOM, which this room does not have. */
interface WasmHost {
  readonly WebAssembly: {
    instantiate(bytes: Uint8Array): Promise<{ readonly instance: { readonly exports: HarfBuzz } }>;
  };
}

/** HB_MEMORY_MODE_WRITABLE. */
const writable = 2;
/** HB_SUBSET_SETS_LAYOUT_FEATURE_TAG. */
const layoutFeatures = 6;
/** HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE: no glyphs but those of the characters asked for. */
const flags = 0x1 | 0x200;
/**
 * Kerning, which the widths of the layout count, and the placing of combining marks. No ligatures (`liga`, `ccmp`): the
 * widths do not count them, and a rasteriser that fills one font's gaps from another wants as many glyphs as characters.
 */
const keptFeatures = ["kern", "mark", "mkmk"];

let loading: Promise<HarfBuzz> | undefined;

/**
 * A font with the given characters only, as TTF or OTF like the source: about 25 KB for 200 Chinese characters.
 * Characters that the font lacks are left out. Fails for a file that is no font: check it with `readSfnt` before.
 */
export async function subsetFont(data: Uint8Array, codePoints: Iterable<number>): Promise<Uint8Array<ArrayBuffer>> {
  loading ??= loadHarfBuzz();
  const hb = await loading;
  const source = hb.malloc(data.byteLength);
  new Uint8Array(hb.memory.buffer).set(data, source);
  const blob = hb.hb_blob_create(source, data.byteLength, writable, 0, 0);
  const face = hb.hb_face_create(blob, 0);
  const input = inputOf(hb, codePoints);
  const subset = hb.hb_subset_or_fail(face, input);
  try {
    if (subset === 0) throw new Error("The font could not be subset");
    return copyOf(hb, subset);
  } finally {
    if (subset !== 0) hb.hb_face_destroy(subset);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(source);
  }
}

function inputOf(hb: HarfBuzz, codePoints: Iterable<number>): number {
  const input = hb.hb_subset_input_create_or_fail();
  const characters = hb.hb_subset_input_unicode_set(input);
  for (const codePoint of codePoints) hb.hb_set_add(characters, codePoint);
  const features = hb.hb_subset_input_set(input, layoutFeatures);
  hb.hb_set_clear(features);
  for (const feature of keptFeatures) {
    hb.hb_set_add(
      features,
      [...feature].reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0),
    );
  }
  hb.hb_subset_input_set_flags(input, flags);
  return input;
}

function copyOf(hb: HarfBuzz, face: number): Uint8Array<ArrayBuffer> {
  const blob = hb.hb_face_reference_blob(face);
  const start = hb.hb_blob_get_data(blob, 0);
  const length = hb.hb_blob_get_length(blob);
  const bytes = new Uint8Array(hb.memory.buffer, start, length).slice();
  hb.hb_blob_destroy(blob);
  return new Uint8Array(bytes);
}

async function loadHarfBuzz(): Promise<HarfBuzz> {
  const path = fileURLToPath(import.meta.resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
  const { WebAssembly: wasm } = globalThis as typeof globalThis & WasmHost;
  const { instance } = await wasm.instantiate(await readFile(path));
  instance.exports._initialize();
  return instance.exports;
}
