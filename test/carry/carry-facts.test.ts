import fc from "fast-check";
import { expect, test } from "vitest";
import { carryFacts } from "../../src/carry/carry-facts.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import type { Fact } from "../../src/diff/fact.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import type { Model } from "../../src/model/model.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedDocument } from "../../src/syntax/parsed-document.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { arbitraryPair } from "../diff/random-edits.ts";
import { factsOfTexts, versionOf } from "./versions.ts";

function documentsOf(texts: Readonly<Record<string, string>>): readonly ParsedDocument[] {
  return Object.entries(texts).flatMap(([file, text]) => parseDocument(file, text).value ?? []);
}

test("all facts together give the meaning of the other version", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPair, async ({ before, after }) => {
      const facts = factsOfTexts(before, after);
      const [target, source] = [versionOf(before).documents, versionOf(after).documents];
      const { value = [] } = await carryFacts({ target, source, facts });
      expect(factsOfTexts(applyEdits(before, value), after)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const base = `ketu: 1
title: 客户管理模型
stages:
  contact: { label: 初次接触, nodes: { call: { label: 首次电话, sla: 24h }, book: 预约 } }
`;

test("facts of two others are made true in a third version, whose own changes stay", async () => {
  const theirs = base.replace("24h", "48h");
  const ours = base.replace("预约", "预约到店").replace("首次电话", "第一通电话");
  const facts = factsOfTexts(base, theirs);
  const { value = [] } = await carryFacts({
    target: versionOf(ours).documents,
    source: versionOf(theirs).documents,
    facts,
  });
  expect(applyEdits(ours, value)).toBe(ours.replace("24h", "48h"));
});

test("a part of a model gets the edit, whatever file the other version has it in", async () => {
  const target = documentsOf({
    "m/main.ketu.yaml": "ketu: 1\ntitle: 模型\ninclude: [parts/stages.ketu.yaml]\n",
    "m/parts/stages.ketu.yaml": "ketu: 1\nstages:\n  a: 甲\n  b: 乙 # 二\n",
  });
  const whole = (label: string): string => `ketu: 1\ntitle: 模型\nstages: { a: 甲, b: ${label} }\n`;
  const { value } = await carryFacts({
    target,
    source: versionOf(whole("第二")).documents,
    facts: factsOfTexts(whole("乙"), whole("第二")),
  });
  expect(value).toEqual([{ range: { file: "m/parts/stages.ketu.yaml", from: 28, to: 29 }, text: "第二" }]);
});

/** The model of a main file that may extend a bundled template. */
async function changed(before: string, after: string): Promise<string> {
  const [target, source] = [await compiled(before), await compiled(after)];
  const facts = factsBetween(canonicalModel(target.model), canonicalModel(source.model));
  const { value, diagnostics } = await carryFacts({ target: target.documents, source: source.documents, facts });
  expect(diagnostics).toEqual([]);
  return applyEdits(before, value ?? []);
}

async function compiled(
  text: string,
): Promise<{ readonly documents: readonly ParsedDocument[]; readonly model: Model }> {
  const { documents, model } = await compileTexts(text, { views: "none" });
  if (!model) throw new Error("not a model");
  return { documents, model };
}

test("over a template only the file on top is written, and what it says no more goes without a trace", async () => {
  const plain = "ketu: 1\ntitle: 我的\nextends: ketu:lifecycle-6\n";
  for (const own of [
    "stages:\n  contact: 见面 # 我们的说法\n",
    "stages:\n  contact: null\n",
    "stages:\n  trial: { label: 试用, after: contact }\n",
  ]) {
    expect(await changed(plain, plain + own)).toBe(plain + own);
    expect(await changed(plain + own, plain)).toBe(plain);
  }
});

test("texts of several lines come into lines as they are, and between braces in quotes", async () => {
  const lines =
    "ketu: 1\ntitle: 我的\nstages:\n  a:\n    label: 甲\n    note: |\n      第一行\n      第二行\n    nodes:\n      x: 一\n";
  const others = lines
    .replace("第二行", "第 2 行")
    .replace(
      "      x: 一\n",
      "      x:\n        label: 一\n        note: >-\n          折叠的\n          文本\n      y: 二, 三\n",
    );
  expect(await changed(lines, others)).toBe(others);
  expect(await changed(others, lines)).toBe(lines);
  const flow = "ketu: 1\ntitle: 我的\nstages: { a: { label: 甲, nodes: { x: 一 } } }\n";
  expect(await changed(flow, others)).toBe(
    'ketu: 1\ntitle: 我的\nstages: { a: { label: 甲, note: "第一行\\n第 2 行\\n", nodes: { x: { label: 一, note: "折叠的 文本" }, y: "二, 三" } } }\n',
  );
});

test("stages that changed places and a node that moved bring their comments", async () => {
  const before =
    "ketu: 1\ntitle: 我\nstages:\n  # 甲的话\n  a:\n    label: 甲\n    nodes:\n      # 一的话\n      x: 一\n      y: 二\n  b: { label: 乙, nodes: { z: 三 } }\n";
  const after =
    "ketu: 1\ntitle: 我\nstages:\n  b: { label: 乙, nodes: { z: 三 } }\n  # 甲的话\n  a:\n    label: 甲\n    nodes:\n      y: 二\n      # 一的话\n      x: 一\n";
  expect(await changed(before, after)).toBe(after);
  expect(await changed(after, before)).toBe(before);
});

test("what the target does not have is refused, and so is a model of which a file is missing", async () => {
  const facts: readonly Fact[] = [{ op: "set", ref: "node:gone", path: "sla", before: 1, after: 2 }];
  const target = versionOf(base).documents;
  const absent = await carryFacts({ target, source: target, facts });
  expect(absent.value).toBeUndefined();
  expect(absent.diagnostics.map(({ code, params }) => [code, params["reason"]])).toEqual([["carry-refused", "absent"]]);
  const lone = documentsOf({ "main.ketu.yaml": `${base}include: [more.ketu.yaml]\n` });
  const unreadable = await carryFacts({ target: lone, source: target, facts });
  expect(unreadable.diagnostics.map(({ params }) => params["reason"])).toEqual(["unreadable"]);
});
