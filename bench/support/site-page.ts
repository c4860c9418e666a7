import type { Browser, CDPSession, Page } from "playwright-core";
import type { KetuApp } from "../../site/elements/ketu-app.ts";

/** What is measured in the page while a person types. */
export interface TypedRun {
  /** Milliseconds from each key until the picture that shows it was painted. */
  readonly times: readonly number[];
  /** Tasks of the page's own thread over 50 ms. */
  readonly longTasks: readonly number[];
  /** Milliseconds of work of the page's own thread for each key, without waiting for a core. */
  readonly workPerKey: number;
}

interface Recorder {
  keyAt: number | undefined;
  readonly times: number[];
  readonly longTasks: number[];
}

type Scope = typeof globalThis & { recorder: Recorder };

/** Opens the editor in a fresh profile. `usable`: milliseconds until text and picture stand there. */
export async function openSite(browser: Browser, address: string): Promise<{ page: Page; usable: number }> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "zh-CN" })).newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(address);
  await page.locator("ketu-viewer svg.picture > g").first().waitFor({ state: "attached" });
  await page.locator(".cm-content").waitFor();
  return { page, usable: await page.evaluate(() => performance.now()) };
}

/** Puts a model into the editor, as when a file is opened, and the cursor behind a word of it. */
export async function openModel(page: Page, text: string, word: string): Promise<void> {
  await page.evaluate((model) => {
    const app = document.querySelector<KetuApp>("ketu-app");
    const path = "bench.ketu.yaml";
    const file = { path, text: model, savedText: model, version: 0 };
    app?.store.dispatch({ type: "opened", files: [file], current: path, host: "local" });
  }, text);
  await page
    .locator(`ketu-viewer svg.picture`)
    .getByText(word.slice(0, 4), { exact: false })
    .first()
    .waitFor({ state: "attached" });
  await page.locator(".cm-content").focus();
  const before = text.slice(0, text.indexOf(word) + word.length).split("\n");
  await page.keyboard.press("Control+Home");
  for (let line = 1; line < before.length; line++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("Home");
  for (let column = 0; column < (before.at(-1) ?? "").length; column++) await page.keyboard.press("ArrowRight");
}

/** Types and takes back, key by key. `pause`: milliseconds between keys; absent: each key waits for its picture. */
export async function typeKeys(page: Page, keys: number, pause?: number): Promise<TypedRun> {
  await record(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const before = await taskSeconds(session);
  for (let key = 0; key < keys; key++) {
    const done = await page.evaluate(() => (globalThis as Scope).recorder.times.length);
    await page.keyboard.press(key % 24 < 12 ? "abcdefghijkl".charAt(key % 12) : "Backspace");
    if (pause !== undefined) await page.waitForTimeout(pause);
    else await page.waitForFunction((count) => (globalThis as Scope).recorder.times.length > count, done);
  }
  const seconds = (await taskSeconds(session)) - before;
  const { times, longTasks } = await page.evaluate(() => (globalThis as Scope).recorder);
  return { times, longTasks, workPerKey: (seconds * 1000) / keys };
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

function record(page: Page): Promise<void> {
  return page.evaluate(() => {
    const recorder: Recorder = { keyAt: undefined, times: [], longTasks: [] };
    Object.assign(globalThis, { recorder });
    addEventListener("keydown", ({ timeStamp }) => (recorder.keyAt = timeStamp), true);
    const painted = (): void => {
      const { keyAt } = recorder;
      if (keyAt === undefined) return;
      recorder.keyAt = undefined;
      requestAnimationFrame(() => setTimeout(() => recorder.times.push(performance.now() - keyAt)));
    };
    const pictures = (root: ParentNode): readonly Element[] => [
      ...root.querySelectorAll("svg.picture"),
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? pictures(shadowRoot) : [])),
    ];
    const [picture] = pictures(document);
    if (picture) new MutationObserver(painted).observe(picture, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      recorder.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
}
