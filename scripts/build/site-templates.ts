import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TemplateEntry } from "../../site/templates.ts";
import { compile } from "../../src/compile.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";
import svg from "../../src/render/formats/svg.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";

/** In the order of the gallery; the same as those of `ketu init`. */
const templates = ["standard", "online-education", "b2b-software", "retail"];
const files = ["model.ketu.yaml", "figures.json"];

/** Copies the models to start from, with a list of them in `index.json`. */
export async function buildTemplates(source: string, target: string): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  const entries: TemplateEntry[] = [];
  for (const id of templates) {
    mkdirSync(join(target, id), { recursive: true });
    const own = files.filter((name) => existsSync(join(source, id, name)));
    const texts = own.map((name) => readFileSync(join(source, id, name), "utf8").replace(schemaLine, ""));
    own.forEach((name, index) => writeFileSync(join(target, id, name), texts[index] ?? ""));
    entries.push(await describe(id, own, texts[0] ?? ""));
    for (const locale of ["zh", "en"]) {
      writeFileSync(join(target, id, `preview.${locale}.svg`), await preview(texts[0] ?? "", locale));
    }
  }
  writeFileSync(join(target, "index.json"), `${JSON.stringify(entries, null, 2)}\n`);
}

/** For editors on a disk, where the schema lies beside the model. */
const schemaLine = /^# yaml-language-server: \$schema=.*\n/m;

/** The picture on the card of the gallery. */
async function preview(text: string, locale: string): Promise<string> {
  const engine = createLayoutEngine();
  const { pictures } = await compile(
    { file: "model.ketu.yaml", text, views: ["lifecycle_map"], locale },
    { readFile: () => Promise.resolve({ status: "missing" }), layoutEngine: engine.layOut },
  );
  await engine.close();
  const laidOut = pictures[0]?.laidOut;
  if (!laidOut) throw new Error("A template cannot be drawn");
  return svg.render(buildScene(laidOut, themes.default, { darkTheme: themes.dark }));
}

async function describe(id: string, own: readonly string[], text: string): Promise<TemplateEntry> {
  const { model } = await compile(
    { file: `${id}/model.ketu.yaml`, text, views: "none" },
    {
      readFile: () => Promise.resolve({ status: "missing" }),
      layoutEngine: () => Promise.reject(new Error("nothing is drawn here")),
    },
  );
  const zh = model?.title["zh"] ?? model?.title["en"];
  if (!model || zh === undefined) throw new Error(`${id} cannot be read`);
  return {
    id,
    title: { zh, en: model.title["en"] ?? zh },
    files: own,
    stages: model.stages.length,
    nodes: model.nodes.length,
  };
}
