import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { PicturePageOptions } from "./picture-pane-page.ts";

const root = resolve(import.meta.dirname, "../..");
const address = "https://picture.invalid/";
const notes = readFileSync(join(root, "site/viewer/present/notes.html"), "utf8");
const policy = /content="(default-src[^"]*)"/.exec(readFileSync(join(root, "site/index.html"), "utf8"))?.[1] ?? "";

/** The scripts of the page by name, side by side as in the built site. */
export async function buildPicturePane(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      main: join(root, "test/support/picture-pane-page.ts"),
      worker: join(root, "site/worker/worker.ts"),
      notes: join(root, "site/viewer/present/notes.ts"),
    },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    alias: { ketu: join(root, "src", "index.ts") },
    outdir: "/",
    write: false,
    logLevel: "warning",
  });
  const elk = createRequire(import.meta.url).resolve("elkjs/lib/elk-worker.min.js");
  return new Map([
    ...outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ""), text] as const),
    ["elk.js", readFileSync(elk, "utf8")],
  ]);
}

export interface OpenedPicturePane {
  readonly page: Page;
  /** Errors and warnings, violations of the policy among them. */
  readonly problems: string[];
}

/** Opens the pane with a model and waits until it is drawn. */
export async function openPicturePane(
  browser: Browser,
  scripts: ReadonlyMap<string, string>,
  options: PicturePageOptions & { readonly context?: BrowserContextOptions; readonly fragment?: string },
): Promise<OpenedPicturePane> {
  const { context: contextOptions, fragment = "", ...pageOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...contextOptions });
  const problems: string[] = [];
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  context.on("weberror", (failure) => problems.push(failure.error().message));
  await context.route("**/*", (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const script = scripts.get(name);
    if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script });
    if (name === "notes.html") return route.fulfill({ contentType: "text/html", body: notes });
    if (name !== "") return route.fulfill({ status: 204, body: "" });
    return route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": policy },
      body: '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>t</title></head><body><script type="module" src="main.js"></script></body></html>',
    });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(address + fragment);
  await page.waitForFunction(() => "openPicturePane" in globalThis);
  await page.evaluate((one) => globalThis.openPicturePane(one), pageOptions);
  await page.locator("ketu-viewer .picture > g").first().waitFor();
  return { page, problems };
}
