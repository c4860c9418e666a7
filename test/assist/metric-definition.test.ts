import { expect, test } from "vitest";
import { describeElement } from "../../src/assist/describe-element.ts";
import { indexModel } from "../../src/model/index-model.ts";
import { compileTexts } from "../support/compile-texts.ts";

test.each(["numerator: { a: 1 }", "numerator: [a]", "numerator:", "type: simple, of: { a: 1 }", "agg: [x]"])(
  "a metric whose setting is not a word yet (%s) is still described",
  async (setting) => {
    const text = `ketu: 1\ntitle: 模型\nstages: { a: 甲 }\nmetrics: { m: { label: 比率, type: ratio, ${setting} } }\n`;
    const { model } = await compileTexts(text.replace("type: ratio, type: simple", "type: simple"));
    if (!model) throw new Error("no model");
    const details = describeElement(model, indexModel(model), { ref: "metric:m", locale: "zh" });
    expect(details?.title).toBe("比率");
  },
);

test("a score that is asked at a node and names no event is that of the node", async () => {
  const nodes = "nodes: { survey: { label: { zh: 调查, en: Survey }, kind: feedback } }";
  const { model } = await compileTexts(
    `ketu: 1\ntitle: 模型\nstages: { a: { label: 甲, ${nodes} } }\nmetrics: { m: { label: NPS, type: nps, node: survey } }\n`,
  );
  if (!model) throw new Error("no model");
  const details = describeElement(model, indexModel(model), { ref: "metric:m", locale: "en" });
  expect(details?.rows[0]?.value).toBe("Promoters less detractors of “Survey”");
});
