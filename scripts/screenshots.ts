/**
 * Takes the pictures of the editor that the README shows, into `docs/screenshots/`: `node scripts/screenshots.ts`. Needs
 * Chromium (`KETU_CHROMIUM` or /usr/bin/chromium). Size, day, models and animations are fixed, so that only a change of
 * the editor changes them.
 */
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveWorkspace } from "../src/node/serve/serve-workspace.ts";
import { launchChromium } from "../test/support/chromium.ts";
import { buildIfStale } from "./build.ts";

interface Shot {
  /** Of the file, without `.png`. */
  readonly name: string;
  /** Folder in `models/`. */
  readonly model: string;
  readonly locale: "zh-CN" | "en-GB";
  readonly colours: "light" | "dark";
  /** What is done before the picture is taken. */
  readonly prepare: (page: Page) => Promise<void>;
}

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs", "screenshots");
const size = { width: 1280, height: 800 };
const day = new Date("2026-11-21T09:00:00Z");
/** A README loads all of them. */
const mostBytes = 300_000;

const shots: readonly Shot[] = [
  {
    name: "editor.zh",
    model: "online-education",
    locale: "zh-CN",
    colours: "light",
    prepare: select("node:first_order"),
  },
  { name: "editor.en.dark", model: "b2b-software", locale: "en-GB", colours: "dark", prepare: async () => undefined },
  { name: "presenting.zh", model: "online-education", locale: "zh-CN", colours: "light", prepare: present },
  { name: "compare.zh", model: "standard", locale: "zh-CN", colours: "light", prepare: compare },
  { name: "compare.en", model: "standard", locale: "en-GB", colours: "light", prepare: compare },
];

/** What an earlier version of the standard model said. */
const earlier: readonly (readonly [now: string, then: string])[] = [
  ["        sla: 24h\n", "        sla: 4h\n"],
  [
    "      needs_signed:\n",
    "      budget:\n        label: { zh: 预算确认, en: Budget confirmed }\n        kind: milestone\n      needs_signed:\n",
  ],
  ["        channel: [website, social]\n", "        channel: [website]\n"],
  [
    "      needs_talk:\n        label: { zh: 需求访谈, en: Needs interview }\n        kind: touchpoint\n        channel: visit\n",
    "",
  ],
];

/** Compared with the earlier version, at the change of a time limit. */
async function compare(page: Page): Promise<void> {
  const now = readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8");
  const then = earlier.reduce((text, [is, was]) => {
    if (!text.includes(is)) throw new Error(`The standard model does not say: ${is}`);
    return text.replace(is, was);
  }, now);
  await page
    .locator("ketu-header")
    .getByRole("button", { name: /^(?:比较|Compare)$/ })
    .click();
  const file = { name: "model-2026-10.ketu.yaml", mimeType: "text/yaml", buffer: Buffer.from(then) };
  await page.locator("ketu-compare input[type=file]").setInputFiles(file);
  await page.locator("ketu-change-list .go", { hasText: "4h" }).first().click();
  await page.waitForTimeout(2000);
}

function select(subject: string): Shot["prepare"] {
  return async (page) => {
    await page.locator(`ketu-viewer .picture g[data-subject="${subject}"]`).first().click();
    await page.locator("ketu-edit-layer .tools").waitFor();
    for (let time = 0; time < 3; time++) await page.getByRole("button", { name: "放大", exact: true }).click();
    // Beside the shape, so that no card covers it.
    await page.mouse.move(640, 790);
    // The mark of the place in the text fades.
    await page.waitForTimeout(2000);
  };
}

/** The presentation at its third step. */
async function present(page: Page): Promise<void> {
  await page.locator("ketu-picture-pane").getByRole("button", { name: "演示" }).click();
  await page.locator("ketu-presenter .room").waitFor();
  for (let step = 0; step < 2; step++) await page.keyboard.press("ArrowRight");
  await page.locator("ketu-presenter output", { hasText: /^3 / }).waitFor();
  await page.mouse.move(640, 790);
  await page.waitForTimeout(1000);
}

/** How long a drawing took differs from machine to machine. */
async function hideTimes(page: Page): Promise<void> {
  const times = page.locator("ketu-status span", { hasText: /\d ms$/ });
  await times.evaluateAll((spans) => {
    for (const span of spans) if (span instanceof HTMLElement) span.style.visibility = "hidden";
  });
}

async function take(browser: Browser, { name, model, locale, colours, prepare }: Shot): Promise<void> {
  const site = join(root, "dist", "site");
  const server = await serveWorkspace({ folder: join(root, "models", model), site, port: 0 });
  const context = await browser.newContext({ viewport: size, locale, colorScheme: colours, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(day);
    await page.goto(server.address);
    await page.locator("ketu-viewer .picture g[data-key]").first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await prepare(page);
    await hideTimes(page);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path, animations: "disabled", caret: "hide" });
    const { size: bytes } = statSync(path);
    if (bytes > mostBytes) throw new Error(`${name}.png has ${bytes} bytes, more than ${mostBytes}.`);
    console.log(`${relative(root, path)}  ${Math.round(bytes / 1000)} kB`);
  } finally {
    await context.close();
    await server.close();
  }
}

await buildIfStale();
mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
}
