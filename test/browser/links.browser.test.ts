import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ketu } from "../cli/run-ketu.ts";
import { launchChromium } from "../support/chromium.ts";

const model = `ketu: 1
title: 小店
roles: { sales: 销售部, care: 客服部 }
stages:
  contact: { label: 初次接触, owner: sales, nodes: { call: 首次电话 } }
  service: { label: 售后服务, owner: care, nodes: { ask: 回访 } }
processes: { complaint: { label: 投诉处理, stage: service, steps: { record: 记录, settle: 解决 } } }
views:
  map:  { kind: lifecycle_map, links: { call: who } }
  who:  { kind: matrix, label: 谁负责, links: { care: process_flow } }
  wall: { kind: sheet, label: 一页, page: A3, views: [map, who, process_complaint] }
`;

let browser: Browser;
let folder: string;
let page: Page;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ketu-links-"));
  writeFileSync(join(folder, "shop.ketu.yaml"), model);
  const run = ketu(["render", "shop.ketu.yaml", "--format", "svg,html", "--out", "out"], { folder });
  if (run.status !== 0) throw new Error(run.stderr);
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const fileUrl = (name: string): string => pathToFileURL(join(folder, "out", name)).href;
/** The name of the file that the page shows. */
const shown = (): string => decodeURIComponent(page.url().split("/").at(-1) ?? "");

test.each([
  ["shop.map.svg", "node:call", "shop.who.svg"],
  ["shop.map.svg", "stage:service", "shop.process_complaint.svg"],
  ["shop.who.svg", "role:care", "shop.process_flow.svg"],
  ["shop.wall.svg", "view:who", "shop.who.svg"],
  ["shop.wall.svg", "node:call", "shop.who.svg"],
])("in %s a click on %s opens %s", async (from, subject, to) => {
  await page.goto(fileUrl(from));
  await page.locator(`g[data-subject="${subject}"][data-link] a`).first().click();
  await page.waitForURL(fileUrl(to));
  expect(await page.locator("svg > title").textContent()).toMatch(/^小店/);
});

test("in the page of all views a click on a shape opens its view, and the address and the tab say which", async () => {
  await page.goto(fileUrl("shop.html"));
  const selected = (): Promise<string | null> => page.getByRole("tab", { selected: true }).textContent();
  const shape = (subject: string) => page.locator(`ketu-viewer g[data-subject="${subject}"][data-link]`).first();
  await shape("node:call").click();
  await expect.poll(selected).toMatch(/谁负责/);
  expect(shown()).toBe("shop.html#view=who");
  await shape("role:care").click();
  await expect.poll(() => shown()).toBe("shop.html#view=process_flow");
  await page.goto(fileUrl("shop.html") + "#view=wall");
  await shape("view:process_complaint").click();
  await expect.poll(() => shown()).toBe("shop.html#view=process_complaint");
  await page.goBack();
  await expect.poll(selected).toMatch(/一页/);
});
