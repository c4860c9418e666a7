import fc from "fast-check";
import { expect, test } from "vitest";
import type { ElementRef } from "../../src/base/element-ref.ts";
import { indexModel } from "../../src/model/index-model.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { exampleText } from "./example-text.ts";
import { readText } from "./read-model.ts";

/** The order of stages (with their nodes), schemes' classes and code parts means something; that of these does not. */
const unordered = [
  ...["roles", "parties", "segments", "channels", "transitions", "activities", "relationships", "events"],
  ...["sources", "fields", "traits", "metrics"],
];

/** The lines of each section's entries: in the example every entry of these sections is one line. */
function shuffled(order: (lines: readonly string[]) => readonly string[]): string {
  const { value: document } = parseDocument("main.ketu.yaml", exampleText);
  const sections = document?.root.kind === "map" ? document.root.entries : [];
  let text = exampleText;
  for (const { key, value } of [...sections].reverse()) {
    if (!unordered.includes(key) || value.kind !== "map" || value.flow) continue;
    const from = text.lastIndexOf("\n", value.from) + 1;
    const to = text.indexOf("\n", value.to - 1);
    text = text.slice(0, from) + order(text.slice(from, to).split("\n")).join("\n") + text.slice(to);
  }
  return text;
}

/** Elements by name, without their places in the text. */
function placeless(text: string): unknown {
  const { model, diagnostics } = readText(text);
  expect(diagnostics).toEqual([]);
  const elements = [...indexModel(model).elementByRef.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const strip = (key: string, value: unknown): unknown => (key === "origin" || key === "range" ? undefined : value);
  return JSON.parse(JSON.stringify(elements, strip)) as [ElementRef, unknown][];
}

test("shuffling maps whose order means nothing changes no element and not the order of transitions", () => {
  const before = placeless(exampleText);
  const path = readText(exampleText).model.transitions.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (keys) => {
      const text = shuffled((lines) =>
        lines
          .map((line, index) => ({ line, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line),
      );
      expect(placeless(text)).toEqual(before);
      expect(readText(text).model.transitions.map(({ id }) => id)).toEqual(path);
    }),
    { numRuns: 25 },
  );
});

test("the index finds every element by its name, once", () => {
  const { model } = readText(exampleText);
  const index = indexModel(model);
  for (const [ref, element] of index.elementByRef) expect(element.ref).toBe(ref);
  expect(index.elementByRef.get("value:churn_reason.quality")).toMatchObject({ code: "quality" });
  expect(index.elementByRef.get("class:tier.vip")).toMatchObject({ scheme: "tier" });
  expect(index.transitionsByFrom.get("decide")?.map(({ to }) => to)).toEqual(["first_order", "lost"]);
  expect(index.transitionsByTo.get("leave_contact")?.map(({ from }) => from)).toEqual(["first_visit", "refer"]);
  expect(index.nodesByStage.get("loyalty")?.map(({ id }) => id)).toEqual(["renew", "refer"]);
});
