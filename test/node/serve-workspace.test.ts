import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOf } from "../../src/node/serve/workspace-files.ts";
import { serveWorkspace } from "../../src/node/serve/serve-workspace.ts";
import type { StaticServer } from "../../src/node/static-server.ts";

const text = "ketu: 1\ntitle: 模型\nstages: { a: 甲 }\n";
let root: string;
let server: StaticServer;
let token: string;
let base: string;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "ketu-serve-"));
  const [folder, site] = [join(root, "models"), join(root, "site")];
  for (const path of [folder, site, join(folder, "sub"), join(folder, ".hidden"), join(folder, "node_modules")])
    mkdirSync(path);
  writeFileSync(join(site, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "a.ketu.yaml"), text);
  writeFileSync(join(folder, "sub/b.ketu.yaml"), text);
  writeFileSync(join(folder, "sub/figures.json"), "{}");
  writeFileSync(join(folder, "sub/ketu.config.yaml"), "ketu: 1\n");
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, ".hidden/c.ketu.yaml"), text);
  writeFileSync(join(folder, "node_modules/d.ketu.yaml"), text);
  writeFileSync(join(root, "outside.ketu.yaml"), "outside");
  symlinkSync(root, join(folder, "link"));
  symlinkSync(join(root, "outside.ketu.yaml"), join(folder, "linked.ketu.yaml"));
  server = await serveWorkspace({ folder, site, port: 0 });
  const address = new URL(server.address);
  token = address.hash.replace("#token=", "");
  base = address.origin;
});

afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${base}${path}`, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });
}

function put(path: string, body: object): Promise<Response> {
  return ask(`/api/file?path=${encodeURIComponent(path)}`, { method: "PUT", body: JSON.stringify(body) });
}

test("lists the models, figures and configs below the folder, and nothing hidden, linked out or of another kind", async () => {
  const { files, left } = (await (await ask("/api/files")).json()) as {
    files: { path: string; text: string }[];
    left: number;
  };
  expect(files.map(({ path }) => path)).toEqual([
    "a.ketu.yaml",
    "sub/b.ketu.yaml",
    "sub/figures.json",
    "sub/ketu.config.yaml",
  ]);
  expect(files[0]?.text).toBe(text);
  expect(left).toBe(0);
});

test("gives nothing without the token, with a wrong one, or to a page of another origin", async () => {
  expect((await fetch(`${base}/api/files`)).status).toBe(403);
  expect((await ask("/api/files", { headers: { Authorization: "Bearer wrong" } })).status).toBe(403);
  expect((await ask("/api/files", { headers: { Origin: "http://example.org" } })).status).toBe(403);
});

test("refuses a host name that is not this machine's own, so that no other site's name can point here", async () => {
  const { port } = new URL(base);
  const status = await new Promise((done) => {
    httpRequest({ host: "127.0.0.1", port, path: "/", headers: { Host: "evil.example" } }, (response) =>
      done(response.statusCode),
    ).end();
  });
  expect(status).toBe(403);
});

test("serves the page with a policy that lets nothing inline run", async () => {
  const page = await fetch(`${base}/`);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(page.status).toBe(200);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*/);
});

test("saves a file in one piece when it still is what the edit started from", async () => {
  const answer = await put("a.ketu.yaml", { text: "ketu: 1 # new\n", base: hashOf(text) });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: "done", hash: hashOf("ketu: 1 # new\n") });
  expect(readFileSync(join(root, "models/a.ketu.yaml"), "utf8")).toBe("ketu: 1 # new\n");
});

test("does not save over what another program wrote, and shows it", async () => {
  writeFileSync(join(root, "models/a.ketu.yaml"), "theirs");
  const answer = await put("a.ketu.yaml", { text: "mine", base: hashOf(text) });
  expect(answer.status).toBe(409);
  expect(((await answer.json()) as { theirs: { text: string } }).theirs.text).toBe("theirs");
  expect(readFileSync(join(root, "models/a.ketu.yaml"), "utf8")).toBe("theirs");
});

test("makes new files, in new folders, but no file over one that is there", async () => {
  expect((await put("new/c.ketu.yaml", { text })).status).toBe(200);
  expect(readFileSync(join(root, "models/new/c.ketu.yaml"), "utf8")).toBe(text);
  expect((await put("a.ketu.yaml", { text: "mine" })).status).toBe(409);
});

test.each([
  "../outside.ketu.yaml",
  "link/outside.ketu.yaml",
  "linked.ketu.yaml",
  ".hidden/c.ketu.yaml",
  "node_modules/d.ketu.yaml",
  "secret.txt",
  "/etc/x.ketu.yaml",
  "sub//b.ketu.yaml",
  "sub/./b.ketu.yaml",
  "sub\\..\\x.ketu.yaml",
  "nul\0.ketu.yaml",
  "",
])("neither writes nor removes %j", async (path) => {
  expect((await put(path, { text: "x", base: hashOf("outside") })).status).toBe(403);
  const removal = await ask(`/api/file?path=${encodeURIComponent(path)}&base=${hashOf("outside")}`, {
    method: "DELETE",
  });
  expect(removal.status).toBe(403);
  expect(readFileSync(join(root, "outside.ketu.yaml"), "utf8")).toBe("outside");
});

test("a text that is too large, and a body that is none, are refused", async () => {
  expect((await put("a.ketu.yaml", { text: "x".repeat(2 * 1024 * 1024 + 1), base: hashOf(text) })).status).toBe(413);
  expect((await ask("/api/file?path=a.ketu.yaml", { method: "PUT", body: "no json" })).status).toBe(400);
});

test("tells listeners what another program writes, makes and removes", async () => {
  const stop = new AbortController();
  const events = await ask("/api/events", { signal: stop.signal });
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = "";
  const until = async (wanted: string): Promise<void> => {
    while (!seen.includes(wanted)) seen += (await reader?.read())?.value ?? "";
  };
  await until("alive");
  writeFileSync(join(root, "models/a.ketu.yaml"), "theirs");
  await until(
    JSON.stringify({ type: "changed", file: { path: "a.ketu.yaml", text: "theirs", hash: hashOf("theirs") } }),
  );
  rmSync(join(root, "models/sub/b.ketu.yaml"));
  await until(JSON.stringify({ type: "removed", path: "sub/b.ketu.yaml" }));
  stop.abort();
});

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

test("hands out a logo as bytes, and no other file: not by its name, its content, its place or its size", async () => {
  const folder = join(root, "models");
  writeFileSync(join(folder, "sub/logo.png"), pixel);
  writeFileSync(join(folder, "secret.png"), "secret");
  writeFileSync(join(folder, ".hidden/logo.png"), pixel);
  writeFileSync(join(root, "outside.png"), pixel);
  symlinkSync(join(root, "outside.png"), join(folder, "linked.png"));
  writeFileSync(join(folder, "large.png"), Buffer.concat([pixel, Buffer.alloc(1024 * 1024)]));
  const image = (path: string): Promise<Response> => ask(`/api/image?path=${encodeURIComponent(path)}`);
  const found = await image("sub/logo.png");
  expect(found.headers.get("content-type")).toBe("application/octet-stream");
  expect(Buffer.from(await found.arrayBuffer()).equals(pixel)).toBe(true);
  for (const [path, problem] of [
    ["secret.png", "format"],
    ["secret.txt", "format"],
    ["a.ketu.yaml", "format"],
    [".hidden/logo.png", "outside"],
    ["../outside.png", "outside"],
    ["linked.png", "outside"],
    ["link/outside.png", "outside"],
    ["large.png", "tooLarge"],
    ["none.png", "missing"],
  ] as const) {
    const response = await image(path);
    expect(response.ok, path).toBe(false);
    expect(await response.json(), path).toEqual({ problem });
  }
  expect((await fetch(`${base}/api/image?path=sub/logo.png`)).status).toBe(403);
  // It is not a file of the page either.
  expect((await ask("/sub/logo.png")).status).toBe(404);
});
