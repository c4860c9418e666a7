import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { KetuApp } from "../../site/elements/ketu-app.ts";
import { packModel } from "../../site/share/shared-model.ts";
import { shell } from "../../site/strings/shell.ts";
import { launchChromium } from "../support/chromium.ts";
import { dispatch, openModel, stateOf } from "../support/open-editor.ts";
import { openSite, type OpenSite } from "../support/open-site.ts";
import { serveSite, type SiteServer } from "../support/serve-site.ts";

let server: SiteServer;
let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  server = await serveSite(join(import.meta.dirname, "../../dist/site"));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Each of these would set a mark on the window, or ask for something elsewhere, if anything ran or loaded it. */
const attacks = [
  "<script>globalThis.isCaught = 1</script>",
  "<img src=x onerror='globalThis.isCaught = 1'>",
  "<svg onload='globalThis.isCaught = 1'><animate onbegin='globalThis.isCaught = 1' attributeName='x'/></svg>",
  "<a href='javascript:globalThis.isCaught = 1' xlink:href='javascript:globalThis.isCaught = 1'>x</a>",
  "javascript:globalThis.isCaught=1",
  "]]><script>globalThis.isCaught = 1</script><![CDATA[",
  "&lt;script&gt;globalThis.isCaught = 1&lt;/script&gt; &#60;script&#62; &xxe;",
  '<!DOCTYPE x [<!ENTITY xxe SYSTEM "https://tracker.invalid/xxe">]>',
  "' onload='globalThis.isCaught = 1' x='\" onload=\"globalThis.isCaught = 1",
  "</title></svg></style><script>globalThis.isCaught = 1</script>",
  "url(https://tracker.invalid/a.png) @import 'https://tracker.invalid/b.css';",
  "${globalThis.isCaught = 1} {{constructor.constructor('globalThis.isCaught = 1')()}}",
  "__proto__",
];

/** A model that says it wherever a person can say something. */
function modelOf(attack: string): string {
  const said = JSON.stringify(attack);
  return `ketu: 1
title: ${said}
locale: zh
roles: { r: ${said} }
channels: { c: { label: ${said}, kind: web } }
stages:
  s:
    label: ${said}
    goal: ${said}
    owner: r
    nodes:
      a: { label: ${said}, kind: touchpoint, channel: c, note: ${said} }
      b: { label: ${said}, kind: milestone }
  t:
    label: ${said}
    nodes:
      d: { label: ${said}, kind: decision }
transitions:
  b -> d: ${said}
  d -> a: { label: ${said} }
  d -> b: { label: ${said} }
activities:
  x: { label: ${said}, kind: campaign, stages: [s], channel: c }
${said}: ${said}
`;
}

async function seesNothingRun({ page, requests, problems }: OpenSite): Promise<void> {
  expect(await page.evaluate(() => "isCaught" in globalThis)).toBe(false);
  expect(requests.filter((address) => !address.startsWith(server.address) && !address.startsWith("data:"))).toEqual([]);
  expect(problems).toEqual([]);
}

/** Waits until the page has made what it can of its text. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        const { drawing, files } = await stateOf(page);
        return drawing?.version === files.reduce((sum, { version }) => sum + version, 0);
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

/** The page still answers: letters typed are there. */
async function isAlive(page: Page): Promise<void> {
  const length = (): Promise<number> =>
    page.evaluate(() => document.querySelector<KetuApp>("ketu-app")?.store.state.files[0]?.text.length ?? 0);
  const before = await length();
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("# ");
  await expect.poll(length, { timeout: 60_000 }).toBe(before + 2);
}

test("a model that says scripts, handlers, links and entities everywhere runs nothing and asks for nothing", async () => {
  const opened = await openSite(browser, { address: server.address });
  const { page } = opened;
  for (const attack of attacks) {
    await openModel(page, modelOf(attack));
    await settled(page);
    const { drawing } = await stateOf(page);
    expect(drawing?.diagnostics.length, attack).toBeGreaterThan(0);
    // The card of a shape, the outline and each view say it too.
    const card = page.locator('ketu-viewer g[data-subject="node:a"]').first();
    if ((await card.count()) > 0) {
      await card.focus();
      await page.locator("ketu-viewer #hover-card").waitFor();
    }
  }
  await openModel(page, modelOf(attacks.join(" ")).replace(/^.*__proto__.*: .*\n$/m, ""));
  await settled(page);
  for (const { id } of (await stateOf(page)).drawing?.views ?? []) {
    await dispatch(page, { type: "show-view", view: id });
    await settled(page);
  }
  await page.locator("ketu-viewer svg.picture g").first().waitFor();
  expect(
    await page
      .locator("ketu-viewer svg.picture")
      .first()
      .evaluate((svg) =>
        [...svg.querySelectorAll("*")]
          .filter(
            (element) =>
              ["script", "foreignobject", "image", "iframe"].includes(element.localName.toLowerCase()) ||
              [...element.attributes].some(
                ({ name, value }) =>
                  name.startsWith("on") || /^\s*javascript:/i.test(value) || /https?:.*invalid/.test(value),
              ),
          )
          .map((element) => element.localName),
      ),
  ).toEqual([]);
  await seesNothingRun(opened);
  await opened.context.close();
});

const chain = (count: number): string =>
  `ketu: 1\ntitle: x\nstages:\n  s:\n    label: s\n    nodes:\n${Array.from({ length: count }, (_, index) => `      n${index}: { label: n${index}, kind: touchpoint }\n`).join("")}`;

const nested = (depth: number): string =>
  `ketu: 1\ntitle: x\nstages:\n${Array.from({ length: depth }, (_, level) => `${"  ".repeat(level + 1)}k${level}:\n`).join("")}${"  ".repeat(depth + 1)}end\n`;

test.each([
  [
    "a label of 1 MB",
    `ketu: 1\ntitle: x\nstages: { s: { label: s, nodes: { a: { label: "${"长".repeat(350_000)}" } } } }\n`,
  ],
  ["60 levels", nested(60)],
  ["1000 brackets", `ketu: 1\ntitle: ${"[".repeat(1000)}${"]".repeat(1000)}\n`],
  ["1000 brackets that nobody closes", `ketu: 1\ntitle: ${"[".repeat(1000)}\n`],
  ["1000 braces in one another", `ketu: 1\ntitle: ${"{a: ".repeat(1000)}\n`],
  [
    "aliases that multiply",
    `a: &a [x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e", "f", "g", "h", "i"]
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${"abcdefgh"[index] ?? "a"}`)
            .join(",")}]`,
      )
      .join("\n")}\n`,
  ],
])("%s gives a picture or a clear message, and the page stays alive", async (_name, text) => {
  const opened = await openSite(browser, { address: server.address });
  await openModel(opened.page, text);
  await settled(opened.page);
  const { drawing } = await stateOf(opened.page);
  const hasMessage = drawing?.diagnostics.some(({ severity }) => severity === "error") ?? false;
  expect(drawing?.picture !== undefined || hasMessage).toBe(true);
  await isAlive(opened.page);
  await seesNothingRun(opened);
  await opened.context.close();
});

test("10,000 nodes in a row are drawn, or it is said what to do, and the page is alive before and after", async () => {
  const opened = await openSite(browser, { address: server.address });
  await dispatch(opened.page, {
    type: "opened",
    files: [{ path: "a.ketu.yaml", text: chain(10_000), savedText: "", version: 0 }],
    current: "a.ketu.yaml",
    host: "local",
  });
  await isAlive(opened.page);
  const tooSlow = [shell.drawingTooSlow.zh, shell.drawingTooSlow.en].map((words) => words.replace("{seconds}", "20"));
  await expect
    .poll(
      () =>
        opened.page.evaluate((words) => {
          const state = document.querySelector<KetuApp>("ketu-app")?.store.state;
          const isShown = Object.keys(state?.drawing?.picture?.boxes ?? {}).length > 10_000;
          return isShown || words.includes(state?.notice ?? "");
        }, tooSlow),
      { timeout: 240_000 },
    )
    .toBe(true);
  await isAlive(opened.page);
  await seesNothingRun(opened);
  await opened.context.close();
}, 400_000);

test("a stranger's link that is broken, endless or of another version opens nothing", async () => {
  const bomb = deflateRawSync(Buffer.alloc(48 * 1024 * 1024, 32)).toString("base64url");
  const path = await packModel({
    files: [{ path: "../../<img src=x onerror='globalThis.isCaught = 1'>", text: modelOf(attacks[0] ?? "") }],
  });
  for (const value of ["", "1.", "1.!!!!", `1.${"A".repeat(5000)}`, `1.${bomb}`, "2.AAAA", "constructor", path]) {
    const opened = await openSite(browser, { address: `${server.address}#m=${value}`, isDrawn: false });
    await opened.page.waitForFunction(() => {
      const app = document.querySelector<HTMLElement & { store: { state: { files: readonly unknown[] } } }>("ketu-app");
      return (app?.store.state.files.length ?? 0) > 0;
    });
    await settled(opened.page);
    await seesNothingRun(opened);
    await opened.context.close();
  }
});
