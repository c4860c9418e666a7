import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pictureWords } from "../../site/strings/picture.ts";
import { drawn, shownText, textOf } from "../support/editor-user.ts";
import { listAtRest } from "../support/list-at-rest.ts";
import { EditorBrowser, openModel, stateOf } from "../support/open-editor.ts";
import { pictureAtRest } from "../support/picture-at-rest.ts";

const model = `# Who comes, and who stays · 谁来，谁留下
ketu: 1
title: { zh: 我的客户, en: My customers }
locale: zh

channels:
  phone: { label: { zh: 电话, en: Phone }, kind: voice }

stages:
  prospect: # first · 起点
    label: { zh: 潜在客户, en: Prospects }
    nodes:
      visit: { label: { zh: 首次访问, en: First visit }, kind: touchpoint } # counted · 计数
      call: { label: { zh: 首次电话, en: First call }, kind: touchpoint, channel: phone }
  deal:
    label: { zh: 成交, en: Deal }
    nodes:
      # The moment of truth · 关键时刻
      order: { label: { zh: 首次购买, en: First order }, kind: milestone }
      again: { label: { zh: 再次购买, en: Second order }, kind: milestone }

transitions:
  order -> call: { zh: 回访, en: Follow up } # within a week · 一周内
`;

let editor: EditorBrowser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(import.meta.dirname, "../../dist/site"));
});

afterAll(() => editor.close());

const shape = (subject: string): Locator =>
  page.locator(`ketu-picture-pane #panel > ketu-viewer g[data-subject="${subject}"]`).first();
const field = (): Locator => page.locator("ketu-edit-layer input");

/** The text is this one, in the store and before the eyes, and it is drawn. */
async function becomes(text: string): Promise<void> {
  await expect.poll(() => textOf(page)).toBe(text);
  expect(await shownText(page)).toBe(text);
  await drawn(page);
}

async function undoOnce(): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+z");
}

async function putCursor(line: number): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  for (let at = 1; at < line; at += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
}

const lineOf = (part: string): number => model.slice(0, model.indexOf(part)).split("\n").length;

describe.each(["zh", "en"] as const)("a person who reads %s", (locale) => {
  beforeAll(async () => {
    ({ context, page } = await editor.open({ locale: locale === "zh" ? "zh-CN" : "en-GB" }));
  });

  beforeEach(async () => {
    // Over a shape it would keep a card open, which covers others.
    await page.mouse.move(0, 0);
    await openModel(page, model);
    await shape("node:visit").waitFor();
  });

  afterAll(() => context.close());

  test("renames a card by a double click: one word of one line, one step back", async () => {
    await shape("node:visit").dblclick();
    const before = locale === "zh" ? "首次访问" : "First visit";
    expect(await field().inputValue()).toBe(before);
    await field().fill(locale === "zh" ? "初次到访" : "Opening visit");
    await field().press("Enter");
    const renamed = model.replace(before, locale === "zh" ? "初次到访" : "Opening visit");
    await becomes(renamed);
    await undoOnce();
    await becomes(model);

    // From the picture as well, which keeps the keyboard.
    await shape("node:visit").click();
    await page.keyboard.press("Control+y");
    await becomes(renamed);
    await page.keyboard.press("Control+z");
    await becomes(model);
    expect(await shape("node:visit").evaluate((group) => group.matches(":focus"))).toBe(true);
  });

  test("adds, connects, moves and deletes by keys; comments stay, and each is one step back", async () => {
    await shape("node:visit").click();
    await page.keyboard.press("a");
    await field().fill(locale === "zh" ? "签约" : "Contract");
    await field().press("Enter");
    await expect.poll(async () => (await stateOf(page)).selection?.subject).not.toBe("node:visit");
    await drawn(page);
    const added = await textOf(page);
    const [before, after] = [model.split("\n"), added.split("\n")];
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.filter((line) => before.includes(line))).toEqual(before);
    await undoOnce();
    await becomes(model);

    await shape("node:again").click();
    await page.keyboard.press("c");
    await page.locator("ketu-edit-layer .prompt").waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page)).toContain("again -> call");
    expect((await textOf(page)).split("\n").filter((line) => model.split("\n").includes(line))).toEqual(
      model.split("\n"),
    );
    await drawn(page);
    await undoOnce();
    await becomes(model);

    await shape("node:call").click();
    await page.keyboard.press("m");
    await page
      .locator("ketu-edit-layer ketu-dialog")
      .getByRole("button", { name: locale === "zh" ? "成交" : "Deal" })
      .click();
    await expect.poll(() => textOf(page)).not.toBe(model);
    const moved = (await textOf(page)).split("\n");
    expect([...moved].sort()).toEqual(model.split("\n").sort());
    expect(moved.findIndex((line) => line.includes("call:"))).toBeGreaterThan(
      moved.findIndex((line) => line.includes("deal:")),
    );
    await drawn(page);
    await undoOnce();
    await becomes(model);

    await shape("node:order").click();
    await page.keyboard.press("Delete");
    await page.locator("ketu-delete").getByText("order -> call").waitFor();
    expect(await textOf(page)).toBe(model);
    const answer = (words: Readonly<Record<typeof locale, string>>): Locator =>
      page.locator("ketu-delete").getByRole("button", { name: words[locale], exact: true });
    await expect.poll(() => answer(pictureWords.cancel).evaluate((button) => button.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    await answer(pictureWords.cancel).waitFor({ state: "detached" });
    expect(await textOf(page)).toBe(model);
    await expect.poll(() => shape("node:order").evaluate((group) => group.matches(":focus"))).toBe(true);
    await page.keyboard.press("Delete");
    await expect.poll(() => answer(pictureWords.delete).isEnabled()).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page)).not.toContain("order:");
    const left = await textOf(page);
    for (const comment of ["# Who comes", "# first", "# counted"]) expect(left).toContain(comment);
    expect(left).not.toContain("order -> call");
    await drawn(page);
    await undoOnce();
    await becomes(model);
  });

  test("is offered the nodes after an arrow, by their labels", async () => {
    await putCursor(lineOf("order -> call"));
    await page.keyboard.press("Enter");
    await page.keyboard.type("visit -> ");
    await page.keyboard.press("Control+Space");
    const list = page.locator(".cm-tooltip-autocomplete");
    await list.getByText("again", { exact: false }).first().waitFor();
    expect(await list.textContent()).toContain(locale === "zh" ? "再次购买" : "Second order");
    await page.keyboard.type("aga");
    await expect.poll(() => list.locator("[aria-selected=true]").textContent()).toContain("again");
    await listAtRest(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => textOf(page)).toContain("visit -> again");
  });

  test("keeps the last picture where it is while the text is broken, and is told so", async () => {
    await putCursor(lineOf("label: { zh: 成交"));
    await pictureAtRest(page);
    const before = await shape("node:order").boundingBox();
    await page.keyboard.type(" ]");
    await page.getByText(pictureWords.stale[locale]).waitFor();
    await pictureAtRest(page);
    expect(await shape("node:order").boundingBox()).toEqual(before);
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.getByText(pictureWords.stale[locale]).waitFor({ state: "detached" });
    await pictureAtRest(page);
    expect(await shape("node:order").boundingBox()).toEqual(before);
  });

  test("goes from a shape to its line and from a line to its shape", async () => {
    await shape("node:again").click();
    await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("again:");
    await shape("stage:deal").click();
    await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("deal:");
    await putCursor(lineOf("call: { label"));
    await expect.poll(() => shape("node:call").getAttribute("class")).toContain("selected");
    expect((await stateOf(page)).selection).toEqual({ subject: "node:call", source: "text" });
    await putCursor(lineOf("visit: { label"));
    await expect.poll(() => shape("node:visit").getAttribute("class")).toContain("selected");
    expect((await shape("node:call").getAttribute("class")) ?? "").not.toContain("selected");
  });

  test("makes a lane pale by the legend without moving anything, and finds a node by its label", async () => {
    await pictureAtRest(page);
    const box = await shape("node:call").boundingBox();
    const filter = page.locator("ketu-legend-filter");
    await filter.getByRole("button").first().click();
    await filter.getByRole("group", { name: pictureWords.groups.lane[locale] }).getByRole("checkbox").first().uncheck();
    await page.locator("ketu-viewer g.faded").first().waitFor();
    expect(await shape("node:call").boundingBox()).toEqual(box);
    await filter.getByRole("button", { name: pictureWords.showAll[locale] }).click();
    await page.locator("ketu-viewer g.faded").first().waitFor({ state: "detached" });
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: pictureWords.search[locale] }).click();
    for (let times = 0; times < 4; times += 1)
      await page.getByRole("button", { name: pictureWords.zoomIn[locale] }).click();
    await page.getByRole("searchbox").fill(locale === "zh" ? "再次" : "second");
    await page.locator("ketu-viewer .mark.current").waitFor();
    await pictureAtRest(page);
    const [found, panel] = await Promise.all([
      shape("node:again").boundingBox(),
      page.locator("ketu-picture-pane #panel").boundingBox(),
    ]);
    if (!found || !panel) throw new Error("not shown");
    expect(found.x + found.width / 2).toBeGreaterThan(panel.x);
    expect(found.x + found.width / 2).toBeLessThan(panel.x + panel.width);
    expect(found.y + found.height / 2).toBeGreaterThan(panel.y);
    expect(found.y + found.height / 2).toBeLessThan(panel.y + panel.height);
    await page.getByRole("searchbox").press("Escape");
  });

  test("presents step by step with the arrow keys and nothing moves", async () => {
    await page.getByRole("button", { name: pictureWords.present[locale], exact: true }).first().click();
    const presenter = page.locator("ketu-presenter");
    await presenter.waitFor();
    const boxes = (): Promise<unknown> =>
      presenter.locator("g[data-subject]").evaluateAll((groups) =>
        groups.map((group) => {
          const { x, y, width, height } = group.getBoundingClientRect();
          return [group.getAttribute("data-subject"), x, y, width, height];
        }),
      );
    await pictureAtRest(page);
    const first = await boxes();
    const { steps } = (await stateOf(page)).drawing ?? { steps: [] };
    expect(steps.length).toBeGreaterThan(1);
    for (let step = 1; step < steps.length; step += 1) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(async () => (await stateOf(page)).step).toBe(step);
      expect(await boxes()).toEqual(first);
    }
    await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => (await stateOf(page)).step).toBe(steps.length - 2);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await stateOf(page)).mode).toBe("editing");
  });
});

test("nothing of all this is refused by the policy or told as an error", () => {
  expect(editor.problems).toEqual([]);
});
