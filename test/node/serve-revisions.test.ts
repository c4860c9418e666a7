import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveWorkspace } from "../../src/node/serve/serve-workspace.ts";
import { openWorkspaceRevisions } from "../../src/node/serve/workspace-revisions.ts";

const main = "ketu: 1\ntitle: 模型\ninclude: [parts/stages.ketu.yaml]\n";
const part = "ketu: 1\nstages: { a: 甲 }\n";
let repository: string;
let folder: string;

function git(...args: readonly string[]): string {
  const identity = ["-c", "user.name=王芳", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: repository, encoding: "utf8", stdio: "pipe" });
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), "ketu-revisions-"));
  folder = join(repository, "models");
  mkdirSync(join(folder, "parts"), { recursive: true });
  git("init", "-q", "-b", "main");
  writeFileSync(join(folder, "old.ketu.yaml"), main);
  writeFileSync(join(folder, "parts/stages.ketu.yaml"), part);
  writeFileSync(join(folder, "secret.txt"), "secret");
  git("add", ".");
  git("commit", "-q", "-m", "first", "--date", "2026-03-01T23:30:00+08:00");
  git("tag", "v1");
  renameSync(join(folder, "old.ketu.yaml"), join(folder, "a.ketu.yaml"));
  writeFileSync(join(folder, "parts/stages.ketu.yaml"), part.replace("甲", "乙"));
  git("add", ".");
  git("commit", "-q", "-m", "重命名");
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

test("lists the commits of a file, under former names too, with the day of their author", async () => {
  const found = await openWorkspaceRevisions(folder).list("a.ketu.yaml");
  expect(found.map(({ subject }) => subject)).toEqual(["重命名", "first"]);
  expect(found[1]).toMatchObject({ day: "2026-03-01", author: "王芳" });
  expect(found[1]?.id).toMatch(/^[0-9a-f]{40}$/);
});

test("gives the model of a revision with its parts as they were, found by its former name", async () => {
  expect(await openWorkspaceRevisions(folder).read("a.ketu.yaml", "v1")).toEqual({
    status: "done",
    main: "old.ketu.yaml",
    files: [
      { path: "old.ketu.yaml", text: main },
      { path: "parts/stages.ketu.yaml", text: part },
    ],
  });
});

test("a revision that is not there, one without the model, and a name that is none are told apart from a model", async () => {
  const revisions = openWorkspaceRevisions(folder);
  const before = git("rev-parse", "HEAD");
  for (const name of ["nowhere", "--output=stolen", "-h", "", "a b", "main\nv1", "x".repeat(300)])
    expect(await revisions.read("a.ketu.yaml", name), name).toEqual({ status: "unknown" });
  expect(await revisions.read("never.ketu.yaml", "v1")).toEqual({ status: "missing" });
  for (const path of ["secret.txt", "../models/a.ketu.yaml", ".git/config"]) {
    expect(await revisions.read(path, "v1"), path).toEqual({ status: "unknown" });
    expect(await revisions.list(path), path).toEqual([]);
  }
  expect([git("rev-parse", "HEAD"), git("status", "--porcelain")]).toEqual([before, ""]);
});

test("a folder without git has no revisions", async () => {
  const plain = mkdtempSync(join(tmpdir(), "ketu-plain-"));
  const revisions = openWorkspaceRevisions(plain);
  expect(await revisions.list("a.ketu.yaml")).toEqual([]);
  expect(await revisions.read("a.ketu.yaml", "main")).toEqual({ status: "unknown" });
  rmSync(plain, { recursive: true, force: true });
});

test("the server tells revisions to those who have its token only", async () => {
  const server = await serveWorkspace({ folder, site: folder, port: 0 });
  const { origin, hash } = new URL(server.address);
  const ask = (path: string, token: string): Promise<Response> =>
    fetch(origin + path, { headers: { Authorization: `Bearer ${token}` } });
  const token = hash.replace("#token=", "");
  for (const path of ["/api/revisions?path=a.ketu.yaml", "/api/revision?path=a.ketu.yaml&revision=v1"]) {
    expect((await ask(path, "wrong")).status).toBe(403);
    expect((await ask(path, token)).status).toBe(200);
  }
  expect((await ask("/api/revision?path=a.ketu.yaml&revision=nowhere", token)).status).toBe(404);
  await server.close();
});
