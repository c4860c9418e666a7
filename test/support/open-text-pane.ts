import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PageOptions } from "./text-pane-page.ts";

const root = resolve(import.meta.dirname, "../..");
const address = "https://editor.invalid/";
const elk = createRequire(import.meta.url).resolve("elkjs/lib/elk-worker.min.js");

/** The scripts of the page by name, as `scripts/build-site.ts` would lay them side by side. */
export async function buildTextPanePage(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { main: join(root, "test/support/text-pane-page.ts"), worker: join(root, "site/worker/worker.ts") },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    alias: { ketu: join(root, "src", "index.ts") },
    outdir: "/",
    write: false,
    logLevel: "warning",
  });
  return new Map([
    ...outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ""), text] as const),
    ["elk.js", readFileSync(elk, "utf8")],
  ]);
}

/** The policy of the real page. */
const policy = /content="(default-src[^"]*)"/.exec(readFileSync(join(root, "site/index.html"), "utf8"))?.[1] ?? "";

export interface OpenedTextPane {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Ends it; throws what the page complained about, violations of its policy among it. */
  close(): Promise<void>;
  /** Loads the page anew; what the browser keeps stays. */
  reload(options: PageOptions): Promise<void>;
}

export async function openTextPane(
  browser: Browser,
  scripts: ReadonlyMap<string, string>,
  options: PageOptions & { readonly reducedMotion?: boolean; readonly size?: { width: number; height: number } },
): Promise<OpenedTextPane> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 720, height: 720 },
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.route("**/*", (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const script = scripts.get(name);
    if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script });
    if (name !== "") return route.fulfill({ status: 404, body: "" });
    return route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": policy },
      body: '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>ketu</title><link rel="icon" href="data:,"></head><body><script type="module" src="main.js"></script></body></html>',
    });
  });
  const reload = async (again: PageOptions): Promise<void> => {
    await page.goto(address);
    await page.waitForFunction(() => "startTextPane" in globalThis);
    await page.evaluate((one) => startTextPane(one), again);
  };
  await reload(options);
  const close = async (): Promise<void> => {
    await context.close();
    if (problems.length > 0) throw new Error(problems.join("\n"));
  };
  return { page, context, close, reload };
}

/** The text that the store has. */
export function textOf(page: Page, path: string): Promise<string> {
  return page.evaluate((wanted) => testPage.store.state.files.find((file) => file.path === wanted)?.text ?? "", path);
}

/** The line of the cursor, with `|` at the cursor. */
export function cursor(page: Page): Promise<string> {
  return page.evaluate(() => testPage.lineAtCursor());
}

/** Puts the cursor behind the first occurrence of some words. */
export function putCursor(page: Page, after: string): Promise<void> {
  return page.evaluate((text) => testPage.putCursor(text), after);
}
