import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftTitle } from "../../site/persist/draft.ts";
import { DraftKeeper, type WrittenMessage } from "../../site/persist/draft-keeper.ts";
import { MemoryStorage } from "../../site/persist/draft-storage.ts";
import { addVersion, isBigChange, versionSize, type Version } from "../../site/persist/history.ts";
import { Store } from "../../site/state.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const main = "m.ketu.yaml";

/** So that no two tabs make the same id. */
let tabs = 0;

function openTab(storage: MemoryStorage, tell: (message: WrittenMessage) => void = () => undefined) {
  const store = new Store();
  let ids = 0;
  const tab = ++tabs;
  const keeper = new DraftKeeper({
    store,
    storage,
    now: () => Date.now(),
    newId: () => `${tab}-${++ids}`,
    remember: () => undefined,
    tell,
  });
  const open = (text: string): void =>
    store.dispatch({
      type: "opened",
      files: [{ path: main, text, savedText: text, version: 0 }],
      current: main,
      host: "local",
    });
  const type = (text: string): void => store.dispatch({ type: "edited", path: main, text });
  const text = (): string | undefined => store.state.files.find(({ path }) => path === main)?.text;
  return { store, keeper, open, type, text };
}

async function keptText(storage: MemoryStorage, id: string | undefined): Promise<string | undefined> {
  return (await storage.read(id ?? ""))?.files[0]?.text;
}

test("every change is kept within 300 ms, also while someone types without a pause", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  tab.open("title: a");
  for (let letters = 1; letters <= 20; letters += 1) {
    tab.type(`title: ${"a".repeat(letters)}`);
    await vi.advanceTimersByTimeAsync(60);
    const kept = (await keptText(storage, tab.keeper.current)) ?? "";
    // What was typed 300 ms ago, five letters back, is there.
    expect(kept.length).toBeGreaterThanOrEqual(`title: ${"a".repeat(letters)}`.length - 5);
  }
  await vi.advanceTimersByTimeAsync(300);
  expect(await keptText(storage, tab.keeper.current)).toBe(tab.text());
});

test("a new tab opens the draft as it was left, with what was unsaved", async () => {
  const storage = new MemoryStorage();
  const before = openTab(storage);
  before.open("title: a");
  before.type("title: b");
  await vi.advanceTimersByTimeAsync(300);
  const [head] = await storage.list();
  const after = openTab(storage);
  expect(await after.keeper.open(head?.id ?? "")).toBe(true);
  expect(after.store.state.files).toEqual([{ path: main, text: "title: b", savedText: "title: a", version: 0 }]);
  expect(head?.title).toBe("b");
});

test("what was changed last before another workspace is opened goes into its own draft", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  tab.open("title: first");
  const first = tab.keeper.current;
  tab.type("title: first, changed");
  tab.open("title: second");
  await vi.advanceTimersByTimeAsync(300);
  expect(await keptText(storage, first)).toBe("title: first, changed");
  expect(await keptText(storage, tab.keeper.current)).toBe("title: second");
});

test("a draft that nobody touched goes when something else is opened", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  tab.open("title: template");
  tab.open("title: other");
  await vi.advanceTimersByTimeAsync(300);
  expect((await storage.list()).map(({ title }) => title)).toEqual(["other"]);
});

test("another tab follows what is written, and writes on without a conflict", async () => {
  const storage = new MemoryStorage();
  const pair: ReturnType<typeof openTab>[] = [];
  const tellOthers = (from: number) => (message: WrittenMessage) => {
    for (const [index, tab] of pair.entries()) if (index !== from) void tab.keeper.hear(message);
  };
  pair.push(openTab(storage, tellOthers(0)), openTab(storage, tellOthers(1)));
  const [one, other] = pair;
  one?.open("title: a");
  await vi.advanceTimersByTimeAsync(300);
  await other?.keeper.open(one?.keeper.current ?? "");
  for (const [tab, text] of [
    [one, "title: b"],
    [other, "title: c"],
    [one, "title: d"],
  ] as const) {
    tab?.type(text);
    await vi.advanceTimersByTimeAsync(300);
    expect([one?.text(), other?.text()]).toEqual([text, text]);
  }
  expect(pair.map(({ store }) => store.state.dialog)).toEqual([undefined, undefined]);
});

test.each(["mine", "theirs"] as const)(
  "when two tabs change a draft at once, '%s' loses neither text",
  async (choice) => {
    const storage = new MemoryStorage();
    const [one, other] = [openTab(storage), openTab(storage)];
    one.open("title: a");
    await vi.advanceTimersByTimeAsync(300);
    const shared = one.keeper.current ?? "";
    await other.keeper.open(shared);
    one.type("title: one");
    other.type("title: other");
    await vi.advanceTimersByTimeAsync(300);
    expect(await keptText(storage, shared)).toBe("title: one");
    expect(other.store.state.dialog).toEqual({ kind: "draft-conflict" });
    other.keeper.settle(choice);
    await vi.advanceTimersByTimeAsync(300);
    expect(await keptText(storage, shared)).toBe("title: one");
    if (choice === "mine") {
      expect(other.keeper.current).not.toBe(shared);
      expect(await keptText(storage, other.keeper.current)).toBe("title: other");
    } else {
      expect(other.text()).toBe("title: one");
      const versions = await other.keeper.versions(shared);
      expect(versions.some(({ files }) => files[0]?.text === "title: other")).toBe(true);
    }
    other.type("title: on");
    await vi.advanceTimersByTimeAsync(300);
    expect(await keptText(storage, other.keeper.current)).toBe("title: on");
  },
);

test("a storage that refuses is told, and what it refused is written with the next change", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  tab.open("title: a");
  await vi.advanceTimersByTimeAsync(300);
  const refusal = vi.spyOn(storage, "write").mockRejectedValue(new Error("full"));
  tab.type("title: b");
  await vi.advanceTimersByTimeAsync(300);
  expect(tab.store.state.isKept).toBe(false);
  refusal.mockRestore();
  tab.type("title: c");
  await vi.advanceTimersByTimeAsync(300);
  expect(await keptText(storage, tab.keeper.current)).toBe("title: c");
  expect(tab.store.state.dialog).toBeUndefined();
});

test("versions are kept at pauses and before big changes, and one brought back can be taken back", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  const long = `title: a\n${"x".repeat(500)}`;
  tab.open("title: a");
  tab.type(long);
  await vi.advanceTimersByTimeAsync(31_000);
  tab.type("");
  await vi.advanceTimersByTimeAsync(300);
  const versions = await tab.keeper.versions(tab.keeper.current ?? "");
  expect(versions.map(({ reason, files }) => [reason, files[0]?.text])).toEqual([
    ["pause", long],
    ["opened", "title: a"],
  ]);
  const [last] = versions;
  if (last) tab.keeper.restore(last);
  expect(tab.text()).toBe(long);
});

test("a removed file is in the history at once", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  tab.open("title: a");
  tab.store.dispatch({ type: "added", path: "p.ketu.yaml", text: "" });
  tab.store.dispatch({ type: "edited", path: "p.ketu.yaml", text: "part" });
  tab.store.dispatch({ type: "removed", path: "p.ketu.yaml" });
  await vi.advanceTimersByTimeAsync(300);
  const [last] = await tab.keeper.versions(tab.keeper.current ?? "");
  expect(last?.files).toContainEqual({ path: "p.ketu.yaml", text: "part" });
});

test("what is only read, and what lies on the disk of a server, is no draft", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  const files = [{ path: main, text: "title: a", savedText: "", version: 0 }];
  tab.store.dispatch({ type: "opened", files, current: main, host: "local", mode: "reading" });
  tab.store.dispatch({ type: "opened", files, current: main, host: "serve" });
  await vi.advanceTimersByTimeAsync(300);
  expect(await storage.list()).toEqual([]);
});

test("a copy of what was read becomes a draft", async () => {
  const storage = new MemoryStorage();
  const tab = openTab(storage);
  const files = [{ path: main, text: "title: a", savedText: "", version: 0 }];
  tab.store.dispatch({ type: "opened", files, current: main, host: "local", mode: "reading" });
  tab.store.dispatch({ type: "mode", mode: "presenting" });
  tab.store.dispatch({ type: "mode", mode: "reading" });
  tab.store.dispatch({ type: "mode", mode: "editing" });
  await vi.advanceTimersByTimeAsync(300);
  expect((await storage.list()).map(({ title }) => title)).toEqual(["a"]);
});

const version = fc.record({ gap: fc.integer({ min: 0, max: 1e7 }), text: fc.string({ maxLength: 30 }) });

test("a history stays within its bounds and always ends with the newest text", () => {
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 60 }), (steps) => {
      let versions: readonly Version[] = [];
      let at = 0;
      for (const { gap, text } of steps) {
        at += gap;
        versions = addVersion(
          versions,
          { draft: "d", at, reason: "pause", files: [{ path: "m", text }] },
          { count: 8, size: 120 },
        );
        expect(versions.length).toBeLessThanOrEqual(8);
        expect(versions.reduce((sum, one) => sum + versionSize(one), 0)).toBeLessThanOrEqual(120);
        expect(versions.at(-1)?.files[0]?.text).toBe(text);
        const times = versions.map((one) => one.at);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      }
    }),
  );
});

test("a long history keeps its first version and is denser where it is younger", () => {
  let versions: readonly Version[] = [];
  for (let minute = 0; minute < 500; minute += 1) {
    const files = [{ path: "m", text: String(minute) }];
    versions = addVersion(
      versions,
      { draft: "d", at: minute * 60_000, reason: "pause", files },
      { count: 20, size: 1e6 },
    );
  }
  expect(versions).toHaveLength(20);
  expect(versions[0]?.at).toBe(0);
  const half = versions.filter(({ at }) => at > 250 * 60_000).length;
  expect(half).toBeGreaterThan(10);
});

test("a big change takes much away; typing and adding do not", () => {
  const before = [{ path: "m", text: "x".repeat(1000) }];
  expect(isBigChange(before, [{ path: "m", text: "" }])).toBe(true);
  expect(isBigChange(before, [])).toBe(true);
  expect(isBigChange(before, [{ path: "m", text: "x".repeat(990) }])).toBe(false);
  expect(
    isBigChange(before, [
      { path: "m", text: `${"x".repeat(500)}new${"x".repeat(500)}` },
      { path: "n", text: "y" },
    ]),
  ).toBe(false);
});

test.each([
  ["title: 我的模型  # now\n", "zh", "我的模型"],
  ['title: { zh: 零售, en: "Retail, all" }\n', "en", "Retail, all"],
  ["title: { zh: 零售 }\n", "en", "零售"],
  ["title: 'A: b'\r\n", "en", "A: b"],
  ["stages:\n  title: no\n", "en", "m"],
] as const)("the title of a draft is read even from broken text: %j", (text, locale, title) => {
  expect(draftTitle({ files: [{ path: main, text, savedText: "", version: 0 }], main, locale })).toBe(title);
});
