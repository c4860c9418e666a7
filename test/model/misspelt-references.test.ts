import { expect, test } from "vitest";
import type { ParsedNode } from "../../src/syntax/parsed-document.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { lintModel } from "../../src/lint/lint-model.ts";
import { exampleText } from "./example-text.ts";
import { readText } from "./read-model.ts";

/** Keys that name elements, by the section they stand in. */
const referenceKeys: Readonly<Record<string, readonly string[]>> = {
  owner: ["owner"],
  stages: ["owner", "channel", "event", "metric", "captures", "enter_when", "leave_when"],
  transitions: ["activity"],
  activities: ["stages", "channel", "segment", "moves", "responds_to"],
  relationships: ["from", "to", "event"],
  events: ["source"],
  traits: ["since_last", "happened", "after"],
  schemes: ["stage"],
  codes: ["field", "scheme", "per", "by", "review"],
  duplicates: ["match"],
  metrics: ["event", "node", "base", "conversion", "numerator", "denominator"],
  policies: ["owner", "fields", "sensitive"],
  views: ["shows", "steps", "metric", "by", "readers", "kpis"],
};

interface Spot {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

function spotsIn(node: ParsedNode, section: string, key: string): readonly Spot[] {
  if (node.kind === "map")
    return node.entries.flatMap((entry) => spotsIn(entry.value, section || entry.key, entry.key));
  if (node.kind === "list") return node.items.flatMap((item) => spotsIn(item, section, key));
  const isReference = referenceKeys[section]?.includes(key) && typeof node.value === "string" && node.style === "plain";
  return isReference ? [{ from: node.from, to: node.to, name: String(node.value) }] : [];
}

function keySpots(root: ParsedNode): readonly Spot[] {
  const transitions = root.kind === "map" ? root.entries.find(({ key }) => key === "transitions")?.value : undefined;
  const entries = transitions?.kind === "map" ? transitions.entries : [];
  return entries.flatMap(({ key, keyFrom }) => {
    const [from = "", to = ""] = key.split(" -> ");
    const at = keyFrom + key.indexOf(" -> ") + 4;
    return [
      { from: keyFrom, to: keyFrom + from.length, name: from },
      { from: at, to: at + to.length, name: to },
    ];
  });
}

const { value: document } = parseDocument("main.ketu.yaml", exampleText);
const spots = document ? [...spotsIn(document.root, "", ""), ...keySpots(document.root)] : [];
test("the example raises nothing", () => {
  expect(readText(exampleText).diagnostics).toEqual([]);
  expect(spots.length).toBeGreaterThan(100);
});

function misspell({ from, to, name }: Spot): string {
  return `${exampleText.slice(0, from)}${name}x${exampleText.slice(to)}`;
}

test("each misspelt reference of the example gives one error there, whose fix restores the text", () => {
  const wrong = spots.filter((spot) => {
    const misspelt = misspell(spot);
    const { diagnostics } = readText(misspelt);
    const [found] = diagnostics;
    const [edit] = found?.fix?.edits ?? [];
    const mended = edit && misspelt.slice(0, edit.range.from) + edit.text + misspelt.slice(edit.range.to);
    const isThere = found?.range?.from === spot.from && found.range.to === spot.to + 1;
    const isNamed = /^unknown-(reference|name|code-part)$/.test(found?.code ?? "");
    return diagnostics.length !== 1 || !isThere || !isNamed || mended !== exampleText;
  });
  expect(wrong).toEqual([]);
});

test("a misspelt reference of the example adds no remark of taste", () => {
  const remarks = (text: string): readonly string[] =>
    lintModel(readText(text).model, { documents: [] }).map(({ code, subject }) => `${code} ${subject}`);
  const before = remarks(exampleText);
  const added = spots.flatMap((spot) => remarks(misspell(spot)).filter((remark) => !before.includes(remark)));
  expect(added).toEqual([]);
});
