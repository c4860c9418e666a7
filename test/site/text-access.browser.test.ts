import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import {
  buildTextPanePage,
  cursor,
  openTextPane,
  putCursor,
  textOf,
  type OpenedTextPane,
} from "../support/open-text-pane.ts";
import type { PageOptions } from "../support/text-pane-page.ts";

const model = `ketu: 1
title: 模型
stages:
  prospect:
    label: 潜在客户
    nodes:
      visit: { label: 首次访问, kind: touchpoint }
      order: { label: 首次购买, kind: milestone }
${"# 备注\n".repeat(60)}transitions:
  visit -> order: 是
`;

let browser: Browser;
let scripts: ReadonlyMap<string, string>;
let opened: OpenedTextPane | undefined;
beforeAll(async () => {
  scripts = await buildTextPanePage();
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  const last = opened;
  opened = undefined;
  await last?.close();
});

const canned: PageOptions = {
  files: { "a.ketu.yaml": model, "part.yaml": "metrics:\n  rate: { base: visit }\n" },
  current: "a.ketu.yaml",
  worker: "canned",
};

async function open(options: Partial<Parameters<typeof openTextPane>[2]> = {}): Promise<Page> {
  opened = await openTextPane(browser, scripts, { ...canned, ...options });
  return opened.page;
}

test("a text that is only read cannot be changed, but read, searched and copied from", async () => {
  const page = await open({ mode: "reading" });
  await putCursor(page, "title: ");
  await page.keyboard.type("x");
  await page.keyboard.press("F2");
  await page.keyboard.press("Shift+Alt+f");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
  expect(await page.locator(".cm-content").getAttribute("aria-readonly")).toBe("true");
  expect(await page.evaluate(() => testPage.asked)).toEqual([]);
});

test("Tab indents by two spaces; after Escape it leaves the editor", async () => {
  const page = await open();
  await putCursor(page, "ketu: 1");
  await page.keyboard.press("Tab");
  expect(await cursor(page)).toBe("  ketu: 1|");
  await page.keyboard.press("Shift+Tab");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement === testPage.pane)).toBe(false);
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("axe finds nothing serious in either theme, with search and problems open", async () => {
  for (const colours of ["light", "dark"] as const) {
    const page = await open({ colours, locale: colours === "light" ? "zh" : "en" });
    await putCursor(page, "visit");
    await page.keyboard.press("Control+f");
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (globalThis as { axe?: { run: () => Promise<{ violations: { id: string; impact: string }[] }> } })
        .axe;
      return (await run?.run())?.violations ?? [];
    });
    const serious = violations.filter(({ impact }) => ["serious", "critical"].includes(impact));
    expect(serious.map(({ id }) => id)).toEqual([]);
    if (colours === "light") await opened?.context.close();
  }
});
