import fc from "fast-check";
import { expect, test } from "vitest";
import { maxFiles } from "../../src/model/collect-documents.ts";
import { joinPath } from "../../src/model/paths.ts";
import { exampleText } from "./example-text.ts";
import { readFiles, readText } from "./read-model.ts";

const head = "ketu: 1\ntitle: 客户管理模型\n";

/** The sections of the example as texts of their own. */
const sections = exampleText.split(/\n(?=[a-z]+:)/).slice(1);

test("a model split into parts in any way has the same elements as in one file", async () => {
  const whole = readText(exampleText).model;
  const ids = (model: typeof whole): unknown => [
    ...[model.stages, model.nodes, model.transitions, model.metrics, model.classes, model.quality].map((list) =>
      list.map(({ ref }) => ref),
    ),
    model.title,
    model.calendar,
  ];
  const arbitrarySplit = fc.array(fc.nat(3), { minLength: sections.length, maxLength: sections.length });
  await fc.assert(
    fc.asyncProperty(arbitrarySplit, async (fileOf) => {
      const part = (file: number): string => sections.filter((_, index) => fileOf[index] === file).join("\n");
      const { model, diagnostics } = await readFiles({
        "main.ketu.yaml": `${part(0).replace("ketu: 1", "")}\nketu: 1\ninclude: [a.ketu.yaml, sub/b.ketu.yaml]\n`,
        "a.ketu.yaml": `ketu: 1\n${part(1).replace(/^ketu: 1.*$/m, "")}\n`,
        "sub/b.ketu.yaml": `ketu: 1\ninclude: ../c.ketu.yaml\n${part(2).replace(/^ketu: 1.*$/m, "")}\n`,
        "c.ketu.yaml": `ketu: 1\n${part(3).replace(/^ketu: 1.*$/m, "")}\n`,
      });
      expect(diagnostics).toEqual([]);
      expect(ids(model)).toEqual(ids(whole));
    }),
    { numRuns: 25 },
  );
});

test("the same id in two parts is an error in the second, with the place of the first", async () => {
  const { diagnostics, textAt } = await readFiles({
    "main.ketu.yaml": `${head}include: [a.ketu.yaml, b.ketu.yaml]\nstages: { s: S }\n`,
    "a.ketu.yaml": "ketu: 1\nroles: { sales: 销售部 }\n",
    "b.ketu.yaml": "ketu: 1\nroles: { sales: 市场部, care: 客服部 }\n",
  });
  expect(diagnostics.map(({ code, range }) => [code, range?.file])).toEqual([["duplicate-id", "b.ketu.yaml"]]);
  expect(textAt(diagnostics[0])).toBe("sales");
  expect(diagnostics[0]?.related?.[0]?.range.file).toBe("a.ketu.yaml");
});

test("a mistake in a part points into the part", async () => {
  const { diagnostics, textAt } = await readFiles({
    "main.ketu.yaml": `${head}include: parts/stages.ketu.yaml\nroles: { sales: 销售部 }\n`,
    "parts/stages.ketu.yaml": "ketu: 1\nstages: { s: { label: S, owner: slaes } }\n",
  });
  expect(diagnostics.map(({ code, range }) => [code, range?.file])).toEqual([
    ["unknown-reference", "parts/stages.ketu.yaml"],
  ]);
  expect(textAt(diagnostics[0])).toBe("slaes");
});

test("while a file is missing, the names that it may declare are not called unknown", async () => {
  const { diagnostics } = await readFiles(
    `${head}include: [roles.ketu.yaml]\nstages: { s: { label: S, owner: sales, enter_when: bought } }\n`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(["file-missing"]);
});

test("the template gives six stages and one off the path, in both languages", async () => {
  const { model, diagnostics } = await readFiles("ketu: 1\nextends: ketu:lifecycle-6\n");
  expect(diagnostics).toEqual([]);
  expect(model.stages.filter(({ offPath }) => !offPath)).toHaveLength(6);
  expect(model.stages.filter(({ offPath }) => offPath).map(({ id }) => id)).toEqual(["churned"]);
  for (const { label, goal } of model.stages) expect([label, goal]).toEqual([bilingual, bilingual]);
});
const bilingual = {
  zh: expect.stringMatching(/\p{Script=Han}/u) as string,
  en: expect.stringMatching(/[a-z]/) as string,
};

test("an overlay changes what it names, removes with null, and places what it adds", async () => {
  const { model, diagnostics } = await readFiles(`ketu: 1
title: 我的模型
extends: ketu:lifecycle-6
roles: { sales: 销售部 }
stages:
  needs: null
  contact: 首次接触
  decision: { owner: sales }
  trial: { label: 试用, before: decision }
  pilot: { label: 试点, after: trial }
  proof: { label: 验证, after: trial }
`);
  expect(diagnostics).toEqual([]);
  expect(model.title).toEqual({ zh: "我的模型" });
  expect(model.stages.map(({ id }) => id)).toEqual([
    ...["prospect", "contact", "trial", "pilot", "proof", "decision", "service", "loyalty", "churned"],
  ]);
  const byId = new Map(model.stages.map((stage) => [stage.id, stage]));
  expect(byId.get("contact")?.label).toEqual({ zh: "首次接触" });
  expect(byId.get("contact")?.goal?.zh).toBe("了解需求与兴趣");
  expect(byId.get("decision")).toMatchObject({ owner: "sales", label: { zh: "购买决策" } });
  expect(byId.get("decision")?.origin.file).toBe("main.ketu.yaml");
});

test("an overlay that changes nothing gives the model that it extends", async () => {
  const { model } = await readFiles({
    "main.ketu.yaml": "ketu: 1\nextends: base.ketu.yaml\n",
    "base.ketu.yaml": exampleText,
  });
  const whole = readText(exampleText).model;
  const strip = (key: string, value: unknown): unknown =>
    ["origin", "range", "files"].includes(key) ? undefined : value;
  expect(JSON.parse(JSON.stringify(model, strip))).toEqual(JSON.parse(JSON.stringify(whole, strip)));
});

test("bare strings are in the language of the file they stand in", async () => {
  const { model } = await readFiles({
    "main.ketu.yaml": "ketu: 1\nlocale: zh\nextends: base.ketu.yaml\nroles: { care: 客服部 }\n",
    "base.ketu.yaml": "ketu: 1\nlocale: en\ntitle: Base\nroles: { sales: Sales }\nstages: { s: S }\n",
  });
  expect(model.locale).toBe("zh");
  expect(model.roles.map(({ label }) => label)).toEqual([{ en: "Sales" }, { zh: "客服部" }]);
});

test("a base may leave the folder, and what it includes stays in its own", async () => {
  const { diagnostics } = await readFiles({
    "main.ketu.yaml": "ketu: 1\nextends: lib/base.ketu.yaml\n",
    "lib/base.ketu.yaml": `${head}include: [roles.ketu.yaml, ../else.ketu.yaml]\nstages: { s: S }\n`,
    "lib/roles.ketu.yaml": "ketu: 1\nroles: { sales: 销售部 }\n",
    "else.ketu.yaml": "ketu: 1\n",
  });
  expect(diagnostics.map(({ code, range }) => [code, range?.file])).toEqual([
    ["include-outside-folder", "lib/base.ketu.yaml"],
  ]);
  const outside = await readFiles("ketu: 1\nextends: ../../base.ketu.yaml\n");
  expect(outside.diagnostics.map(({ code }) => code)).toEqual(["file-outside-workspace"]);
});

test("a model of too many files is refused with its limit", async () => {
  const names = Array.from({ length: maxFiles + 1 }, (_, index) => `p${index}.ketu.yaml`);
  const { diagnostics } = await readFiles({
    "main.ketu.yaml": `${head}include: [${names.join(", ")}]\nstages: { s: S }\n`,
    ...Object.fromEntries(names.map((name) => [name, "ketu: 1\n"])),
  });
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["too-many-files"]));
  expect(diagnostics[0]?.message.en).toContain(String(maxFiles));
});

test("a path is joined to a folder as a file system would", () => {
  expect(joinPath("a/b", "../c.yaml")).toBe("a/c.yaml");
  expect(joinPath("", "../c.yaml")).toBe("../c.yaml");
  expect(joinPath("..", "../c.yaml")).toBe("../../c.yaml");
  expect(joinPath("/models", "./x/./y.yaml")).toBe("/models/x/y.yaml");
  expect(joinPath("a", "sub\\x.yaml")).toBe("a/sub/x.yaml");
});

test("a label in languages laid over an element leaves its other keys", async () => {
  const { model } = await readFiles(
    "ketu: 1\nextends: ketu:lifecycle-6\nstages: { service: { zh: 服务, en: Care } }\n",
  );
  const service = model.stages.find(({ id }) => id === "service");
  expect(service?.label).toEqual({ zh: "服务", en: "Care" });
  expect(service?.goal?.zh).toBe("及时处理问题与投诉");
});
