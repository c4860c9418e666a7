import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compareModels } from "../../src/compare-models.ts";
import { drawChange } from "../../src/node/draw-change.ts";
import { seriousFaults } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { memoryPorts } from "../support/compile-texts.ts";
import { inChinese } from "../support/in-chinese.ts";

const models = resolve(import.meta.dirname, "../../models");
const before = inChinese(readFileSync(join(models, "online-education", "model.ketu.yaml"), "utf8"));
const hostile = `"</script><img src=x onerror=alert(1)>&amp;<svg onload=alert(2)>"`;

const edits: readonly (readonly [string, string])[] = [
  ["      quote:       { label: 方案与报价, kind: touchpoint, channel: shop, event: quote_sent }\n", ""],
  ["event: call_connected, sla: 24h", "event: call_connected, sla: 8h"],
  ["when: clv >= 5000, stage: loyalty", "when: clv >= 8000, stage: loyalty"],
  ["numerator: spend, denominator: new_customers", "numerator: spend, denominator: leads"],
  ["      book_trial: {", `      add_wechat: { label: ${hostile}, note: ${hostile} }\n      book_trial: {`],
];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), "ketu-changes-"));
  const ports = memoryPorts({});
  const version = (file: string, text: string): Parameters<typeof compareModels>[0] => {
    return { file, text, readFile: ports.readFile };
  };
  const after = edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`not there once: ${from}`);
    return text.replace(from, to);
  }, before);
  const comparison = await compareModels(version("old.ketu.yaml", before), version("new.ketu.yaml", after));
  for (const locale of ["zh", "en"]) {
    const page = await drawChange(comparison, { format: "html", side: "map", scale: 1, locale }, ports);
    writeFileSync(join(folder, `${locale}.html`), page.value ?? "");
  }
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly problems: readonly string[];
}

async function open(locale: string, options: BrowserContextOptions = {}, fragment = ""): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("dialog", (dialog) => problems.push(dialog.message()));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) problems.push(`request ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(join(folder, `${locale}.html`)).href}${fragment}`);
  return { page, problems };
}

const currentRow = (page: Page) => page.locator(".changes li[aria-current]");
const shownView = (page: Page) => page.locator(".view.shown");
const numberOf = async (page: Page, rule: string): Promise<string> =>
  (await page.locator(".changes li", { hasText: rule }).first().getAttribute("data-number")) ?? "";

describe.each(["zh", "en"])("the page of a comparison in %s, opened from the disk", (locale) => {
  test("shows the picture of both and every change, asks for nothing, and runs nothing of a model", async () => {
    const { page, problems } = await open(locale);
    expect(await page.locator(".view.shown figure.map svg").isVisible()).toBe(true);
    expect(await page.locator(".changes li[data-number]").count()).toBeGreaterThan(4);
    expect(await page.locator("img").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test("goes through the changes by key, in the list and in the picture, and turns to a view that shows one", async () => {
    const { page } = await open(locale);
    await page.keyboard.press("j");
    expect(await currentRow(page).getAttribute("data-number")).toBe("1");
    const node = await numberOf(page, "node-removed");
    for (let step = 1; step < Number(node); step++) await page.keyboard.press("j");
    expect(page.url()).toContain(`#change-${node}`);
    const ring = await page.locator(".ring").first().boundingBox();
    const shape = await page.locator('.view.shown figure.map g[data-subject="node:quote"]').boundingBox();
    expect(Math.abs((ring?.x ?? 0) + 7 - (shape?.x ?? 99))).toBeLessThan(4);
    await page.locator(`#change-${await numberOf(page, "metric-denominator-changed")} > button`).click();
    expect(await shownView(page).getAttribute("data-view")).not.toBe("map");
    expect(await page.locator(".ring").count()).toBeGreaterThan(0);
    await page.keyboard.press("k");
    expect(await currentRow(page).count()).toBe(1);
  });

  test("a click in the picture chooses the row", async () => {
    const { page } = await open(locale);
    await page.locator('.view.shown figure.map g[data-subject="node:first_call"] text').first().click();
    expect(await currentRow(page).textContent()).toContain("sla-tightened");
  });

  test("shows either version with everything in the same place, and swipes between them", async () => {
    const { page } = await open(locale);
    const place = async (side: string): Promise<readonly number[]> => {
      const shape = page.locator(`.view.shown figure.${side} g[data-subject="node:first_visit"]`);
      const { x = 0, y = 0, width = 0, height = 0 } = (await shape.boundingBox()) ?? {};
      return [x, y, width, height];
    };
    // The map is higher by its legend, and a browser fits each picture to the width by itself.
    const isNear = (one: readonly number[], other: readonly number[]): boolean =>
      one.every((each, index) => Math.abs(each - (other[index] ?? 0)) < 0.1);
    const map = await place("map");
    await page.keyboard.press("b");
    expect(isNear(await place("base"), map)).toBe(true);
    expect(await page.locator('.view.shown figure.base g[data-subject="node:add_wechat"]').count()).toBe(0);
    await page.keyboard.press("h");
    expect(isNear(await place("head"), map)).toBe(true);
    expect(await page.locator('.view.shown figure.head g[data-subject="node:quote"]').count()).toBe(0);
    await page.keyboard.press("s");
    const border = page.locator(".view.shown .border");
    const { x = 0, y = 0, height = 0 } = (await border.boundingBox()) ?? {};
    await page.mouse.move(x + 9, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x - 190, y + height / 2);
    await page.mouse.up();
    const moved = (await border.boundingBox()) ?? { x: 0 };
    expect(Math.round(x - moved.x)).toBe(199);
    expect(Number(await page.locator(".cut input").inputValue())).toBeLessThan(500);
  });

  test("a link to a change chooses it; what one version lacks turns to the picture of both", async () => {
    const first = await open(locale);
    const node = await numberOf(first.page, "node-removed");
    const { page } = await open(locale, {}, `#change-${node}`);
    expect(await currentRow(page).getAttribute("data-number")).toBe(node);
    await page.keyboard.press("h");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    expect(await shownView(page).getAttribute("data-side")).toBe("map");
  });

  test.each(["light", "dark"] as const)("axe finds nothing serious: %s", async (colorScheme) => {
    const { page } = await open(locale, { colorScheme });
    await page.keyboard.press("j");
    const faults = await seriousFaults(page);
    // What is as it was steps back in the picture, on purpose; its words stand in the versions in full.
    expect(faults.filter((fault) => !/^color-contrast: [^;]*figure/.test(fault))).toEqual([]);
  });

  test("begins at a size that can be read on a phone, and still fits when asked to", async () => {
    const { page } = await open(locale, { viewport: { width: 390, height: 844 } });
    const scale = (): Promise<number> =>
      page.evaluate(() => {
        const svg = document.querySelector(".view.shown figure.map svg");
        return (svg?.getBoundingClientRect().width ?? 0) / Number(svg?.getAttribute("width"));
      });
    expect(await scale()).toBeGreaterThan(0.7);
    await page.keyboard.press("j");
    const ring = await page.locator(".ring").first().boundingBox();
    expect(ring?.x).toBeGreaterThanOrEqual(0);
    expect((ring?.x ?? 0) + (ring?.width ?? 999)).toBeLessThanOrEqual(390);
    await page.keyboard.press("0");
    expect(await scale()).toBeLessThan(0.5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("is moved by dragging with the mouse, which chooses nothing, and magnified around the pointer", async () => {
    const { page } = await open(locale);
    const shape = page.locator('.view.shown figure.map g[data-subject="node:first_visit"]');
    const before = (await shape.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    const after = (await shape.boundingBox()) ?? before;
    expect(after.width / before.width).toBeGreaterThan(2);
    expect(Math.abs(after.x + after.width / 2 - x)).toBeLessThan(4);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 20, { steps: 4 });
    await page.mouse.up();
    const moved = (await shape.boundingBox()) ?? after;
    expect(Math.round(after.x - moved.x)).toBe(60);
    expect(await currentRow(page).count()).toBe(0);
  });

  test("prints whole: the maps, the numbers of the rows, and what each change hits", async () => {
    const { page } = await open(locale);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    expect(await page.locator(".tools").isVisible()).toBe(false);
    for (const map of await page.locator("figure.map svg").all()) expect(await map.isVisible()).toBe(true);
    expect(await page.locator(".changes details li").first().isVisible()).toBe(true);
  });

  test("without its script it shows the pictures of both and the table", async () => {
    const { page } = await open(locale, { javaScriptEnabled: false });
    expect(await page.locator("figure.map svg").first().isVisible()).toBe(true);
    expect(await page.locator("figure.base svg").first().isVisible()).toBe(false);
    expect(await page.locator(".tools").isVisible()).toBe(false);
    expect(await page.locator(".changes li[data-number]").first().isVisible()).toBe(true);
  });
});
