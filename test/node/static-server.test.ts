import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startStaticServer, type StaticServer } from "../../src/node/static-server.ts";

let server: StaticServer;

beforeAll(async () => {
  const outer = mkdtempSync(join(tmpdir(), "ketu-server-"));
  const folder = join(outer, "public");
  mkdirSync(join(folder, ".git"), { recursive: true });
  mkdirSync(join(folder, "models"));
  writeFileSync(join(outer, "secret.txt"), "secret");
  writeFileSync(join(folder, ".git", "config"), "secret");
  writeFileSync(join(folder, "index.html"), "<title>gallery</title>");
  writeFileSync(join(folder, "models", "客图 1.svg"), "<svg/>");
  symlinkSync(join(outer, "secret.txt"), join(folder, "leak.txt"));
  server = await startStaticServer({ folder, port: 0 });
});
afterAll(() => server.close());

/** A request as it is written, because `fetch` would tidy the path. */
function raw(request: string): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1");
    let text = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => (text += part));
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
    socket.write(`${request}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  });
}

test("a folder answers with its index.html, and every answer has a content security policy", async () => {
  const response = await fetch(server.address);
  expect(await response.text()).toBe("<title>gallery</title>");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("names with spaces and Chinese characters are found", async () => {
  const response = await fetch(`${server.address}models/${encodeURIComponent("客图 1.svg")}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("image/svg+xml");
});

test.each([
  "/../secret.txt",
  "/models/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/models/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "/.git/config",
  "/%2egit/config",
  "/leak.txt",
  "/models",
  "/%00",
  "/%zz",
  "//etc/passwd",
])("%s is not served", async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain("secret");
});

test("HEAD gives the headers alone", async () => {
  const answer = await raw("HEAD / HTTP/1.1");
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toMatch(/content-length: 22/i);
  expect(answer.endsWith("\r\n\r\n")).toBe(true);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  expect((await fetch(server.address, { method })).status).toBe(405);
});

test("a request under another name than this machine's is refused", async () => {
  const { port } = new URL(server.address);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      socket.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    });
    let text = "";
    socket.on("data", (part) => (text += part.toString()));
    socket.on("end", () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
});

test("a port that is taken is passed over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ketu-server-"));
  const port = Number(new URL(server.address).port);
  const second = await startStaticServer({ folder, port });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
});
