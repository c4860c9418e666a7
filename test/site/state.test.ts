import fc from "fast-check";
import { expect, test } from "vitest";
import { firstState, Store, update, type Action, type AppState } from "../../site/state.ts";

const path = fc.constantFrom("a.ketu.yaml", "b.ketu.yaml", "parts/c.ketu.yaml", "figures.json", "notes.md");
const file = fc.record({ path, text: fc.string(), savedText: fc.string(), version: fc.nat(9) });
const files = fc.uniqueArray(file, { selector: (one) => one.path, minLength: 1 });
const pane = fc.constantFrom("files" as const, "text" as const, "picture" as const);

const opening: fc.Arbitrary<Action> = files.map((some) => ({
  type: "opened",
  files: some,
  current: some[0]?.path ?? "",
  host: "local",
}));
const action: fc.Arbitrary<Action> = fc.oneof(
  opening,
  fc.record({ type: fc.constant("edited" as const), path, text: fc.string() }),
  fc.record({ type: fc.constant("saved" as const), path, text: fc.string() }),
  fc.record({ type: fc.constant("added" as const), path, text: fc.string() }),
  fc.record({ type: fc.constant("renamed" as const), path, to: path }),
  fc.record({ type: fc.constant("removed" as const), path }),
  fc.record({ type: fc.constant("fold" as const), pane, isFolded: fc.boolean() }),
  fc.record({
    type: fc.constant("hide" as const),
    filter: fc.constantFrom("lane:a", "lane:b"),
    isHidden: fc.boolean(),
  }),
  fc.record({ type: fc.constant("figures" as const), path: fc.option(path, { nil: undefined }) }),
  fc.record({ type: fc.constant("search" as const), search: fc.string() }),
  fc.record({ type: fc.constant("notice" as const), notice: fc.option(fc.string(), { nil: undefined }) }),
  fc.record({ type: fc.constant("step" as const), step: fc.integer({ min: -3, max: 3 }) }),
);

function after(actions: readonly Action[]): AppState {
  return actions.reduce(update, firstState);
}

test("what an action does not change is the same object, so that nothing is drawn anew", () => {
  fc.assert(
    fc.property(fc.array(action), action, (before, last) => {
      const once = update(after(before), last);
      // Opening counts, adding puts the file anew; every other action says what is to be.
      if (["opened", "added", "renamed", "removed"].includes(last.type)) return;
      expect(update(once, last)).toBe(once);
    }),
  );
});

test("no action holds a key whose value is undefined", () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const state = after(actions);
      expect(Object.entries(state).filter(([, value]) => value === undefined)).toEqual([]);
    }),
  );
});

test("the file that is shown, drawn or gives figures is always one that is there", () => {
  fc.assert(
    fc.property(opening, fc.array(action.filter(({ type }) => type !== "figures")), (first, actions) => {
      const state = after([first, ...actions]);
      const paths = state.files.map((one) => one.path);
      for (const shown of [state.current, state.main, state.figures]) {
        if (shown !== undefined) expect(paths).toContain(shown);
      }
    }),
  );
});

test("paths stay unique and a change of the text counts its version up", () => {
  fc.assert(
    fc.property(opening, fc.array(action), (first, actions) => {
      const state = after([first, ...actions]);
      const paths = state.files.map((one) => one.path);
      expect(new Set(paths).size).toBe(paths.length);
      const [one] = state.files;
      if (!one) return;
      const changed = update(state, { type: "edited", path: one.path, text: `${one.text}!` });
      expect(changed.files.find(({ path: name }) => name === one.path)?.version).toBe(one.version + 1);
    }),
  );
});

test("renaming keeps the text and what is unsaved of it, and never covers another file", () => {
  const [first, second] = ["a.ketu.yaml", "b.ketu.yaml"];
  const open = after([
    {
      type: "opened",
      files: [first, second].map((name) => ({ path: name, text: `${name}: 1`, savedText: "", version: 0 })),
      current: first,
      host: "local",
    },
  ]);
  expect(update(open, { type: "renamed", path: first, to: second })).toBe(open);
  const renamed = update(open, { type: "renamed", path: first, to: "z.ketu.yaml" });
  expect(renamed.current).toBe("z.ketu.yaml");
  expect(renamed.main).toBe("z.ketu.yaml");
  expect(renamed.files.map((one) => [one.path, one.text])).toEqual([
    [second, `${second}: 1`],
    ["z.ketu.yaml", `${first}: 1`],
  ]);
});

test("a place in another file comes in front without another model being drawn; opening that file draws it", () => {
  const [first, second] = ["a.ketu.yaml", "b.ketu.yaml"];
  const files = [first, second].map((name) => ({ path: name, text: "", savedText: "", version: 0 }));
  const open = after([{ type: "opened", files, current: first, host: "local" }]);
  const shown = update(open, { type: "show-file", path: second, isOnlyText: true });
  expect([shown.current, shown.main]).toEqual([second, first]);
  expect(update(shown, { type: "show-file", path: second }).main).toBe(second);
});

test("a model is drawn with the figures of its folder", () => {
  const names = ["a/figures.json", "a/m.ketu.yaml", "b/figures.json", "b/m.ketu.yaml", "c/m.ketu.yaml"];
  const files = names.map((name) => ({ path: name, text: "", savedText: "", version: 0 }));
  const open = after([{ type: "opened", files, current: "b/m.ketu.yaml", host: "serve" }]);
  expect(open.figures).toBe("b/figures.json");
  expect(update(open, { type: "show-file", path: "a/m.ketu.yaml" }).figures).toBe("a/figures.json");
  expect(update(open, { type: "show-file", path: "c/m.ketu.yaml" }).figures).toBeUndefined();
});

test("opening other files forgets selection, view and drawing, and counts the workspace up", () => {
  const before: AppState = {
    ...firstState,
    selection: { subject: "node:a", source: "text" },
    view: "flow",
    hidden: ["x:y"],
  };
  const opened = update(before, { type: "opened", files: [], current: "m.ketu.yaml", host: "folder" });
  expect(opened).toEqual({
    ...firstState,
    workspace: 1,
    files: [],
    current: "m.ketu.yaml",
    main: "m.ketu.yaml",
    host: "folder",
  });
});

test("listeners hear each change once, and none when nothing changed", () => {
  const store = new Store();
  const heard: string[] = [];
  const end = store.subscribe((state) => heard.push(state.search));
  store.dispatch({ type: "search", search: "a" });
  store.dispatch({ type: "search", search: "a" });
  store.dispatch({ type: "search", search: "b" });
  end();
  store.dispatch({ type: "search", search: "c" });
  expect(heard).toEqual(["a", "b"]);
});
