import { readFileSync } from "node:fs";
import { serialize } from "node:v8";
import { expect, test } from "vitest";
import type { PicturePatch } from "../../site/worker/api.ts";
import svg from "../../src/render/formats/svg.ts";
import { roundPx } from "../../src/base/geometry.ts";
import { movedPath } from "../../src/scene/path-data.ts";
import { buildScene } from "../../src/scene/build-scene.ts";
import { themes } from "../../src/scene/generated/themes.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { applyPatch, drawRequest, mainFile, startEditorService } from "../support/editor-service.ts";
import { inChinese } from "../support/in-chinese.ts";

const education = inChinese(readFileSync("models/online-education/model.ketu.yaml", "utf8"));
const figures = readFileSync("models/online-education/figures.json", "utf8");

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

function patchOf(drawing: { readonly picture?: PicturePatch }): PicturePatch {
  if (!drawing.picture) throw new Error("no picture");
  return drawing.picture;
}

/** Markup with its coordinates counted from another point. */
function movedMarkup(markup: string, by: { readonly x: number; readonly y: number } | undefined): string {
  if (!by) throw new Error("a group without a place");
  return markup
    .replace(/ (c?[xy])="([-\d.]+)"/g, (_, name: string, value: string) => {
      const moved = roundPx(Number(value) + (name.endsWith("x") ? by.x : by.y));
      return ` ${name}="${moved}"`;
    })
    .replace(/(?<=<path d=")[^"]*/g, (d) => movedPath(d, by));
}

test("a picture has the groups of the SVG that the command line writes, under the same ids", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education, "figures.json": figures });
  const { picture, status, views } = await editor.draw({ options: { view: "map", figures: "figures.json" } });
  expect(status).toBe("drawn");
  expect(views.map(({ kind }) => kind)).toContain("process_flow");
  const { pictures } = await compileTexts(education, {
    views: ["map"],
    locale: "zh",
    measures: { file: "figures.json", text: figures },
  });
  const laidOut = pictures[0]?.laidOut;
  if (!laidOut || !picture) throw new Error("no picture");
  const whole = svg.render(buildScene(laidOut, themes.default));
  const ids = [...whole.matchAll(/<g id="([^"]*)"/g)].map((match) => match[1]);
  expect(picture.order.filter((key) => ids.includes(key))).toEqual(ids);
  // Everything that is painted is in one of the groups, in the same order.
  const painted = (text: string): readonly string[] =>
    text.split("\n").filter((line) => /^<(rect|path|circle|text|image)/.test(line));
  const ground = 1;
  const atPlace = picture.order.map((key) => movedMarkup(picture.changed[key] ?? "", picture.origins[key]));
  expect(painted(atPlace.join("\n"))).toEqual(painted(whole).slice(ground));
});

test("every group with a subject has a box inside the picture", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const { picture, places } = await editor.draw();
  const { boxes, width, height, changed } = patchOf({ ...(picture && { picture }) });
  const subjects = [
    ...Object.values(changed)
      .join("\n")
      .matchAll(/data-subject="([^"]*)"/g),
  ];
  expect(Object.keys(boxes)).toHaveLength(subjects.length);
  for (const [key, { subject = "", x, y, width: wide, height: high }] of Object.entries(boxes)) {
    expect(changed[key]).toContain(`id="${key}"`);
    expect(x, key).toBeGreaterThanOrEqual(0);
    expect(y, key).toBeGreaterThanOrEqual(0);
    expect(x + wide, key).toBeLessThanOrEqual(width);
    expect(y + high, key).toBeLessThanOrEqual(height);
    expect(places[subject], subject).toBeDefined();
  }
});

test("a place is the key of its element", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const { places } = await editor.draw();
  const { file, from, to } = places["node:first_order"] ?? { file: "", from: 0, to: 0 };
  expect(file).toBe(mainFile);
  expect(education.slice(from, to)).toBe("first_order");
});

test("of several drawings only the newest is made; the others are superseded", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const asked = ["map", "map", "process_flow", "map"].map((view) => editor.ask(drawRequest({ view })));
  expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual([
    "superseded",
    "superseded",
    "superseded",
    "draw",
  ]);
});

test("a question at the cursor is answered before a drawing that waits", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const draw = editor.ask(drawRequest());
  const complete = editor.ask({ kind: "complete", path: mainFile, offset: 0, locale: "zh" });
  await Promise.all([draw, complete]);
  expect(editor.answers.map(({ answer }) => answer.kind)).toEqual(["complete", "draw"]);
});

test("after a label is changed only the groups that show it travel", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const first = patchOf(await editor.draw());
  editor.files({ [mainFile]: education.replace("label: 首次电话", "label: 首次来电") });
  const second = patchOf(await editor.draw({ shown: first.number }));
  expect(second.base).toBe(first.number);
  const changed = Object.keys(second.changed).map((key) => first.boxes[key]?.subject);
  expect(changed).toContain("node:first_call");
  // Its card, its two transitions (they name it to screen readers), nothing else.
  expect(changed.length).toBeLessThanOrEqual(3);
});

test("a drawing under way does not spoil the next one: what changed back travels too", async () => {
  const editor = startEditorService();
  const other = education.replace("label: 首次电话", "label: 首次来电");
  editor.files({ [mainFile]: education });
  const first = patchOf(await editor.draw());
  editor.files({ [mainFile]: other });
  const second = patchOf(await editor.draw({ shown: first.number }));
  editor.files({ [mainFile]: education });
  // Asked for while the page still showed the first one.
  const third = patchOf(await editor.draw({ shown: first.number }));
  expect(third.base).toBe(second.number);
  const shown = applyPatch(applyPatch(first, second), third);
  expect({ ...shown, number: first.number }).toEqual(first);
});

test("a broken text keeps the last picture, marked, and says what is wrong", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const good = await editor.draw();
  const broken = `# 一行注释\n${education.replace("stages:", "stages: [")}`;
  editor.files({ [mainFile]: broken });
  const stale = await editor.draw({ ...(good.picture && { shown: good.picture.number }) });
  expect(stale.status).toBe("stale");
  expect(stale.diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  expect(stale.picture).toMatchObject({ number: good.picture?.number, base: good.picture?.number, changed: {} });
  expect(stale.views).toEqual(good.views);
  const { from, to } = stale.places["node:first_order"] ?? { from: 0, to: 0 };
  expect(broken.slice(from, to)).toBe("first_order");
});

test("a text that is broken from the start gives findings and no picture", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: "{{{" });
  const { status, picture, diagnostics } = await editor.draw();
  expect(status).toBe("stale");
  expect(picture).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
});

test("a model whose stages are misspelt for a moment does not lose its picture", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const good = await editor.draw();
  editor.files({ [mainFile]: education.replace(/^stages:/m, "stage:") });
  const { status } = await editor.draw({ ...(good.picture && { shown: good.picture.number }) });
  expect(status).toBe("stale");
});

test("a view that is gone is replaced by the first one, without a finding about it", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: branching });
  const { status, diagnostics } = await editor.draw({ options: { view: "gone" } });
  expect(status).toBe("drawn");
  expect(diagnostics.map(({ code }) => code)).not.toContain("unknown-view");
});

test("parts are read from the workspace; what is outside of it is not", async () => {
  const editor = startEditorService();
  const main = `ketu: 1\ntitle: 整体\nlocale: zh\ninclude: [parts/stages.ketu.yaml]\n`;
  editor.files({
    "a/main.ketu.yaml": main,
    "a/parts/stages.ketu.yaml": "stages: { s: { label: 阶段, nodes: { n: 节点 } } }\n",
  });
  const drawn = await editor.draw({ options: { path: "a/main.ketu.yaml" } });
  expect(drawn.places["node:n"]?.file).toBe("a/parts/stages.ketu.yaml");
  editor.files({ "a/main.ketu.yaml": main.replace("parts/stages", "../../secret") });
  const codes = (await editor.draw({ options: { path: "a/main.ketu.yaml" } })).diagnostics.map(({ code }) => code);
  expect(codes.some((code) => /outside/.test(code))).toBe(true);
});

test("the layout engine is loaded with the first stage that branches, and not before", async () => {
  const loaded: string[] = [];
  const editor = startEditorService(() => {
    loaded.push("elk");
    return () => Promise.reject(new Error("no layout within 10 s"));
  });
  editor.files({ [mainFile]: education });
  await editor.draw();
  expect(loaded).toEqual([]);
  editor.files({ [mainFile]: branching });
  const { status, diagnostics } = await editor.draw();
  expect(loaded).toEqual(["elk"]);
  expect(status).toBe("drawn");
  expect(diagnostics.map(({ code }) => code)).toContain("layout-failed");
});

test("the legend hides lanes, classes, channels, owners and kinds, each with subjects of the picture", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education, "figures.json": figures });
  const { filters, picture } = await editor.draw({ options: { figures: "figures.json" } });
  const shown = new Set(Object.values(patchOf({ ...(picture && { picture }) }).boxes).map(({ subject }) => subject));
  expect(new Set(filters.map(({ group }) => group))).toEqual(new Set(["lane", "scheme", "channel", "owner", "kind"]));
  expect(new Set(filters.map(({ group, id }) => `${group}:${id}`)).size).toBe(filters.length);
  for (const { subjects, label, id } of filters) {
    expect(label, id).not.toBe("");
    expect(subjects.length, id).toBeGreaterThan(0);
    for (const subject of subjects) expect(shown.has(subject), `${id} ${subject}`).toBe(true);
  }
});

test("a picture is exported in every format, with the type of the format", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  const options = { path: mainFile, locale: "en", theme: "default", asOf: "2026-11-21" } as const;
  for (const format of ["svg", "mermaid", "json", "markdown", "text"]) {
    const answer = await editor.ask({ kind: "export", options, format });
    expect(answer, format).toMatchObject({ kind: "export" });
  }
  expect(await editor.ask({ kind: "export", options, format: "nothing" })).toMatchObject({ kind: "failed" });
});

test("formatting is one edit of the whole text, and none of a calm one", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: branching.replace("  s:", "  s:   ") });
  const answer = await editor.ask({ kind: "format", path: mainFile });
  if (answer.kind !== "edits") throw new Error("no edits");
  const [edit] = answer.edits;
  editor.files({ [mainFile]: edit?.text ?? "" });
  expect(await editor.ask({ kind: "format", path: mainFile })).toMatchObject({ kind: "edits", edits: [] });
});

test("a picture comes with its outline, its steps and the titles of all that it shows", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education, "figures.json": figures });
  const { outline, labels, steps, picture } = await editor.draw({ options: { figures: "figures.json" } });
  expect(outline?.sections.length).toBeGreaterThan(2);
  expect(steps.length).toBeGreaterThan(4);
  const { boxes } = patchOf({ ...(picture && { picture }) });
  for (const { subject = "" } of Object.values(boxes)) expect(labels[subject], subject).toBeTruthy();
});

test("the card of an element comes when it is asked for, in the language of the page", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  expect(await editor.ask({ kind: "describe", subject: "node:quote", locale: "zh" })).toEqual({ kind: "describe" });
  const { labels } = await editor.draw();
  for (const subject of ["node:quote", "stage:needs", "transition:decide -> lost"]) {
    const answer = await editor.ask({ kind: "describe", subject, locale: "zh" });
    expect(answer.kind === "describe" && answer.details?.title).toBe(labels[subject]);
  }
  expect(await editor.ask({ kind: "describe", subject: "node:nowhere", locale: "zh" })).toEqual({ kind: "describe" });
  const english = await editor.ask({ kind: "describe", subject: "node:quote", locale: "en" });
  expect(english).toMatchObject({ details: { kind: "Touchpoint" } });
});

test("a key in a label sends what it changed and nothing that stayed", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education, "figures.json": figures });
  const options = { figures: "figures.json" };
  const first = patchOf(await editor.draw({ options }));
  editor.files({ [mainFile]: education.replace("label: 首次电话", "label: 首次来电") });
  await editor.draw({ options, shown: first.number });
  const sent = editor.answers.map(({ answer }) => serialize(answer).length);
  const last = editor.answers.at(-1)?.answer;
  if (last?.kind !== "draw") throw new Error("no drawing");
  expect(Object.keys(last.drawing.changed)).not.toContain("filters");
  expect(Object.keys(last.drawing.changed)).not.toContain("views");
  // Places are three numbers for each element; most of the rest is the order of the groups.
  expect((sent[1] ?? Infinity) / (sent[0] ?? 0)).toBeLessThan(0.15);
});

test("what is asked at the cursor is answered from the texts as they are now", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  await editor.draw();
  const text = education.replaceAll("first_call", "call");
  editor.files({ [mainFile]: text });
  const offset = text.indexOf("call:") + 1;
  const place = { path: mainFile, offset } as const;
  const definition = await editor.ask({ kind: "definition", ...place });
  expect(definition).toMatchObject({ kind: "places", places: [{ file: mainFile, from: offset - 1, to: offset + 3 }] });
  const renamed = await editor.ask({ kind: "rename", ...place, newId: "first_contact" });
  if (renamed.kind !== "edits") throw new Error("no edits");
  expect(renamed.edits.map(({ range }) => text.slice(range.from, range.to))).toContain("call");
  const hover = await editor.ask({ kind: "hover", ...place, locale: "zh" });
  expect(hover).toMatchObject({ kind: "hover", hover: { title: "首次电话" } });
});

test("what a person does on the picture becomes edits of the text, and a text that is broken none", async () => {
  const editor = startEditorService();
  editor.files({ [mainFile]: education });
  await editor.draw();
  const action = { type: "rename-label", subject: "node:first_call", label: "首次来电" } as const;
  const request = { kind: "edit", path: mainFile, action, locale: "zh" } as const;
  expect(await editor.ask(request)).toMatchObject({ kind: "edits", edits: [{ text: "首次来电" }] });
  editor.files({ [mainFile]: "{{{" });
  const refused = await editor.ask(request);
  expect(refused).toMatchObject({ kind: "edits", edits: [] });
  expect(refused.kind === "edits" && refused.diagnostics.length).toBeGreaterThan(0);
});

test("a config of the workspace says how severe a rule is, and a change of it is seen", async () => {
  const editor = startEditorService();
  const text = "ketu: 1\ntitle: t\nstages: { a: { label: A, nodes: { x: { label: X, next: none }, y: Y } } }\n";
  editor.files({
    [mainFile]: text,
    "ketu.config.yaml": "ketu: 1\nrules: { dead-end: error, unreachable-node: off }\n",
  });
  const said = async (): Promise<readonly string[]> =>
    (await editor.draw()).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  expect(await said()).toContain("error dead-end");
  expect(await said()).not.toContain("warning unreachable-node");
  editor.files({ "ketu.config.yaml": "ketu: 1\n" });
  expect(await said()).toContain("warning dead-end");
});
