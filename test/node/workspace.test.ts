import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findModels } from "../../src/node/find-models.ts";
import { createFileReader, findWorkspaceRoot, isInside, maxFileBytes, readTextFile } from "../../src/node/workspace.ts";

function makeWorkspace(): { readonly root: string; readonly outer: string } {
  const outer = realpathSync(mkdtempSync(join(tmpdir(), "ketu-workspace-")));
  const root = join(outer, "project");
  mkdirSync(join(root, "models", "parts"), { recursive: true });
  mkdirSync(join(root, ".git"));
  writeFileSync(join(outer, "secret.yaml"), "secret: 1");
  writeFileSync(join(root, "shared.yaml"), "shared: 1");
  writeFileSync(join(root, "models", "parts", "a.yaml"), "\uFEFFa: 1");
  symlinkSync(join(outer, "secret.yaml"), join(root, "models", "leak.yaml"));
  symlinkSync(join(root, "shared.yaml"), join(root, "models", "alias.yaml"));
  return { root, outer };
}

const { root, outer } = makeWorkspace();
const read = createFileReader({ root, folder: join(root, "models") });

test("files are read relative to the model's folder, without a byte order mark", async () => {
  expect(await read("parts/a.yaml")).toEqual({ status: "ok", text: "a: 1" });
  expect(await read("../shared.yaml")).toEqual({ status: "ok", text: "shared: 1" });
  expect(await read("alias.yaml")).toEqual({ status: "ok", text: "shared: 1" });
});

test.each(["../../secret.yaml", "/etc/hostname", "leak.yaml", "parts/../../../secret.yaml", ".."])(
  "%s is outside the workspace or no file",
  async (path) => {
    const { status } = await read(path);
    expect(status).toBe(path === ".." ? "unreadable" : "outside");
  },
);

test("a missing file, a file in the place of a folder and a folder are told apart from text", async () => {
  expect(await read("none.yaml")).toEqual({ status: "missing" });
  expect(await read("parts/a.yaml/b.yaml")).toEqual({ status: "missing" });
  expect(await read("parts")).toEqual({ status: "unreadable", reason: "EISDIR" });
});

test("a file over the limit is not read, and one that is not UTF-8 says so", async () => {
  writeFileSync(join(root, "large.yaml"), Buffer.alloc(maxFileBytes + 1, "a"));
  writeFileSync(join(root, "gbk.yaml"), Buffer.from([0xbf, 0xcd, 0xcd, 0xbc]));
  expect(await read("../large.yaml")).toEqual({ status: "tooLarge" });
  expect(await read("../gbk.yaml")).toEqual({ status: "unreadable", reason: "not UTF-8" });
  expect(readTextFile(join(root, "shared.yaml")).status).toBe("ok");
});

test("the listener hears of every file inside that was asked for, also of missing ones", async () => {
  const heard: string[] = [];
  const listening = createFileReader({ root, folder: root, onRead: (path) => heard.push(path) });
  for (const path of ["shared.yaml", "none.yaml", "../secret.yaml"]) await listening(path);
  expect(heard).toEqual([join(root, "shared.yaml"), join(root, "none.yaml")]);
});

test("the workspace is the git repository, else the working directory above the model, else its own folder", () => {
  expect(findWorkspaceRoot(join(root, "models", "parts"), "/")).toBe(root);
  expect(findWorkspaceRoot(outer, "/nowhere")).toBe(outer);
  expect(findWorkspaceRoot(join(outer, "x", "y"), join(outer, "x"))).toBe(join(outer, "x"));
});

test("a folder holds itself and what is below, not its siblings with the same start", () => {
  expect(isInside("/a/b", "/a/b")).toBe(true);
  expect(isInside("/a/b", "/a/b/..c")).toBe(true);
  expect(isInside("/a/b", "/a/bc")).toBe(false);
  expect(isInside("/a/b", "/a")).toBe(false);
});

test("models are found below a folder in a fixed order, but not in hidden folders or node_modules", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ketu-find-"));
  for (const name of ["b/z", "b/a", "A", ".hidden/x", "node_modules/x", "b/.x/y"]) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, `${name}.ketu.yaml`), "");
  }
  writeFileSync(join(folder, "other.yaml"), "");
  expect(findModels(folder)).toEqual(["A.ketu.yaml", "b/a.ketu.yaml", "b/z.ketu.yaml"]);
});
