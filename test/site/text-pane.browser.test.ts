import type { Browser, Page } from "playwright-core";
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
import type { PageOptions } from "../support/text-pane-page.ts";

const model = `ketu: 1
title: 模型
stages:
  prospect:
    label: 潜在客户
    nodes:
      visit: { label: 首次访问, kind: touchpoint }
      order: { label: 首次购买, kind: milestone }
transitions:
  visit -> ordr: 是
`;
const part = "metrics:\n  rate: { base: visit }\n";

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
  files: { "a.ketu.yaml": model, "part.yaml": part },
  current: "a.ketu.yaml",
  worker: "canned",
};

async function open(options: Partial<Parameters<typeof openTextPane>[2]> = {}): Promise<Page> {
  opened = await openTextPane(browser, scripts, { ...canned, ...options });
  return opened.page;
}

/** The mistake of the model, as the worker reports it. */
async function drawMistake(page: Page): Promise<void> {
  await page.evaluate(() => {
    const file = "a.ketu.yaml";
    const from = testPage.store.state.files[0]?.text.indexOf("ordr") ?? 0;
    const range = { file, from, to: from + 4 };
    testPage.draw({
      diagnostics: [
        {
          code: "unknown-reference",
          severity: "error",
          message: { zh: "没有叫 `ordr` 的节点", en: "There is no node `ordr`" },
          hint: { zh: "是不是想写 `order`？", en: "Did you mean `order`?" },
          params: {},
          range,
          fix: {
            title: { zh: "改为 `order`", en: "Change to `order`" },
            edits: [{ range, text: "order" }],
            isSafe: false,
          },
        },
      ],
    });
  });
}

test("what is typed is in the store at once, and Enter indents as YAML wants it", async () => {
  const page = await open();
  await putCursor(page, "    nodes:");
  await page.keyboard.press("Enter");
  await page.keyboard.type("call:");
  await page.keyboard.press("Enter");
  await page.keyboard.type("label: 电话");
  expect(await textOf(page, "a.ketu.yaml")).toContain("    nodes:\n      call:\n        label: 电话\n      visit:");
  expect(await page.evaluate(() => testPage.store.state.files[0]?.version)).toBeGreaterThan(15);
});

test("a change from outside keeps the cursor at its word and is one step of undo", async () => {
  const page = await open();
  await putCursor(page, "order: { label: 首次");
  await page.keyboard.type("x");
  await page.evaluate(() => {
    const text = testPage.store.state.files[0]?.text ?? "";
    const changed = text.replace("title: 模型\n", "title: 另一个模型\nlocale: zh\n").replaceAll("visit", "first_visit");
    testPage.store.dispatch({ type: "edited", path: "a.ketu.yaml", text: changed });
  });
  expect(await cursor(page)).toBe("      order: { label: 首次x|购买, kind: milestone }");
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model.replace("首次购买", "首次x购买"));
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
});

test("F8 goes to the mistake and tells it; Ctrl-. and Enter mend it; what was typed meanwhile does not matter", async () => {
  const page = await open();
  await drawMistake(page);
  await putCursor(page, "title: ");
  await page.keyboard.type("我的");
  await page.keyboard.press("F8");
  const card = page.locator(".cm-tooltip-lint");
  await card.waitFor();
  expect(await card.innerText()).toContain("没有叫 `ordr` 的节点");
  expect(await card.innerText()).toContain("是不是想写 `order`？");
  await page.keyboard.press("Control+.");
  await page.locator('[role="menuitem"]:focus').waitFor();
  await page.keyboard.press("Enter");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model.replace("title: ", "title: 我的").replace("ordr", "order"));
  await page.keyboard.type("!");
  expect(await cursor(page)).toContain("!");
});

test("a fix of a place that has changed since is refused", async () => {
  const page = await open();
  await drawMistake(page);
  await putCursor(page, "visit -> or");
  await page.keyboard.type("x");
  const before = await textOf(page, "a.ketu.yaml");
  await page.keyboard.press("Control+.");
  await page.locator('[role="menuitem"]:focus').waitFor();
  await page.keyboard.press("Enter");
  expect(await textOf(page, "a.ketu.yaml")).toBe(before);
  expect(await page.evaluate(() => testPage.store.state.notice)).toBe("文本刚刚变过，请稍候再试。");
});

test("completion shows labels, fills in a snippet, and Tab goes from place to place", async () => {
  const page = await open({ locale: "en" });
  await putCursor(page, "visit -> ordr: 是");
  await page.evaluate(() => {
    const at = (testPage.store.state.files[0]?.text.indexOf("是") ?? 0) + 1;
    const insert = "${from} -> ${to}: ${label}";
    testPage.answers.complete = {
      from: at + 3,
      to: at + 3,
      items: [
        {
          label: "transition",
          insert,
          isSnippet: true,
          kind: "snippet",
          detail: "流转",
          documentation: "From one node.",
        },
        { label: "order", insert: "order", isSnippet: false, kind: "reference", detail: "首次购买" },
      ],
    };
  });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Space");
  const list = page.locator(".cm-tooltip-autocomplete");
  await list.waitFor();
  expect(await list.innerText()).toContain("首次购买");
  expect(await list.locator("ul").getAttribute("aria-label")).toBe("Completions");
  expect(await page.locator(".ketu-info").innerText()).toContain("From one node.");
  await listAtRest(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("order");
  await page.keyboard.press("Tab");
  await page.keyboard.type("visit");
  expect(await cursor(page)).toBe("  order -> visit|: label");
});

test("an input method composes in peace: no list, no drawing, no marks until it is done", async () => {
  const page = await open();
  await page.evaluate(() => {
    testPage.answers.complete = {
      from: 0,
      to: 0,
      items: [{ label: "x", insert: "x", isSnippet: false, kind: "value" }],
    };
  });
  await putCursor(page, "label: 潜在");
  const session = await page.context().newCDPSession(page);
  for (const text of ["s", "sh", "shi", "shi t"]) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  await drawMistake(page);
  await page.evaluate(() => {
    const text = testPage.store.state.files[0]?.text ?? "";
    testPage.store.dispatch({ type: "edited", path: "a.ketu.yaml", text: text.replace("模型", "外面改的") });
  });
  expect(await textOf(page, "a.ketu.yaml")).toBe(model.replace("模型", "外面改的"));
  expect(await page.evaluate(() => testPage.asked)).toEqual([]);
  expect(await page.locator(".cm-lintRange-error").count()).toBe(0);
  await session.send("Input.insertText", { text: "试听" });
  await page.waitForFunction(() => testPage.store.state.files[0]?.text.includes("潜在试听客户"));
  expect(await textOf(page, "a.ketu.yaml")).toBe(model.replace("模型", "外面改的").replace("潜在", "潜在试听"));
  expect(await cursor(page)).toBe("    label: 潜在试听|客户");
  await page.locator(".cm-lintRange-error").waitFor();
});

test("renaming with F2 changes all files, one step of undo in each", async () => {
  const page = await open();
  await page.evaluate(() => {
    const edits = testPage.store.state.files.flatMap(({ path, text }) =>
      [...text.matchAll(/visit/g)].map(({ index }) => ({
        range: { file: path, from: index, to: index + 5 },
        text: "first_visit",
      })),
    );
    testPage.answers.edits = { kind: "edits", edits, diagnostics: [] };
  });
  await putCursor(page, "      vis");
  await page.keyboard.press("F2");
  await page.locator(".ketu-rename input:focus").waitFor();
  await page.keyboard.type("first_visit");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => testPage.store.state.files[1]?.text.includes("first_visit"));
  expect(await page.evaluate(() => testPage.asked.at(-1))).toMatchObject({ kind: "rename", newId: "first_visit" });
  expect(await textOf(page, "a.ketu.yaml")).toBe(model.replaceAll("visit", "first_visit"));
  expect(await page.evaluate(() => testPage.store.state.notice)).toBe("已改名，共 3 处。");
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
  expect(await textOf(page, "part.yaml")).toBe(part.replace("visit", "first_visit"));
});

test("a name that cannot be is refused beside the field, and Escape leaves everything as it was", async () => {
  const page = await open();
  await page.evaluate(() => {
    const message = { zh: "名字已被占用", en: "The name is taken" };
    testPage.answers.edits = {
      kind: "edits",
      edits: [],
      diagnostics: [{ code: "taken", severity: "error", message, params: {} }],
    };
  });
  await putCursor(page, "      vis");
  await page.keyboard.press("F2");
  await page.keyboard.type("order");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("名字已被占用").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.type("x");
  expect(await cursor(page)).toBe("      visx|it: { label: 首次访问, kind: touchpoint }");
});

test("undo survives a reload, also when the text was changed meanwhile", async () => {
  const page = await open();
  await putCursor(page, "title: ");
  await page.keyboard.type("甲");
  await page.waitForTimeout(1000);
  await page.keyboard.type("乙");
  const text = await textOf(page, "a.ketu.yaml");
  await opened?.reload({ ...canned, files: { ...canned.files, "a.ketu.yaml": text.replace("首次购买", "首单") } });
  await putCursor(page, "title: ");
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(text);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe(model);
  await opened?.reload({ ...canned, files: { "a.ketu.yaml": "something: else altogether\n" } });
  await putCursor(page, "something");
  await page.keyboard.press("Control+z");
  expect(await textOf(page, "a.ketu.yaml")).toBe("something: else altogether\n");
});
