import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateStep } from "../generate.ts";
import { compile, type CompileRequest } from "../../src/compile.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";

/** The ten-line model of the README. */
export const tenLineModel = "docs/ten-lines.ketu.yaml";

/** Kinds that are drawn of every model, in its languages; the others once, of the models that show them best. */
const everywhere: readonly string[] = ["lifecycle-map", "process-flow"];
const best: readonly string[] = ["online-education.zh", "b2b-software.en"];

/** Pictures of the models, for the README and the reader of the repository: `docs/gallery/<model>.<view>.<locale>.svg`. */
const gallery: GenerateStep = async (root) => {
  const engine = createLayoutEngine();
  const files = new Map<string, string>();
  const add = async (path: string, name: string, locales: readonly string[]): Promise<void> => {
    for (const locale of locales) {
      for (const [view, picture] of await draw(join(root, path), { locale, layoutEngine: engine.layOut })) {
        if (!everywhere.includes(view) && !best.includes(`${name}.${locale}`)) continue;
        files.set(`docs/gallery/${name}.${view}.${locale}.svg`, picture);
      }
    }
  };
  await add(tenLineModel, "ten-lines", ["zh"]);
  for (const folder of readdirSync(join(root, "models")).sort()) {
    const path = join("models", folder, "model.ketu.yaml");
    // The large model is drawn by whoever wants it: its pictures weigh more than all others together.
    if (!existsSync(join(root, path)) || folder === "large") continue;
    await add(path, folder, folder === "online-education" ? ["zh"] : ["zh", "en"]);
  }
  await engine.close();
  return files;
};
export default gallery;

interface DrawOptions {
  readonly locale: string;
  readonly layoutEngine: Parameters<typeof compile>[1]["layoutEngine"];
}

async function draw(
  path: string,
  { locale, layoutEngine }: DrawOptions,
): Promise<readonly (readonly [string, string])[]> {
  const figures = join(path, "../figures.json");
  const request: CompileRequest = {
    file: "model.ketu.yaml",
    text: readFileSync(path, "utf8"),
    views: "all",
    locale,
    ...(existsSync(figures) && { measures: { file: "figures.json", text: readFileSync(figures, "utf8") } }),
  };
  const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });
  const { pictures } = await compile(request, { readFile, layoutEngine });
  return pictures.flatMap(({ view, laidOut }) => {
    // The usual view of a kind has the name of the kind, others their own.
    const { process, notation, groupBy = "stage", only } = view;
    // A part of the model is seen on the sheet that it is made for.
    if (only) return [];
    const isUsual = process === undefined && notation !== "state" && groupBy === "stage";
    const name = isUsual ? view.viewKind : view.id;
    return laidOut ? [[name.replaceAll("_", "-"), svg.render(buildScene(laidOut, themes.default), {})] as const] : [];
  });
}
