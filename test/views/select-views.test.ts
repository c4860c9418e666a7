import { expect, test } from "vitest";
import { drawableViews } from "../../src/views/build-view.ts";
import { selectViews } from "../../src/views/select-views.ts";
import { compileTexts } from "../support/compile-texts.ts";

const model = `ketu: 1
title: 小店
stages: { start: 开始, end: 结束 }
views:
  short: { kind: lifecycle_map, lanes: [nodes] }
  flow: { kind: process_flow }
  long: { kind: lifecycle_map }
  both: { kind: dashboard, base: short }
`;

async function select(...wanted: readonly string[]): Promise<readonly string[]> {
  const { model: resolved } = await compileTexts(model);
  if (!resolved) throw new Error("no model");
  return selectViews(drawableViews(resolved), wanted, resolved.views).views.map(({ id }) => id);
}

test("views come in the order in which they are asked for, each once", async () => {
  expect(await select("flow", "long")).toEqual(["flow", "long"]);
  expect(await select("long", "flow", "long")).toEqual(["long", "flow"]);
});

test("a kind takes all its views in the order of the model, less those that came before", async () => {
  expect(await select("long", "lifecycle-map", "flow")).toEqual(["long", "short", "flow"]);
});

test("a declared view of a kind without a picture is named at its place, and a name that fits nothing is unknown", async () => {
  const { diagnostics } = await compileTexts(model, { views: ["both", "flow", "Both"] });
  const found = diagnostics.filter(({ severity }) => severity === "error");
  expect(found.map(({ code, range }) => [code, model.slice(range?.from, range?.to)])).toEqual([
    ["unknown-view", "title"],
    ["view-not-drawn", "both"],
  ]);
  expect(found[1]?.message.en).toBe("The view `both` is of the kind `dashboard`, which is not drawn yet");
  expect(found[1]?.hint?.en).not.toContain("both");
});

test("who asks for all views is told once of each that nothing draws", async () => {
  const { diagnostics } = await compileTexts(model, { views: "all" });
  const found = diagnostics.filter(({ code }) => code === "view-not-drawn");
  expect(found.map(({ severity, subject }) => [severity, subject])).toEqual([["info", "view:both"]]);
  const checked = await compileTexts(model, { views: "none" });
  expect(checked.diagnostics.filter(({ code }) => code === "view-not-drawn")).toEqual([]);
});
