import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { listAtRest } from "../support/list-at-rest.ts";
import {
  buildTextPanePage,
  cursor,
  openTextPane,
  putCursor,
  textOf,
  type OpenedTextPane,
} from "../support/open-text-pane.ts";
import { inChinese } from "../support/in-chinese.ts";

const education = inChinese(readFileSync("models/online-education/model.ketu.yaml", "utf8"));

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

async function open(text: string, other: Readonly<Record<string, string>> = {}): Promise<Page> {
  const [current = "model.ketu.yaml"] = Object.keys(other);
  opened = await openTextPane(browser, scripts, {
    files: { "model.ketu.yaml": text, ...other },
    current,
    worker: "real",
  });
  await opened.page.waitForFunction(() => testPage.store.state.drawing !== undefined);
  return opened.page;
}

test("the list opens while typing, knows the model, and finds an id by its Chinese label", async () => {
  const page = await open(education);
  const list = page.locator(".cm-tooltip-autocomplete");
  await putCursor(page, "\ntransitions:");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("dec", { delay: 40 });
  await list.getByText("decide").first().waitFor();
  await listAtRest(page);
  await page.keyboard.press("Enter");
  expect(await cursor(page)).toMatch(/^ {2}decide/);
  await page.keyboard.press("Escape");
  await putCursor(page, "owner: ");
  await page.keyboard.press("Shift+End");
  await page.keyboard.insertText("销");
  await list.getByText("sales").waitFor();
});

test("in a config the list offers rules by code or title, and the levels with what they do", async () => {
  const page = await open(education, { "ketu.config.yaml": "ketu: 1\nrules:\n  " });
  const list = page.locator(".cm-tooltip-autocomplete");
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("没有负责人");
  await list.getByText("node-without-owner").waitFor();
  await listAtRest(page);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Space");
  await list.getByText("warning").waitFor();
  await listAtRest(page);
  await page.keyboard.type("off");
  await page.keyboard.press("Escape");
  expect(await textOf(page, "ketu.config.yaml")).toBe("ketu: 1\nrules:\n  node-without-owner: off");
});

test("a mistake is marked where it is, and its fix makes the model whole", async () => {
  const page = await open(education.replace("decide ->", "decid ->"));
  await putCursor(page, "title");
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+.");
  await page.locator('[role="menuitem"]:focus').waitFor();
  await page.keyboard.press("Enter");
  expect(await textOf(page, "model.ketu.yaml")).toBe(education);
  await page.waitForFunction(() => testPage.store.state.drawing?.diagnostics.every((one) => one.severity !== "error"));
  expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
});

test("Shift-Alt-F sets the text in order in one step of undo", async () => {
  const ragged = "ketu: 1\ntitle:    模型\nstages:\n    first:\n        label: 一\n";
  const page = await open(ragged);
  await putCursor(page, "label: ");
  await page.keyboard.press("Shift+Alt+f");
  await page.waitForFunction((before) => testPage.store.state.files[0]?.text !== before, ragged);
  expect(await textOf(page, "model.ketu.yaml")).toContain("stages:\n  first:\n    label: 一\n");
  expect(await cursor(page)).toMatch(/label: \|一$/);
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "model.ketu.yaml")).toBe(ragged);
});

/** A model of a thousand nodes; 200 kB. */
function largeModel(): string {
  const stages = Array.from({ length: 40 }, (_, stage) => {
    const nodes = Array.from({ length: 25 }, (_, index) => {
      const id = `node_${stage}_${index}`;
      const note = "说明文字，足够长，像真的模型一样。".repeat(4);
      return `      ${id}: { label: 第 ${stage * 25 + index} 个节点, kind: touchpoint, note: ${note} }`;
    });
    return `  stage_${stage}:\n    label: 阶段 ${stage}\n    nodes:\n${nodes.join("\n")}`;
  });
  return `ketu: 1\ntitle: 大模型\nstages:\n${stages.join("\n")}\n`;
}

test("typing in a model of a thousand nodes never blocks the page", async () => {
  const page = await open(largeModel());
  await putCursor(page, "label: 第 512 个节点");
  await idle(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await busySeconds(session);
  await page.keyboard.type("abcdefghijklmnopqrstuvwxyz", { delay: 60 });
  await idle(page);
  expect(await cursor(page)).toContain("abcdefghijklmnopqrstuvwxyz|");
  // Time of the processor, as other tests use the machine too; drawings that come in between are in it.
  expect((await busySeconds(session)) - before).toBeLessThan(26 * 0.05);
});

/** Waits until the text is drawn and the page has nothing left to do for it. */
async function idle(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { drawing, files } = testPage.store.state;
    return drawing?.version === files.reduce((sum, { version }) => sum + version, 0);
  });
  await page.evaluate(() => new Promise((rest) => requestIdleCallback(() => requestIdleCallback(rest))));
}

/** How long the main thread of the page has worked. */
async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}
