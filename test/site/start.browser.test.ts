import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { keptTexts, shownText, textOf } from "../support/editor-user.ts";
import { stateOf } from "../support/open-editor.ts";
import { openSite } from "../support/open-site.ts";
import { serveSite, type SiteServer } from "../support/serve-site.ts";

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite(join(import.meta.dirname, "../../dist/site"));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("a template is opened from the gallery with its figures, and is a draft at once", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address, locale: "en" });
  await page.keyboard.press("Control+O");
  const pictures = page.locator("ketu-start img");
  await pictures.nth(3).waitFor();
  await page.click('[data-template="retail"]');
  await page.locator("ketu-files").getByText("figures.json").waitFor();
  await expect.poll(() => page.locator("ketu-start").count()).toBe(0);
  // The list is read when the dialog opens; the draft is kept within a moment.
  const drafts = async (): Promise<number> => {
    await page.keyboard.press("Control+O");
    await page.locator("ketu-start img").first().waitFor();
    await page.waitForTimeout(200);
    const count = await page.locator("ketu-start .draft").count();
    if (count === 0) await page.keyboard.press("Escape");
    return count;
  };
  await expect.poll(drafts, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await context.close();
});

test("files are opened by choosing and by dropping them anywhere, and saved by download", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address });
  const text = readFileSync("models/standard/model.ketu.yaml", "utf8");
  await page.keyboard.press("Control+O");
  await page.setInputFiles("ketu-start #files", { name: "mine.ketu.yaml", mimeType: "", buffer: Buffer.from(text) });
  await expect.poll(() => page.title()).toContain("mine.ketu.yaml");

  const dropped = "ketu: 1\ntitle: 拖进来的\nstages: { s: { label: 阶段, nodes: { a: 甲 } } }\n";
  await page.locator("ketu-text-pane .cm-content").evaluate((pane, content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "dropped.ketu.yaml"));
    for (const type of ["dragover", "drop"]) {
      pane.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }));
    }
  }, dropped);
  await expect.poll(() => page.title()).toContain("dropped.ketu.yaml");
  expect(await page.locator("ketu-text-pane .cm-content").textContent()).toContain("拖进来的");

  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+S")]);
  expect(download.suggestedFilename()).toBe("dropped.ketu.yaml");
  expect(readFileSync(await download.path(), "utf8")).toBe(dropped);
  expect(problems).toEqual([]);
  await context.close();
});

test("a folder is offered again after a reload, and what is saved then is in it", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address, locale: "en" });
  // A folder of the browser's own stands for one of the disk, which no test can choose; it asks as a browser does.
  await context.addInitScript(() => {
    const shop = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("shop", { create: true });
    Object.assign(globalThis, { shop, showDirectoryPicker: shop });
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve("prompt"),
      requestPermission: () => Promise.resolve("granted"),
    });
  });
  const onDisk = (text?: string): Promise<string> =>
    page.evaluate(async (written) => {
      const shop = Reflect.get(globalThis, "shop") as () => Promise<FileSystemDirectoryHandle>;
      const handle = await (await shop()).getFileHandle("a.ketu.yaml", { create: true });
      if (written !== undefined) {
        const writable = await handle.createWritable();
        await writable.write(written);
        await writable.close();
      }
      return (await handle.getFile()).text();
    }, text);
  await page.reload();
  const colours = '["#14263b", "#1b628f", "#2e8b57", "#e0a030", "#c0392b"]';
  const text = `ketu: 1\ntitle: Shop\nstages: { s: { label: Stage, nodes: { a: A } } }\nstyle: { brand: { colors: ${colours}, logo: logo.svg } }\n`;
  await onDisk(text);
  await page.evaluate(async () => {
    const shop = Reflect.get(globalThis, "shop") as () => Promise<FileSystemDirectoryHandle>;
    const writable = await (await (await shop()).getFileHandle("logo.svg", { create: true })).createWritable();
    await writable.write('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>');
    await writable.close();
  });
  const logos = (): ReturnType<typeof page.locator> => page.locator("ketu-picture-pane ketu-viewer svg image");
  await page.keyboard.press("Control+O");
  await page.getByRole("button", { name: "Open a folder…" }).click();
  await expect.poll(() => textOf(page)).toBe(text);
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# mine");
  await page.keyboard.press("Enter");
  await expect.poll(async () => JSON.stringify(await keptTexts(page))).toContain("# mine\\n");
  await expect.poll(() => logos().count()).toBe(1);

  await page.reload();
  const bar = page.getByRole("region", { name: "Folder" });
  await bar.getByText("came from the folder “shop”").waitFor();
  expect(await onDisk()).toBe(text);
  // The draft has kept the logo, which only the folder has.
  await expect.poll(() => logos().count()).toBe(1);
  expect((await stateOf(page)).drawing?.diagnostics.map(({ code }) => code)).not.toContain("logo-unusable");
  await bar.getByRole("button", { name: "Open the folder again" }).click();
  await bar.waitFor({ state: "detached" });
  await page.keyboard.press("Control+S");
  await expect.poll(() => onDisk()).toBe(`# mine\n${text}`);
  expect(problems).toEqual([]);
  await context.close();
});

test("the five steps write into the text beside the page, tick what is done, and are taken back one by one", async () => {
  const { page, context, problems } = await openSite(browser, { address: server.address, locale: "en" });
  await page.keyboard.press("Control+O");
  await page.getByRole("button", { name: "Empty model" }).click();
  await page.keyboard.press("Control+O");
  await page.getByRole("button", { name: "Draw one in five steps" }).click();
  const before = await textOf(page);
  await page.fill("ketu-guide #stage-name", "Service & care");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("label: Service & care");
  await page.getByRole("button", { name: "At least two stages (now 2)" }).waitFor();
  // The field is empty again: there is nothing in it to take back but what it did.
  await page.keyboard.press("Control+z");
  await expect.poll(() => textOf(page)).toBe(before);
  expect(await shownText(page)).toBe(before);
  await page.keyboard.press("Control+y");
  await expect.poll(() => textOf(page)).toContain("label: Service & care");
  await page.getByRole("button", { name: "At least two stages (now 2)" }).waitFor();

  await page.click('ketu-guide [data-step="labels"]');
  await page.selectOption("ketu-guide #goal-stage", "service_care");
  await page.fill("ketu-guide #goal-name", "Solve problems in time");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("goal: Solve problems in time");
  await page.selectOption("ketu-guide #owner-stage", "service_care");
  await page.fill("ketu-guide #owner-name", "Customer care");
  await page.keyboard.press("Enter");
  await expect.poll(() => textOf(page)).toContain("owner: customer_care");
  await page.getByRole("button", { name: "“Service & care” has an owner" }).waitFor();
  await page.click('ketu-guide [data-step="tuning"]');
  await page.selectOption("ketu-guide #page-page", "A4");
  await page.getByRole("button", { name: "Use the page" }).click();
  await expect.poll(() => textOf(page)).toContain("page: A4");

  // In the text each of them is one step back as well.
  await page.locator(".cm-content").focus();
  for (const gone of ["page: A4", "customer_care", "Solve problems", "Service & care"]) {
    expect(await textOf(page)).toContain(gone);
    await page.keyboard.press("Control+z");
    await expect.poll(() => textOf(page)).not.toContain(gone);
  }
  expect(await textOf(page)).toBe(before);
  expect(problems).toEqual([]);
  await context.close();
});
