import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn } from "../support/editor-user.ts";
import { dispatch, EditorBrowser, openModel } from "../support/open-editor.ts";
import { pictureAtRest } from "../support/picture-at-rest.ts";

const root = join(import.meta.dirname, "../..");
const model = readFileSync(join(root, "models/standard/model.ketu.yaml"), "utf8");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let editor: EditorBrowser;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});

afterAll(() => editor.close());

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe calls serious or critical, as text. */
async function findings(page: Page): Promise<readonly string[]> {
  // Evaluated by the test, which the policy of the page does not bind.
  await page.evaluate(`globalThis.axe ?? (() => {${axe}})()`);
  const found = await page.evaluate(async () => {
    const scope = globalThis as {
      axe?: { run(options: object): Promise<{ readonly violations: readonly Finding[] }> };
    };
    return (await scope.axe?.run({ resultTypes: ["violations"] }))?.violations ?? [];
  });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary ?? ""}`).join("; ")}`,
    );
}

test.each([
  ["zh-CN", "light"],
  ["en-US", "dark"],
] as const)("axe finds nothing serious on the page and in its dialogs: %s, %s", async (locale, colorScheme) => {
  const { context, page } = await editor.open({ locale, colorScheme, bypassCSP: true });
  await openModel(page, model.replace("kind: milestone", "kind: milstone"));
  await drawn(page);
  await pictureAtRest(page);
  expect(await findings(page)).toEqual([]);
  for (const kind of ["commands", "shortcuts", "history", "draft-conflict"] as const) {
    await dispatch(page, { type: "dialog", dialog: { kind } });
    await page.locator("dialog[open]").waitFor();
    expect(await findings(page)).toEqual([]);
  }
  await context.close();
});
