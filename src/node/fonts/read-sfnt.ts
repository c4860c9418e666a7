/*
 * The little that is read from a TrueType or OpenType file; layout of the tables from the OpenType specification,
 * https://learn.microsoft.com/typography/opentype/spec/otff.
 */

/** What ketu knows of a font file. */
export interface FontFacts {
  /** Name by which a renderer finds it. */
  readonly family: string;
  readonly isBold: boolean;
  /** Every character it has a glyph for. */
  readonly codePoints: ReadonlySet<number>;
}

/** Reads a TTF or OTF file; undefined for any other content (WOFF, a collection, a damaged file). */
export function readSfnt(data: Uint8Array): FontFacts | undefined {
  try {
    const tables = tablesOf(data);
    const [cmap, name, os2] = [tables.get("cmap"), tables.get("name"), tables.get("OS/2")];
    if (!cmap || !name || !os2) return undefined;
    const family = familyOf(name);
    const codePoints = codePointsOf(cmap);
    if (family === undefined || codePoints.size === 0) return undefined;
    return { family, isBold: os2.getUint16(4) >= 600, codePoints };
  } catch (error) {
    // Reading past the end of a view is how a cut-off file shows.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The tables of the file by tag; also what a WOFF container is made from. */
export function tablesOf(data: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = new Map<string, DataView>();
  const version = view.getUint32(0);
  if (version !== 0x00010000 && version !== 0x4f54544f) return tables;
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...data.subarray(record, record + 4));
    tables.set(
      tag,
      new DataView(data.buffer, data.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12)),
    );
  }
  return tables;
}

function codePointsOf(cmap: DataView): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const platform = cmap.getUint16(4 + index * 8);
    if (platform !== 0 && platform !== 3) continue;
    const offset = cmap.getUint32(8 + index * 8);
    const format = cmap.getUint16(offset);
    if (format === 4) addFormat4(cmap, offset, found);
    if (format === 12) addFormat12(cmap, offset, found);
  }
  return found;
}

/** Segments of the basic plane. */
function addFormat4(cmap: DataView, offset: number, found: Set<number>): void {
  const doubled = cmap.getUint16(offset + 6);
  for (let at = 0; at < doubled; at += 2) {
    const end = cmap.getUint16(offset + 14 + at);
    const start = cmap.getUint16(offset + 16 + doubled + at);
    const delta = cmap.getUint16(offset + 16 + 2 * doubled + at);
    const rangeAt = offset + 16 + 3 * doubled + at;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : cmap.getUint16(rangeAt + range + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
}

/** Groups of all planes. */
function addFormat12(cmap: DataView, offset: number, found: Set<number>): void {
  for (let group = 0; group < cmap.getUint32(offset + 12); group++) {
    const at = offset + 16 + group * 12;
    const start = cmap.getUint32(at);
    const end = Math.min(cmap.getUint32(at + 4), 0x10ffff);
    const firstGlyph = cmap.getUint32(at + 8);
    for (let code = start; code <= end; code++) if (firstGlyph + code - start !== 0) found.add(code);
  }
}

/** Name 16 (typographic family) where there is one, else 1 (family), in UTF-16 of the Windows platform. */
function familyOf(name: DataView): string | undefined {
  const names = new Map<number, string>();
  const storage = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index++) {
    const record = 6 + index * 12;
    const id = name.getUint16(record + 6);
    if (name.getUint16(record) !== 3 || (id !== 1 && id !== 16) || names.has(id)) continue;
    const start = storage + name.getUint16(record + 10);
    const length = name.getUint16(record + 8) / 2;
    names.set(id, String.fromCharCode(...Array.from({ length }, (_, at) => name.getUint16(start + 2 * at))));
  }
  return names.get(16) ?? names.get(1);
}
