import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateStep } from "../generate.ts";
import { compareModels, type ModelVersion } from "../../src/compare-models.ts";
import { drawComparison } from "../../src/draw-comparison.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";
import svg from "../../src/render/formats/svg.ts";

/** A change of the model in both languages, as somebody would propose it. */
const edits: readonly (readonly [before: string, after: string])[] = [
  [", channel: call, sla: 24h, metric: speed_to_lead }", ", channel: call, sla: 8h, metric: speed_to_lead }"],
  [
    "      security_review: { label: { en: Security review, zh: 安全评审 }, kind: touchpoint, owner: engineering, note: { en: Questionnaire and penetration-test report, zh: 问卷与渗透测试报告 } }\n",
    "",
  ],
  [
    "      proposal:   {",
    "      security_review: { label: { en: Security review, zh: 安全评审 }, kind: touchpoint, owner: engineering, note: { en: Questionnaire and penetration-test report, zh: 问卷与渗透测试报告 } }\n      proposal:   {",
  ],
  ["      expansion:       { label: { en: Expansion order, zh: 增购 }, kind: milestone }\n", ""],
  ["  renewal -> expansion: { en: Renewed, zh: 续约 }\n", "  renewal -> advocate: { en: Renewed, zh: 续约 }\n"],
  [
    "      ticket:       {",
    "      training:     { label: { en: Training for new users, zh: 新用户培训 }, kind: touchpoint, channel: video }\n      ticket:       {",
  ],
  [
    "goal: { en: First value within 30 days, zh: 30 天内看到价值 }",
    "goal: { en: First value within 14 days, zh: 14 天内看到价值 }",
  ],
];

/** The picture of a change, for the page about reviewing, in both languages. */
const changeGallery: GenerateStep = async (root) => {
  const software = readFileSync(join(root, "models/b2b-software/model.ketu.yaml"), "utf8");
  const proposed = edits.reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`not there once: ${before}`);
    return text.replace(before, after);
  }, software);
  const engine = createLayoutEngine();
  const version = (text: string): ModelVersion => ({
    file: "model.ketu.yaml",
    text,
    readFile: () => Promise.resolve({ status: "missing" }),
  });
  const comparison = await compareModels(version(software), version(proposed));
  const files = new Map<string, string>();
  for (const locale of ["en", "zh"]) {
    const { value } = await drawComparison(
      comparison,
      { view: "lifecycle_map", locale },
      { layoutEngine: engine.layOut },
    );
    if (!value) throw new Error(comparison.errors.map(({ message }) => message.en).join("\n"));
    files.set(`docs/gallery/b2b-software.change.${locale}.svg`, svg.render(value.scene));
  }
  await engine.close();
  return files;
};
export default changeGallery;
