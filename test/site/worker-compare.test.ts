import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mergePatch } from "../../site/viewer/patches.ts";
import { applyTextEdits } from "../../site/viewer/apply-text-edits.ts";
import type { ComparedVersions, CompareOptions, OtherVersion } from "../../site/worker/api.ts";
import { mainFile, startEditorService, type EditorService } from "../support/editor-service.ts";

const before = readFileSync("models/online-education/model.ketu.yaml", "utf8");
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
  expect(after.slice(relaxed?.place?.from, relaxed?.place?.to)).toContain("first_call");
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
