/**
 * Makes the fonts that ketu ships: Noto Sans SC in two weights with the characters of `bundledCharacters`. Writes
 * `NotoSansSC-400.ttf`, `NotoSansSC-700.ttf` and the licence of the font into the folder given as argument
 * (`dist/fonts` without one).
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { subsetFont } from "../src/node/fonts/subset-font.ts";

const root = join(import.meta.dirname, "..");
const source = join(root, "node_modules/@expo-google-fonts/noto-sans-sc");

/** Writes the fonts into `folder`. About 2.3 MB each. */
export async function buildFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const characters = bundledCharacters();
  for (const [weight, name] of [
    ["400", "400Regular"],
    ["700", "700Bold"],
  ]) {
    const font = readFileSync(join(source, `${name}/NotoSansSC_${name}.ttf`));
    writeFileSync(join(folder, `NotoSansSC-${weight}.ttf`), await subsetFont(font, characters));
  }
  copyFileSync(join(source, "LICENSE_FONT"), join(folder, "OFL.txt"));
}

/** GB 2312 and what else stands in models: Latin, Greek, Cyrillic, punctuation, currency, arrows, signs, circled numbers. */
export function bundledCharacters(): ReadonlySet<number> {
  const characters = new Set<number>();
  for (const [from, to] of ranges) for (let code = from; code <= to; code++) characters.add(code);
  const gb2312 = new TextDecoder("gb2312");
  for (let row = 0xa1; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = gb2312.decode(Uint8Array.of(row, cell));
      const code = character.codePointAt(0) ?? 0xfffd;
      if ([...character].length === 1 && code !== 0xfffd && (code < 0xe000 || code > 0xf8ff)) characters.add(code);
    }
  }
  return characters;
}

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // ASCII
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x1cd, 0x1dc], // pinyin vowels with tones
  [0x2b0, 0x2ff], // modifier letters
  [0x300, 0x36f], // combining marks
  [0x370, 0x3ff], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x2000, 0x206f], // general punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20bf], // currency
  [0x2100, 0x218f], // letter-like signs, number forms
  [0x2190, 0x22ff], // arrows, mathematical operators
  [0x2460, 0x257f], // circled numbers, box drawing
  [0x2580, 0x26ff], // blocks, geometric shapes, signs
  [0x2700, 0x27bf], // dingbats
  [0x2b00, 0x2bff], // more arrows
  [0x3000, 0x303f], // CJK punctuation
  [0x3040, 0x30ff], // kana
  [0x3105, 0x312f], // bopomofo
  [0x3200, 0x33ff], // enclosed CJK, squared units
  [0xfe10, 0xfe4f], // vertical and compatibility forms
  [0xff00, 0xffef], // full-width and half-width forms
];

if (process.argv[1] === import.meta.filename) await buildFonts(process.argv[2] ?? join(root, "dist/fonts"));
