import { yamlLanguage } from "@codemirror/lang-yaml";
import type { Tree } from "@lezer/common";
import { expect, test } from "vitest";
import { boundedYaml } from "../../site/editor/yaml-language.ts";
import { starter } from "../../site/strings/starter.ts";

const { parser } = boundedYaml().language;

function depthOf(tree: Tree): number {
  let depth = 0;
  let deepest = 0;
  tree.iterate({ enter: () => void (deepest = Math.max(deepest, ++depth)), leave: () => void depth-- });
  return deepest;
}

test("a text as deep as a model may be is read as the language itself reads it", () => {
  const deepest = ["{ a: ", "["].map((open) => `a: ${open.repeat(63)}x\n`);
  for (const text of [starter.zh, starter.en, ...deepest, "", "a: [1, {b: c}]\n- x: |\n"]) {
    expect(String(parser.parse(text))).toBe(String(yamlLanguage.parser.parse(text)));
  }
});

test.each(["[", "{a: ", "- ", "? "])("1000 times %j make no tree that calls within calls cannot go down", (open) => {
  const text = `first:\n  ${open.repeat(1000)}x\nlast: 1\n`;
  const tree = parser.parse(text);
  expect(depthOf(yamlLanguage.parser.parse(text))).toBeGreaterThan(1500);
  expect(depthOf(tree)).toBeLessThan(600);
  expect(tree.length).toBe(text.length);
});
