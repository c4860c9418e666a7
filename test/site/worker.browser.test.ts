import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkerAnswer, WorkerRequest } from "../../site/worker/api.ts";
import { lazyScripts } from "../../site/worker/lazy-scripts.ts";
import { launchChromium } from "../support/chromium.ts";
import { serveSite, type SiteServer } from "../support/serve-site.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "ketu-worker-"));
let server: SiteServer;
let browser: Browser;
let page: Page;
const requests: string[] = [];
const problems: string[] = [];

/** What the page below puts into its global scope. */
interface Scope {
  ask(files: Readonly<Record<string, string>>, request: WorkerRequest): Promise<WorkerAnswer>;
}

beforeAll(async () => {
  writeFileSync(
    join(folder, "asks.ts"),
    `import { WorkerClient } from ${JSON.stringify(join(root, "site/worker/worker-client.ts"))};
const client = new WorkerClient();
Object.assign(globalThis, {
  ask: (files, request) => {
    client.files({ isWhole: true, files: Object.entries(files).map(([path, text]) => ({ path, text })) });
    return client.ask(request);
  },
});`,
  );
  await build({
    entryPoints: [join(folder, "asks.ts")],
    outfile: join(folder, "asks.js"),
    bundle: true,
    format: "esm",
  });
  writeFileSync(
    join(folder, "asks.html"),
    '<!doctype html><title>x</title><link rel="icon" href="data:,"><script type="module" src="asks.js"></script>',
  );
  server = await serveSite(join(root, "dist/site"), folder);
  browser = await launchChromium();
  page = await browser.newPage();
  page.on("request", (request) => requests.push(request.url().replace(server.address, "")));
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`${server.address}asks.html`);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

function draw(text: string): Promise<WorkerAnswer> {
  const request: WorkerRequest = {
    kind: "draw",
    version: 1,
    options: { path: "main.ketu.yaml", view: "process_flow", locale: "zh", theme: "dark", asOf: "2026-11-21" },
  };
  return page.evaluate(({ files, asked }) => (globalThis as typeof globalThis & Scope).ask(files, asked), {
    files: { "main.ketu.yaml": text },
    asked: request,
  });
}

const chain = "ketu: 1\ntitle: 一条线\nstages: { s: { label: 阶段, nodes: { a: 甲, b: 乙 } } }\n";
const branching = `ketu: 1
title: 分支
stages: { s: { label: 阶段, nodes: { a: { label: 判断, kind: decision }, b: { label: 左, next: d }, c: 右, d: 合 } } }
transitions: { a -> b: 是, a -> c: 否 }
`;

test("the worker draws under a strict content security policy, and loads nothing but itself", async () => {
  expect(await draw(chain)).toMatchObject({ kind: "draw", drawing: { status: "drawn" } });
  expect(requests.filter((name) => !/^worker-\w+\.js$/.test(name))).toEqual(["asks.html", "asks.js", "worker.js"]);
  expect(problems).toEqual([]);
});

test("a stage that branches is laid out by the layout engine, loaded then", async () => {
  const answer = await draw(branching);
  if (answer.kind !== "draw") throw new Error(JSON.stringify(answer));
  expect(answer.drawing.diagnostics.map(({ code }) => code)).not.toContain("layout-failed");
  expect(answer.drawing.status).toBe("drawn");
  expect(requests).toContain("elk.js");
  const boxes = Object.values(answer.drawing.picture?.boxes ?? {});
  const [left, right] = ["node:b", "node:c"].map((subject) => boxes.find((box) => box.subject === subject));
  // Side by side, which without the engine they are not.
  expect(left?.y).toBe(right?.y);
  expect(problems).toEqual([]);
});

test("a mistake is explained although what explains it is not in the worker itself", async () => {
  const misspelt = await draw(chain.replace("stages:", "stagse:"));
  const broken = await draw("{ a: [");
  for (const answer of [misspelt, broken]) {
    if (answer.kind !== "draw") throw new Error(JSON.stringify(answer));
    expect(answer.drawing.diagnostics[0]?.message.zh.length).toBeGreaterThan(3);
  }
  expect(requests).toEqual(expect.arrayContaining(lazyScripts.map((name) => `${name}.js`)));
  expect(problems).toEqual([]);
});
