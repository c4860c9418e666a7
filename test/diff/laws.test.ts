import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareModels } from "../../src/compare-models.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import type { Change } from "../../src/diff/change.ts";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { anyPair } from "./any-pair.ts";
import { galleryPair } from "./gallery-pairs.ts";
import { arbitraryScript, knownEdits } from "./known-edits.ts";
import { modelOf } from "./read-model.ts";
import { validModel } from "./review-mutants.ts";
import { arbitraryRewriting, rewrittenModel } from "./rewrite-text.ts";
import { textOfTree, treeOf } from "./text-tree.ts";

const names = ["online-education", "b2b-software", "retail"];
const textOf = (name: string): string =>
  readFileSync(new URL(`../../models/${name}/model.ketu.yaml`, import.meta.url), "utf8")
    // Whether the version was raised is another matter.
    .replace(/^version: .*\n/m, "subtitle: Prénom · 客户\n");

function changesBetween(before: string, after: string): readonly Change[] {
  const [base, head] = [modelOf(before), modelOf(after)];
  if (!base || !head) throw new Error("not a model");
  return judgeChanges(base, head);
}

describe.each(names)("the model %s", (name) => {
  const tree = treeOf(textOf(name));
  const model = validModel(textOfTree(tree));
  if (!model) throw new Error("not a model");

  test("means the same in another order, other quotes, other line ends, other characters, with comments, in several files", () => {
    fc.assert(
      fc.property(arbitraryRewriting, (rewriting) => {
        const other = rewrittenModel(tree, rewriting);
        if (!other) throw new Error("not a model");
        expect(factsBetween(canonicalModel(model), canonicalModel(other))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("of a script of edits each is told as what it is, and nothing else", () => {
    const edits = knownEdits(model, tree);
    expect(edits.length).toBeGreaterThan(60);
    fc.assert(
      fc.property(arbitraryScript(edits), (script) => {
        const head = validModel(textOfTree(script.reduce((each, edit) => edit.apply(each), tree)));
        fc.pre(head !== undefined);
        const found = head ? judgeChanges(model, head) : [];
        expect(found.map(({ rule, subject }) => `${rule} ${subject}`).sort()).toEqual(
          script.map(({ truth }) => truth).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});

test("what is added elsewhere takes no finding away", () => {
  fc.assert(
    fc.property(galleryPair, ({ before, after }) => {
      const more = new Map(treeOf(after));
      more.set("quotes", new Map([["zz_quote", new Map([["text", "与别的都不相干"]])]]));
      const found = new Set(changesBetween(before, textOfTree(more)).map(({ fingerprint }) => fingerprint));
      for (const { fingerprint } of changesBetween(before, after)) expect(found).toContain(fingerprint);
    }),
  );
});

test("the time zone and the language of the machine play no part", () => {
  const zone = process.env["TZ"];
  fc.assert(
    fc.property(anyPair, ({ before, after }) => {
      const answers = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((each) => {
        process.env["TZ"] = each;
        return JSON.stringify(changesBetween(before, after));
      });
      expect(new Set(answers).size).toBe(1);
    }),
    { numRuns: 30 },
  );
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const whole = textOf("retail");
const readFile = (): Promise<{ readonly status: "missing" }> => Promise.resolve({ status: "missing" });

/** Bytes of any sort, and a model with a piece of it replaced by any characters. */
const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .tuple(fc.nat(whole.length), fc.nat(60), fc.string({ unit: "grapheme", maxLength: 12 }))
    .map(([from, length, piece]) => whole.slice(0, from) + piece + whole.slice(from + length)),
);

test("any text on either side ends in a list of changes or in errors, never in both or neither", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.boolean(), async (text, isBase) => {
      const sides = [text, whole].map((each, index) => ({ file: `${index}.ketu.yaml`, text: each, readFile }));
      const [base, head] = isBase ? sides : [...sides].reverse();
      if (!base || !head) throw new Error("two sides");
      const { changes, errors } = await compareModels(base, head);
      expect(changes === undefined).toBe(errors.length > 0);
      for (const { severity, message } of errors) expect([severity, message.zh !== ""]).toEqual(["error", true]);
    }),
  );
}, 120_000);
