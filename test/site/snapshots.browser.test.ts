import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import { launchChromium } from "../support/chromium.ts";
import { dispatch, openModel } from "../support/open-editor.ts";
import { serveSite, type SiteServer } from "../support/serve-site.ts";
import { snapshotProblem } from "../support/snapshot.ts";

/*
 * The page as it looks, compared with pictures that were looked at (`test/site/snapshots/README.md`). Only with fonts of
 * the product, without motion, cursor, clock and numbers that differ between runs.
 */

const root = join(import.meta.dirname, "../..");
/** With views of its own, so that the tabs that are seen stay the same when there are more kinds. */
const model = `${readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8")}
views:
  map: { kind: lifecycle_map }
  flow: { kind: process_flow }
  classes: { kind: classification_tree }
  work: { kind: calendar }
  who: { kind: matrix }
`;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite(join(root, "dist/site"));
  browser = await launchChromium(["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Look {
  readonly locale: "zh" | "en";
  readonly colours: "light" | "dark";
  readonly size: "page" | "phone";
}

const sizes = { page: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } } as const;
const chinese: Look = { locale: "zh", colours: "light", size: "page" };
const english: Look = { locale: "en", colours: "dark", size: "page" };

interface Shot {
  readonly name: string;
  readonly look: Look;
  /** What a person does before it is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
  readonly text?: string;
}

const broken = model.replace("kind: milestone", "kind: milstone").replace("nodes:", "nodse:");

const shots: readonly Shot[] = [
  { name: "page-zh-light", look: chinese },
  { name: "page-en-dark", look: english },
  { name: "selected-zh-light", look: chinese, prepare: selectAndHover },
  { name: "selected-en-dark", look: english, prepare: selectAndHover },
  { name: "problems-zh-light", look: chinese, text: broken },
  { name: "export-zh-light", look: chinese, prepare: (page) => openDialog(page, "export") },
  { name: "shortcuts-en-dark", look: english, prepare: (page) => openDialog(page, "shortcuts") },
  { name: "compare-zh-light", look: chinese, prepare: compare },
  { name: "compare-en-dark", look: english, prepare: compare },
  { name: "phone-compare-zh-light", look: { ...chinese, size: "phone" }, prepare: compare },
  { name: "presenting-zh-light", look: chinese, prepare: present },
  { name: "presenting-en-dark", look: english, prepare: present },
  ...(["files", "text", "picture"] as const).flatMap((pane): readonly Shot[] =>
    [chinese, english].map((look) => ({
      name: `phone-${pane}-${look.locale}-${look.colours}`,
      look: { ...look, size: "phone" },
      prepare: (page) => dispatch(page, { type: "phone-pane", pane }),
    })),
  ),
  { name: "phone-presenting-zh-light", look: { ...chinese, size: "phone" }, prepare: present },
];

test.each(shots)("$name looks as it was accepted", async ({ name, look, prepare, text = model }) => {
  const page = await open(look);
  await openModel(page, text);
  await prepare?.(page);
  expect(snapshotProblem(name, await shoot(page))).toBeUndefined();
  await page.context().close();
});

/** Compared with an earlier version, at the first change that the picture shows. */
async function compare(page: Page): Promise<void> {
  const text = model.replace("sla: 3d", "sla: 1d").replace("        channel: visit\n", "");
  const files = [{ path: "models/standard.ketu.yaml", text }];
  await page.evaluate((changed) => {
    const store = document.querySelector<KetuApp>("ketu-app")?.store;
    const other = { main: "models/standard.ketu.yaml", files: changed, role: "base" } as const;
    store?.dispatch({ type: "compare", compare: { other, name: "1.0", side: "map", settled: [] } });
  }, files);
  await page.locator("ketu-change-list .go", { hasText: "1d" }).click();
  await page.waitForTimeout(1500);
}

async function open({ locale, colours, size }: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: locale === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    colorScheme: colours,
    reducedMotion: "reduce",
    hasTouch: size === "phone",
    isMobile: size === "phone",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date("2026-11-21T09:00:00Z"));
  // Not the font of that name which a machine may have, in another version.
  await page.route("**/fonts/fonts.css", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/local\([^)]*\),/g, "") });
  });
  // Fonts of equal width are those of the machine.
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root:root:root { --mono: "Noto Sans SC" }`);
    document.adoptedStyleSheets = [sheet];
  });
  await page.goto(server.address);
  await page.waitForFunction(() => document.querySelector<KetuApp>("ketu-app")?.store.state.drawing?.picture);
  return page;
}

/** Once everything stands: fonts loaded, the picture of the text that is there, nothing that still moves. */
async function shoot(page: Page): Promise<Buffer> {
  await page.waitForFunction(() => {
    const state = document.querySelector<KetuApp>("ketu-app")?.store.state;
    return state?.drawing?.version === state?.files.reduce((sum, { version }) => sum + version, 0);
  });
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    // Another part of a font may be wanted once the first one is there.
    for (let time = 0; time < 3; time++) {
      await document.fonts.ready;
      await frame();
    }
  });
  // The mark of the place in the text fades, and a picture that was moved is drawn sharply a little later.
  await page.waitForTimeout(2500);
  await page.locator("ketu-status span", { hasText: /\d ms$/ }).evaluateAll((spans) => {
    for (const span of spans) if (span instanceof HTMLElement) span.style.visibility = "hidden";
  });
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

/** One card selected, with its tools; the card of another one open. */
async function selectAndHover(page: Page): Promise<void> {
  await page.locator('ketu-viewer .picture g[data-subject="node:quote"]').first().click();
  await page.locator("ketu-edit-layer .tools").waitFor();
  await page.locator('ketu-viewer .picture g[data-subject="node:first_call"]').first().hover();
  await page.locator("#hover-card dl").waitFor();
}

async function openDialog(page: Page, kind: "export" | "shortcuts"): Promise<void> {
  await dispatch(page, { type: "dialog", dialog: { kind } });
  await page.getByRole("dialog").waitFor();
}

async function present(page: Page): Promise<void> {
  await dispatch(page, { type: "mode", mode: "presenting" });
  await page.locator("ketu-presenter .room").waitFor();
  await dispatch(page, { type: "step", step: 3 });
  await page.locator("ketu-presenter output", { hasText: /^4 / }).waitFor();
}
