import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn } from "../support/editor-user.ts";
import { seriousFaults } from "../support/axe.ts";
import { dispatch, EditorBrowser, openModel } from "../support/open-editor.ts";
import { pictureAtRest } from "../support/picture-at-rest.ts";

const root = join(import.meta.dirname, "../..");
const model = readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8");
let editor: EditorBrowser;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});

afterAll(() => editor.close());

test.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("axe finds nothing serious on the page and in its dialogs: %s, %s", async (locale, colorScheme) => {
  const { context, page } = await editor.open({ locale, colorScheme, bypassCSP: true });
  await openModel(page, model.replace("kind: milestone", "kind: milstone"));
  await drawn(page);
  await pictureAtRest(page);
  expect(await seriousFaults(page)).toEqual([]);
  expect(await page.getByRole("banner").getByRole("heading", { level: 1 }).count()).toBe(1);
  expect(await page.getByRole("contentinfo").count()).toBe(1);
  for (const kind of ["commands", "shortcuts", "history", "draft-conflict"] as const) {
    await dispatch(page, { type: "dialog", dialog: { kind } });
    await page.locator("dialog[open]").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  }
  await context.close();
});
