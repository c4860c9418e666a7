import { Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { innermostKey } from "../../site/editor/innermost-key.ts";

const model = `stages:
  prospect:
    label: 潜在客户, 新来的
    nodes:
      visit: { label: 首次访问, kind: touchpoint }

  contact:
    label: 初次接触
fields:
  need: { values: { course: 课程, price: 优惠 }, check: [required] }
  age: { type: integer }
`;
const document = Text.of(model.split("\n"));
const names = ["prospect", "visit", "contact", "need", "course", "price", "age"];
const keys = names.map((name) => {
  const from = model.indexOf(`${name}:`);
  return { from, to: from + name.length };
});

function holderOf(words: string): string | undefined {
  return names[innermostKey(document, keys, model.indexOf(words))];
}

test("a key holds its line, the lines below that are indented deeper, and its braces", () => {
  expect(holderOf("新来的")).toBe("prospect");
  expect(holderOf("nodes")).toBe("prospect");
  expect(holderOf("touchpoint")).toBe("visit");
  expect(holderOf("初次接触")).toBe("contact");
  expect(holderOf("课程")).toBe("course");
  expect(holderOf("优惠")).toBe("price");
  expect(holderOf("required")).toBe("need");
  expect(holderOf("integer")).toBe("age");
});

test("what stands above or beside all keys belongs to none", () => {
  expect(holderOf("stages")).toBeUndefined();
  expect(holderOf("fields")).toBeUndefined();
  expect(innermostKey(document, [], 3)).toBe(-1);
});

test("an empty line belongs to what the cursor is indented below", () => {
  const text = Text.of(["a:", "  b:", "    c: 1", "   ", ""]);
  const all = [
    { from: 0, to: 1 },
    { from: 5, to: 6 },
    { from: 12, to: 13 },
  ];
  expect(innermostKey(text, all, text.line(4).to)).toBe(1);
  expect(innermostKey(text, all, text.line(4).from + 1)).toBe(0);
  expect(innermostKey(text, all, text.line(5).from)).toBe(-1);
});
