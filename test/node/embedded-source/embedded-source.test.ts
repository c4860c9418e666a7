import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Extracted } from "../../../src/node/embedded-source/extracted.ts";
import { extractSource } from "../../../src/node/embedded-source/extract-source.ts";
import { pngChunk, type PngChunk, pngChunks } from "../../../src/node/embedded-source/png-chunks.ts";
import { isSafeName, type SourceFile, sourceFiles } from "../../../src/node/embedded-source/source-file.ts";
import { embedInPng } from "../../../src/node/embedded-source/source-in-png.ts";
import { embedInSvg } from "../../../src/node/embedded-source/source-in-svg.ts";
import svg from "../../../src/render/formats/svg.ts";
import { buildScene } from "../../../src/scene/build-scene.ts";
import { themes } from "../../../src/scene/generated/themes.ts";
import { xmlProblems } from "../../render/xml-problems.ts";
import { targetMap } from "../../scene/target-map.ts";

const picture = svg.render(buildScene(targetMap, themes.default));
/** Of one transparent pixel. */
const pixels = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  ),
);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What breaks a format that has not thought of it. */
const traps = fc.constantFrom(
  ...["]]>", "--", "-->", "<!--", "&amp;", "&#13;", "</ketu:file>", "</metadata>", "<![CDATA[", "\r\n", "\r", "\n"],
  ...["\t", "\u0000", "\u001b", "\ufeff", "\ufffe", "\u0085", "\u2028", "𠮷", "客户", '"', "'", "`", "  "],
);
const text = fc
  .array(fc.oneof(traps, fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), { maxLength: 12 })
  .map((parts) => parts.join(""));
const name = fc
  .array(fc.stringMatching(/^[a-z客&'][\w&' ]{0,6}[a-z]$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join("/"))
  .filter(isSafeName);
const files = fc.uniqueArray(fc.record({ name, text }), {
  minLength: 1,
  maxLength: 4,
  selector: (file) => file.name.toLowerCase(),
});

test("what is put into an SVG comes out of it, whatever the texts are", () => {
  fc.assert(
    fc.property(files, (sources) => {
      const carrying = embedInSvg(picture, sources);
      expect(xmlProblems(carrying)).toEqual([]);
      expect(extractSource(bytesOf(carrying))).toEqual({ status: "ok", files: sources });
    }),
  );
});

test("what is put into a PNG comes out of it, and every chunk of the picture is as it was", () => {
  fc.assert(
    fc.property(files, (sources) => {
      const carrying = embedInPng(pixels, sources);
      const { chunks } = pngChunks(carrying);
      expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
      expect(textOf(chunks.filter(({ type }) => type !== "iTXt"))).toEqual(textOf(pngChunks(pixels).chunks));
      expect(extractSource(carrying)).toEqual({ status: "ok", files: sources });
    }),
  );
});

function textOf(chunks: readonly PngChunk[]): readonly string[] {
  return chunks.map(({ type, data }) => `${type} ${Buffer.from(data).toString("hex")}`);
}

const source: SourceFile = { name: "shop.ketu.yaml", text: "ketu: 1\ntitle: 小店\n" };

test("an SVG that another program has written anew still gives its source", () => {
  const carrying = embedInSvg(picture, [{ name: "a & b.yaml", text: "# <x>\n\tq: '\"'\r\n" }]);
  const rewritten = carrying
    .replace("xmlns:ketu", "xmlns:n0")
    .replaceAll(/(<\/?)ketu:/g, "$1n0:")
    .replace(/name="([^"]*)"/, "name='$1'")
    .replace("# &lt;x&gt;", "<![CDATA[# <x>]]>")
    .replaceAll("&#13;", "&#xD;");
  expect(rewritten).toContain("<n0:file name='a &amp; b.yaml'");
  expect(extractSource(bytesOf(rewritten))).toEqual(extractSource(bytesOf(carrying)));
  expect(extractSource(bytesOf(carrying.replaceAll("\n", "\r\n")))).toEqual(extractSource(bytesOf(carrying)));
});

test("no change of a byte gives another text", () => {
  const carriers = [bytesOf(embedInSvg(picture, [source])), embedInPng(pixels, [source])];
  for (const carrier of carriers) {
    const from = Buffer.from(carrier).indexOf(carrier === carriers[0] ? "<metadata>" : "iTXt");
    fc.assert(
      fc.property(fc.integer({ min: from, max: from + 140 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(carrier);
        changed[at] = (changed[at] ?? 0) ^ by;
        const extracted = extractSource(changed);
        const texts = extracted.status === "ok" ? extracted.files.map((file) => file.text) : [];
        expect([[], [source.text]]).toContainEqual(texts);
      }),
    );
  }
});

test("a picture that ends before its source does is damaged, not empty", () => {
  const png = embedInPng(pixels, [source]);
  for (const length of [png.length - 13, png.length - 40, 40]) {
    expect(extractSource(png.slice(0, length)).status).toBe("damaged");
  }
  const carrying = embedInSvg(picture, [source]);
  expect(extractSource(bytesOf(carrying.slice(0, carrying.indexOf("</ketu:file>")))).status).toBe("damaged");
});

test.each<readonly [string, Uint8Array, Extracted["status"]]>([
  ["an SVG without a source", bytesOf(picture), "none"],
  ["a PNG without a source", pixels, "none"],
  ["a text", bytesOf("ketu: 1\n"), "no-picture"],
  ["bytes of another kind", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "no-picture"],
  ["nothing", new Uint8Array(), "no-picture"],
  ["an SVG of a later version", bytesOf(embedInSvg(picture, [source]).replace("source:1", "source:2")), "newer"],
  ["a PNG of a later version", pngWith({ ketu_source: 2 }), "newer"],
  ["a PNG with other data", pngWith({ ketu_source: 1, files: [{ name: "a" }] }), "damaged"],
  ["a PNG with no files", pngWith({ ketu_source: 1, files: [] }), "damaged"],
  ["a PNG with a list", pngWith([]), "damaged"],
  ["a PNG that unpacks to 40 MB", pngWith("x".repeat(40_000_000)), "tooLarge"],
])("%s is told as what it is", (_, bytes, status) => {
  expect(extractSource(bytes).status).toBe(status);
});

function pngWith(data: unknown): Uint8Array {
  const body = Buffer.concat([
    Buffer.from("ketu-source\0\u0001\0\0\0", "latin1"),
    deflateSync(JSON.stringify(data), { level: 1 }),
  ]);
  const end = pngChunks(pixels).chunks.at(-1)?.start ?? 0;
  return Buffer.concat([pixels.subarray(0, end), pngChunk("iTXt", body), pixels.subarray(end)]);
}

test("names are relative to the folder that all files of the model share, and tell no more", () => {
  const read = (path: string): { path: string; bytes: Uint8Array } => ({ path, bytes: bytesOf("ketu: 1\n") });
  const names = (model: readonly string[], figures?: string): readonly string[] =>
    sourceFiles(model.map(read), figures === undefined ? undefined : read(figures)).map((file) => file.name);
  expect(names(["/home/a/shop/model.ketu.yaml"])).toEqual(["model.ketu.yaml"]);
  expect(names(["/home/a/shop/model.ketu.yaml", "/home/a/shop/parts/stages.yaml", "/home/a/base.yaml"])).toEqual([
    ...["shop/model.ketu.yaml", "shop/parts/stages.yaml", "base.yaml"],
  ]);
  expect(names(["/m.yaml", "/p/q.yaml"])).toEqual(["m.yaml", "p/q.yaml"]);
  expect(names(["/a/m.yaml"], "/a/data/figures.json")).toEqual(["m.yaml", "data/figures.json"]);
  expect(names(["/a/m.yaml"], "/secret/client/m.yaml")).toEqual(["m.yaml", "2-m.yaml"]);
  expect(names(["/a/m.yaml"], "/a/m.yaml")).toEqual(["m.yaml"]);
});

test("a byte order mark is part of a text", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61]);
  const [file] = sourceFiles([{ path: "/a.yaml", bytes }], undefined);
  expect(bytesOf(file?.text ?? "")).toEqual(bytes);
});

test("only names that stay below a folder on every system are safe", () => {
  for (const safe of ["a", "a/b.yaml", "客户 模型.ketu.yaml", "a-b_c.d/e"])
    expect([safe, isSafeName(safe)]).toEqual([safe, true]);
  for (const unsafe of [
    ...["", "/a", "a/", "a//b", "../a", "a/../b", ".", "..", ".git/config", "a/.b", "C:/a", "C:a", "a\\b", "..\\a"],
    ...[
      "a\0b",
      "a\nb",
      "nul",
      "NUL.yaml",
      "com1.yaml",
      "a.",
      "a ",
      "a*",
      "a?",
      'a"b',
      "a|b",
      "a<b",
      "\ud800",
      "x".repeat(201),
    ],
  ]) {
    expect([unsafe, isSafeName(unsafe)]).toEqual([unsafe, false]);
  }
});
