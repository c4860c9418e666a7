import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { addEntry, freshId, scalar } from "../../site/start/guide-edits.ts";
import { emptyModel } from "../../site/start/empty-model.ts";
import { checklist } from "../../site/start/guide-steps.ts";
import { firstState } from "../../site/state.ts";
import { mainFile, startEditorService } from "../support/editor-service.ts";

test("whatever a person writes is read back as that text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      expect(parse(`a: ${scalar(text)}`)).toEqual({ a: text });
    }),
  );
  for (const text of ["yes", "null", "12", "a: b", "# x", "是否购买？"]) expect(parse(scalar(text))).toBe(text);
});

test("an entry is put at the end of its mapping, and every line that was there stays", () => {
  const text = "ketu: 1\n# kept\nstages:\n  one:\n    label: A # kept too\n\nviews: {}\n";
  const added = addEntry(text, { path: ["stages", "one", "nodes"], key: "n", value: [["label", "甲"]] }) ?? "";
  expect(parse(added)).toEqual({ ketu: 1, stages: { one: { label: "A", nodes: { n: { label: "甲" } } } }, views: {} });
  expect(added.split("\n")).toEqual(expect.arrayContaining(text.split("\n")));
  expect(parse(addEntry(text, { path: ["transitions"], key: "a -> b", value: "是" }) ?? "")).toMatchObject({
    transitions: { "a -> b": "是" },
  });
  expect(addEntry(text, { path: ["views"], key: "x", value: "y" })).toBeUndefined();
});

test("ids come from Latin letters, or are numbered, and are never taken twice", () => {
  expect(freshId("First call!", "node", new Set())).toBe("first_call");
  expect(freshId("首次电话", "node", new Set(["node_1"]))).toBe("node_2");
  expect(freshId("First call", "node", new Set(["first_call"]))).toBe("first_call_1");
});

test("from the empty model the five steps lead to a checklist that is done but for taste", async () => {
  const editor = startEditorService();
  let text: string = emptyModel.zh;
  const add = (path: readonly string[], key: string, value: string | readonly (readonly [string, string])[]): void => {
    text = addEntry(text, { path, key, value }) ?? "";
  };
  const check = async () => {
    editor.files({ [mainFile]: text });
    const drawing = await editor.draw();
    const file = { path: mainFile, text, savedText: text, version: 0 };
    return checklist({ ...firstState, files: [file], main: mainFile, drawing });
  };
  expect((await check()).filter(({ isDone }) => !isDone).map(({ step }) => step)).toContain("structure");
  add(["stages"], "second", [["label", "第二个阶段"]]);
  add(["stages", "second", "nodes"], "decide", [
    ["label", "是否购买"],
    ["kind", "decision"],
  ]);
  add(["stages", "second", "nodes"], "buy", [
    ["label", "购买"],
    ["kind", "milestone"],
  ]);
  add(["stages", "second", "nodes"], "lost", [
    ["label", "流失"],
    ["kind", "exit"],
  ]);
  add(["transitions"], "decide -> buy", [["label", "是"]]);
  add(["transitions"], "decide -> lost", [["label", "否"]]);
  for (const stage of ["first", "second"]) add(["stages", stage], "goal", "了解需求");
  const items = await check();
  expect(items.filter(({ isDone, step }) => !isDone && step !== "tuning")).toEqual([]);
  expect(items.find(({ text: said }) => said.includes("错误"))?.isDone).toBe(true);
});
