import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { openModel } from "../support/open-editor.ts";
import { openSite } from "../support/open-site.ts";
import { serveSite, type SiteServer } from "../support/serve-site.ts";

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite(join(import.meta.dirname, "../../dist/site"));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function downloaded(page: Page, format: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = (await Promise.all([
    page.waitForEvent("download"),
    page.click(`[data-do="download-${format}"]`),
  ])) as [Download, void];
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Width and height as the head of a PNG says them. */
function pngSize(png: Buffer): { readonly width: number; readonly height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test("every format is downloaded under the name that the command line gives", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address });
  await page.keyboard.press("Control+Shift+E");
  const svg = await downloaded(page, "svg");
  expect(svg.name).toBe("model.lifecycle_map.svg");
  expect(svg.content.toString()).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect((await downloaded(page, "mermaid")).name).toBe("model.lifecycle_map.mmd");
  expect((await downloaded(page, "markdown")).content.toString()).toMatch(/^# /);
  expect((await downloaded(page, "text")).name).toBe("model.lifecycle_map.txt");
  const json = await downloaded(page, "json");
  expect(json.name).toBe("model.json");
  expect(JSON.parse(json.content.toString())).toBeTypeOf("object");
  expect((await downloaded(page, "layout-json")).name).toBe("model.lifecycle_map.layout.json");
  expect(problems).toEqual([]);
  await context.close();
});

test("a calendar can be had for calendar programs, from today on, and no other view", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address });
  await page.keyboard.press("Control+Shift+E");
  // The dialog comes when its script is there; a key before that would not close it.
  await page.locator('[data-do="download-svg"]').waitFor();
  expect(await page.locator('[data-do="download-ics"]').count()).toBe(0);
  await page.keyboard.press("Escape");
  const model = "ketu: 1\ntitle: 小店\nstages: { a: 甲, b: 乙 }\n";
  const gift = "activities: { gift: { label: 赠礼, stages: [a], every: month } }\n";
  await openModel(page, model + gift);
  await page.getByRole("tab", { name: "日历" }).click();
  await page.keyboard.press("Control+Shift+E");
  const { name, content } = await downloaded(page, "ics");
  expect(name).toBe("standard.calendar.ics");
  expect(content.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  const today = new Date().toISOString().slice(0, 10).replaceAll("-", "");
  const starts = [...content.toString().matchAll(/^DTSTART.*:(\d{8})/gm)].map(([, day = ""]) => day);
  expect(starts).toHaveLength(1);
  expect(starts.filter((day) => Number(day) < Number(today) - 1)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test("a PNG has the pixels of its scale and the picture in the theme that was chosen", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address, locale: "en" });
  await page.keyboard.press("Control+Shift+E");
  const [, width = "", height = ""] =
    /width="([\d.]+)" height="([\d.]+)"/.exec((await downloaded(page, "svg")).content.toString()) ?? [];
  for (const scale of [1, 4]) {
    await page.check(`input[name="scale"][value="${scale}"]`);
    const { name, content } = await downloaded(page, "png");
    expect(name).toBe("model.lifecycle_map.png");
    const size = pngSize(content);
    expect(Math.abs(size.width - Number(width) * scale)).toBeLessThanOrEqual(scale);
    expect(Math.abs(size.height - Number(height) * scale)).toBeLessThanOrEqual(scale);
  }
  const light = (await downloaded(page, "svg")).content.toString();
  await page.check('input[name="theme"][value="dark"]');
  expect((await downloaded(page, "svg")).content.toString()).not.toBe(light);
  expect(problems).toEqual([]);
  await context.close();
});

test("the font is inside the SVG when asked for, and always inside what becomes a PNG", async () => {
  const { page, context, requests } = await openSite(browser, { address: server.address });
  await page.keyboard.press("Control+Shift+E");
  await page.check('ketu-export input[type="checkbox"]');
  const { content } = await downloaded(page, "svg");
  expect(content.toString()).toContain("@font-face");
  expect(content.toString()).toContain("data:font/woff;base64,");
  expect(requests.every((address) => address.startsWith(server.address) || address.startsWith("blob:"))).toBe(true);
  await context.close();
});

test("a picture is copied as PNG and code as text; where copying is refused the page says so", async () => {
  const { page, context } = await openSite(browser, { address: server.address });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Control+Shift+E");
  await page.click('[data-do="copy-png"]');
  await page.getByText("已复制 PNG").waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toEqual(["image/png"]);
  await page.click('[data-do="copy-mermaid"]');
  await page.getByText("已复制 Mermaid").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("flowchart");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.click('[data-do="copy-mermaid"]');
  await page.getByText("浏览器不允许复制，请改为下载。").waitFor();
  await context.close();
});

test("printing shows the picture alone on a page of its size, and the page is itself again afterwards", async () => {
  const { page, context } = await openSite(browser, { address: server.address });
  await page.keyboard.press("Control+Shift+E");
  // The print window of a headless browser comes and goes at once; the state in between is what is printed.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.click('[data-do="print"]');
  await page.locator(".printed-picture").waitFor({ state: "attached" });
  // What the browser names the file after.
  expect(await page.title()).toBe("model.lifecycle_map");
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await page.locator(".printed-picture").count()).toBe(0);
  expect(await page.title()).not.toBe("model.lifecycle_map");
  await context.close();
});
