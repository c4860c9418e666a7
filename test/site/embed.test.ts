import fc from "fast-check";
import { expect, test } from "vitest";
import { inlineText } from "../../site/embed/inline-text.ts";

test("a model inside a page loses the indentation that its lines share, and nothing else", () => {
  const line = fc.stringMatching(/^[a-z]( ?[a-z]){0,6}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), line), { minLength: 1 }), fc.nat(8), (rest, indent) => {
      const model = ["first", ...rest.map(([depth, text]) => " ".repeat(2 * depth) + text)];
      const page = `\n${model.map((one) => " ".repeat(indent) + one).join("\n")}\n${" ".repeat(indent)}`;
      expect(inlineText(page)).toBe(`${model.join("\n")}\n`);
    }),
  );
  expect(inlineText("\n   \n")).toBe("");
});
