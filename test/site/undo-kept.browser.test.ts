import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import { drawn, keptTexts, shownText, textOf } from "../support/editor-user.ts";
import { dispatch, EditorBrowser, openModel, stateOf } from "../support/open-editor.ts";

const root = join(import.meta.dirname, "../..");
const model = readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8");
const path = "models/standard.ketu.yaml";

let editor: EditorBrowser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});
afterAll(() => editor.close());
afterEach(async () => {
  await context.close();
  if (editor.problems.length > 0) throw new Error(editor.problems.join("\n"));
});

async function typeAtStart(words: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type(words);
}

async function undo(): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+z");
}

test("a file that gets another name keeps what can be undone, also over a reload", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, model);
  await typeAtStart("# one ");
  await page.waitForTimeout(700);
  await page.keyboard.type("# two ");
  await expect.poll(() => textOf(page)).toBe(`# one # two ${model}`);
  await dispatch(page, { type: "renamed", path, to: "models/renamed.ketu.yaml" });
  expect((await stateOf(page)).current).toBe("models/renamed.ketu.yaml");
  await expect.poll(() => shownText(page)).toBe(`# one # two ${model}`);
  await undo();
  await expect.poll(() => textOf(page)).toBe(`# one ${model}`);
  expect(await shownText(page)).toBe(`# one ${model}`);
  await expect
    .poll(async () => (await keptTexts(page)).flatMap((files) => Object.values(files)))
    .toContain(`# one ${model}`);
  await page.reload();
  await drawn(page);
  await expect.poll(() => shownText(page)).toBe(`# one ${model}`);
  await undo();
  await expect.poll(() => textOf(page)).toBe(model);
});

test("two drafts with files of one name have what can be undone each for itself", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, model);
  await typeAtStart("# first ");
  await expect.poll(() => textOf(page)).toBe(`# first ${model}`);
  const first = (await stateOf(page)).draft ?? "";
  expect(first).not.toBe("");
  await openModel(page, model);
  await drawn(page);
  expect((await stateOf(page)).draft).not.toBe(first);
  await undo();
  expect(await textOf(page)).toBe(model);
  await typeAtStart("# second ");
  await page.evaluate((id) => document.querySelector<KetuApp>("ketu-app")?.keeper?.open(id), first);
  await expect.poll(() => textOf(page)).toBe(`# first ${model}`);
  await undo();
  await expect.poll(() => textOf(page)).toBe(model);
});

test("Escape ends a dialog that is still being loaded", async () => {
  ({ context, page } = await editor.open());
  let send = (): void => undefined;
  const waits = new Promise<void>((done) => (send = done));
  await page.route(/\/page-\w+\.js$/, async (route) => {
    await waits;
    await route.continue();
  });
  await dispatch(page, { type: "dialog", dialog: { kind: "export" } });
  expect((await stateOf(page)).dialog?.kind).toBe("export");
  await page.keyboard.press("Escape");
  expect((await stateOf(page)).dialog).toBeUndefined();
  const loaded = page.waitForResponse(/\/page-\w+\.js$/);
  send();
  await loaded;
  await page.waitForTimeout(200);
  expect(await page.locator("dialog[open]").count()).toBe(0);
});

test("on a phone a picture begins in a size that can be read, and fits when asked to", async () => {
  ({ context, page } = await editor.open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));
  await openModel(page, model);
  await drawn(page);
  const scale = (): Promise<number> =>
    page.evaluate(() => {
      const viewer = document
        .querySelector("ketu-app")
        ?.shadowRoot?.querySelector("ketu-picture-pane")
        ?.shadowRoot?.querySelector("ketu-viewer");
      const svg = viewer?.shadowRoot?.querySelector(".picture");
      return (svg?.getBoundingClientRect().width ?? 0) / Number(svg?.getAttribute("width"));
    });
  await expect.poll(scale).toBeGreaterThan(0.7);
});
