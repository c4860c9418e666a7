import { expect, test } from "vitest";
import { compileTexts } from "../support/compile-texts.ts";
import { stagePictures } from "../support/stage-pictures.ts";

async function stagesOf(stages: string): Promise<readonly string[]> {
  const { pictures } = await compileTexts(`ketu: 1\ntitle: 模型\nstages: ${stages}\n`, { views: ["process_flow"] });
  return stagePictures(pictures).flatMap(({ graph }) => graph.groups.map(({ label }) => label));
}

test("a stage without nodes is left out beside stages that have some", async () => {
  expect(await stagesOf("{ a: 甲, b: { label: 乙, nodes: { n: 首次访问 } } }")).toEqual(["乙"]);
});

test("a model without any node shows its stages", async () => {
  expect(await stagesOf("{ a: 甲, b: 乙 }")).toEqual(["甲", "乙"]);
});
