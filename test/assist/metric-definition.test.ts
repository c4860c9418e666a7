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
