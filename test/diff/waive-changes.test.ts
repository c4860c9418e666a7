import { expect, test } from "vitest";
import { compareModels } from "../../src/compare-models.ts";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { waiveChanges, waiversOver } from "../../src/diff/waive-changes.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { modelOf } from "./read-model.ts";

const model = (channels: string): string => `ketu: 1
title: 客户管理模型
stages: { service: 售后服务 }
schemes:
  tier:
    label: 分层
    match: any
    classes:
${channels}`;
const both = "      vip: { label: VIP }\n      rest: { label: 其他 }\n";
const one = "      vip: { label: VIP }\n";
const waived = (comment: string, classes: string): string =>
  model(classes).replace("  tier:\n", `  # ketu-ignore ${comment}\n  tier:\n`);

function outcome(before: string, after: string, asOf?: string): readonly (readonly string[])[] {
  const [base, head] = [modelOf(before), modelOf(after)];
  if (!base || !head) throw new Error("not a model");
  const { kept, waived: covered, idle } = waiveChanges(judgeChanges(base, head), { base, head }, asOf);
  return [
    kept.map(({ rule }) => rule),
    covered.map(({ change, reason }) => `${change.rule}: ${reason}`),
    idle.map(({ why, codes }) => `${why} ${codes.join()}`),
  ];
}

test("what is gone is waived at what it stood in, with the reason", () => {
  const after = waived("class-removed until 2026-12-31: 合并到 VIP", one);
  expect(outcome(model(both), after, "2026-12-31")).toEqual([[], ["class-removed: 合并到 VIP"], []]);
});

test("a waiver whose day has passed covers nothing and is told", () => {
  const after = waived("class-removed until 2026-12-31: 合并到 VIP", one);
  expect(outcome(model(both), after, "2027-01-01")).toEqual([["class-removed"], [], ["expired class-removed"]]);
});

test("a waiver of a change that was not made is told", () => {
  const after = waived("class-removed: 合并到 VIP", both);
  expect(outcome(model(both), after)).toEqual([[], [], ["unused class-removed"]]);
});

test("a waiver of another place, or of another rule, covers nothing", () => {
  const elsewhere = model(one).replace("stages:", "# ketu-ignore class-removed: x\nstages:");
  expect(outcome(model(both), elsewhere)).toEqual([["class-removed"], [], ["unused class-removed"]]);
  const other = waived("class-added: x", one);
  expect(outcome(model(both), other)).toEqual([["class-removed"], [], ["unused class-added"]]);
});

test("a waiver in one file covers nothing at the same place of another", () => {
  const head = modelOf(waived("label-changed: x", both));
  if (!head) throw new Error("not a model");
  const [waiver] = head.waivers;
  const { from = 0, to = 0, file = "" } = waiver?.covers ?? {};
  const covering = waiversOver({ base: head, head });
  const changeIn = (name: string) => ({
    ...{ rule: "label-changed", subject: "scheme:tier" as const },
    head: { file: name, from, to },
  });
  expect(covering(changeIn(file))).toEqual([waiver]);
  expect(covering(changeIn("other.ketu.yaml"))).toEqual([]);
});

test("a waiver over one of several places where something gone stood covers nothing", () => {
  const start = (fields: string): string => `ketu: 1\ntitle: t\nstages: { a: 甲 }\nfields:\n${fields}`;
  const [name, age] = ["  name: { label: 姓名, type: text }\n", "  age: { label: 年龄, type: integer }\n"];
  const before = start(`${name}${age}  gone: { label: 去掉, type: text }\n`);
  const comment = "  # ketu-ignore field-removed: x\n";
  expect(outcome(before, start(`${comment}${name}${age}`))[1]).toEqual([]);
  expect(outcome(before, start(`${name}${age}`).replace("fields:", `${comment.trim()}\nfields:`))[1]).toEqual([
    "field-removed: x",
  ]);
});

test("the check of one model says nothing of waivers for changes", async () => {
  const { diagnostics } = await compileTexts(waived("class-removed until 2020-01-01: x", both), { asOf: "2026-01-01" });
  expect(diagnostics.map(({ code }) => code).filter((code) => code.startsWith("waiver-"))).toEqual([]);
});

test("a version need not be another one for what is waived, but for all else", async () => {
  const versioned = (text: string): string => text.replace("title:", 'version: "1.0"\ntitle:');
  const compared = async (after: string): Promise<readonly string[] | undefined> => {
    const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });
    const version = (text: string) => ({ file: "main.ketu.yaml", text: versioned(text), readFile });
    const { changes } = await compareModels(version(model(both)), version(after), "2026-12-31");
    return changes?.map(({ rule }) => rule);
  };
  expect(await compared(model(one))).toEqual(["class-removed", "version-not-bumped"]);
  expect(await compared(waived("class-removed until 2026-12-31: 合并到 VIP", one))).toEqual([]);
  const expired = waived("class-removed until 2026-12-30: 合并到 VIP", one);
  expect(await compared(expired)).toEqual(["class-removed", "version-not-bumped"]);
});
