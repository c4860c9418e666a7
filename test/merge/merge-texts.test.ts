import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mergeTexts, type MergedTexts } from "../../src/merge/merge-texts.ts";
import { type ConflictMarks, markConflicts } from "../../src/merge/mark-conflicts.ts";
import { readDocuments, type Reading } from "../../src/carry/read-documents.ts";
import { applyFacts } from "../../src/diff/apply-facts.ts";
import type { CanonicalModel } from "../../src/diff/canonical-model.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { arbitraryThree, type ThreeTexts } from "../diff/random-edits.ts";

const labels = { base: "base", ours: "ours", theirs: "theirs" };
const marks: ConflictMarks = { size: 7, labels, hasBase: false };
const [open, between, close] = ["<", "=", ">"].map((sign) => sign.repeat(7)) as [string, string, string];

const merge = (texts: ThreeTexts): Promise<MergedTexts> => mergeTexts({ ...texts, marks });

async function readingOf(text: string): Promise<Reading | undefined> {
  const { value, diagnostics } = parseDocument("main.ketu.yaml", text);
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  return value && !isBroken ? readDocuments([value]) : undefined;
}

async function isSound(text: string): Promise<boolean> {
  return (await readingOf(text))?.errors.size === 0;
}

async function meaningOf(text: string): Promise<CanonicalModel> {
  const reading = await readingOf(text);
  if (!reading || reading.errors.size > 0) throw new Error(`not a sound model: ${[...(reading?.errors ?? [])].join()}`);
  return reading.canonical;
}

/** What was written; steps of the default path follow from the order of nodes. */
function written({ elements }: CanonicalModel): unknown {
  return [...elements].filter(([ref]) => !ref.startsWith("transition:"));
}

/** One side of every conflict, as a person decides it. */
function decided(text: string, side: "ours" | "theirs"): string {
  const kept: string[] = [];
  let at: "both" | "ours" | "theirs" = "both";
  for (const line of text.split("\n")) {
    if (line.startsWith(open)) at = "ours";
    else if (line.startsWith(between)) at = "theirs";
    else if (line.startsWith(close)) at = "both";
    else if (at === "both" || at === side) kept.push(line);
  }
  return kept.join("\n");
}

const sound = async (texts: ThreeTexts): Promise<boolean> =>
  (await isSound(texts.base)) && (await isSound(texts.ours)) && (await isSound(texts.theirs));

test.each([
  ["anywhere in large models", false],
  ["at the same places of small ones", true],
])("two sides with edits %s are merged into what both say, or the difference is marked", async (_, isCrowded) => {
  let [merged, marked] = [0, 0];
  await fc.assert(
    fc.asyncProperty(arbitraryThree(isCrowded), async (texts) => {
      if (!(await sound(texts))) return;
      const { text, conflicts } = await merge(texts);
      const [base, ours, theirs] = await Promise.all([texts.base, texts.ours, texts.theirs].map(meaningOf));
      if (!base || !ours || !theirs || text === undefined) throw new Error(`not merged: ${JSON.stringify(conflicts)}`);
      const both = [...factsBetween(base, ours), ...factsBetween(base, theirs)];
      if (conflicts.length === 0) {
        merged += 1;
        expect(written(await meaningOf(text))).toEqual(written(applyFacts(both, base)));
        const { text: back = "" } = await merge({ ...texts, ours: texts.theirs, theirs: texts.ours });
        expect(written(await meaningOf(back))).toEqual(written(await meaningOf(text)));
      } else {
        marked += 1;
        expect(text.split("\n").filter((line) => line === `${open} ours`).length).toBeGreaterThan(0);
        // Whoever takes ours everywhere keeps all that ours has changed.
        const mine = await meaningOf(decided(text, "ours"));
        expect(written(applyFacts(factsBetween(base, ours), mine))).toEqual(written(mine));
        expect((await readingOf(decided(text, "theirs"))) !== undefined).toBe(true);
      }
    }),
    { numRuns: isCrowded ? 60 : 40 },
  );
  expect(merged).toBeGreaterThan(10);
  if (isCrowded) expect(marked).toBeGreaterThan(0);
});

test("a side without changes gives the other one: to the byte where it is ours, by meaning where it is theirs", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryThree(), async ({ base, ours }) => {
      if (!(await isSound(base)) || !(await isSound(ours))) return;
      expect((await merge({ base, ours, theirs: base })).text).toBe(ours);
      expect((await merge({ base, ours, theirs: ours })).text).toBe(ours);
      const { text = "" } = await merge({ base, ours: base, theirs: ours });
      expect(written(await meaningOf(text))).toEqual(written(await meaningOf(ours)));
    }),
    { numRuns: 20 },
  );
});

const base = `ketu: 1
title: 小店   # 名称
roles: { sales: 销售部, care: 客服部 }
stages:
  contact:
    label: 初次接触
    nodes:
      call: { label: 首次电话, kind: touchpoint, sla: 24h, owner: sales }   # 要快
      book: { label: 预约, kind: milestone }
  service: { label: 售后服务, nodes: { welcome: 回访 } }
`;

test("both sides change one line, and a merge by lines would not do it", async () => {
  const ours = base.replace("sla: 24h", "sla: 12h");
  const theirs = base.replace("owner: sales }", "owner: care }").replace("title: 小店 ", "title: 大店 ");
  expect((await merge({ base, ours, theirs })).text).toBe(
    ours.replace("owner: sales }", "owner: care }").replace("title: 小店 ", "title: 大店 "),
  );
});

test("another value on both sides is marked at its line, and everything else is merged", async () => {
  const ours = base.replace("sla: 24h", "sla: 12h").replace("小店", "大店");
  const theirs = base.replace("sla: 24h", "sla: 48h").replace("label: 预约", "label: 预约试听");
  const { text, conflicts } = await merge({ base, ours, theirs });
  expect(conflicts).toEqual([{ about: "node:call", path: "sla", kind: "value" }]);
  const line = "      call: { label: 首次电话, kind: touchpoint, sla: 12h, owner: sales }   # 要快\n";
  const marked = `${open} ours\n${line}${between}\n${line.replace("12h", "48h")}${close} theirs\n`;
  expect(text).toBe(ours.replace("label: 预约", "label: 预约试听").replace(line, marked));
});

test("removed on one side and changed on the other is marked, whichever side it is", async () => {
  const removed = base.replace(/ {6}book: .*\n/, "");
  const changed = base.replace("label: 预约,", "label: 预约试听,");
  const line = "      book: { label: 预约试听, kind: milestone }\n";
  const one = await merge({ base, ours: removed, theirs: changed });
  expect(one.conflicts).toEqual([{ about: "node:book", kind: "removed" }]);
  expect(one.text).toContain(`${open} ours\n${between}\n${line}${close} theirs\n`);
  const other = await merge({ base, ours: changed, theirs: removed });
  expect(other.text).toContain(`${open} ours\n${line}${between}\n${close} theirs\n`);
});

test("two new nodes at one place are a conflict about order, in different stages they are none", async () => {
  const added = (id: string): string => base.replace(/( {6}book: .*\n)/, `$1      ${id}: { label: ${id} }\n`);
  const { conflicts, text } = await merge({ base, ours: added("one"), theirs: added("two") });
  expect(conflicts).toEqual([{ about: "stage:contact", kind: "order" }]);
  expect(text).toContain(`${open} ours\n${between}\n      two: { label: two }\n${close} theirs\n`);
  const apart = await merge({
    base,
    ours: added("one"),
    theirs: base.replace("welcome: 回访", "welcome: 回访, ask: 问"),
  });
  expect(apart.conflicts).toEqual([]);
  expect(apart.text).toBe(added("one").replace("welcome: 回访", "welcome: 回访, ask: 问"));
});

test("a merge by lines is taken with the comments of both sides where it means the same, and only there", async () => {
  const ours = base.replace("sla: 24h", "sla: 12h");
  const theirs = base.replace("label: 售后服务", "label: 售后").replace("ketu: 1\n", "ketu: 1\n# by theirs\n");
  const byLines = ours.replace("label: 售后服务", "label: 售后").replace("ketu: 1\n", "ketu: 1\n# by theirs\n");
  expect((await merge({ base, ours, theirs, byLines })).text).toBe(byLines);
  const wrong = byLines.replace("小店", "大店");
  expect((await merge({ base, ours, theirs, byLines: wrong })).text).toBe(
    ours.replace("label: 售后服务", "label: 售后"),
  );
});

test("Windows line ends stay, in the marks too", async () => {
  const windows = (text: string): string => text.replaceAll("\n", "\r\n");
  const [ours, theirs] = ["12h", "48h"].map((time) => windows(base.replace("24h", time))) as [string, string];
  const { text = "" } = await merge({ base: windows(base), ours, theirs });
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  expect(text).toContain(`${open} ours\r\n`);
});

test("what is no whole model without errors is not merged by meaning: broken texts, parts, names that nobody declares", async () => {
  const others = [
    `${base}stages: {}\n`,
    "ketu: 1\nstages: { a: 甲 }\n",
    base.replace("owner: sales", "owner: nobody"),
    "x",
  ];
  for (const other of [...others, base.replace("title", "include: [a.ketu.yaml]\ntitle")]) {
    expect(await merge({ base, ours: other, theirs: base })).toEqual({ conflicts: [], isUnread: true });
    expect(await merge({ base, ours: base, theirs: other })).toEqual({ conflicts: [], isUnread: true });
  }
});

test("edits in one line or side by side stand between one pair of marks", () => {
  const edit = (from: number, to: number, text: string): Parameters<typeof markConflicts>[1][number] => ({
    range: { file: "f", from, to },
    text,
  });
  expect(markConflicts("a b\nc\nd\n", [edit(0, 1, "x"), edit(2, 3, "y"), edit(4, 5, "z")], marks)).toBe(
    `${open} ours\na b\nc\n${between}\nx y\nz\n${close} theirs\nd\n`,
  );
  expect(markConflicts("a\nb", [edit(2, 3, "x")], marks)).toBe(`a\n${open} ours\nb\n${between}\nx\n${close} theirs\n`);
  expect(markConflicts("a\nb\n", [edit(2, 2, "x\n")], marks)).toBe(
    `a\n${open} ours\n${between}\nx\n${close} theirs\nb\n`,
  );
  expect(readFileSync(new URL(import.meta.url), "utf8")).not.toMatch(/^<{7}/m);
});
