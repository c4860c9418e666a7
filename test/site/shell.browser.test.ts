import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import { keptTexts } from "../support/editor-user.ts";
import { EditorBrowser, openModel, stateOf } from "../support/open-editor.ts";

const root = join(import.meta.dirname, "../..");
const model = readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8");
let editor: EditorBrowser;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});

afterAll(() => editor.close());

/** Name of the element that has the focus, through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return `${active?.tagName.toLowerCase() ?? ""} ${active?.getAttribute("aria-label") ?? active?.textContent?.trim() ?? ""}`;
  });

test("every pane can be reached, folded and shown by keys alone", async () => {
  const { context, page } = await editor.open();
  await openModel(page, model);
  const reached: string[] = [];
  for (let times = 0; times < 5; times += 1) {
    await page.keyboard.press("F6");
    reached.push(await focused(page));
  }
  expect(new Set(reached).size).toBeGreaterThanOrEqual(4);
  await page.keyboard.press("Alt+1");
  expect((await stateOf(page)).folded).toEqual(["files"]);
  await page.keyboard.press("Alt+2");
  expect((await stateOf(page)).folded).toEqual(["files", "text"]);
  await page.keyboard.press("Alt+3");
  // Text and picture are never both folded.
  expect((await stateOf(page)).folded).toEqual(["files", "picture"]);
  await context.close();
});

test("the palette finds a command in either language and gives the focus back", async () => {
  const { context, page } = await editor.open();
  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("快捷键");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector<KetuApp>("ketu-app")?.store.state.dialog === undefined);
  expect(await focused(page)).toBe("button Export");
  await context.close();
});

test("language, colours and sizes are there again after a reload", async () => {
  const { context, page } = await editor.open();
  await page.getByRole("button", { name: "EN / 中" }).click();
  await page.getByRole("button", { name: /^配色/ }).click();
  await page.getByRole("separator", { name: "“文件与大纲”的宽度" }).press("ArrowRight");
  const width = (): Promise<number> => page.locator("#files").evaluate((pane) => pane.getBoundingClientRect().width);
  const before = await width();
  await page.reload();
  await page.getByRole("button", { name: "中 / EN" }).waitFor();
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset["colours"]]),
  ).toEqual(["zh", "light"]);
  expect(await width()).toBe(before);
  await context.close();
});

test("files are made, renamed and removed; a name that leaves the folder is refused in words", async () => {
  const { context, page } = await editor.open();
  await openModel(page, model);
  await page.getByRole("button", { name: "New file" }).click();
  await page.keyboard.type("../outside");
  await page.keyboard.press("Enter");
  await page.getByText("has to lie in this folder").waitFor();
  await page.getByLabel("Name of the file").fill("parts/service");
  await page.keyboard.press("Enter");
  await page.getByRole("treeitem", { name: "service", exact: true }).waitFor();
  expect((await stateOf(page)).current).toBe("parts/service.ketu.yaml");
  await page.getByRole("treeitem", { name: "service", exact: true }).press("F2");
  await page.getByLabel("Name of the file").fill("parts/care");
  await page.keyboard.press("Enter");
  await page.getByRole("treeitem", { name: "care", exact: true }).press("Delete");
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  expect((await stateOf(page)).files.map(({ path }) => path)).toEqual(["models/standard.ketu.yaml", "notes.md"]);
  await context.close();
});

test("a problem leads to its place in the text and its fix mends it", async () => {
  const { context, page } = await editor.open();
  await openModel(page, model.replace("kind: milestone", "kind: milstone"));
  const list = page.getByRole("list", { name: "Problems" });
  await list.getByRole("button").first().click();
  expect((await stateOf(page)).selection?.source).toBe("problems");
  await page.waitForFunction(
    () => document.querySelector<KetuApp>("ketu-app")?.shadowRoot?.activeElement?.localName === "ketu-text-pane",
  );
  await list.getByRole("button", { name: /^Fix/ }).first().click();
  await page.waitForFunction(
    () =>
      document.querySelector<KetuApp>("ketu-app")?.store.state.files.some(({ text }) => text.includes("milstone")) ===
      false,
  );
  await context.close();
});

test("what was typed is there after the tab is closed without warning", async () => {
  const { context, page } = await editor.open();
  await openModel(page, model);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# kept");
  await expect.poll(async () => JSON.stringify(await keptTexts(page))).toContain("# kept");
  await page.close({ runBeforeUnload: false });
  const again = await editor.openIn(context);
  expect((await stateOf(again)).files[0]?.text.startsWith("# kept")).toBe(true);
  await context.close();
});

test("the page works where the browser allows no storage, and says that nothing is kept", async () => {
  const context = await editor.browser.newContext({ locale: "en-US" });
  await context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    }
  });
  const page = await editor.openIn(context);
  await page.getByText("drafts cannot be kept here").waitFor();
  await context.close();
});

test("a phone shows one pane with tabs, a tablet has the files in a drawer, and nothing is wider than the screen", async () => {
  const { context, page } = await editor.open({ viewport: { width: 390, height: 844 } });
  await openModel(page, model);
  for (const [tab, id] of [
    ["Outline", "files"],
    ["Text", "text"],
    ["Picture", "picture"],
  ] as const) {
    await page.getByRole("button", { name: tab, exact: true }).click();
    expect(await page.locator("main > section:visible").evaluateAll((panes) => panes.map((pane) => pane.id))).toEqual([
      id,
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.locator("#files").waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Show or fold files and outline" }).click();
  await page.locator("#files").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#files").waitFor({ state: "hidden" });
  await context.close();
});

test("an exception shows a calm note with its details and leaves the text within reach", async () => {
  const { context, page } = await editor.open();
  await page.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("on purpose");
      }),
  );
  await page.getByText("Your text is not lost").waitFor();
  await page.getByRole("button", { name: "Close" }).click();
  await page.locator(".cm-content").click();
  expect(editor.problems.splice(0)).toEqual(["on purpose"]);
  await context.close();
});

test("nothing of all this is refused by the policy or told as an error", () => {
  expect(editor.problems).toEqual([]);
});
