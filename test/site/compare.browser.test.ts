import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { compareTitles as titles } from "../../site/strings/compare-commands.ts";
import { compareWords as words } from "../../site/strings/compare.ts";
import { seriousFaults } from "../support/axe.ts";
import { drawn, shownText, textOf } from "../support/editor-user.ts";
import { dispatch, EditorBrowser, openModel, stateOf } from "../support/open-editor.ts";
import { inChinese } from "../support/in-chinese.ts";

const root = join(import.meta.dirname, "../..");
const before = inChinese(readFileSync(join(root, "models/online-education/model.ketu.yaml"), "utf8"));
const added = "      add_wechat: { label: 加企业微信, kind: touchpoint } # 新\n      book_trial: {";
const after = before.replace("sla: 24h", "sla: 48h").replace("      book_trial: {", added);

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

/** Opens a model and compares it with a file that a person chooses. */
async function compareWith(text: string, role?: "head"): Promise<void> {
  await dispatch(page, { type: "dialog", dialog: { kind: "compare" } });
  const dialog = page.locator("ketu-compare");
  await dialog.locator("h3").first().waitFor();
  if (role === "head") await dialog.locator('input[type="radio"]').nth(1).check();
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "v1.ketu.yaml", mimeType: "text/yaml", buffer: Buffer.from(text) });
  await page.locator("ketu-compare-pane").waitFor();
}

const rows = (): ReturnType<Page["locator"]> => page.locator("ketu-change-list li");
const row = (words: string): ReturnType<Page["locator"]> => rows().filter({ hasText: words });
async function compared(count: number): Promise<void> {
  await expect.poll(() => rows().count()).toBe(count);
}

describe.each([
  ["zh", "light", "48h", "加企业微信"],
  ["en", "dark", "48h", "加企业微信"],
] as const)("a person who reads %s in the %s", (locale, colorScheme, relaxed, node) => {
  test("sees what changed, rejects one change, and undoes that", async () => {
    ({ context, page } = await editor.open({
      ...{ locale: locale === "zh" ? "zh-CN" : "en-GB", colorScheme, viewport: { width: 1440, height: 900 } },
    }));
    await openModel(page, after);
    await compareWith(before);
    await compared(3);
    await row(relaxed).locator(".go").click();
    const state = await stateOf(page);
    expect(state.selection?.subject).toBe("node:first_call");
    // The cursor of the text went to the place.
    await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("first_call");
    const shape = page.locator('ketu-compare-pane ketu-viewer g[data-subject="node:first_call"]').first();
    await expect.poll(async () => (await shape.boundingBox())?.width ?? 0).toBeGreaterThan(80);

    await row(relaxed).getByRole("button", { name: words.reject[locale] }).click();
    await expect.poll(() => textOf(page)).toBe(after.replace("48h", "24h"));
    expect(await shownText(page)).toBe(after.replace("48h", "24h"));
    // Without it nothing concerns others, so that the version need not be raised either.
    await compared(1);

    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(page)).toBe(after);
    await compared(3);
    await row(node).waitFor();
  });
});

test("all rejected is the former text byte for byte, and one undo brings everything back", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, after);
  await compareWith(before);
  await compared(3);
  await page.getByRole("button", { name: titles.rejectAll.en }).click();
  await expect.poll(() => textOf(page)).toBe(before);
  await page.getByText(words.none.en).waitFor();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(after);
});

test("a proposal is taken over by accepting; what is rejected stays in the list and can be decided again", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, before);
  await compareWith(after, "head");
  await compared(3);
  await row("48h").locator(".go").click();
  await row("48h").getByRole("button", { name: words.reject.en }).click();
  expect(await textOf(page)).toBe(before);
  await row("48h").getByRole("button", { name: words.reopen.en }).waitFor();
  await page.getByRole("button", { name: titles.acceptAll.en }).click();
  await expect.poll(() => textOf(page)).toBe(before.replace("      book_trial: {", added));
  await row("48h").getByRole("button", { name: words.reopen.en }).click();
  await row("48h").getByRole("button", { name: words.accept.en }).click();
  await expect.poll(() => textOf(page)).toBe(after);
});

test("keys step through the changes, accept and reject; the picture, the list and the text follow one another", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, after);
  await compareWith(before);
  await compared(3);
  await page.keyboard.press("F7");
  const current = page.locator("ketu-change-list li.is-current");
  await expect.poll(() => current.locator(".number").textContent()).toBe("1");
  await page.keyboard.press("F7");
  await page.keyboard.press("F7");
  await expect.poll(() => current.locator(".number").textContent()).toBe("3");
  await page.keyboard.press("Shift+F7");
  await expect.poll(() => current.locator(".number").textContent()).toBe("2");
  // From the picture.
  await page.locator('ketu-compare-pane ketu-viewer g[data-subject="node:add_wechat"]').first().click();
  await expect.poll(() => current.textContent()).toContain("加企业微信");
  // From the text: the place of another change.
  const line = after.slice(0, after.indexOf("first_call:")).split("\n").length;
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  for (let at = 1; at < line; at += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect.poll(() => current.textContent()).toContain("48h");
  await current.locator(".go").focus();
  await page.keyboard.press("r");
  await expect.poll(() => textOf(page)).toBe(after.replace("48h", "24h"));
});

test("an earlier version of the draft is there to compare with, and typing compares anew", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, before);
  await drawn(page);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# mine\n");
  await dispatch(page, { type: "dialog", dialog: { kind: "compare" } });
  await page.locator("ketu-compare li button").first().click();
  // A comment means nothing.
  await page.getByText(words.none.en).waitFor();
  await dispatch(page, {
    type: "edited",
    path: "models/standard.ketu.yaml",
    text: before.replace("sla: 24h", "sla: 48h"),
  });
  await row("48h").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(titles.end.en);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("ketu-compare-pane").count()).toBe(0);
  await page.locator("ketu-picture-pane #panel").waitFor();
});

test("a reload goes on with the comparison, its side and its current change; ending it ends it for good", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, after);
  await compareWith(before);
  await compared(3);
  await row("48h").locator(".go").click();
  await page.getByRole("button", { name: words.after.en, exact: true }).click();
  await page.reload();
  await compared(3);
  expect(await page.locator("ketu-change-list li.is-current").textContent()).toContain("48h");
  expect(await page.getByRole("button", { name: words.after.en, exact: true }).getAttribute("aria-pressed")).toBe(
    "true",
  );
  await page.getByRole("button", { name: titles.end.en }).click();
  await page.reload();
  await drawn(page);
  expect(await page.locator("ketu-compare-pane").count()).toBe(0);
});

test("another model that is opened ends the comparison, after a reload too", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, after);
  await compareWith(before);
  await compared(3);
  await openModel(page, before);
  await page.reload();
  await drawn(page);
  expect(await page.locator("ketu-compare-pane").count()).toBe(0);
});

test("a file that is no model without errors says so, and never reads as no change", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, after);
  await compareWith(before.replace("kind: touchpoint", "kind: tuchpoint"));
  await page.getByText(words.notCompared.en).waitFor();
  expect(await page.getByText(words.none.en).count()).toBe(0);
  expect(await page.locator("ketu-compare-pane [role=alert] li").first().textContent()).toContain("v1.ketu.yaml");
});

test("on a phone the picture, the list and the buttons fit, and a change is rejected with a finger", async () => {
  ({ context, page } = await editor.open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));
  await openModel(page, after);
  await compareWith(before);
  await compared(3);
  await row("48h").locator(".go").tap();
  const buttons = await row("48h").locator(".buttons button").all();
  for (const button of buttons) {
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(40);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await buttons[1]?.tap();
  await expect.poll(() => textOf(page)).toBe(after.replace("48h", "24h"));
});

test.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("axe finds nothing serious: %s, %s", async (locale, colorScheme) => {
  ({ context, page } = await editor.open({ locale, colorScheme, bypassCSP: true }));
  await openModel(page, after);
  await dispatch(page, { type: "dialog", dialog: { kind: "compare" } });
  await page.locator("ketu-compare h3").first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await compareWith(before);
  await compared(3);
  await row("48h").locator(".go").click();
  expect(await seriousFaults(page)).toEqual([]);
});

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** Microseconds that the thread itself worked, whatever else the machine did. */
  readonly tdur?: number;
}

test("nothing keeps the page busy for longer than 50 ms while versions are compared and changes decided", async () => {
  ({ context, page } = await editor.open());
  await openModel(page, after);
  await editor.browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await compareWith(before);
  await compared(3);
  await page.keyboard.press("F7");
  await page.keyboard.press("F7");
  await page.getByRole("button", { name: words.before.en, exact: true }).click();
  await page.getByRole("button", { name: words.after.en, exact: true }).click();
  await page.getByRole("button", { name: titles.rejectAll.en }).click();
  await expect.poll(() => textOf(page)).toBe(before);
  await page.getByText(words.none.en).waitFor();
  const trace = JSON.parse((await editor.browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const events = trace.traceEvents;
  const main = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const tasks = events.filter(
    ({ ph, tid, pid }) => ph === "X" && main.some((each) => each.tid === tid && each.pid === pid),
  );
  const milliseconds = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : tdur / 1000));
  expect(milliseconds.length).toBeGreaterThan(50);
  expect(Math.max(...milliseconds)).toBeLessThan(50);
});
