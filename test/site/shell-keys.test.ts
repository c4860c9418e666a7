import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzyFind, fuzzyScore } from "../../site/elements/fuzzy.ts";
import { isBare, isPressed, keyLabel, type KeyPress } from "../../site/elements/keys.ts";
import { treeMove, typeAhead, type TreeLine } from "../../site/elements/tree-keys.ts";

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test("Mod is Command on a Mac and Control elsewhere, and never both", () => {
  expect(isPressed("Mod-k", press("k", { ctrlKey: true }), false)).toBe(true);
  expect(isPressed("Mod-k", press("k", { metaKey: true }), true)).toBe(true);
  expect(isPressed("Mod-k", press("k", { metaKey: true }), false)).toBe(false);
  expect(isPressed("Mod-k", press("k", { ctrlKey: true, metaKey: true }), true)).toBe(false);
  expect(isPressed("Mod-k", press("k"), false)).toBe(false);
});

test("a question mark counts wherever the keyboard has it, a letter only with the Shift that is asked for", () => {
  expect(isPressed("?", press("?", { shiftKey: true }), false)).toBe(true);
  expect(isPressed("?", press("?"), false)).toBe(true);
  expect(isPressed("Mod-Shift-e", press("E", { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  expect(isPressed("Mod-e", press("E", { ctrlKey: true, shiftKey: true }), false)).toBe(false);
});

test("Alt with a digit is known by the place of the key, as a Mac writes another sign", () => {
  expect(isPressed("Alt-1", press("¡", { altKey: true, code: "Digit1" }), true)).toBe(true);
});

test("keys are shown as each system writes them", () => {
  expect(keyLabel("Mod-Shift-e", true)).toBe("⌘⇧E");
  expect(keyLabel("Mod-Shift-e", false)).toBe("Ctrl+Shift+E");
  expect(keyLabel("Mod--", false)).toBe("Ctrl+-");
  expect(["?", "Shift-a", "Alt-1"].map(isBare)).toEqual([true, true, false]);
});

test("whatever letters of a title are typed in their order, the title is found", () => {
  const title = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(..."abc 显示图") });
  fc.assert(
    fc.property(title, fc.infiniteStream(fc.boolean()), (name, kept) => {
      const typed = [...name].filter(() => kept.next().value).join("");
      expect(fuzzyScore(name.trim(), typed)).toBeDefined();
    }),
  );
});

test("the title that holds what was typed in one piece comes first", () => {
  const titles = ["Show the picture", "Search the text", "Share", "Switch theme"];
  expect(fuzzyFind(titles, "share", (one) => [one])[0]).toBe("Share");
  expect(fuzzyFind(titles, "swtm", (one) => [one])).toEqual(["Switch theme"]);
  expect(fuzzyFind(titles, "", (one) => [one])).toEqual(titles);
  expect(fuzzyFind(titles, "zzz", (one) => [one])).toEqual([]);
});

const lines: readonly TreeLine[] = [
  { label: "Prospects", depth: 0, isOpen: true },
  { label: "First visit", depth: 1 },
  { label: "Form", depth: 1 },
  { label: "Contact", depth: 0, isOpen: false },
];

test("arrows walk a tree, open it, close it and climb to the parent", () => {
  expect(treeMove(lines, 0, "ArrowDown")).toEqual({ type: "go", index: 1 });
  expect(treeMove(lines, 0, "ArrowRight")).toEqual({ type: "go", index: 1 });
  expect(treeMove(lines, 0, "ArrowLeft")).toEqual({ type: "close", index: 0 });
  expect(treeMove(lines, 2, "ArrowLeft")).toEqual({ type: "go", index: 0 });
  expect(treeMove(lines, 3, "ArrowRight")).toEqual({ type: "open", index: 3 });
  expect(treeMove(lines, 3, "ArrowDown")).toBeUndefined();
  expect(treeMove(lines, 1, "Enter")).toEqual({ type: "choose", index: 1 });
  expect(treeMove(lines, 1, "End")).toEqual({ type: "go", index: 3 });
});

test("typing goes on to the next line with that letter, and stays while a word is typed", () => {
  expect(typeAhead(lines, 1, "f")).toBe(2);
  expect(typeAhead(lines, 2, "f")).toBe(1);
  expect(typeAhead(lines, 2, "fo")).toBe(2);
  expect(typeAhead(lines, 0, "x")).toBe(-1);
});
