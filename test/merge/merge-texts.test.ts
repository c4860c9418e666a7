import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeTexts, type MergedTexts } from "../../src/merge/merge-texts.ts";
import type { ConflictMarks } from "../../src/merge/mark-conflicts.ts";
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
      const { text, conflicts, isDoubtful } = await merge(texts);
      const [base, ours, theirs] = await Promise.all([texts.base, texts.ours, texts.theirs].map(meaningOf));
      if (!base || !ours || !theirs || text === undefined) throw new Error(`not merged: ${JSON.stringify(conflicts)}`);
      const both = [...factsBetween(base, ours), ...factsBetween(base, theirs)];
      if (isDoubtful) return;
      if (conflicts.length === 0) {
        merged += 1;
        expect(written(await meaningOf(text))).toEqual(written(applyFacts(both, base)));
        const { text: back = "" } = await merge({ ...texts, ours: texts.theirs, theirs: texts.ours });
        expect(written(await meaningOf(back))).toEqual(written(await meaningOf(text)));
      } else {
        marked += 1;
        expect(text.split("\n").filter((line) => line === `${open} ours`).length).toBeGreaterThan(0);
        // Whoever takes one side everywhere keeps all that it has changed.
        for (const [side, own] of [
          ["ours", ours],
          ["theirs", theirs],
        ] as const) {
          const mine = await readingOf(decided(text, side));
          if (!mine) throw new Error(`not a model: ${decided(text, side)}`);
          expect(written(applyFacts(factsBetween(base, own), mine.canonical))).toEqual(written(mine.canonical));
        }
      }
    }),
    { numRuns: isCrowded ? 60 : 40 },
  );
  expect(merged).toBeGreaterThan(10);
  if (isCrowded) expect(marked).toBeGreaterThan(0);
});

test("a side without changes gives the other one to the byte, and two sides that say the same give that", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (base, other) => {
      expect((await merge({ base, ours: other, theirs: base })).text).toBe(other);
      expect((await merge({ base, ours: base, theirs: other })).text).toBe(other);
      expect((await merge({ base, ours: other, theirs: other })).text).toBe(other);
    }),
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
  expect(conflicts).toEqual([{ about: "node:call", path: ["sla"], kind: "value" }]);
  const line = "      call: { label: 首次电话, kind: touchpoint, sla: 12h, owner: sales }   # 要快\n";
  const marked = `${open} ours\n${line}${between}\n${line.replace("12h", "48h")}${close} theirs\n`;
  expect(text).toBe(ours.replace("label: 预约", "label: 预约试听").replace(line, marked));
});

test("removed on one side and changed on the other is marked, whichever side it is", async () => {
  const removed = base.replace(/ {6}book: .*\n/, "");
  const changed = base.replace("label: 预约,", "label: 预约试听,");
  const line = "      book: { label: 预约试听, kind: milestone }\n";
  const one = await merge({ base, ours: removed, theirs: changed });
  expect(one.conflicts).toEqual([{ about: "node:book", path: [], kind: "removed" }]);
  expect(one.text).toContain(`${open} ours\n${between}\n${line}${close} theirs\n`);
  const other = await merge({ base, ours: changed, theirs: removed });
  expect(other.text).toContain(`${open} ours\n${line}${between}\n${close} theirs\n`);
});

test("two new nodes at one place are a conflict about order, in different stages they are none", async () => {
  const added = (id: string): string => base.replace(/( {6}book: .*\n)/, `$1      ${id}: { label: ${id} }\n`);
  const { conflicts, text } = await merge({ base, ours: added("one"), theirs: added("two") });
  expect(conflicts).toEqual([{ about: "stage:contact", path: ["nodes"], kind: "order" }]);
  expect(text).toContain(
    `${open} ours\n      one: { label: one }\n${between}\n      two: { label: two }\n${close} theirs\n`,
  );
  const apart = await merge({
    base,
    ours: added("one"),
    theirs: base.replace("welcome: 回访", "welcome: 回访, ask: 问"),
  });
  expect(apart.conflicts).toEqual([]);
  expect(apart.text).toBe(added("one").replace("welcome: 回访", "welcome: 回访, ask: 问"));
});

test("comments of both sides stay; a comment that both changed is marked", async () => {
  const ours = base.replace("sla: 24h", "sla: 12h").replace("# 要快", "# 要很快");
  const theirs = base
    .replace("label: 售后服务", "label: 售后")
    .replace("ketu: 1\n", "ketu: 1 # one\n# by theirs\n")
    .replace("   # 名称", "");
  const both = ours
    .replace("label: 售后服务", "label: 售后")
    .replace("ketu: 1\n", "ketu: 1 # one\n# by theirs\n")
    .replace("   # 名称", "");
  expect(await merge({ base, ours, theirs })).toEqual({ text: both, conflicts: [], isDoubtful: false });
  const { text, conflicts } = await merge({ base, ours, theirs: base.replace("# 要快", "# 不急") });
  expect(conflicts).toEqual([{ about: "node:call", path: [], kind: "comment" }]);
  expect(decided(text ?? "", "theirs")).toBe(ours.replace("# 要很快", "# 不急"));
});

test("a node that one side moves is still the one that the other side edits", async () => {
  const line = "      call: { label: 首次电话, kind: touchpoint, sla: 24h, owner: sales }   # 要快\n";
  const moved = base
    .replace(line, "")
    .replace("{ welcome: 回访 }", `{ welcome: 回访, ${line.trim().replace(/ +#.*/, "")} }`);
  const edited = base.replace("sla: 24h", "sla: 12h");
  for (const [ours, theirs] of [
    [moved, edited],
    [edited, moved],
  ] as const) {
    const { text, conflicts } = await merge({ base, ours, theirs });
    expect([text, conflicts]).toEqual([moved.replace("sla: 24h", "sla: 12h"), []]);
  }
});

test("what one side renames and declares to have been is still what the other side edits and names", async () => {
  const renamed = base
    .replace("care: 客服部", "desk: { label: 客服部, was: care }")
    .replace("label: 首次电话,", "label: 首次电话, supports: [desk],");
  const first = base.replace("label: 首次电话,", "label: 首次电话, supports: [care],");
  const edited = first
    .replace("客服部", "客户服务部")
    .replace("welcome: 回访", "welcome: { label: 回访, owner: care }");
  const both = renamed
    .replace("客服部", "客户服务部")
    .replace("welcome: 回访", "welcome: { label: 回访, owner: desk }");
  for (const [ours, theirs] of [
    [renamed, edited],
    [edited, renamed],
  ] as const) {
    const { text, conflicts, isDoubtful } = await merge({ base: first, ours, theirs });
    expect([text, conflicts, isDoubtful]).toEqual([both, [], false]);
  }
});

test("names that both add to a list are both there; one that both exchanged is marked", async () => {
  const list = (names: string): string => base.replace("sla: 24h", `channel: [${names}]`);
  const first = list("phone, shop");
  const one = await merge({ base: first, ours: list("phone, shop, wecom"), theirs: list("phone, shop, fax") });
  expect([one.text, one.conflicts]).toEqual([list("phone, shop, wecom, fax"), []]);
  const other = await merge({ base: first, ours: list("phone, wecom"), theirs: list("phone, fax") });
  expect(other.conflicts).toEqual([{ about: "node:call", path: ["channel"], kind: "value" }]);
});

test("what stands in braces on one side and in lines on the other is merged into the form that is new", async () => {
  const ours = base.replace(
    "service: { label: 售后服务, nodes: { welcome: 回访 } }",
    "service:\n    label: 售后服务 # 之后\n    nodes: { welcome: 回访 }",
  );
  const theirs = base
    .replace("welcome: 回访", "welcome: 回访, ask: 问")
    .replace("care: 客服部", "care: { label: 客服部, note: 楼下 }");
  const { text } = await merge({ base, ours, theirs });
  expect(text).toBe(
    ours
      .replace("welcome: 回访", "welcome: 回访, ask: 问")
      .replace("care: 客服部", "care: { label: 客服部, note: 楼下 }"),
  );
});

test("texts of several lines are merged line by line", async () => {
  const note = (...lines: readonly string[]): string =>
    base.replace("title:", `note: |\n${lines.map((line) => `  ${line}\n`).join("")}title:`);
  const [first, ours, theirs] = [note("一", "二", "三"), note("壹", "二", "三"), note("一", "二", "叁")];
  expect((await merge({ base: first, ours, theirs })).text).toBe(note("壹", "二", "叁"));
});

test("Windows line ends stay, in the marks too", async () => {
  const windows = (text: string): string => text.replaceAll("\n", "\r\n");
  const [ours, theirs] = ["12h", "48h"].map((time) => windows(base.replace("24h", time))) as [string, string];
  const { text = "" } = await merge({ base: windows(base), ours, theirs });
  expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  expect(text).toContain(`${open} ours\r\n`);
});

test("a file that is a part of a model, or has names that nobody declares, is merged like every other", async () => {
  const part = "ketu: 1\nstages:\n  a: { label: 甲, owner: nobody, sla: soon }\n  b: 乙\n";
  const ours = part.replace("甲", "第一");
  const theirs = part.replace("sla: soon", "sla: later").replace("b: 乙", "b: 第二 # new");
  const { text, conflicts } = await merge({ base: part, ours, theirs });
  expect([text, conflicts]).toEqual([theirs.replace("甲", "第一"), []]);
});

test("what one side removed and the other newly names is marked", async () => {
  const ours = base.replace("      book: { label: 预约, kind: milestone }\n", "");
  const theirs = `${base}transitions:\n  book -> call: 再来\n`;
  const { text, conflicts } = await merge({ base, ours, theirs });
  expect(conflicts).toEqual([{ about: "node:book", path: [], kind: "removed" }]);
  expect(decided(text ?? "", "theirs")).toBe(theirs);
});

test("two new files of one name are merged without a base", async () => {
  const { text, conflicts } = await merge({ base: "", ours: base, theirs: base.replace("小店", "大店") });
  expect(conflicts).toEqual([{ about: "model:model", path: ["title"], kind: "value" }]);
  expect(decided(text ?? "", "ours")).toBe(base);
});

test("what is no YAML of entries on lines is not merged entry by entry", async () => {
  for (const broken of [`${base}stages: {}\n`, "x", "{ ketu: 1, title: 小店 }\n", `${base}\tx: [`]) {
    const theirs = base.replace("小店", "大店");
    expect(await merge({ base, ours: broken, theirs })).toEqual({ conflicts: [], isDoubtful: true });
  }
});

test("any texts end in a result, in marks or in none, and never in an exception", async () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...base.split(/(?<=[\n,:{}])/)), { maxLength: 30 }).map((parts) => parts.join("")),
  );
  await fc.assert(
    fc.asyncProperty(text, text, text, async (one, two, three) => {
      const { text: merged, isDoubtful } = await merge({ base: one, ours: two, theirs: three });
      expect(merged !== undefined || isDoubtful).toBe(true);
    }),
    { numRuns: 200 },
  );
});
