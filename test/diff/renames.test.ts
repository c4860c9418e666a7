import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { renameAt } from "../../src/assist/rename-at.ts";
import { canonicalModel } from "../../src/diff/canonical-model.ts";
import { compareSides } from "../../src/diff/comparison.ts";
import { judgeChanges } from "../../src/diff/judge-changes.ts";
import { factsBetween } from "../../src/diff/facts-between.ts";
import { renameElements } from "../../src/diff/rename-elements.ts";
import { declaredRenames } from "../../src/diff/renames.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { exampleText } from "../model/example-text.ts";
import { randomModelText } from "../support/random-model.ts";
import { modelOf } from "./read-model.ts";

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** Ways to maps whose keys are ids. */
function idMaps(tree: Tree): readonly (readonly string[])[] {
  const flat = ["roles", "parties", "segments", "channels", "stages", "activities", "relationships", "events"];
  const more = ["sources", "fields", "traits", "schemes", "codes", "metrics", "processes"];
  const inner = [
    ["stages", "nodes"],
    ["schemes", "classes"],
    ["fields", "values"],
  ].flatMap(([section = "", key = ""]) =>
    Object.keys(isTree(tree[section]) ? tree[section] : {}).map((id) => [section, id, key]),
  );
  return [...[...flat, ...more].map((section) => [section]), ...inner].filter((way) => isTree(at(tree, way)));
}

function at(tree: Tree, way: readonly string[]): unknown {
  return way.reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), tree);
}

/** The text with one id renamed everywhere by the editor, declared or not; nothing where the editor refuses. */
function renamedText(text: string, choice: number, isDeclared = true): string | undefined {
  const { value: document } = parseDocument("main.ketu.yaml", text);
  const tree = parse(text) as Tree;
  const places = idMaps(tree).flatMap((way) => Object.keys(at(tree, way) as Tree).map((id) => ({ way, id })));
  const place = places[choice % places.length];
  if (!document || !place) return undefined;
  const { from } = document.locate(`/${[...place.way, place.id].join("/")}`, "key");
  const newId = `${place.id}_renamed`;
  const edits = renameAt({ documents: [document], file: document.file, offset: from, newId }).value;
  if (!edits || edits.length === 0) return undefined;
  const after = parse(applyEdits(text, edits)) as Tree;
  const home = at(after, place.way) as Tree;
  const entry = home[newId];
  if (isDeclared) home[newId] = isTree(entry) ? { ...entry, was: place.id } : { label: entry, was: place.id };
  return stringify(after, { lineWidth: 0 });
}

function changes(before: string, after: string): ReturnType<typeof judgeChanges> {
  const [base, head] = [modelOf(before), modelOf(after)];
  if (!base || !head) throw new Error("not a model");
  return judgeChanges(base, head);
}

test("a rename that is carried out everywhere and declared changes nothing but the id: one in four of the example", () => {
  const count = idMaps(parse(exampleText) as Tree).reduce(
    (sum, way) => sum + Object.keys(at(parse(exampleText) as Tree, way) as Tree).length,
    0,
  );
  let renamed = 0;
  for (let choice = 0; choice < count; choice += 4) {
    const after = renamedText(exampleText, choice);
    if (after === undefined) continue;
    renamed++;
    expect(changes(exampleText, after).map(({ rule, message }) => [rule, message.en])).toEqual([
      ["rename-declared", expect.anything()],
    ]);
  }
  expect(renamed).toBeGreaterThan(25);
});

test("a rename that is carried out everywhere and declared changes nothing but the id: in random models", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(500), (seed, choice) => {
      const before = randomModelText(seed);
      const after = renamedText(before, choice);
      if (after === undefined) return;
      expect(changes(before, after).map(({ rule }) => rule)).toEqual(["rename-declared"]);
    }),
  );
});

test("a rename that is carried out everywhere changes nothing but ids, whether it is declared or not", () => {
  fc.assert(
    fc.property(fc.nat(500), (choice) => {
      const [silent, declared] = [false, true].map((isDeclared) => renamedText(exampleText, choice, isDeclared));
      if (silent === undefined || declared === undefined) return;
      const [base, head, withNames] = [exampleText, silent, declared].map((text) => modelOf(text));
      if (!base || !head || !withNames) throw new Error("not a model");
      const renamed = renameElements(base, declaredRenames(base, withNames).all);
      expect(factsBetween(canonicalModel(renamed), canonicalModel(head))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const channels = (list: string): string => `ketu: 1\ntitle: t\nstages: { a: A }\nchannels: { ${list} }\n`;

test.each([
  ["unknown", "web: Web", "web: Web, shop: { label: Shop, was: store }"],
  ["two-targets", "web: Web", "one: { label: One, was: web }, two: { label: Two, was: web }"],
  ["still-there", "web: Web", "web: Web, site: { label: Site, was: web }"],
  ["taken", "web: Web, site: Site", "site: { label: Site, was: web }"],
  ["still-there", "a: A, b: B", "a: { label: A, was: b }, b: { label: B, was: a }"],
])("a declaration that cannot be carried out is said: %s", (reason, before, after) => {
  const [base, head] = [modelOf(channels(before)), modelOf(channels(after))];
  if (!base || !head) throw new Error("not a model");
  const { renames } = compareSides(base, head);
  expect(renames.declared.size).toBe(0);
  expect(new Set(renames.problems.map((problem) => problem.reason))).toEqual(new Set([reason]));
});

test("a declaration that was carried out long ago is none", () => {
  const text = channels("site: { label: Site, was: web }");
  expect(changes(text, text)).toEqual([]);
});
