import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mainFile, startEditorService } from "../support/editor-service.ts";
import { inChinese } from "../support/in-chinese.ts";

const education = inChinese(readFileSync("models/online-education/model.ketu.yaml", "utf8"));

const branching = `ketu: 1
title: 分支
stages:
  s:
    label: 阶段
    nodes:
      a: { label: 判断, kind: decision }
      b: { label: 左, next: d }
      c: { label: 右 }
      d: { label: 合 }
transitions: { a -> b: 是, a -> c: 否 }
`;

test("the views of a model come first, in its order, then the usual ones; the drawing says which one it is", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education.replace(/^views:[^]*?(?=^\S)/m, "") });
  const { view, views } = await editor.draw();
  expect(views.slice(0, 2).map(({ id }) => id)).toEqual(["lifecycle_map", "process_flow"]);
  expect(view).toBe("lifecycle_map");
  editor.files({ [mainFile]: `${branching}views: { flow: { kind: process_flow }, own: { kind: lifecycle_map } }\n` });
  const declared = await editor.draw();
  expect(declared.views.slice(0, 2).map(({ id }) => id)).toEqual(["flow", "own"]);
  expect(declared.view).toBe("own");
  expect((await editor.draw({ options: { view: "flow" } })).view).toBe("flow");
});

test("diagrams and tables have filters too: their kinds, and the classes, channels and owners that they show", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  for (const [view, expected] of [
    ["classification_tree", ["kind:class", "scheme:tier.vip"]],
    ["matrix", ["kind:role", "owner:sales"]],
    ["elements", ["kind:party", "channel:phone"]],
  ] as const) {
    const { filters, picture } = await editor.draw({ options: { view } });
    const names = filters.map(({ group, id }) => `${group}:${id}`);
    expect(names, view).toEqual(expect.arrayContaining([...expected]));
    expect(new Set(names).size, view).toBe(names.length);
    const shown = new Set(Object.values(picture?.boxes ?? {}).map(({ subject }) => subject));
    for (const { subjects, id } of filters)
      expect(
        subjects.some((subject) => shown.has(subject)),
        `${view} ${id}`,
      ).toBe(true);
  }
});

test("a view that has the name of a kind is the one that is drawn, whatever else is of that kind", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: `${branching}views: { own: { kind: process_flow } }\n` });
  expect((await editor.draw({ options: { view: "process_flow" } })).view).toBe("own");
  editor.files({ [mainFile]: education });
  const { views, view } = await editor.draw({ options: { view: "process_flow" } });
  if (views.some(({ id }) => id === "process_flow")) expect(view).toBe("process_flow");
});

test("a view is called by its label, else by the title of its kind, with its id where that would name two", async () => {
  const editor = startEditorService();
  const labelsOf = async (views: string, locale: "zh" | "en", count = 2): Promise<readonly string[]> => {
    editor.files({ [mainFile]: `${branching}views: ${views}\n` });
    return (await editor.draw({ options: { locale } })).views.slice(0, count).map(({ label }) => label);
  };
  expect(await labelsOf("{ map: { kind: lifecycle_map } }", "zh")).toEqual(["客户管理模型图", "客户流程图"]);
  expect(await labelsOf("{ map: { kind: lifecycle_map } }", "en")).toEqual([
    "Customer lifecycle map",
    "Customer process flow",
  ]);
  const two =
    "{ all: { kind: lifecycle_map }, few: { kind: lifecycle_map }, own: { kind: process_flow, label: 我的 } }";
  expect(await labelsOf(two, "zh", 3)).toEqual(["客户管理模型图 · all", "客户管理模型图 · few", "我的"]);
});
