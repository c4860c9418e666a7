import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFragment, parseFragment, withParameter } from "../../site/fragment.ts";
import { Store } from "../../site/state.ts";
import { applyTextEdits, dispatchTextEdits } from "../../site/viewer/apply-text-edits.ts";
import { lineAt } from "../../site/viewer/line-at.ts";
import { clockTime } from "../../site/viewer/present/notes-channel.ts";
import { concealedAt, presentKey, stepAfter, stepIndex } from "../../site/viewer/present/steps.ts";

const subjects = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d", "e", "f"));
const stepLists = fc.array(
  subjects.map((own) => ({ id: "", title: "", notes: [], subjects: own })),
  { minLength: 1, maxLength: 6 },
);

describe("presenting", () => {
  test("shows more with every step, all of it at the last, and each subject at its first step", () => {
    fc.assert(
      fc.property(stepLists, (steps) => {
        for (const [index, step] of steps.entries()) {
          const concealed = concealedAt(steps, index);
          expect(concealed.filter((subject) => step.subjects.includes(subject))).toEqual([]);
          if (index > 0) expect(concealedAt(steps, index - 1)).toEqual(expect.arrayContaining([...concealed]));
        }
        expect(concealedAt(steps, steps.length - 1)).toEqual([]);
      }),
    );
  });

  test("never steps beyond the ends", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.constantFrom("next", "previous", "first", "last"), (count, at, key) => {
        const step = stepAfter(key, Math.min(at, Math.max(0, count - 1)), count);
        expect(step).toBeGreaterThanOrEqual(0);
        expect(step).toBeLessThanOrEqual(Math.max(0, count - 1));
      }),
    );
    expect(stepAfter("blank", 1, 3)).toBeUndefined();
  });

  test("understands arrows, the keys of remote controls and Space with Shift", () => {
    const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(["ArrowRight", "PageDown", " ", "Enter"].map((key) => presentKey({ key, ...plain }))).toEqual(
      Array(4).fill("next"),
    );
    expect(["ArrowLeft", "PageUp", "Backspace"].map((key) => presentKey({ key, ...plain }))).toEqual(
      Array(3).fill("previous"),
    );
    expect(presentKey({ key: " ", ...plain, shiftKey: true })).toBe("previous");
    expect(presentKey({ key: "n", ...plain, ctrlKey: true })).toBeUndefined();
  });

  test("begins at the step that a link names, at the first when there is no such step", () => {
    const steps = ["stage:a", "stage:b"].map((id) => ({ id, title: id, subjects: [], notes: [] }));
    expect(stepIndex(steps, "stage:b")).toBe(1);
    expect(stepIndex(steps, "stage:gone")).toBe(0);
  });

  test("tells the time in minutes, and in hours after one", () => {
    expect([0, 7_000, 307_900, 3_723_000, -5].map(clockTime)).toEqual(["0:00", "0:07", "5:07", "1:02:03", "0:00"]);
  });
});

describe("the fragment of the address", () => {
  const text = fc.string({ unit: "grapheme" });

  test("read back is what was written", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(
            text.filter((name) => name !== ""),
            text,
          ),
          { selector: ([name]) => name },
        ),
        (pairs) => {
          expect([...parseFragment(formatFragment(new Map(pairs)))]).toEqual(pairs);
        },
      ),
    );
  });

  test("keeps the parameters of others", () => {
    expect(withParameter("#m=abc_-.&step=stage:a", "step", "stage:b")).toBe("#m=abc_-.&step=stage:b");
    expect(withParameter("#m=abc", "step", "stage:a")).toBe("#m=abc&step=stage:a");
    expect(withParameter("#step=stage:a", "step", undefined)).toBe("");
    expect(withParameter("", "step", undefined)).toBe("");
  });

  test("of a stranger is read without an error", () => {
    fc.assert(fc.property(fc.string(), (fragment) => void formatFragment(parseFragment(fragment))));
    expect(parseFragment("#step=%E4%ZZ&&x").get("step")).toBe("%E4%ZZ");
  });
});

describe("edits of an action", () => {
  const edit = (file: string, from: number, to: number, text: string) => ({ range: { file, from, to }, text });

  test("are put into the text whatever their order, each where it was meant", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 4 }), { minLength: 1 }),
        fc.infiniteStream(fc.string({ maxLength: 4 })),
        (parts, words) => {
          const text = parts.join("");
          const replaced = parts.map(() => words.next().value ?? "");
          let at = 0;
          const edits = parts.map((part, index) => edit("f", at, (at += part.length), replaced[index] ?? ""));
          expect(applyTextEdits(text, edits)).toBe(replaced.join(""));
          expect(applyTextEdits(text, [...edits].filter(({ range }) => range.to > range.from).reverse())).toBe(
            parts.map((part, index) => (part === "" ? "" : replaced[index])).join(""),
          );
        },
      ),
    );
  });

  test("give one change of the state for each file, and none when no text changes", () => {
    const store = new Store();
    const files = ["a.ketu.yaml", "b.yaml"].map((path) => ({ path, text: "0123", savedText: "0123", version: 0 }));
    store.dispatch({ type: "opened", files, current: "a.ketu.yaml", host: "local" });
    let changes = 0;
    store.subscribe(() => (changes += 1));
    const edits = [edit("a.ketu.yaml", 0, 1, "x"), edit("b.yaml", 4, 4, "!"), edit("a.ketu.yaml", 3, 4, "yz")];
    expect(dispatchTextEdits(store, edits)).toBe(true);
    expect(store.state.files.map(({ text }) => text)).toEqual(["x12yz", "0123!"]);
    expect(changes).toBe(2);
    expect(dispatchTextEdits(store, [edit("b.yaml", 0, 1, "0")])).toBe(false);
    expect(changes).toBe(2);
  });

  test("are shown with the line in which they lie", () => {
    expect(lineAt("a:\n  b: c\nd", 6)).toEqual({ line: 2, text: "b: c" });
    expect(lineAt("a", 0)).toEqual({ line: 1, text: "a" });
  });
});
