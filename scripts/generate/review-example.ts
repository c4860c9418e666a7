import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateStep } from "../generate.ts";
import { compareModels, type ModelVersion } from "../../src/compare-models.ts";
import { comparedModel } from "../../src/compared-model.ts";
import { comparisonScene, layOutComparison } from "../../src/draw-comparison.ts";
import { changeRules } from "../../src/node/change-rules.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";
import { productVersion } from "../../src/node/product-folders.ts";
import svg from "../../src/render/formats/svg.ts";
import { comparisonFormats } from "../../src/report/generated/comparison-formats.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { editedExample, exampleFolder, exampleModel } from "../docs/review-example.ts";

/** A pull request as two folders, with what a reviewer sees of it: the comment and the picture, in both languages. */
const reviewExample: GenerateStep = async (root) => {
  const text = readFileSync(join(root, exampleModel), "utf8").replace("../../schemas/", "../../../schemas/");
  const sides = { base: text, head: editedExample(text) };
  const files = new Map<string, string>();
  for (const [side, content] of Object.entries(sides)) files.set(`${exampleFolder}/${side}/model.ketu.yaml`, content);
  const [base, head] = [versionOf("base", sides.base), versionOf("head", sides.head)];
  const engine = createLayoutEngine();
  for (const locale of ["en", "zh"] as const) {
    const suffix = locale === "zh" ? ".zh" : "";
    files.set(`${exampleFolder}/comment${suffix}.md`, await commentOn(base, head, locale));
    const picture = await layOutComparison(
      await compareModels(base, head),
      { locale, view: "lifecycle_map" },
      { layoutEngine: engine.layOut },
    );
    if (!picture.value) throw new Error("The review example cannot be drawn.");
    const scene = comparisonScene(picture.value, "map", { theme: themes.default });
    files.set(`${exampleFolder}/changes${suffix}.svg`, svg.render(scene, {}));
  }
  await engine.close();
  return files;
};
export default reviewExample;

function versionOf(side: string, text: string): ModelVersion {
  const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });
  return { file: `${side}/model.ketu.yaml`, text, readFile };
}

/** What `ketu diff base head --format markdown` says. */
async function commentOn(base: ModelVersion, head: ModelVersion, locale: "zh" | "en"): Promise<string> {
  const { model, texts } = await comparedModel({ name: head.file, base, head }, { picture: { locale } });
  return comparisonFormats.markdown.report({
    ...{ models: [model], failures: [], texts, locale, color: false, failOn: "error" },
    ...{ version: productVersion(), rules: changeRules },
  });
}
