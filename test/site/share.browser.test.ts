import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packModel } from "../../site/share/shared-model.ts";
import { launchChromium } from "../support/chromium.ts";
import { drawn, keptTexts } from "../support/editor-user.ts";
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

test("a link made here opens elsewhere, read only, and becomes a draft that a reload keeps", async () => {
  const { page, context } = await openSite(browser, { address: server.address });
  await page.getByRole("button", { name: "分享" }).click();
  const box = page.getByRole("textbox", { name: "链接" });
  await expect.poll(() => box.inputValue()).toContain("#m=1.");
  const link = await box.inputValue();
  await context.close();

  const other = await openSite(browser, { address: link, locale: "en" });
  const editor = other.page.locator("ketu-text-pane .cm-content");
  const before = await editor.textContent();
  await editor.click();
  await other.page.keyboard.type("stays as it is");
  expect(await editor.textContent()).toBe(before);
  // The link carries the language too.
  await other.page.getByRole("button", { name: "另存为我的副本" }).click();
  await other.page.getByText("这是别人分享的模型").waitFor({ state: "detached" });
  expect(other.page.url()).not.toContain("m=");
  await editor.click();
  await other.page.keyboard.press("Control+Home");
  await other.page.keyboard.type("# mine\n");
  await expect.poll(async () => JSON.stringify(await keptTexts(other.page))).toContain("# mine");
  await other.page.reload();
  await expect.poll(() => editor.textContent()).toContain("# mine");
  expect(other.problems).toEqual([]);
  await other.context.close();
});

test("a stranger's model runs nothing and reaches nothing but this site", async () => {
  const text = `ketu: 1
title: "<script>globalThis.isCaught = 1</script><img src=x onerror='globalThis.isCaught = 1'>"
stages:
  s:
    label: "<svg onload='globalThis.isCaught = 1'>"
    goal: "javascript:globalThis.isCaught=1"
    nodes: { a: { label: "<a href='javascript:globalThis.isCaught=1'>x</a>", note: "https://tracker.invalid/x.png" } }
style: { logo: "https://tracker.invalid/logo.png" }
`;
  const value = await packModel({ files: [{ path: "a.ketu.yaml", text }] });
  const { page, context, requests } = await openSite(browser, {
    address: `${server.address}#m=${value}`,
    isDrawn: false,
  });
  await page.getByText("这是别人分享的模型").waitFor();
  await drawn(page);
  expect(await page.evaluate(() => "isCaught" in globalThis)).toBe(false);
  expect(requests.filter((address) => !address.startsWith(server.address))).toEqual([]);
  await context.close();
});

test("a broken link and one that would inflate without end are declined calmly, and the page works", async () => {
  const bomb = deflateRawSync(Buffer.alloc(32 * 1024 * 1024, 97)).toString("base64url");
  for (const [value, words] of [
    ["1.%E0%A4", "已损坏"],
    [`1.${bomb}`, "太大"],
    ["9.AAAA", "更新的版本"],
  ] as const) {
    const { page, context, problems } = await openSite(browser, { address: `${server.address}#m=${value}` });
    await page.getByText(words).first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  }
});
