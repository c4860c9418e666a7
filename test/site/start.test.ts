import { expect, test } from "vitest";
import { ImageSource } from "../../site/image-source.ts";
import { FileSession } from "../../site/start/file-session.ts";
import { filesOfFolder } from "../../site/start/folder.ts";
import { openReadFiles } from "../../site/start/open-read-files.ts";
import { isWanted, readGivenFiles } from "../../site/start/read-files.ts";
import { firstState, Store } from "../../site/state.ts";
import { fakeFolder } from "../support/fake-folder.ts";

const given = (path: string, text: string) => ({ path, size: text.length, text: () => Promise.resolve(text) });

test("models and figures are wanted, hidden and other files are not", () => {
  for (const path of ["a.ketu.yaml", "x/b.yml", "figures.json", "x/figures-2026.json"])
    expect(isWanted(path)).toBe(true);
  for (const path of [".git/a.yaml", "node_modules/a.yaml", "package.json", "a.txt", "x/.hidden.yaml"])
    expect(isWanted(path)).toBe(false);
});

test("what a folder of files has in common is left out of the paths, and what is not opened is counted", async () => {
  const read = await readGivenFiles([
    given("shop/b.yaml", "b"),
    given("shop/a.ketu.yaml", "a"),
    given("shop/x.txt", "x"),
  ]);
  expect(read).toEqual({
    files: [
      { path: "a.ketu.yaml", text: "a" },
      { path: "b.yaml", text: "b" },
    ],
    left: 1,
  });
});

test("a model is opened in place of what was open; figures alone are added to it", () => {
  const store = new Store(firstState);
  expect(openReadFiles(store, { files: [{ path: "figures.json", text: "{}" }], left: 0 })).toBe(false);
  expect(openReadFiles(store, { files: [{ path: "a.ketu.yaml", text: "ketu: 1" }], left: 0 })).toBe(true);
  expect(openReadFiles(store, { files: [{ path: "figures.json", text: "{}" }], left: 0 })).toBe(true);
  expect(store.state.files.map(({ path }) => path)).toEqual(["a.ketu.yaml", "figures.json"]);
  expect(store.state.figures).toBe("figures.json");
});

test("a folder is read six folders deep, without hidden ones", async () => {
  const disk = new Map([
    ["a.ketu.yaml", "a"],
    ["parts/b.yaml", "b"],
    [".git/c.yaml", "c"],
    ["1/2/3/4/5/6/7/deep.yaml", "d"],
  ]);
  expect((await filesOfFolder(fakeFolder("shop", disk))).map(({ path }) => path)).toEqual([
    "a.ketu.yaml",
    "parts/b.yaml",
  ]);
});

test("a file of an open folder is written there; over another program's change only when asked twice", async () => {
  const disk = new Map([["a.ketu.yaml", "ketu: 1"]]);
  const store = new Store(firstState);
  const downloads: string[] = [];
  const session = new FileSession(store, {
    pick: () => Promise.resolve(fakeFolder("shop", disk)),
    download: (name) => downloads.push(name),
  });
  await session.openFolder();
  expect(store.state).toMatchObject({ host: "folder", current: "a.ketu.yaml" });
  store.dispatch({ type: "edited", path: "a.ketu.yaml", text: "ketu: 1 # mine" });
  await session.save();
  expect(disk.get("a.ketu.yaml")).toBe("ketu: 1 # mine");
  expect(store.state.files[0]?.savedText).toBe("ketu: 1 # mine");

  disk.set("a.ketu.yaml", "ketu: 1 # theirs");
  store.dispatch({ type: "edited", path: "a.ketu.yaml", text: "ketu: 1 # mine again" });
  await session.save();
  expect(disk.get("a.ketu.yaml")).toBe("ketu: 1 # theirs");
  await session.save();
  expect(disk.get("a.ketu.yaml")).toBe("ketu: 1 # mine again");
  expect(downloads).toEqual([]);
});

test("without a folder, saving is a download, and the text counts as saved", async () => {
  const store = new Store(firstState);
  const downloads: string[] = [];
  openReadFiles(store, { files: [{ path: "x/a.ketu.yaml", text: "ketu: 1" }], left: 0 });
  store.dispatch({ type: "edited", path: "x/a.ketu.yaml", text: "ketu: 1 #" });
  await new FileSession(store, { download: (name) => downloads.push(name) }).save();
  expect(downloads).toEqual(["a.ketu.yaml"]);
  expect(store.state.files[0]).toMatchObject({ text: "ketu: 1 #", savedText: "ketu: 1 #" });
});

test("an image of an opened folder is read when a picture wants it, and nothing hidden or too large", async () => {
  const disk = new Map([
    ["a.ketu.yaml", "ketu: 1"],
    ["brand/logo.svg", "<svg viewBox='0 0 2 1'/>"],
    [".secret/logo.svg", "<svg/>"],
    ["large.png", "x".repeat(1024 * 1024 + 1)],
  ]);
  const images = new ImageSource();
  const store = new Store(firstState);
  const session = new FileSession(store, { pick: () => Promise.resolve(fakeFolder("shop", disk)), images });
  await session.openFolder();
  const { workspace } = store.state;
  const read = async (path: string): Promise<string> => {
    const image = await images.read(workspace, path);
    return typeof image === "string" ? image : new TextDecoder().decode(image);
  };
  expect(await read("brand/logo.svg")).toBe("<svg viewBox='0 0 2 1'/>");
  expect(await read("brand")).toBe("missing");
  expect(await read("none.png")).toBe("missing");
  expect(await read(".secret/logo.svg")).toBe("missing");
  expect(await read("large.png")).toBe("tooLarge");
  expect(await images.read(workspace + 1, "brand/logo.svg")).toBe("missing");
});
