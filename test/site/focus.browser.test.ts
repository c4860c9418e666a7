import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dispatch, EditorBrowser, stateOf } from "../support/open-editor.ts";

const root = join(import.meta.dirname, "../..");
let editor: EditorBrowser;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});
afterAll(() => editor.close());

const main = "ketu: 1\ntitle: 模型\nlocale: zh\ninclude: [part.ketu.yaml]\n";
const part = "stages:\n  one: { label: 甲, nodes: { first: 一, second: 二 } }\n";

test("a pressed shape shows its place in another file and the same picture; a closed dialog gives it the focus back", async () => {
  const { context, page } = await editor.open({ locale: "zh-CN" });
  const files = Object.entries({ "main.ketu.yaml": main, "part.ketu.yaml": part });
  await dispatch(page, {
    type: "opened",
    files: files.map(([path, text]) => ({ path, text, savedText: text, version: 0 })),
    current: "main.ketu.yaml",
    host: "local",
  });
  const shape = page.locator('ketu-viewer .picture g[data-subject="node:second"]').first();
  await shape.click();
  await expect.poll(async () => (await stateOf(page)).current).toBe("part.ketu.yaml");
  expect((await stateOf(page)).main).toBe("main.ketu.yaml");

  await shape.focus();
  await page.keyboard.press("?");
  await page.locator("ketu-shortcut-sheet dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("ketu-shortcut-sheet dialog").waitFor({ state: "detached" });
  expect(await shape.evaluate((group) => group.matches(":focus"))).toBe(true);
  expect(editor.problems).toEqual([]);
  await context.close();
});
