import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dispatch, EditorBrowser, openModel, stateOf } from "../support/open-editor.ts";
import { inChinese } from "../support/in-chinese.ts";

const root = join(import.meta.dirname, "../..");
let editor: EditorBrowser;

beforeAll(async () => {
  editor = await EditorBrowser.start(join(root, "dist/site"));
});
afterAll(() => editor.close());

test("while presenting, N opens a window with the notes of the step, which follows and leads the presentation", async () => {
  const { context, page } = await editor.open({ locale: "zh-CN" });
  await openModel(page, inChinese(readFileSync(join(root, "models/online-education/model.ketu.yaml"), "utf8")));
  await expect.poll(async () => (await stateOf(page)).drawing?.steps.length ?? 0).toBeGreaterThan(2);
  const steps = (await stateOf(page)).drawing?.steps ?? [];
  const [first, second] = steps;
  if (!first || !second) throw new Error("no steps");
  expect(first.notes.length).toBeGreaterThan(0);

  await dispatch(page, { type: "mode", mode: "presenting" });
  await page.locator("ketu-presenter .room").waitFor();
  const opening = context.waitForEvent("page");
  await page.keyboard.press("n");
  const notes = await opening;
  const problems: string[] = [];
  notes.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  notes.on("pageerror", (error) => problems.push(error.message));
  await notes.getByRole("heading", { name: first.title }).waitFor();
  for (const note of first.notes) await notes.getByText(note, { exact: true }).waitFor();

  await notes.keyboard.press("ArrowRight");
  await notes.getByRole("heading", { name: second.title }).waitFor();
  expect((await stateOf(page)).step).toBe(1);
  await page.keyboard.press("Escape");
  await notes.getByText("演示已结束。").waitFor();
  expect([...problems, ...editor.problems]).toEqual([]);
  await context.close();
});
