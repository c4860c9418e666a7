import { expect, test } from "vitest";
import { emptyModel } from "../../site/start/empty-model.ts";
import { guideForms } from "../../site/start/guide-forms.ts";
import { checklist, guideSteps, type GuideStep } from "../../site/start/guide-steps.ts";
import { firstState, Store } from "../../site/state.ts";
import { performAction } from "../../site/viewer/picture-edits.ts";
import { mainFile, startEditorService } from "../support/editor-service.ts";

/** A person in the guide, without a page. */
function startGuide(text: string) {
  const editor = startEditorService();
  const store = new Store({ ...firstState, main: mainFile, files: [file(text)] });
  const draw = async (): Promise<void> => {
    editor.files({ [mainFile]: store.state.files[0]?.text ?? "" });
    store.dispatch({ type: "drawn", drawing: await editor.draw() });
  };
  return {
    store,
    draw,
    text: () => store.state.files[0]?.text ?? "",
    async fill(step: GuideStep, id: string, given: Readonly<Record<string, string>>): Promise<boolean> {
      const form = guideForms(step, store.state).find((one) => one.id === id);
      const action = form?.actionOf((name) => given[name] ?? "");
      const isDone = action !== undefined && (await performAction(store, { ask: editor.ask }, action));
      await draw();
      return isDone;
    },
  };
}

function file(text: string) {
  return { path: mainFile, text, savedText: text, version: 0 };
}

test.each([
  ["lines", emptyModel.zh],
  [
    "braces",
    "ketu: 1\ntitle: 我的客户模型\nlocale: zh\nstages: { first: { label: 一, nodes: { begin: 始 } } } # mine\n",
  ],
])("from a model in %s the five steps lead to a checklist that is done but for taste", async (_style, text) => {
  const guide = startGuide(text);
  await guide.draw();
  const missing = () => checklist(guide.store.state).filter(({ isDone }) => !isDone);
  expect(missing().map(({ step }) => step)).toContain("structure");
  await guide.fill("structure", "stage", { name: "第二个阶段" });
  const [, second] = checklist(guide.store.state).filter(({ step }) => step === "parts");
  const stage = second?.subject?.slice("stage:".length) ?? "";
  for (const [name, kind] of [
    ["Decide", "decision"],
    ["Buy", "milestone"],
    ["Lost", "exit"],
  ] as const)
    await guide.fill("parts", "node", { stage, name, kind });
  await guide.fill("relations", "transition", { from: "decide", to: "buy", name: "是" });
  await guide.fill("relations", "transition", { from: "decide", to: "lost", name: "否" });
  for (const each of ["first", stage]) {
    await guide.fill("labels", "goal", { stage: each, name: "了解需求" });
    await guide.fill("labels", "owner", { stage: each, name: "销售部" });
  }
  await guide.fill("tuning", "page", { page: "16:9" });
  await guide.fill("tuning", "theme", { theme: "print" });
  expect(missing().filter(({ step }) => step !== "tuning")).toEqual([]);
  expect(checklist(guide.store.state).find(({ text: said }) => said.includes("错误"))?.isDone).toBe(true);
  expect(guide.text().match(/销售部/g)).toHaveLength(1);
  expect(guide.text()).toMatch(/page: "16:9"[\s,]+theme: print/);
  if (text.includes("# mine")) expect(guide.text()).toContain("# mine");
});

test("what cannot be done changes nothing and is told", async () => {
  const guide = startGuide(emptyModel.zh);
  await guide.draw();
  expect(await guide.fill("relations", "transition", { from: "begin", to: "begin", name: "x" })).toBe(false);
  expect(guide.text()).toBe(emptyModel.zh);
  expect(guide.store.state.notice).toContain("不能把");
});

test("every step has words to fill in and a button, and offers what the model holds", async () => {
  const guide = startGuide(emptyModel.zh.replace("stages:", "roles: { care: 客服部 }\nstages:"));
  await guide.draw();
  const forms = guideSteps.flatMap((step) => guideForms(step, guide.store.state));
  expect(new Set(forms.map(({ id }) => id)).size).toBe(forms.length);
  const fields = forms.flatMap(({ id, fields: own }) => own.map((field) => [`${id}-${field.name}`, field] as const));
  const offered = (id: string) => fields.find(([name]) => name === id)?.[1];
  expect(offered("owner-name")?.offers).toEqual(["客服部"]);
  expect(offered("node-stage")?.choice).toMatchObject([{ id: "first", label: "第一个阶段" }]);
  expect(offered("transition-from")?.choice).toMatchObject([{ id: "begin", label: "第一个节点" }]);
});
