import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { pngSize } from "../../site/export/draw-png.ts";
import { exportName } from "../../site/export/export-name.ts";
import { exportOptions } from "../../site/export/export-options.ts";
import { embedFaces, facesFor, parseFontFaces, parseRange } from "../../site/export/font-faces.ts";
import { paperSize } from "../../site/export/print-picture.ts";
import { firstState } from "../../site/state.ts";
import { cssRanges } from "../../src/node/fonts/font-face-css.ts";
import { mainFile, startEditorService } from "../support/editor-service.ts";

const standard = readFileSync("models/standard/model.ketu.yaml", "utf8");
const css = `@font-face{font-family:"Noto Sans SC";font-weight:400;src:local("X"),url(a.woff) format("woff");unicode-range:U+20-7E}
@font-face{font-family:"Noto Sans SC";font-weight:400;src:local("X"),url(b.woff) format("woff");unicode-range:U+4E00-9FFF}
@font-face{font-family:"Noto Sans SC";font-weight:700;src:local("X"),url(c.woff) format("woff");unicode-range:U+20-7E}`;

test("files have the names that the command line gives", () => {
  expect(exportName("teams/shop.ketu.yaml", "lifecycle_map", "svg")).toBe("shop.lifecycle_map.svg");
  expect(exportName("shop.yml", "journey", "layout.json")).toBe("shop.journey.layout.json");
  expect(exportName("shop.ketu.yaml", undefined, "json")).toBe("shop.json");
  expect(exportName("", "map", "png")).toBe("model.map.png");
});

test("ranges are read back as they were written", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 32, max: 0x1ffff }), { minLength: 1 }), (codes) => {
      const sorted = [...codes].sort((one, other) => one - other);
      const read = parseRange(cssRanges(sorted)).flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
      );
      expect(read).toEqual(sorted);
    }),
  );
});

test("a picture takes the parts of the font that have its characters and its weights, and no others", () => {
  const faces = parseFontFaces(css);
  const files = (svg: string): readonly string[] => facesFor(svg, faces).map(({ file }) => file);
  expect(files('<text id="潜">abc</text>')).toEqual(["a.woff"]);
  expect(files("<text>潜</text>")).toEqual(["b.woff"]);
  expect(files('<text font-weight="700">a潜</text>')).toEqual(["a.woff", "b.woff", "c.woff"]);
});

test("an embedded font stands in the style of the SVG, and nothing else changes", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: standard });
  const options = exportOptions({ ...firstState, main: mainFile }, "print", "2026-11-21");
  if (!options) throw new Error("nothing to export");
  const answer = await editor.ask({ kind: "export", options, format: "svg" });
  if (answer.kind !== "export") throw new Error(JSON.stringify(answer));
  const faces = facesFor(answer.content, parseFontFaces(css));
  expect(faces).not.toEqual([]);
  const embedded = embedFaces(answer.content, faces, new Map(faces.map(({ file }) => [file, "AAAA"])));
  expect(embedded).toContain("url(data:font/woff;base64,AAAA)");
  expect(embedded.replace(/<style>[^]*?<\/style>\n/, "")).toBe(answer.content);
  expect(embedFaces(answer.content, faces, new Map())).toBe(answer.content);
});

test("paper has the size that the picture says, in its own unit", () => {
  expect(paperSize('<svg xmlns="x" width="297mm" height="210mm" viewBox="0 0 9 9">')).toEqual({
    width: "297mm",
    height: "210mm",
  });
  expect(paperSize('<svg xmlns="x" width="1200.5" height="80" viewBox="0 0 9 9">')).toEqual({
    width: "1200.5px",
    height: "80px",
  });
});

test("a PNG that browsers cannot draw is refused, one that they can is not", () => {
  expect(pngSize({ width: 1600, height: 900 }, 4)).toEqual({ width: 6400, height: 3600, isPossible: true });
  expect(pngSize({ width: 9000, height: 100 }, 2).isPossible).toBe(false);
  expect(pngSize({ width: 9000, height: 9000 }, 1).isPossible).toBe(false);
});

test("what is exported is what is shown: view, figures and language", () => {
  const state = { ...firstState, main: mainFile, view: "journey", figures: "figures.json", locale: "en" } as const;
  expect(exportOptions(state, "dark", "2026-11-21")).toEqual({
    path: mainFile,
    view: "journey",
    figures: "figures.json",
    locale: "en",
    theme: "dark",
    asOf: "2026-11-21",
  });
  expect(exportOptions(firstState, "dark", "2026-11-21")).toBeUndefined();
});
