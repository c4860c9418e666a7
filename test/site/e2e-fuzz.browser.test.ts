import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import { shell } from "../../site/strings/shell.ts";
import { compose, shownText, textOf } from "../support/editor-user.ts";
import { dispatch, EditorBrowser, openModel, stateOf } from "../support/open-editor.ts";

const root = join(import.meta.dirname, "../..");
const model = readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8");
const seconds = Number(process.env["KETU_FUZZ_SECONDS"] ?? 20);
const start = Number(process.env["KETU_FUZZ_START"] ?? 1);
let editor: EditorBrowser;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});

afterAll(() => editor.close());

/** Mulberry32 (Tommy Ettinger, public domain): numbers of [0, 1) that are the same in each run. */
function numbersFrom(first: number): () => number {
  let state = first;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const typed = [
  "label",
  ": ",
  "{ zh: 新",
  " -> ",
  "nodes:",
  "&a ",
  "*a",
  "\t",
  "“",
  "'",
  '"',
  "[",
  "}",
  "# ",
  "🙂",
  "- x",
  "|",
];
const pasted = [
  "      extra:\n        label: { zh: 新增, en: Extra }\n        kind: touchpoint\n",
  "transitions:\n  quote -> first_order: 是\n",
  "\r\n两行\r\n",
  "<script>alert(1)</script>",
  "a: &x [*x, *x]\n",
  "\u0000\u2028\ud800",
];

interface Hand {
  readonly page: Page;
  readonly session: CDPSession;
  readonly next: () => number;
}

const oneOf = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) await page.keyboard.press(key);
}

/** Cut and pasted through the clipboard of the page itself, so that the one of the machine stays as it is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    active?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
  }, text);
}

/** Puts the cursor into the text, whatever is open or folded. */
async function toText(page: Page): Promise<void> {
  await dispatch(page, { type: "dialog", dialog: undefined });
  await dispatch(page, { type: "fold", pane: "text", isFolded: false });
  await page.locator(".cm-content").focus();
}

async function goSomewhere({ page, next }: Hand): Promise<void> {
  await press(page, oneOf(next, ["Control+Home", "Control+End", "Home", "End"]), 1);
  await press(page, oneOf(next, ["ArrowDown", "ArrowUp", "ArrowRight", "PageDown"]), Math.floor(next() * 12));
}

const deeds: readonly { readonly weight: number; readonly run: (hand: Hand) => Promise<void> }[] = [
  { weight: 10, run: async ({ page, next }) => page.keyboard.type(oneOf(next, typed)) },
  { weight: 4, run: ({ page, next }) => press(page, "Enter", 1 + Math.floor(next() * 2)) },
  { weight: 6, run: ({ page, next }) => press(page, oneOf(next, ["Backspace", "Delete"]), 1 + Math.floor(next() * 9)) },
  { weight: 6, run: goSomewhere },
  {
    weight: 4,
    run: async ({ page, next }) => {
      await press(page, oneOf(next, ["Shift+ArrowDown", "Shift+ArrowRight", "Shift+End"]), 1 + Math.floor(next() * 6));
      await page.keyboard.press(oneOf(next, ["Backspace", "x", "Tab", "Shift+Tab", "Control+/"]));
    },
  },
  { weight: 3, run: ({ page, next }) => paste(page, oneOf(next, pasted)) },
  { weight: 7, run: ({ page, next }) => press(page, "Control+z", 1 + Math.floor(next() * 6)) },
  { weight: 5, run: ({ page, next }) => press(page, "Control+y", 1 + Math.floor(next() * 5)) },
  {
    weight: 3,
    run: ({ session, next }) => compose(session, oneOf(next, ["xin", "kehu", "wei"]), oneOf(next, ["新", "客户", ""])),
  },
  {
    // Left while something is being composed.
    weight: 2,
    run: async ({ page, session, next }) => {
      await compose(session, oneOf(next, ["xin", "kehu"]));
      if (next() < 0.3) return dispatch(page, { type: "fold", pane: "text", isFolded: true });
      const { files } = await stateOf(page);
      await dispatch(page, { type: "show-file", path: oneOf(next, files).path });
      await page.locator(".cm-content").blur();
    },
  },
  { weight: 2, run: ({ page, next }) => page.keyboard.press(oneOf(next, ["Control+Space", "Escape", "Tab", "Enter"])) },
  {
    weight: 2,
    run: ({ page, next }) => page.keyboard.press(oneOf(next, ["Alt+ArrowUp", "Alt+ArrowDown", "Control+d"])),
  },
  {
    weight: 2,
    run: async ({ page, next }) =>
      page.keyboard.press(oneOf(next, ["Control+Shift+[", "Control+Shift+]", "Control+Alt+["])),
  },
  {
    weight: 2,
    run: async ({ page, next }) => {
      const { files } = await stateOf(page);
      await dispatch(page, { type: "show-file", path: oneOf(next, files).path });
    },
  },
  {
    weight: 2,
    run: async ({ page, next }) => {
      const views = (await stateOf(page)).drawing?.views ?? [];
      if (views.length > 0) await dispatch(page, { type: "show-view", view: oneOf(next, views).id });
    },
  },
  { weight: 1, run: ({ page, next }) => page.keyboard.press(oneOf(next, ["Alt+1", "Alt+2", "Alt+3", "F8", "F6"])) },
  { weight: 1, run: ({ page, next }) => dispatch(page, { type: "locale", locale: oneOf(next, ["zh", "en"]) }) },
];

const weights = deeds.reduce((sum, { weight }) => sum + weight, 0);

async function doSomething(hand: Hand): Promise<void> {
  let at = hand.next() * weights;
  const deed = deeds.find(({ weight }) => (at -= weight) < 0);
  await deed?.run(hand);
}

/** The editor hands its text over at once, and what an input method composes when that ends, as it does on leaving. */
async function atRest(page: Page): Promise<void> {
  await page.locator(".cm-content").blur();
  await page.locator(".cm-content").focus();
  await expect.poll(async () => (await shownText(page)) === (await textOf(page)), { timeout: 5_000 }).toBe(true);
}

/** Undoes or does again until nothing changes any more; gives the text then. */
async function repeat(page: Page, { path, key }: { readonly path: string; readonly key: string }): Promise<string> {
  await dispatch(page, { type: "show-file", path });
  await toText(page);
  for (let before: string | undefined; ;) {
    await press(page, key, 25);
    await atRest(page);
    const now = await textOf(page);
    if (now === before) return now;
    before = now;
  }
}

async function texts(page: Page): Promise<ReadonlyMap<string, string>> {
  return new Map((await stateOf(page)).files.map(({ path, text }) => [path, text]));
}

test(
  `${seconds} seconds of typing, deleting, pasting, undoing and composing at random (KETU_FUZZ_SECONDS) lose no text and throw nothing`,
  { timeout: (seconds + 60) * 1000 },
  async () => {
    const { context, page } = await editor.open();
    await openModel(page, model);
    const first = await texts(page);
    await page.evaluate(() => {
      const notices: string[] = [];
      Object.assign(globalThis, { notices });
      document.querySelector<KetuApp>("ketu-app")?.store.subscribe(({ notice }) => notice && notices.push(notice));
    });
    const hand: Hand = { page, session: await context.newCDPSession(page), next: numbersFrom(start) };
    let deedsDone = 0;
    for (const end = Date.now() + seconds * 1000; Date.now() < end; deedsDone += 1) {
      if (deedsDone % 4 === 0) await toText(page);
      await doSomething(hand);
      if (deedsDone % 25 === 24) {
        await toText(page);
        await atRest(page);
      }
    }
    expect(deedsDone).toBeGreaterThan(seconds);
    await toText(page);
    await atRest(page);

    await page.keyboard.type("# last");
    await atRest(page);
    const last = await texts(page);
    for (const path of first.keys()) expect(await repeat(page, { path, key: "Control+z" })).toBe(first.get(path));
    for (const path of first.keys()) expect(await repeat(page, { path, key: "Control+y" })).toBe(last.get(path));
    const notices = await page.evaluate(() => Reflect.get(globalThis, "notices") as string[]);
    expect(notices.filter((notice) => notice === shell.drawingFailed.zh || notice === shell.drawingFailed.en)).toEqual(
      [],
    );

    // The tab is closed and opened again.
    await page.waitForTimeout(500);
    await page.reload();
    await page.waitForFunction(() => (document.querySelector<KetuApp>("ketu-app")?.store.state.files.length ?? 0) > 0);
    expect(await texts(page)).toEqual(last);
    expect(editor.problems).toEqual([]);
    await context.close();
  },
);
