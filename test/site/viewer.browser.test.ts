import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { buildPicturePane, openPicturePane, type OpenedPicturePane } from "../support/open-picture-pane.ts";
import { pictureAtRest } from "../support/picture-at-rest.ts";

const model = `ketu: 1
title: 模型
channels:
  phone: { label: 电话 }
stages:
  prospect:
    label: 潜在客户
    nodes:
      visit: { label: 首次访问, kind: touchpoint }
      call: { label: 首次电话, kind: touchpoint, channel: phone }
  deal:
    label: 成交
    nodes:
      order: { label: 首次购买, kind: milestone }
transitions:
  visit -> call: 来电
  call -> order: 成交
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

async function open(options: Partial<Parameters<typeof openPicturePane>[2]> = {}): Promise<Page> {
  opened = await openPicturePane(browser, scripts, { text: model, ...options });
  return opened.page;
}

const shape = (page: Page, subject: string): Locator =>
  page.locator(`#panel > ketu-viewer g[data-subject="${subject}"]`);
const selected = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => picturePage.store.state.selection?.subject);
const text = (page: Page): Promise<string> => page.evaluate(() => picturePage.store.state.files[0]?.text ?? "");
const notice = (page: Page): Promise<string | undefined> => page.evaluate(() => picturePage.store.state.notice);
const actions = (page: Page): Promise<unknown[]> => page.evaluate(() => [...picturePage.actions]);

async function setText(page: Page, changed: string): Promise<void> {
  await page.evaluate((now) => {
    const drawn = new Promise<void>((done) => {
      const end = picturePage.store.subscribe((state, previous) => {
        if (state.drawing !== previous.drawing) {
          end();
          done();
        }
      });
    });
    picturePage.store.dispatch({ type: "edited", path: "model.ketu.yaml", text: now });
    return drawn;
  }, changed);
}

async function middle(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe("the picture", () => {
  test("keeps untouched shapes when the text changes, and the selected one where it is on the screen", async () => {
    const page = await open();
    await shape(page, "node:order").click();
    expect(await selected(page)).toBe("node:order");
    await page.locator("ketu-viewer .bar button", { hasText: "+" }).click();
    await pictureAtRest(page);
    const before = await shape(page, "node:order").boundingBox();
    await shape(page, "node:visit").evaluate((group) => Object.assign(globalThis, { kept: group }));
    await setText(page, model.replace("label: 首次购买", "label: 首次购买成功"));
    await pictureAtRest(page);
    expect(await shape(page, "node:visit").evaluate((group) => group === Reflect.get(globalThis, "kept"))).toBe(true);
    const after = await shape(page, "node:order").boundingBox();
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 9))).toBeLessThan(1.5);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 9))).toBeLessThan(1.5);
  });

  test("lets moved shapes glide, and not for someone who wants less motion", async () => {
    const changed = model.replace("      visit:", "      earlier: { label: 更早, kind: touchpoint }\n      visit:");
    const glides = async (reducedMotion: "no-preference" | "reduce"): Promise<number> => {
      const page = await open({ context: { reducedMotion } });
      await page.evaluate(() => {
        const animate = Element.prototype.animate;
        Object.assign(globalThis, { glides: 0 });
        Element.prototype.animate = function (...parameters) {
          Object.assign(globalThis, { glides: Number(Reflect.get(globalThis, "glides")) + 1 });
          return animate.apply(this, parameters);
        };
      });
      await setText(page, changed);
      await shape(page, "node:earlier").waitFor();
      return page.evaluate(() => Number(Reflect.get(globalThis, "glides")));
    };
    expect(await glides("no-preference")).toBeGreaterThan(1);
    await opened?.page.context().close();
    expect(await glides("reduce")).toBe(0);
  });

  test("stays and says so while the text is broken", async () => {
    const page = await open();
    await setText(page, "ketu: 1\nstages: [\n");
    await page.locator(".stale").waitFor();
    expect(await page.locator(".stale").textContent()).toBe("图是上一次能画出的样子");
    await shape(page, "node:visit").waitFor();
    await setText(page, model);
    await page.locator(".stale").waitFor({ state: "detached" });
  });

  test("zooms at the pointer, pans by dragging and fits again", async () => {
    const page = await open();
    const at = await middle(shape(page, "node:call"));
    const first = await shape(page, "node:call").boundingBox();
    await page.mouse.move(at.x, at.y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await pictureAtRest(page);
    const zoomed = await shape(page, "node:call").boundingBox();
    expect(zoomed?.width ?? 0).toBeGreaterThan((first?.width ?? 0) * 1.1);
    const still = await middle(shape(page, "node:call"));
    expect(Math.hypot(still.x - at.x, still.y - at.y)).toBeLessThan(3);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 40);
    await page.mouse.move(at.x + 60, at.y + 80);
    await page.mouse.up();
    const panned = await middle(shape(page, "node:call"));
    expect(Math.round(panned.x - still.x)).toBe(60);
    expect(Math.round(panned.y - still.y)).toBe(80);
    expect(await selected(page)).toBeUndefined();
    await page.locator("ketu-viewer .port").focus();
    await page.keyboard.press("0");
    await pictureAtRest(page);
    const fitted = await shape(page, "node:call").boundingBox();
    expect(Math.abs((fitted?.width ?? 0) - (first?.width ?? 1))).toBeLessThan(0.5);
  });

  test("shows the details of a shape under the pointer and of the one with the focus; Escape closes them", async () => {
    const page = await open();
    const card = page.locator("ketu-viewer #hover-card");
    await shape(page, "node:visit").hover();
    await card.waitFor();
    expect(await card.textContent()).toMatch(/首次访问.*阶段\s*潜在客户/s);
    await page.mouse.move(3, 300);
    await card.waitFor({ state: "hidden" });
    await page.locator("ketu-viewer .port").focus();
    await page.keyboard.press("Tab");
    await card.waitFor();
    expect(await card.textContent()).toContain("潜在客户");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
    await page.keyboard.press("Space");
    expect(await selected(page)).toMatch(/^(?:node:visit|channel:phone)$/);
  });

  test("makes pale what the filter switches off, without moving anything", async () => {
    const page = await open();
    await pictureAtRest(page);
    const before = await shape(page, "node:visit").boundingBox();
    await page.getByRole("button", { name: "筛选" }).click();
    await page.getByRole("checkbox", { name: "电话" }).uncheck();
    await page.locator("ketu-viewer g.faded").first().waitFor();
    expect(await shape(page, "channel:phone").getAttribute("class")).toBe("faded");
    expect(await shape(page, "node:visit").boundingBox()).toEqual(before);
    expect(
      await page.locator("ketu-legend-filter > * button, ketu-legend-filter button").first().textContent(),
    ).toMatch(/已淡化 \d+ 项/);
    await page.getByRole("button", { name: "全部显示" }).click();
    expect(await page.locator("ketu-viewer g.faded").count()).toBe(0);
  });

  test("is searched from the keyboard and goes to what is found", async () => {
    const page = await open();
    await shape(page, "node:visit").click();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("购买");
    await page.locator("ketu-picture-search [role=status]", { hasText: "第 1 个，共 1 个" }).waitFor();
    await page.locator("ketu-viewer .mark.current").waitFor();
    await page.keyboard.press("Escape");
    expect(
      await page.evaluate(() =>
        document
          .querySelector("ketu-picture-pane")
          ?.shadowRoot?.querySelector("ketu-viewer")
          ?.shadowRoot?.activeElement?.getAttribute("data-subject"),
      ),
    ).toBe("node:order");
  });

  test("shows another view by its tab", async () => {
    const page = await open();
    await page.getByRole("tab").nth(1).click();
    await page.waitForFunction(() => picturePage.store.state.view !== undefined);
    await page.getByRole("tab", { selected: true }).nth(0).waitFor();
    await shape(page, "node:visit").waitFor();
  });
});

describe("an edit on the picture", () => {
  test("renames a label in place, not on the Enter of an input method", async () => {
    const page = await open();
    await shape(page, "node:visit").dblclick();
    const field = page.locator("ketu-edit-layer input");
    await field.waitFor();
    expect(await field.inputValue()).toBe("首次访问");
    await field.fill("初次到访");
    await field.dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await actions(page)).toEqual([]);
    await field.press("Enter");
    await page.waitForFunction(() => picturePage.store.state.notice !== undefined);
    expect(await text(page)).toBe(model.replace("首次访问", "初次到访"));
    expect(await notice(page)).toBe("已改名为「初次到访」");
    expect(await selected(page)).toBe("node:visit");
  });

  test("that is cancelled changes nothing", async () => {
    const page = await open();
    await shape(page, "node:visit").click();
    await page.keyboard.press("F2");
    await page.locator("ketu-edit-layer input").fill("x");
    await page.keyboard.press("Escape");
    await page.locator("ketu-edit-layer input").waitFor({ state: "detached" });
    await page.keyboard.press("c");
    await page.locator("ketu-edit-layer .prompt").waitFor();
    await page.keyboard.press("Escape");
    expect(await actions(page)).toEqual([]);
    expect(await text(page)).toBe(model);
  });

  test("adds a node, selects it and shows it", async () => {
    const page = await open();
    await shape(page, "node:visit").click();
    await page.keyboard.press("a");
    await page.locator("ketu-edit-layer input").fill("签约");
    await page.keyboard.press("Enter");
    await shape(page, "node:extra").waitFor();
    expect(await selected(page)).toBe("node:extra");
    expect(await text(page)).toContain("extra: { label: 签约, kind: milestone }");
  });

  test("connects by the keyboard and by dragging the handle", async () => {
    const page = await open();
    await shape(page, "node:order").click();
    await page.keyboard.press("c");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => picturePage.actions.length === 1);
    const [first] = await actions(page);
    expect(first).toMatchObject({ type: "connect", from: "node:order" });
    await shape(page, "node:visit").click();
    const from = await middle(page.locator("ketu-edit-layer .handle"));
    const to = await middle(shape(page, "node:order"));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, from.y + 10);
    await page.mouse.move(to.x, to.y);
    await page.locator("ketu-viewer .mark.target").waitFor();
    await page.mouse.up();
    await page.waitForFunction(() => picturePage.actions.length === 2);
    expect((await actions(page))[1]).toEqual({ type: "connect", from: "node:visit", to: "node:order" });
  });

  test("moves a node to a stage by dragging its card and from a list", async () => {
    const page = await open();
    await shape(page, "node:visit").click();
    const from = await middle(shape(page, "node:visit"));
    const to = await middle(shape(page, "node:order"));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y);
    await page.mouse.move(to.x, to.y - 20);
    await page.locator("ketu-edit-layer .ghost").waitFor();
    await page.mouse.up();
    await page.waitForFunction(() => picturePage.actions.length === 1);
    expect((await actions(page))[0]).toEqual({
      type: "move-node",
      subject: "node:visit",
      stage: "stage:deal",
      before: "node:order",
    });
    await shape(page, "node:visit").click();
    await page.keyboard.press("m");
    await page.getByRole("button", { name: "成交" }).click();
    await page.waitForFunction(() => picturePage.actions.length === 2);
    expect((await actions(page))[1]).toEqual({ type: "move-node", subject: "node:visit", stage: "stage:deal" });
  });

  test("deletes only after showing what changes with it", async () => {
    const page = await open();
    await shape(page, "node:visit").click();
    await page.keyboard.press("Delete");
    const dialog = page.locator("ketu-delete");
    await dialog.getByText("visit -> call: 来电").waitFor();
    expect(await text(page)).toBe(model);
    await dialog.getByRole("button", { name: "取消" }).click();
    expect(await text(page)).toBe(model);
    await page.keyboard.press("Delete");
    await dialog.getByRole("button", { name: "删除" }).click();
    await page.waitForFunction(() => picturePage.store.state.notice === "已删除「首次访问」");
    expect(await text(page)).toBe(model.replace("  visit -> call: 来电\n", ""));
  });

  test("is not offered while a shared model is read", async () => {
    const page = await open({ mode: "reading" });
    await shape(page, "node:visit").click();
    for (const key of ["F2", "a", "c", "m", "Delete"]) await page.keyboard.press(key);
    expect(await page.locator("ketu-edit-layer").count()).toBe(0);
    expect(await actions(page)).toEqual([]);
  });
});

describe("presenting", () => {
  const presented = (page: Page, subject: string): Locator =>
    page.locator(`ketu-presenter g[data-subject="${subject}"]`);

  test("shows step after step without moving anything, names the step in the address, and ends", async () => {
    const page = await open();
    await page.getByRole("button", { name: "演示" }).click();
    await presented(page, "node:visit").waitFor();
    await pictureAtRest(page);
    const before = await presented(page, "node:visit").boundingBox();
    expect(await presented(page, "node:order").getAttribute("class")).toContain("concealed");
    expect(await page.locator("ketu-presenter output").textContent()).toBe("1 / 2");
    await page.keyboard.press("PageDown");
    await page.waitForFunction(() => location.hash === "#step=stage:deal");
    expect(await presented(page, "node:order").getAttribute("class")).not.toContain("concealed");
    expect(await presented(page, "node:visit").boundingBox()).toEqual(before);
    await page.keyboard.press("b");
    await page.locator("ketu-presenter .blank").waitFor();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("ketu-presenter .blank").count()).toBe(0);
    expect(await page.locator("ketu-presenter output").textContent()).toBe("2 / 2");
    await page.keyboard.press("Home");
    expect(await page.locator("ketu-presenter output").textContent()).toBe("1 / 2");
    await page.keyboard.press("Escape");
    await page.locator("ketu-presenter").waitFor({ state: "detached" });
    expect(await page.evaluate(() => [location.hash, picturePage.store.state.mode])).toEqual(["", "editing"]);
  });

  test("begins at the step of a link and goes back to reading", async () => {
    const page = await open({ mode: "reading", fragment: "#m=abc&step=stage:deal" });
    await page.locator("ketu-presenter output", { hasText: "2 / 2" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("ketu-presenter").waitFor({ state: "detached" });
    expect(await page.evaluate(() => [location.hash, picturePage.store.state.mode])).toEqual(["#m=abc", "reading"]);
  });

  test("has its notes in a second window, which steps too", async () => {
    const page = await open();
    await page.getByRole("button", { name: "演示" }).click();
    await page.locator("ketu-presenter output").waitFor();
    const [notes] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("n")]);
    await notes.getByText("先说目标。").waitFor();
    await notes.getByText("接下来：成交").waitFor();
    await notes.getByRole("button", { name: "下一步" }).click();
    await notes.getByText("这是最后一步").waitFor();
    expect(await page.locator("ketu-presenter output").textContent()).toBe("2 / 2");
  });
});

test.each(["zh", "en"] as const)("axe finds nothing serious in the pane and in presenting in %s", async (locale) => {
  const page = await open({ locale, colours: locale === "en" ? "dark" : "light" });
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const serious = async (): Promise<string[]> => {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const run = Reflect.get(globalThis, "axe") as {
        run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
      const { violations } = await run.run();
      return violations
        .filter(({ impact }) => ["serious", "critical"].includes(impact))
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    });
  };
  await shape(page, "node:visit").click();
  expect(await serious()).toEqual([]);
  await page.evaluate(() => picturePage.store.dispatch({ type: "mode", mode: "presenting" }));
  await page.locator("ketu-presenter output").waitFor();
  expect(await serious()).toEqual([]);
});
