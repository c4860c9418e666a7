import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import type { Picture } from "../../src/compile.ts";
import { extractSource } from "../../src/node/embedded-source/extract-source.ts";
import { embedInSvg } from "../../src/node/embedded-source/source-in-svg.ts";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { compileGalleryModel, galleryModels } from "../browser/gallery.ts";
import { complaintsOfXmllint, rewrittenByXmllint } from "../support/xmllint.ts";

/** What breaks XML that is written carelessly. */
const source = { name: "a & b/模型.ketu.yaml", text: "ketu: 1\r\n# ]]> --> <svg> &amp; \u0000 𠮷\r\ttitle: 小店\n" };

function svgOf({ laidOut, view }: Picture): string {
  if (!laidOut) throw new Error(`${view.id} is not laid out`);
  return svg.render(buildScene(laidOut, themes.default, { darkTheme: themes.dark }));
}

describe.each(galleryModels)("every SVG of %s", (name) => {
  test.each(["zh", "en"])(
    "is read by xmllint and drawn by resvg, with its source and without, in %s",
    async (locale) => {
      const { pictures } = await compileGalleryModel(name, locale);
      expect(pictures.length).toBeGreaterThan(1);
      const files = new Map<string, string>();
      for (const picture of pictures) {
        const plain = svgOf(picture);
        files.set(`${picture.view.id}.svg`, plain);
        files.set(`${picture.view.id}.source.svg`, embedInSvg(plain, [source]));
      }
      expect(complaintsOfXmllint(files)).toBe("");
      for (const [file, text] of files) {
        const drawn = new Resvg(text, {
          fitTo: { mode: "width", value: 300 },
          font: { loadSystemFonts: false },
        }).render();
        expect([file, drawn.width]).toEqual([file, 300]);
        // Not one colour: shapes were drawn, without any font.
        const colours = new Set(new Uint32Array(drawn.pixels.slice().buffer));
        expect([file, colours.size > 4]).toEqual([file, true]);
      }
    },
  );
});

test("an SVG that xmllint has written anew still gives its source", async () => {
  const { pictures } = await compileGalleryModel("standard", "zh");
  const [picture] = pictures;
  if (!picture) throw new Error("no picture");
  const readable = { ...source, text: source.text.replace("\u0000", "") };
  const carrying = embedInSvg(svgOf(picture), [readable, source]);
  for (const options of [[], ["--format"], ["--c14n"], ["--encode", "US-ASCII"]]) {
    expect(extractSource(rewrittenByXmllint(carrying, ...options))).toEqual({
      status: "ok",
      files: [readable, source],
    });
  }
});

test("XML that is not well-formed is noticed", () => {
  expect(complaintsOfXmllint(new Map([["a.svg", "<svg><a:b/></svg>"]]))).toContain("a.svg:1");
  expect(complaintsOfXmllint(new Map([["a.svg", "<svg>&nbsp;</svg>"]]))).toContain("a.svg:1");
});
