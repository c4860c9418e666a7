import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { buildPicturePane, openPicturePane, type OpenedPicturePane } from "../support/open-picture-pane.ts";
import { pictureAtRest } from "../support/picture-at-rest.ts";

const text = `ketu: 1
title: 模型
stages:
  prospect: { label: 潜在客户, nodes: { visit: 首次访问, call: 首次电话 } }
  deal:     { label: 成交, nodes: { order: 首次购买 } }
views:
  map:  { kind: lifecycle_map, links: { visit: flow } }
  flow: { kind: process_flow }
  wall: { kind: sheet, views: [map, flow] }
`;

let browser: Browser;
let scripts: ReadonlyMap<string, string>;
let opened: OpenedPicturePane | undefined;
beforeAll(async () => {
  scripts = await buildPicturePane();
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  if (opened && opened.problems.length > 0) throw new Error(opened.problems.join("\n"));
  await opened?.page.context().close();
  opened = undefined;
});

async function open(mode: "editing" | "reading"): Promise<Page> {
  opened = await openPicturePane(browser, scripts, { text, mode });
  return opened.page;
}

const shape = (page: Page, subject: string): Locator =>
  page.locator(`#panel > ketu-viewer g[data-subject="${subject}"]`);
const selected = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => picturePage.store.state.selection?.subject);

describe("a shape that leads to another view", () => {
  const view = (page: Page): Promise<string | undefined> => page.evaluate(() => picturePage.store.state.view);
  const opens = (page: Page, wanted: string): Promise<unknown> =>
    page.waitForFunction((name) => picturePage.store.state.view === name, wanted);

  test("opens it by a click while reading", async () => {
    const page = await open("reading");
    await shape(page, "node:visit").click();
    await opens(page, "flow");
    expect(await selected(page)).toBeUndefined();
    await page.locator('#panel > ketu-viewer g[data-role="stage"]').first().waitFor();
  });

  test("is chosen by a click while editing; a double click, Ctrl with a click and Enter open it", async () => {
    const page = await open("editing");
    const back = async (): Promise<void> => {
      await page.evaluate(() => picturePage.store.dispatch({ type: "show-view", view: "map" }));
      await shape(page, "node:visit").and(page.locator("[data-link]")).waitFor();
      await pictureAtRest(page);
    };
    await shape(page, "node:visit").click();
    expect(await selected(page)).toBe("node:visit");
    expect(await view(page)).toBeUndefined();
    await shape(page, "node:visit").dblclick();
    await opens(page, "flow");
    await back();
    await shape(page, "node:visit").click({ modifiers: ["ControlOrMeta"] });
    await opens(page, "flow");
    await back();
    await shape(page, "node:visit").focus();
    await page.keyboard.press("Enter");
    await opens(page, "flow");
  });

  test("is the title of a view on a sheet, also while editing", async () => {
    const page = await open("editing");
    await page.evaluate(() => picturePage.store.dispatch({ type: "show-view", view: "wall" }));
    await shape(page, "view:flow").click();
    await opens(page, "flow");
  });
});
