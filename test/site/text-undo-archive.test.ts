import { expect, test } from "vitest";
import { UndoArchive, type KeptStrings, type SavedEditor } from "../../site/editor/undo-archive.ts";

/** Storage with room for so many code units. */
function storage(room: number): KeptStrings & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      const others = [...kept].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0);
      if (others + value.length > room) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

function editor(doc: string, steps = 1): SavedEditor {
  const done = Array.from({ length: steps }, (_, index) => ({ index }));
  return { doc, selection: {}, history: { done, undone: [] } };
}

test("what was saved is loaded by its name", () => {
  const archive = new UndoArchive(storage(10_000), () => 1);
  archive.save("local:a", editor("a: 1"));
  archive.save("serve:a", editor("a: 2"));
  expect(archive.load("local:a")).toEqual(editor("a: 1"));
  expect(archive.load("local:b")).toBeUndefined();
});

test("only the newest steps are kept", () => {
  const archive = new UndoArchive(storage(1_000_000), () => 1);
  archive.save("a", editor("a", 1000));
  expect(archive.load("a")?.history.done).toHaveLength(200);
  expect(archive.load("a")?.history.done.at(-1)).toEqual({ index: 999 });
});

test("a full storage and too many files lose the oldest first, and what others keep there stays", () => {
  let now = 0;
  const small = storage(3_000);
  small.kept.set("other", "x");
  const archive = new UndoArchive(small, () => ++now);
  for (const name of ["one", "two", "three", "four"]) archive.save(name, editor("y".repeat(800)));
  expect(["one", "two", "three", "four"].map((name) => archive.load(name) !== undefined)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  archive.save("huge", editor("z".repeat(4_000)));
  expect(archive.load("huge")).toBeUndefined();
  expect(small.kept.get("other")).toBe("x");
});

test("without storage, and with what cannot be read, nothing is kept and nothing breaks", () => {
  const none = new UndoArchive(undefined);
  none.save("a", editor("a"));
  expect(none.load("a")).toBeUndefined();
  const broken = storage(100);
  broken.kept.set("ketu.undo:a", '{"at":1,"editor":{"doc":1}}');
  broken.kept.set("ketu.undo:b", "{");
  expect([new UndoArchive(broken).load("a"), new UndoArchive(broken).load("b")]).toEqual([undefined, undefined]);
});
