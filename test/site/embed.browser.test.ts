import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { openSite } from "../support/open-site.ts";
import { serveSite, type SiteServer } from "../support/serve-site.ts";

const site = join(import.meta.dirname, "../../dist/site");
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite(site);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("the example page draws a file, inline text and another language under a strict policy", async () => {
  const { page, context, problems, requests } = await openSite(browser, {
    address: `${server.address}embed-example.html`,
    isDrawn: false,
  });
  for (const index of [0, 1, 2]) {
    await page
      .locator("ketu-diagram")
      .nth(index)
      .locator(".picture g[data-key]")
      .first()
      .waitFor({ state: "attached" });
  }
  await page.locator("ketu-diagram").nth(1).getByText("报名缴费").first().waitFor({ state: "attached" });
  expect(requests.every((address) => address.startsWith(server.address) || address.startsWith("data:"))).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test("a diagram says what is wrong in its place, and draws as soon as it is mended", async () => {
  const { page, context } = await openSite(browser, {
    address: `${server.address}embed-example.html`,
    isDrawn: false,
  });
  const diagram = page.locator("ketu-diagram").nth(1);
  await diagram.locator(".picture").waitFor();
  await diagram.evaluate((element) => (element.textContent = "ketu: 1\ntitle: [broken"));
  await diagram.getByText("画不出图").waitFor();
  await diagram.evaluate((element) => (element.textContent = "ketu: 1\ntitle: T\nstages: { s: { label: 新阶段 } }"));
  await diagram.getByText("新阶段").first().waitFor({ state: "attached" });
  await diagram.evaluate((element) => element.setAttribute("src", "missing.yaml"));
  await diagram.getByText("没能读取 missing.yaml").waitFor();
  await context.close();
});

test("the bundle of the element is small: at most 60 kB compressed", () => {
  expect(gzipSync(readFileSync(join(site, "embed.js"))).length).toBeLessThan(60_000);
});
