import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { serveWorkspace } from "../../src/node/serve/serve-workspace.ts";
import type { StaticServer } from "../../src/node/static-server.ts";
import { shownText } from "../support/editor-user.ts";
import { launchChromium } from "../support/chromium.ts";

const root = resolve(import.meta.dirname, "../..");
let browser: Browser;
let page: Page;
let folder: string;
let server: StaticServer;
const file = (): string => join(folder, "model.ketu.yaml");

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ketu-serve-page-"));
  cpSync(join(root, "models/standard/model.ketu.yaml"), file());
  server = await serveWorkspace({ folder, site: join(root, "dist/site"), port: 0 });
  page = await browser.newPage({ locale: "en-US" });
  await page.goto(server.address);
  await page.getByText("Contact details left").first().waitFor();
});
afterEach(async () => {
  await page.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function typeAtEnd(words: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
}

test("opens the files of the folder, draws them, and saves with a key", async () => {
  await typeAtEnd("# mine");
  await page.keyboard.press("Control+s");
  await expect.poll(() => readFileSync(file(), "utf8")).toContain("# mine");
});

test("a revision of git is compared with what is open, and a rejected change is as it was in it", async () => {
  const committed = readFileSync(file(), "utf8");
  const git = (...args: readonly string[]): void => {
    const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    spawnSync("git", [...identity, ...args], { cwd: folder });
  };
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "The first version");
  writeFileSync(file(), committed.replace("sla: 3d", "sla: 5d"));
  await expect.poll(() => shownText(page)).toContain("sla: 5d");
  const compare = page.locator("ketu-header").getByRole("button", { name: "Compare" });
  await compare.click();
  await page
    .locator("ketu-compare")
    .getByRole("button", { name: /The first version/ })
    .click();
  const change = page.locator("ketu-change-list li").filter({ hasText: "3d → 5d" });
  await change.locator(".go").click();
  await change.getByRole("button", { name: "Reject" }).click();
  await expect.poll(() => shownText(page)).toBe(committed);
  // By its name, too; one that is not there says so and compares nothing.
  await compare.click();
  const named = page.locator("ketu-compare input[name=revision]");
  await named.fill("--output=x");
  await named.press("Enter");
  await page.getByText("There is no version “--output=x”.").waitFor();
  await named.fill("main");
  await named.press("Enter");
  await page.getByText("The two versions mean exactly the same.").waitFor();
});

test("shows what another program writes", async () => {
  const text = readFileSync(file(), "utf8").replace("en: Contact details left", "en: Details known");
  writeFileSync(file(), text);
  await page.getByText("Details known").first().waitFor();
});

test("asks when both changed, and loses neither text before the answer", async () => {
  await typeAtEnd("# mine");
  writeFileSync(file(), `${readFileSync(file(), "utf8")}# theirs\n`);
  const mine = page.getByRole("button", { name: "Save mine" });
  await mine.waitFor();
  expect(readFileSync(file(), "utf8")).toContain("# theirs");
  await mine.click();
  await expect.poll(() => readFileSync(file(), "utf8")).toContain("# mine");
  expect(readFileSync(file(), "utf8")).not.toContain("# theirs");
});

test("draws the logo of the brand as the command line does, once it is there", async () => {
  writeFileSync(
    join(folder, "logo.svg"),
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 1'><rect width='3' height='1'/></svg>",
  );
  await typeAtEnd(
    '\nstyle: { brand: { colors: ["#1b2733", "#2f6fb0", "#2b8a57", "#a8660f", "#b93a3a"], logo: logo.svg } }',
  );
  const shown = page.locator("ketu-viewer .picture image");
  await shown.waitFor({ state: "attached" });
  await page.keyboard.press("Control+s");
  await expect.poll(() => readFileSync(file(), "utf8")).toContain("logo.svg");
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "bin/ketu.js"), "render", file(), "--view", "lifecycle_map", "--locale", "en", "--out", "-"],
    { encoding: "utf8" },
  );
  const [, href = "none"] = /<image [^>]*href="([^"]*)"/.exec(stdout) ?? [];
  expect(await shown.getAttribute("href")).toBe(href);
  // Where the logo stands in the picture, to the pixel.
  const place = await shown.evaluate((image) => {
    const box = (image as SVGGraphicsElement).getBBox();
    const group = image.closest<SVGGElement>("g[data-key]");
    const { e, f } = group?.transform.baseVal.consolidate()?.matrix ?? { e: 0, f: 0 };
    return [box.x + e, box.y + f, box.width, box.height].map((value) => Math.round(value * 100) / 100);
  });
  const [, x, y, width, height] = /<image x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/.exec(stdout) ?? [];
  expect(place).toEqual([x, y, width, height].map(Number));
});
