import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CompileRequest } from "../src/compile.ts";
import { fixModel, type FixedModel } from "../src/fix-model.ts";
import { commentsOf, exampleText, meaningOf, modelNames, open } from "./assist/workshop.ts";
import { memoryPorts } from "./support/compile-texts.ts";

function fix(files: Readonly<Record<string, string>>, request: Partial<CompileRequest> = {}): Promise<FixedModel> {
  const file = "model.ketu.yaml";
  return fixModel({ file, text: files[file] ?? "", views: "none", ...request }, memoryPorts(files));
}

function fixText(text: string): Promise<FixedModel> {
  return fix({ "model.ketu.yaml": text });
}

/** Slips that ketu can mend for sure: where they can be made, and what then stands there. */
const slips: readonly { readonly name: string; readonly at: RegExp; readonly make: (found: string) => string }[] = [
  { name: "half-width comma in a goal", at: /(?<=^ {4}goal: \p{Script=Han}+)，(?=\p{Script=Han})/gmu, make: () => "," },
  { name: "two blanks in a label", at: /(?<=label: [A-Za-z]+) (?=\p{Script=Han})/gmu, make: () => "  " },
  {
    name: "no direction of a metric",
    at: /, better: (higher|lower)(?=.*alert: \{ (warn|critical): "[<>])/gm,
    make: () => "",
  },
  { name: "no mask of a mobile number", at: /, mask: mobile(?=.*cn_mobile)/gm, make: () => "" },
  { name: "a full-width colon", at: /(?<=^ {4}(label|goal|owner)): (?=[^\s{])/gm, make: () => "：" },
  { name: "a misspelt key", at: /(?<=^ {4})owner(?=: )/gm, make: () => "owenr" },
];

interface Spot {
  readonly from: number;
  readonly found: string;
  readonly text: string;
}

/** Every place of a text where a slip can be made, in order. */
function spotsIn(text: string): readonly Spot[] {
  return slips
    .flatMap(({ at, make }) =>
      [...text.matchAll(at)].map((match) => ({ from: match.index, found: match[0], text: make(match[0]) })),
    )
    .sort((one, other) => one.from - other.from);
}

function withSlips(text: string, spots: readonly Spot[]): string {
  return [...spots].reverse().reduce((now, spot) => {
    return now.slice(0, spot.from) + spot.text + now.slice(spot.from + spot.found.length);
  }, text);
}

describe.each(modelNames)("slips in %s", (name) => {
  const text = exampleText(name);
  const spots = spotsIn(text);
  const sound = open(text);

  test("are mended all, to the meaning that the model had, with its comments", async () => {
    expect(spots.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...spots], { minLength: 1 }), async (chosen) => {
        const { compilation, texts } = await fixText(withSlips(text, chosen));
        expect(compilation.diagnostics.filter(({ fix: mending }) => mending?.isSafe)).toEqual([]);
        const mended = open(texts.get("model.ketu.yaml") ?? "");
        expect(meaningOf(mended.model)).toEqual(meaningOf(sound.model));
        expect(commentsOf(mended)).toEqual(commentsOf(sound));
      }),
      { numRuns: 12 },
    );
  });

  test("leave the rest of the text byte for byte: one without slips is not touched", async () => {
    const { texts, fixed } = await fixText(text);
    expect([texts.size, fixed.length]).toEqual([0, 0]);
  });
});

test("every kind of slip occurs", () => {
  const texts = modelNames.map(exampleText);
  for (const { name, at } of slips)
    expect(
      texts.some((text) => text.match(at)),
      name,
    ).toBe(true);
});

test("fixes that meet are made one after the other", async () => {
  const { texts, fixed } = await fixText(
    "ketu: 1\ntitle: 模型\nstages:\n  a:\n    label: 甲\n    goal: 了解,引导  建立联系\n",
  );
  expect(fixed.map(({ code }) => code)).toEqual(["half-width-punctuation", "odd-blanks"]);
  expect(texts.get("model.ketu.yaml")).toContain("goal: 了解，引导 建立联系\n");
});

test("parts, figures and the config are fixed too, a bundled template never", async () => {
  const files = {
    "model.ketu.yaml": "ketu: 1\nextends: ketu:lifecycle-6\ninclude: [part.ketu.yaml]\n",
    "part.ketu.yaml":
      'ketu: 1\nmetrics:\n  m: { label: 复购率, unit: percent, alert: { warn: "< 30%" }, stage: loyalty }\n',
    "ketu.config.yaml": "ketu: 1\nrules: { label-too-lnog: off }\n",
  };
  const config = { file: "ketu.config.yaml", text: files["ketu.config.yaml"], model: "model.ketu.yaml" };
  const { texts } = await fix(files, { config });
  expect([...texts.keys()].sort()).toEqual(["ketu.config.yaml", "part.ketu.yaml"]);
  expect(texts.get("part.ketu.yaml")).toContain('alert: { warn: "< 30%" }, better: higher, stage: loyalty');
  expect(texts.get("ketu.config.yaml")).toContain("label-too-long: off");
});

test("what is waived or switched off is not fixed", async () => {
  const text = "ketu: 1\ntitle: 模型\nstages:\n  a:\n    label: 甲\n    goal: 了解,引导\n";
  const waived = text.replace("    goal", "    # ketu-ignore half-width-punctuation: 客户要求原样\n    goal");
  expect((await fixText(waived)).texts.size).toBe(0);
  const off = { file: "ketu.config.yaml", text: "ketu: 1\nrules: { half-width-punctuation: off }\n", model: "m" };
  expect((await fix({ "model.ketu.yaml": text }, { config: off })).texts.size).toBe(0);
});

test("a fix in a text with line breaks of Windows keeps them", async () => {
  const text =
    'ketu: 1\r\ntitle: t\r\nstages: { a: { metric: m } }\r\nmetrics:\r\n  m:\r\n    alert: { warn: "< 4" }\r\n';
  const mended = (await fixText(text)).texts.get("model.ketu.yaml") ?? "";
  expect(mended).toContain("better: higher");
  expect(mended.replaceAll("\r\n", "")).not.toContain("\n");
});

test("what is retired gives way to what replaces it, wherever it is named outright", async () => {
  const text = `ketu: 1
title: 模型
channels: { fax: { label: 传真, retired: 2025-12-31, replaced_by: email }, email: 邮件 }
schemes:
  tier:
    label: 分层
    match: any
    classes: { gold: { label: 金牌, retired: 2025-12-31, replaced_by: vip }, vip: { label: 贵宾, stage: a } }
stages: { a: { label: 甲, goal: 目标, nodes: { call: { label: 联系, channel: [fax, "fax"] } } } }
activities: { gift: { label: 赠礼, stages: [a], responds_to: [tier.gold], channel: fax } }
`;
  const { texts, compilation } = await fixText(text);
  const mended = texts.get("model.ketu.yaml") ?? "";
  expect(mended).toContain("responds_to: [tier.vip], channel: email");
  expect(mended).toContain('channel: [email, "fax"]');
  expect(compilation.diagnostics.map(({ code }) => code)).toContain("retired-in-use");
});
