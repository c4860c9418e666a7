import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GenerateStep } from "../generate.ts";
import { compareModels } from "../../src/compare-models.ts";
import { drawComparison } from "../../src/draw-comparison.ts";
import { createLayoutEngine } from "../../src/node/layout-engine.ts";
import svg from "../../src/render/formats/svg.ts";

/** A change of the English model, as somebody would propose it. */
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

/** Pictures of changes, for the page about reviewing: the worked example, and a change of the English model. */
const changeGallery: GenerateStep = async (root) => {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const software = read("models/b2b-software/model.ketu.yaml");
  const proposed = edits.reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`not there once: ${before}`);
    return text.replace(before, after);
  }, software);
  const example = [read("docs/review/base/model.ketu.yaml"), read("docs/review/head/model.ketu.yaml")] as const;
  const engine = createLayoutEngine();
  const picture = async ([base, head]: readonly [string, string], locale: string): Promise<string> => {
    const version = (text: string): Parameters<typeof compareModels>[0] => ({
      file: "model.ketu.yaml",
      text,
      readFile: () => Promise.resolve({ status: "missing" }),
    });
    const comparison = await compareModels(version(base), version(head));
    const { value } = await drawComparison(
      comparison,
      { view: "lifecycle_map", locale },
      { layoutEngine: engine.layOut },
    );
    if (!value) throw new Error(comparison.errors.map(({ message }) => message.en).join("\n"));
    return svg.render(value.scene);
  };
  const files = new Map([
    ["docs/gallery/online-education.change.zh.svg", await picture(example, "zh")],
    ["docs/gallery/b2b-software.change.en.svg", await picture([software, proposed], "en")],
  ]);
  await engine.close();
  return files;
};
export default changeGallery;
