import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawnPictures } from "../../src/drawn-pictures.ts";
import { drawInteractivePage } from "../../src/node/draw-interactive-page.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { compileGalleryModel } from "../browser/gallery.ts";
import { launchChromium } from "../support/chromium.ts";

let browser: Browser;
let folder: string;
const files = new Map<string, string>();

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), "ketu-page-"));
  for (const locale of ["zh", "en"]) {
    const { model, measures, pictures } = await compileGalleryModel("online-education", locale);
    if (!model) throw new Error("not a model");
    const scenes = (theme: typeof themes.default | typeof themes.dark) =>
      drawnPictures(pictures, (laidOut) => buildScene(laidOut, theme));
    const dark = new Map(scenes(themes.dark).map(({ id, scene }) => [id, scene]));
    const source = { model, pictures: scenes(themes.default), darkScenes: dark, ...(measures && { measures }) };
    const file = join(folder, `${locale}.html`);
    writeFileSync(file, drawInteractivePage(source));
    files.set(locale, pathToFileURL(file).href);
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
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) problems.push(`request ${request.url()}`);
  });
  await page.goto(`${files.get(locale) ?? ""}${fragment}`);
  return { page, problems };
}

const shape = (page: Page, subject: string) => page.locator(`ketu-viewer g[data-subject="${subject}"]`).first();

describe.each(["zh", "en"])("the page of pictures in %s, opened from the disk", (locale) => {
  test("shows the picture, tells more on hovering, and loads nothing", async () => {
    const { page, problems } = await open(locale);
    await shape(page, "node:decide").hover();
    const card = page.locator("ketu-viewer #hover-card");
    await expect.poll(() => card.textContent()).toContain(locale === "zh" ? "判断" : "Decision");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("goes to another view by its tab and by its address", async () => {
    const { page } = await open(locale);
    await page.getByRole("tab").nth(1).click();
    const view = await page.getByRole("tab").nth(1).getAttribute("aria-selected");
    expect(view).toBe("true");
    expect(page.url()).toMatch(/#view=\w+$/);
    const linked = await open(locale, {}, new URL(page.url()).hash);
    await expect.poll(() => linked.page.getByRole("tab").nth(1).getAttribute("aria-selected")).toBe("true");
    await page.context().close();
    await linked.page.context().close();
  });

  test("finds a shape by its label, fades what the legend hides, and tells the stages one by one", async () => {
    const { page, problems } = await open(locale);
    await shape(page, "node:renew").waitFor();
    await page.keyboard.press("/");
    await page.locator("ketu-picture-search input").fill(locale === "zh" ? "续费" : "Renewal");
    await page.locator("ketu-viewer svg.marks .current").waitFor();
    await page.keyboard.press("Escape");

    const box = await shape(page, "node:renew").boundingBox();
    await page.locator("ketu-legend-filter").getByRole("button").first().click();
    await page.locator("ketu-legend-filter").getByRole("checkbox").first().uncheck();
    await page.locator("ketu-viewer g.faded").first().waitFor();
    expect(await shape(page, "node:renew").boundingBox()).toEqual(box);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: locale === "zh" ? "演示" : "Present" }).click();
    await page.locator("ketu-presenter").waitFor();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("step=stage:contact");
    await page.keyboard.press("Escape");
    await page.locator("ketu-presenter").waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("gives the content as text", async () => {
    const { page } = await open(locale);
    await page.getByRole("button", { name: locale === "zh" ? "文字版" : "As text" }).click();
    await page.locator("ketu-page .text table").first().waitFor();
    await page.context().close();
  });
});

test("a reader whose screen is dark sees the dark pictures", async () => {
  const grounds: (string | null)[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const { page } = await open("zh", { colorScheme });
    await shape(page, "node:decide").waitFor();
    grounds.push(
      await page.locator("ketu-viewer svg.picture").evaluate((svg) => getComputedStyle(svg).backgroundColor),
    );
    await page.context().close();
  }
  expect(grounds).toEqual(["rgb(255, 255, 255)", expect.not.stringContaining("255, 255, 255")]);
});

test("without scripts every picture is there, one below the other", async () => {
  const { page } = await open("zh", { javaScriptEnabled: false });
  const count = await page.locator("main.plain section .light svg").count();
  expect(count).toBeGreaterThan(2);
  for (let index = 0; index < count; index++) {
    expect(await page.locator("main.plain section .light svg").nth(index).isVisible()).toBe(true);
  }
  await page.context().close();
});

test("the page's script is small", () => {
  expect(readFileSync(resolve(import.meta.dirname, "../../dist/site/page.js")).length).toBeLessThan(100_000);
});
