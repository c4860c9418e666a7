import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFonts, bundledCharacters } from "../../scripts/build-fonts.ts";
import { type DrawnText, drawnText } from "../../src/node/fonts/drawn-text.ts";
import { fontFaceCss } from "../../src/node/fonts/font-face-css.ts";
import { type FontFace, type FontFaces, loadFonts } from "../../src/node/fonts/load-fonts.ts";
import { missingCharacters } from "../../src/node/fonts/missing-characters.ts";
import { pictureFonts } from "../../src/node/fonts/picture-fonts.ts";
import { readSfnt, tablesOf } from "../../src/node/fonts/read-sfnt.ts";
import { subsetFont } from "../../src/node/fonts/subset-font.ts";
import { packWoff } from "../../src/node/fonts/woff.ts";

const folder = mkdtempSync(join(tmpdir(), "ketu-fonts-test-"));
const source = join(import.meta.dirname, "../../node_modules/@expo-google-fonts/noto-sans-sc");
let fonts: FontFaces;
let regular: FontFace;

beforeAll(async () => {
  await buildFonts(folder);
  const { value } = await loadFonts(folder);
  if (!value) throw new Error("no fonts");
  fonts = value;
  regular = await wholeFont("400Regular");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The font that the bundled one is made from: it has 20,000 characters more. */
async function wholeFont(name: string): Promise<FontFace> {
  const data = readFileSync(join(source, name, `NotoSansSC_${name}.ttf`));
  const facts = readSfnt(data);
  if (!facts) throw new Error("not a font");
  return { ...facts, data };
}

const codes = (text: string): readonly number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

function svgOf(regular: string, bold = ""): string {
  return `<svg>\n<text x="1">${regular}</text>\n<text x="1" font-weight="700">${bold}</text>\n</svg>`;
}

function drawing(regular: string, bold = ""): DrawnText {
  return drawnText(svgOf(regular, bold));
}

test("the bundled fonts are two weights of one family, with the licence beside them", () => {
  expect(fonts[400].map(({ family, isBold }) => [family, isBold])).toEqual([["Noto Sans SC", false]]);
  expect(fonts[700].map(({ family, isBold }) => [family, isBold])).toEqual([["Noto Sans SC", true]]);
  expect(readFileSync(join(folder, "OFL.txt"), "utf8")).toContain("SIL OPEN FONT LICENSE");
});

test("the bundled fonts have every character of GB 2312 and the signs of business texts", () => {
  const hanzi = [...bundledCharacters()].filter((code) => code >= 0x4e00 && code <= 0x9fff);
  expect(hanzi.length).toBe(6763);
  for (const face of [...fonts[400], ...fonts[700]]) {
    expect(hanzi.filter((code) => !face.codePoints.has(code))).toEqual([]);
    const signs = codes("Aé£¥€％‰±×÷→←↑↓①⑳★☆●◆◇◐■□▲△√（），。；：、《》「」…—·™©®℃㎡ＡｱΩЖ");
    expect(signs.filter((code) => !face.codePoints.has(code))).toEqual([]);
  }
});

test("a subset has the characters asked for and no others", async () => {
  const subset = readSfnt(await subsetFont(regular.data, codes("客户AV1")));
  expect([...(subset?.codePoints ?? [])].sort()).toEqual([...codes("客户AV1")].sort());
  expect(subset?.family).toBe("Noto Sans SC");
});

test("a subset is small and the same every time", async () => {
  const text = codes("在线教育客户管理模型，从潜在客户到忠诚客户的阶段");
  const [first, second] = [await subsetFont(regular.data, text), await subsetFont(regular.data, text)];
  expect(first.byteLength).toBeLessThan(12_000);
  expect(second).toEqual(first);
});

test("a WOFF holds every table of the font it was made from", async () => {
  const sfnt = await subsetFont(regular.data, codes("客户管理模型"));
  const woff = packWoff(sfnt);
  const view = new DataView(woff.buffer);
  expect(String.fromCharCode(...woff.subarray(0, 4))).toBe("wOFF");
  expect(view.getUint32(8)).toBe(woff.byteLength);
  [...tablesOf(sfnt)].forEach(([tag, table], index) => {
    const entry = 44 + index * 20;
    const [offset, packed, plain] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [number, number, number];
    const body = woff.subarray(offset, offset + packed);
    expect(String.fromCharCode(...woff.subarray(entry, entry + 4))).toBe(tag);
    expect(offset % 4).toBe(0);
    expect(new Uint8Array(packed < plain ? inflateSync(body) : body)).toEqual(
      new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice(),
    );
  });
});

test("the characters that are drawn are told apart by weight, and escapes are undone", () => {
  const drawn = drawnText(svgOf("a&amp;b", "&lt;"));
  expect([...drawn[400]].map((code) => String.fromCodePoint(code)).join("")).toBe("a&b");
  expect([...drawn[700]]).toEqual(codes("<"));
});

test("an embedded font has one rule per weight that is used", async () => {
  const css = await fontFaceCss(svgOf("客户"), fonts);
  expect(css).toMatch(
    /^@font-face\{font-family:"Noto Sans SC";font-weight:400;src:url\(data:font\/woff;base64,[\w+/=]+\) format\("woff"\);unicode-range:U\+5BA2,U\+6237\}$/,
  );
  expect((await fontFaceCss(svgOf("客户", "模型"), fonts)).split("\n")).toHaveLength(2);
});

test("a character that the font lacks is named, and emoji are told what to do instead", () => {
  expect(missingCharacters(drawing("客户管理 ★ →", "100%"), fonts, "error")).toEqual([]);
  const [rare] = missingCharacters(drawing("𠮷"), fonts, "warning");
  expect(rare).toMatchObject({ code: "character-not-in-font", severity: "warning" });
  expect(rare?.message.en).toContain("𠮷 (U+20BB7)");
  expect(rare?.hint?.en).toContain("--font-file");
  const [emoji] = missingCharacters(drawing("", "🎯"), fonts, "error");
  expect(emoji?.hint?.zh).toContain("表情符号");
});

test("joiners and variation selectors are not missed", () => {
  expect(missingCharacters(drawing("★\ufe0f\u200d"), fonts, "error")).toEqual([]);
});

test("many missing characters are counted, not all listed", () => {
  const text = Array.from({ length: 30 }, (_, index) => String.fromCodePoint(0x20000 + index)).join("");
  expect(missingCharacters(drawing(text), fonts, "error")[0]?.params).toMatchObject({ count: 30, more: 18 });
});

test("what the bundled font lacks is taken from a font file of the user, for both weights", async () => {
  const rare = [...regular.codePoints].filter((code) => code > 0x20000).slice(0, 2);
  const text = String.fromCodePoint(...rare);
  const path = join(folder, "own.ttf");
  writeFileSync(path, await subsetFont(regular.data, [...rare, ...codes("客户")]));
  const own = (await loadFonts(folder, [path])).value;
  if (!own) throw new Error("no fonts");
  expect(missingCharacters(drawing(`客户${text}`, text), fonts, "error")[0]?.params["count"]).toBe(2);
  expect(missingCharacters(drawing(`客户${text}`, text), own, "error")).toEqual([]);
  const parts = await pictureFonts(drawing(`客户${text}`, text), own);
  expect(parts.map(({ weight, codePoints }) => [weight, codePoints])).toEqual([
    [400, codes("客户")],
    [400, rare],
    [700, rare],
  ]);
  const css = await fontFaceCss(svgOf(`客户${text}`), own);
  expect([...css.matchAll(/unicode-range:([^}]*)/g)].map((match) => match[1])).toHaveLength(2);
});

test.each([
  ["missing.ttf", undefined],
  ["text.ttf", "not a font at all, only words"],
  ["empty.ttf", ""],
])("a font file that is no font is a finding: %s", async (name, content) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const { value, diagnostics } = await loadFonts(folder, [path]);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["font-file-unusable"]);
});

test("a font file that is cut off is a finding, not a crash", async () => {
  const whole = await subsetFont(regular.data, codes("客户管理"));
  for (let length = 0; length < whole.byteLength; length += 97) {
    const facts = readSfnt(whole.subarray(0, length));
    expect(facts === undefined || facts.codePoints.size > 0).toBe(true);
  }
});
