import fc from "fast-check";
import { expect, test } from "vitest";
import { carryFacts } from "../../src/carry/carry-facts.ts";
import type { Fact } from "../../src/diff/fact.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedDocument } from "../../src/syntax/parsed-document.ts";
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
