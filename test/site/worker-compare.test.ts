import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mergePatch } from "../../site/viewer/patches.ts";
import { applyTextEdits } from "../../site/viewer/apply-text-edits.ts";
import type { ComparedVersions, CompareOptions, OtherVersion } from "../../site/worker/api.ts";
import { mainFile, startEditorService, type EditorService } from "../support/editor-service.ts";
import { inChinese } from "../support/in-chinese.ts";

const before = inChinese(readFileSync("models/online-education/model.ketu.yaml", "utf8"));
const after = before
  .replace("sla: 24h", "sla: 48h")
  .replace(
    "      book_trial: {",
    "      add_wechat: { label: 加企业微信, kind: touchpoint } # 新\n      book_trial: {",
  );

const other = (text: string, role: OtherVersion["role"] = "base"): OtherVersion => ({
  main: mainFile,
  files: [{ path: mainFile, text }],
  role,
});

async function compare(
  editor: EditorService,
  options: Partial<CompareOptions> & Pick<CompareOptions, "other">,
  shown?: number,
): Promise<ComparedVersions> {
  const answer = await editor.ask({
    kind: "compare",
    version: 1,
    ...(shown !== undefined && { shown }),
    options: { path: mainFile, locale: "en", theme: "default", asOf: "2026-11-29", side: "map", ...options },
  });
  if (answer.kind !== "compare") throw new Error(JSON.stringify(answer));
  return answer.comparison;
}

function startWith(text: string): EditorService {
  const editor = startEditorService();
  editor.files({ [mainFile]: text });
  return editor;
}

test("a comparison gives the changes in words with their places in the open text, and a picture that numbers them", async () => {
  const { changes = [], picture, problems } = await compare(startWith(after), { other: other(before), locale: "zh" });
  expect(problems).toEqual([]);
  expect(changes.map(({ rule }) => rule).sort()).toEqual(["node-added", "sla-relaxed", "version-not-bumped"]);
  const relaxed = changes.find(({ rule }) => rule === "sla-relaxed");
  expect(relaxed?.message).toContain("24h");
  expect(relaxed?.isDrawn).toBe(true);
  expect(after.slice(relaxed?.place?.from, relaxed?.place?.to)).toBe("sla: 48h");
  const markup = Object.values(picture?.changed ?? {}).join("");
  for (const { number, isDrawn } of changes) if (isDrawn) expect(markup).toContain(`>${number}</text>`);
});

test("before, both and after stand at the same places, and travel as changes of each other", async () => {
  const editor = startWith(after);
  const whole = await compare(editor, { other: other(before) });
  const head = await compare(editor, { other: other(before), side: "head" }, whole.picture?.number);
  expect(head.picture?.base).toBe(whole.picture?.number);
  const merged = head.picture && mergePatch(whole.picture, head.picture);
  const shared = Object.entries(merged?.boxes ?? {}).filter(([key]) => whole.picture?.boxes[key]);
  const cards = shared.filter(([, { role, subject }]) => role === "card" && subject !== undefined);
  expect(cards.length).toBeGreaterThan(10);
  for (const [key, box] of cards) {
    const { x, y } = whole.picture?.boxes[key] ?? {};
    expect([key, box.x, box.y]).toEqual([key, x, y]);
  }
});

test("a change that is carried over leaves every other byte, whichever of the two versions is the later one", async () => {
  for (const [open, otherText, role] of [
    [after, before, "base"],
    [before, after, "head"],
  ] as const) {
    const editor = startWith(open);
    const { changes = [] } = await compare(editor, { other: other(otherText, role) });
    const added = changes.find(({ rule }) => rule === "node-added");
    const answer = await editor.ask({
      kind: "carry",
      options: { path: mainFile, other: other(otherText, role), asOf: "2026-11-29" },
      chosen: [added?.fingerprint ?? ""],
    });
    if (answer.kind !== "edits") throw new Error(JSON.stringify(answer));
    expect(answer.carried).toEqual([added?.number]);
    const line = "      add_wechat: { label: 加企业微信, kind: touchpoint } # 新\n";
    const expected =
      role === "base" ? after.replace(line, "") : before.replace("      book_trial: {", `${line}      book_trial: {`);
    expect(applyTextEdits(open, answer.edits)).toBe(expected);
  }
});

test("a version with errors gives no list, but says which side has them and where", async () => {
  const broken = after.replace("kind: touchpoint", "kind: tuchpoint");
  const found = await compare(startWith(after), { other: other(broken) });
  expect(found.changes).toBeUndefined();
  expect(found.problems.length).toBeGreaterThan(0);
  expect(found.problems.every(({ isOther }) => isOther)).toBe(true);
  expect(found.problems[0]?.place).toMatch(/^main\.ketu\.yaml:\d+$/);
  const own = await compare(startWith(broken), { other: other(before) });
  expect(own.problems.every(({ isOther }) => !isOther)).toBe(true);
});

test("a change says whom it hits, and those that a waiver covers are counted, not shown", async () => {
  const { changes = [] } = await compare(startWith(after), { other: other(before) });
  expect(changes.find(({ rule }) => rule === "sla-relaxed")?.direction).toBe("↓ downstream");
  const reason = "# ketu-ignore sla-relaxed: 人手不够";
  const waiving = after.replace(/^( *)(first_call: )/m, `$1${reason}\n$1$2`);
  expect(waiving).not.toBe(after);
  const rest = await compare(startWith(waiving), { other: other(before) });
  expect(rest.waived).toBe(1);
  expect(rest.changes?.map(({ rule }) => rule)).not.toContain("sla-relaxed");
});

test("of several comparisons that wait only the newest is made, and drawings do not displace them", async () => {
  const editor = startWith(after);
  const ask = (side: CompareOptions["side"]): Promise<{ readonly kind: string }> =>
    editor.ask({
      kind: "compare",
      version: 1,
      options: { path: mainFile, locale: "en", theme: "default", asOf: "2026-11-29", side, other: other(before) },
    });
  const answers = await Promise.all([
    ask("base"),
    editor.draw().then(() => ({ kind: "drawn" })),
    ask("map"),
    ask("head"),
  ]);
  expect(answers.map(({ kind }) => kind)).toEqual(["superseded", "drawn", "superseded", "compare"]);
});

const parted = `ketu: 1
title: 客户管理模型
include: [service.ketu.yaml]
fields: { score: { label: 意向评分, type: integer, range: 0..100 } }
stages:
  contact: # 初次
    label: 初次接触
    nodes:
      call: { label: 电话, kind: touchpoint, sla: 24h } # 首次
      trial: { label: 试听, kind: milestone }
  decision:
    label: 购买决策
    nodes:
      order: 下单
transitions: { trial -> order: { label: 达标, when: score >= 60 } }
`;
const service = "ketu: 1\nstages:\n  service: { label: 售后服务, nodes: { visit: 回访 } } # 另一个文件\n";

type Texts = Readonly<Record<string, string>>;

/** An edit of each kind, in one file or two. */
const edits: readonly (readonly [kind: string, edit: (texts: Texts) => Texts])[] = [
  ["a declared rename", (texts) => inMain(texts, "      call: { ", "      first_call: { was: call, ")],
  ["a move to another stage", (texts) => moved(texts)],
  ["an addition", (texts) => inMain(texts, "      trial:", "      wechat: 加微信 # 新\n      trial:")],
  ["a removal", (texts) => inMain(texts, "      call: { label: 电话, kind: touchpoint, sla: 24h } # 首次\n", "")],
  ["another order", (texts) => swapped(texts)],
  ["values", (texts) => inMain(inMain(texts, "sla: 24h", "sla: 8h"), "score >= 60", "score >= 80")],
  [
    "a change in two files",
    (texts) => ({
      ...inMain(texts, "label: 试听", "label: 试听课"),
      "service.ketu.yaml": service.replace("visit: 回访", "visit: { label: 回访, sla: 7d }"),
    }),
  ],
];

function inMain(texts: Texts, from: string, to: string): Texts {
  const text = texts[mainFile] ?? "";
  if (text.split(from).length !== 2) throw new Error(`not there once: ${from}`);
  return { ...texts, [mainFile]: text.replace(from, to) };
}

const trial = "      trial: { label: 试听, kind: milestone }\n";

function moved(texts: Texts): Texts {
  return inMain(inMain(texts, trial, ""), "      order:", `${trial}      order:`);
}

function swapped(texts: Texts): Texts {
  return inMain(inMain(texts, trial, ""), "      call:", `${trial}      call:`);
}

describe.each(edits)("%s", (_kind, edit) => {
  const base: Texts = { [mainFile]: parted, "service.ketu.yaml": service };
  const head = edit(base);
  const versionOf = (texts: Texts, role: OtherVersion["role"]): OtherVersion => ({
    main: mainFile,
    files: Object.entries(texts).map(([path, text]) => ({ path, text })),
    role,
  });

  test.each([
    ["rejected as a whole gives what base means", head, base, "base"],
    ["accepted as a whole gives what head means", base, head, "head"],
  ] as const)("%s, and lines that neither has otherwise stay", async (_words, open, there, role) => {
    const editor = startEditorService();
    editor.files(open);
    const version = versionOf(there, role);
    const { changes = [] } = await compare(editor, { other: version });
    expect(changes.length).toBeGreaterThan(0);
    const answer = await editor.ask({
      kind: "carry",
      options: { path: mainFile, other: version, asOf: "2026-11-29" },
      chosen: changes.filter(({ isOwn }) => isOwn).map(({ fingerprint }) => fingerprint),
    });
    if (answer.kind !== "edits") throw new Error(JSON.stringify(answer));
    const result = Object.fromEntries(
      Object.entries(open).map(([path, text]) => {
        const own = answer.edits.filter(({ range }) => range.file === path);
        return [path, applyTextEdits(text, own)];
      }),
    );
    editor.files(result);
    expect((await compare(editor, { other: version })).changes).toEqual([]);
    const known = new Set([...Object.values(base), ...Object.values(head)].flatMap((text) => text.split("\n")));
    const lines = Object.values(result).flatMap((text) => text.split("\n"));
    expect(lines.filter((line) => !known.has(line))).toEqual([]);
  });
});

test("figures and the logo of the open model stand in the picture of a comparison", async () => {
  const figures = readFileSync("models/online-education/figures.json", "utf8");
  const pixel =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
  const brand = `\nstyle: { brand: { colors: ["#14263b", "#1b628f", "#2e8b57", "#e0a030", "#c0392b"], logo: "${pixel}" } }\n`;
  const branded = after.replace(/^style:.*$/m, "") + brand;
  const editor = startEditorService();
  editor.files({ [mainFile]: branded, "figures.json": figures });
  const markupOf = async (options: Partial<CompareOptions>): Promise<string> => {
    const { picture } = await compare(editor, { other: other(before), ...options });
    return Object.values(picture?.changed ?? {}).join("");
  };
  const plain = await markupOf({});
  const measured = await markupOf({ figures: "figures.json" });
  expect(plain).toContain(pixel);
  expect(plain).not.toContain("12,480");
  expect(measured).toContain("12,480");
});
