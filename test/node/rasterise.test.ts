import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildFonts } from "../../scripts/build-fonts.ts";
import { type FontFaces, loadFonts } from "../../src/node/fonts/load-fonts.ts";
import { rasterise } from "../../src/node/rasterise.ts";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { targetMap } from "../scene/target-map.ts";

const folder = mkdtempSync(join(tmpdir(), "ketu-rasterise-test-"));
let fonts: FontFaces;
const picture = svg.render(buildScene(targetMap, themes.default));

beforeAll(async () => {
  await buildFonts(folder);
  const { value } = await loadFonts(folder);
  if (!value) throw new Error("no fonts");
  fonts = value;
});
afterAll(() => rmSync(folder, { recursive: true }));

function sizeOf(png: Uint8Array | undefined): readonly [number, number] {
  const view = new DataView((png ?? new Uint8Array(24)).slice().buffer);
  return [view.getUint32(16), view.getUint32(20)];
}

test("a PNG has the size of the picture times the scale", async () => {
  expect(sizeOf((await rasterise(picture, { scale: 1, fonts })).value)).toEqual([1760, 996]);
  expect(sizeOf((await rasterise(picture, { scale: 2, fonts })).value)).toEqual([3520, 1992]);
});

test("a PNG of a sheet has the ratio of the sheet and at least the picture's own pixels", async () => {
  const scene = { ...buildScene(targetMap, themes.default), sheet: { name: "A4", width: 297, height: 210 } };
  const [width, height] = sizeOf((await rasterise(svg.render(scene), { scale: 1, fonts })).value);
  expect(width).toBe(1760);
  expect(height / width).toBeCloseTo(210 / 297, 2);
});

test("a PNG is the same every time", async () => {
  const [first, second] = [
    await rasterise(picture, { scale: 1, fonts }),
    await rasterise(picture, { scale: 1, fonts }),
  ];
  expect(second.value).toEqual(first.value);
});

test("text is really drawn: without it the PNG is another", async () => {
  const wordless = picture.replace(/^<text.*$\n/gm, "");
  expect((await rasterise(picture, { scale: 1, fonts })).value).not.toEqual(
    (await rasterise(wordless, { scale: 1, fonts })).value,
  );
});

test("a character that no font has gives a finding and no picture", async () => {
  const { value, diagnostics } = await rasterise(picture.replaceAll("潜在客户", "潜在客户🎯"), { scale: 1, fonts });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["character-not-in-font", "error"]]);
});

test("rare characters come from a font file of the user, in the middle of other text", async () => {
  const whole = join(
    import.meta.dirname,
    "../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  );
  const { value: more } = await loadFonts(folder, [whole]);
  if (!more) throw new Error("no fonts");
  const rare = picture.replaceAll("潜在客户", "潜\u{20164}客户");
  const blank = picture.replaceAll("潜在客户", "潜\u3000客户");
  const { value, diagnostics } = await rasterise(rare, { scale: 1, fonts: more });
  expect(diagnostics).toEqual([]);
  expect(value).not.toEqual((await rasterise(blank, { scale: 1, fonts: more })).value);
});

test("a picture that is too large for a PNG gives a finding that names a scale that fits", async () => {
  const huge = picture.replace('viewBox="0 0 1760 996"', 'viewBox="0 0 17600 9960"');
  const { value, diagnostics } = await rasterise(huge, { scale: 4, fonts });
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.code).toBe("picture-too-large");
  const fitting = Number(diagnostics[0]?.params["fitting"]);
  expect(17600 * fitting * 9960 * fitting).toBeLessThanOrEqual(150_000_000);
  expect(fitting).toBeGreaterThan(0.5);
});

test("no temporary font stays behind, whether it went well or not", async () => {
  const own = mkdtempSync(join(folder, "tmp-"));
  const usual = process.env["TMPDIR"];
  process.env["TMPDIR"] = own;
  try {
    await rasterise(picture, { scale: 1, fonts });
    await expect(rasterise("<svg no picture", { scale: 1, fonts })).rejects.toThrow();
    expect(readdirSync(own)).toEqual([]);
  } finally {
    if (usual === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = usual;
  }
});
