import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile, type Compilation, type Picture } from "../../src/compile.ts";
import { fontFaceCss } from "../../src/node/fonts/font-face-css.ts";
import { loadFonts, type FontFaces } from "../../src/node/fonts/load-fonts.ts";
import svg from "../../src/render/formats/svg.ts";
import { buildScene, type SceneOptions } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { memoryPorts } from "../support/compile-texts.ts";

const models = resolve(import.meta.dirname, "../../models");
const builtFonts = resolve(import.meta.dirname, "../../dist/fonts");

/** Every model that is drawn: all but the broken ones. */
export const galleryModels: readonly string[] = readdirSync(models).filter(
  (name) => name !== "broken" && existsSync(join(models, name, "model.ketu.yaml")),
);

/** All views of a model of the gallery, with its figures where it has some. */
export function compileGalleryModel(name: string, locale: string): Promise<Compilation> {
  const folder = join(models, name);
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(yaml|json)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
  const figures = files["figures.json"];
  return compile(
    {
      file: "model.ketu.yaml",
      text: files["model.ketu.yaml"] ?? "",
      views: "all",
      locale,
      ...(figures !== undefined && { measures: { file: "figures.json", text: figures } }),
    },
    memoryPorts(files),
  );
}

let fonts: Promise<FontFaces> | undefined;

async function bundledFonts(): Promise<FontFaces> {
  const { value } = await loadFonts(builtFonts);
  if (!value) throw new Error("the fonts are not built: npm run build");
  return value;
}

/** The SVG of a picture with its font inside, as `ketu render --font embed` writes it. */
export async function svgWithFont({ laidOut }: Picture, options: SceneOptions = {}): Promise<string> {
  if (!laidOut) throw new Error("the picture is not laid out");
  const scene = buildScene(laidOut, themes.default, options);
  return svg.render(scene, { fontFaceCss: await fontFaceCss(svg.render(scene), await (fonts ??= bundledFonts())) });
}
