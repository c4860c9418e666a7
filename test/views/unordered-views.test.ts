import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { exampleText } from "../model/example-text.ts";
import { compileTexts } from "../support/compile-texts.ts";

/** Maps whose order means nothing; that of stages, nodes, classes and parts of codes does. */
const unordered = ["roles", "channels", "events", "sources", "fields", "traits", "schemes", "codes", "metrics"];
const kinds = ["metric_tree", "classification_tree", "data_flow"];

async function picturesOf(text: string): Promise<string> {
  const { pictures, diagnostics } = await compileTexts(text, { views: kinds });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(pictures.length).toBe(kinds.length);
  return JSON.stringify(pictures.map(({ laidOut, table }) => ({ laidOut, table })));
}

test("the order of maps whose order means nothing shows in no tree and no flow of data", async () => {
  const model = parse(exampleText) as Record<string, Record<string, unknown>>;
  const before = await picturesOf(stringify(model, { lineWidth: 0 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (keys) => {
      const shuffled = Object.fromEntries(
        Object.entries(model).map(([name, map]) => {
          if (!unordered.includes(name)) return [name, map];
          const entries = Object.entries(map).map((entry, index) => ({ entry, key: keys[index] ?? 0 }));
          return [name, Object.fromEntries(entries.sort((a, b) => a.key - b.key).map(({ entry }) => entry))];
        }),
      );
      expect(await picturesOf(stringify(shuffled, { lineWidth: 0 }))).toBe(before);
    }),
    { numRuns: 8 },
  );
});
