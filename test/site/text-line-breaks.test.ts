import { Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOffset, documentText, fileOffset, fileText, lineBreakOf } from "../../site/editor/line-breaks.ts";
import { indentationAfter } from "../../site/editor/yaml-newline.ts";

const lines = fc.array(fc.constantFrom("", "a: 1", "标签: 试听", "- x"), { minLength: 1, maxLength: 8 });

test("a file keeps its line breaks, and offsets of file and document are each other's inverse", () => {
  fc.assert(
    fc.property(lines, fc.constantFrom("\n" as const, "\r\n" as const), (parts, lineBreak) => {
      const text = parts.join(lineBreak);
      const document = Text.of(documentText(text).split("\n"));
      expect(fileText(document, lineBreak)).toBe(text);
      if (parts.length > 1) expect(lineBreakOf(text)).toBe(lineBreak);
      for (let at = 0; at <= document.length; at++) {
        const offset = fileOffset(document, lineBreak, at);
        expect(documentOffset(document, lineBreak, offset)).toBe(at);
        const sign = document.sliceString(at, at + 1);
        expect(text.startsWith(sign === "\n" ? lineBreak : sign, offset)).toBe(true);
      }
    }),
  );
});

test("an offset outside of the text is its nearest end", () => {
  const document = Text.of(["ab", "cd"]);
  expect(documentOffset(document, "\r\n", 99)).toBe(5);
  expect(documentOffset(document, "\n", 99)).toBe(5);
  expect(documentOffset(document, "\r\n", 3)).toBe(2);
});

test("the next line of a key without value is two spaces deeper, of one with a value it is not", () => {
  expect(indentationAfter("stages:")).toBe("  ");
  expect(indentationAfter("  nodes:   # 关键节点")).toBe("    ");
  expect(indentationAfter("  goal: |")).toBe("    ");
  expect(indentationAfter("    label: 首次访问")).toBe("    ");
  expect(indentationAfter("    note: 表单 #1 · 必填:手机")).toBe("    ");
  expect(indentationAfter("")).toBe("");
});

test("the next line of a list's entry stands below its text", () => {
  expect(indentationAfter("- a: 1")).toBe("  ");
  expect(indentationAfter("  - steps:")).toBe("      ");
  expect(indentationAfter("-")).toBe("  ");
});
