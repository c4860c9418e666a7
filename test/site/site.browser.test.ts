import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startStaticServer, type StaticServer } from "../../src/node/static-server.ts";
import { ketu } from "../cli/run-ketu.ts";
import { seriousFaults } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";

const root = resolve(import.meta.dirname, "../..");
let browser: Browser;
let folder: string;
let server: StaticServer;

/** What any server of static files may send; the pages have a stricter one in them. */
const policy = "default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ketu-site-"));
  ketu(["build", "models/standard", "models/broken/misspelt-key.ketu.yaml", "--out", folder], { folder: root });
  server = await startStaticServer({ folder, port: 0, policy });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["zh", "en"])("the site in %s", (locale) => {
  test.each([
    ["a desk", { width: 1280, height: 800 }],
    ["a phone", { width: 390, height: 844 }],
  ])("lists, finds and shows models on %s, and axe finds nothing serious", async (_, viewport) => {
    const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(new URL(`${locale}/index.html`, server.address).href);
    await page.getByRole("searchbox").fill(locale === "zh" ? "首次" : "first");
    await page.locator("#found li").first().waitFor();
    expect(await page.locator(".cards").isVisible()).toBe(false);
    await page.getByRole("searchbox").fill("");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(await seriousFaults(page)).toEqual([]);

    await page
      .locator(".cards a", { has: page.locator("img") })
      .first()
      .click();
    await page.locator('ketu-viewer g[data-subject^="node:"]').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator("nav.site a").nth(1).click();
    await expect.poll(() => page.getAttribute("html", "lang")).toBe(locale === "zh" ? "en" : "zh-CN");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("says what is wrong with a model that cannot be drawn", async () => {
    const page = await browser.newPage();
    await page.goto(new URL(`${locale}/misspelt-key.html`, server.address).href);
    expect(await page.locator(".problems .error").textContent()).toContain("gaol");
    await page.close();
  });
});
