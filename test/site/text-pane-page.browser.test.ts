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

/** The places of the model's things, by their keys. */
async function drawPlaces(page: Page): Promise<void> {
  await page.evaluate(() => {
    const text = testPage.store.state.files[0]?.text ?? "";
    const place = (key: string): { file: string; from: number; to: number } => {
      const from = text.indexOf(key);
      return { file: "a.ketu.yaml", from, to: from + key.length };
    };
    testPage.draw({
      places: {
        "stage:prospect": place("prospect"),
        "node:visit": place("visit"),
        "node:order": place("order"),
        "transition:visit->order": place("visit -> order"),
        "metric:rate": { file: "part.yaml", from: 11, to: 15 },
      },
    });
  });
}

const selection = (page: Page): Promise<unknown> => page.evaluate(() => testPage.store.state.selection);

test("the cursor selects the thing that it stands in, also below what was just typed", async () => {
  const page = await open();
  await drawPlaces(page);
  await putCursor(page, "label: 首次购");
  expect(await selection(page)).toEqual({ subject: "node:order", source: "text" });
  await page.keyboard.press("ArrowUp");
  expect(await selection(page)).toEqual({ subject: "node:visit", source: "text" });
  await putCursor(page, "title: 模型");
  expect(await selection(page)).toBeUndefined();
  await page.keyboard.press("Enter");
  await page.keyboard.type("locale: zh");
  await putCursor(page, "label: 潜在");
  expect(await selection(page)).toEqual({ subject: "stage:prospect", source: "text" });
});

test("what is selected in the picture comes into view and lights up; the focus stays where it is", async () => {
  const page = await open();
  await drawPlaces(page);
  await page.evaluate(() =>
    testPage.store.dispatch({ type: "select", selection: { subject: "transition:visit->order", source: "picture" } }),
  );
  await page.locator(".ketu-flash").waitFor();
  expect(await page.locator(".ketu-flash").innerText()).toBe("  visit -> order: 是");
  expect(await page.locator(".ketu-flash").evaluate((line) => line.getBoundingClientRect().top)).toBeLessThan(700);
  expect(await page.evaluate(() => document.activeElement === testPage.pane)).toBe(false);
  expect(await selection(page)).toMatchObject({ source: "picture" });
  await page.locator(".ketu-flash").waitFor({ state: "detached" });
  await page.evaluate(() =>
    testPage.store.dispatch({ type: "select", selection: { subject: "metric:rate", source: "outline" } }),
  );
  expect(await page.evaluate(() => testPage.store.state.current)).toBe("part.yaml");
  expect(await cursor(page)).toBe("  |rate: { base: visit }");
});

test("nothing lights up for those who want nothing to move", async () => {
  const page = await open({ reducedMotion: true });
  await drawPlaces(page);
  await page.evaluate(() =>
    testPage.store.dispatch({ type: "select", selection: { subject: "node:visit", source: "picture" } }),
  );
  expect(await cursor(page)).toContain("|visit");
  expect(await page.locator(".ketu-flash").count()).toBe(0);
});

test("each file keeps its cursor and its undo while another one is in front", async () => {
  const page = await open();
  await putCursor(page, "title: ");
  await page.keyboard.type("我的");
  await page.evaluate(() => testPage.store.dispatch({ type: "show-file", path: "part.yaml" }));
  await putCursor(page, "metrics:");
  await page.keyboard.type(" # 1");
  await page.evaluate(() => testPage.store.dispatch({ type: "show-file", path: "a.ketu.yaml" }));
  expect(await cursor(page)).toBe("title: 我的|模型");
  await page.evaluate(() => testPage.pane.focus());
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
  expect(await page.evaluate(() => testPage.store.state.files[1]?.text)).toContain("metrics: # 1");
});

test("F12 and Ctrl-click go to the definition in its file; Shift-F12 lists every place", async () => {
  const page = await open();
  await page.evaluate(() => {
    testPage.answers.places = [
      { file: "part.yaml", from: 25, to: 30 },
      { file: "a.ketu.yaml", from: 72, to: 77 },
    ];
  });
  await putCursor(page, "  visit -> ord");
  await page.keyboard.press("F12");
  await page.waitForFunction(() => testPage.store.state.current === "part.yaml");
  await page.keyboard.press("Shift+F12");
  const panel = page.locator(".ketu-references");
  await panel.locator("li button:focus").waitFor();
  expect(await panel.locator("li").count()).toBe(2);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => testPage.store.state.current === "a.ketu.yaml");
  await page.keyboard.press("Escape");
  await page.getByText("首次访问").click({ modifiers: ["Control"] });
  await page.waitForFunction(() => testPage.store.state.current === "part.yaml");
});

test("a stage folds by key and opens again", async () => {
  const page = await open();
  await putCursor(page, "  prospect:");
  await page.keyboard.press("Control+Shift+{");
  await page.locator(".cm-foldPlaceholder").waitFor();
  expect(await page.locator(".cm-content").innerText()).not.toContain("首次访问");
  expect(await page.locator(".cm-foldPlaceholder").getAttribute("aria-label")).toBe("已折叠的内容");
  await page.keyboard.press("Control+Shift+}");
  expect(await page.locator(".cm-content").innerText()).toContain("首次访问");
});

test("the search speaks the page's language and finds Chinese", async () => {
  const page = await open();
  await putCursor(page, "ketu");
  await page.keyboard.press("Control+f");
  await page.keyboard.insertText("首次购买");
  await page.keyboard.press("Enter");
  expect(await cursor(page)).toBe("      order: { label: 首次购买|, kind: milestone }");
  expect(await page.locator(".cm-search").innerText()).toMatch(/下一个[^]*全部替换/);
  await page.evaluate(() => testPage.store.dispatch({ type: "locale", locale: "en" }));
  expect(await page.locator(".cm-search").innerText()).toMatch(/next[^]*replace all/);
});

test("hovering and Shift-F1 tell what a word means", async () => {
  const page = await open();
  const at = model.indexOf("touchpoint");
  await page.evaluate((from) => {
    testPage.answers.hover = { from, to: from + 10, title: "触点", paragraphs: ["客户与公司接触的一刻。"] };
  }, at);
  await page.getByText("touchpoint").hover();
  await page.locator(".ketu-card").getByText("客户与公司接触的一刻。").waitFor();
  await page.mouse.move(0, 0);
  await putCursor(page, "kind: touch");
  await page.keyboard.press("Shift+F1");
  await page.locator(".ketu-card").getByText("触点").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".ketu-card").waitFor({ state: "detached" });
});

test("a file with CRLF keeps it, and offsets of the worker fit", async () => {
  const windows = model.replaceAll("\n", "\r\n");
  const page = await open({ files: { "a.ketu.yaml": windows } });
  await drawPlaces(page);
  await page.evaluate(() =>
    testPage.store.dispatch({ type: "select", selection: { subject: "node:order", source: "picture" } }),
  );
  expect(await cursor(page)).toContain("|order");
  await putCursor(page, "title: ");
  await page.keyboard.type("x");
  expect(await textOf(page, "a.ketu.yaml")).toBe(windows.replace("title: ", "title: x"));
  await putCursor(page, "首次访");
  expect(await selection(page)).toEqual({ subject: "node:visit", source: "text" });

  // Another program writes a line of the other kind into it.
  const mixed = windows.replace("title: ", "locale: zh\ntitle: x");
  await page.evaluate((text) => testPage.store.dispatch({ type: "edited", path: "a.ketu.yaml", text }), mixed);
  expect(await textOf(page, "a.ketu.yaml")).toBe(windows.replace("title: ", "locale: zh\r\ntitle: x"));
  await page.evaluate(() => testPage.store.dispatch({ type: "select", selection: undefined }));
  await putCursor(page, "首次购");
  expect(await selection(page)).toEqual({ subject: "node:order", source: "text" });
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(windows.replace("title: ", "title: x"));
});
