import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNames, mayShareNames, outputSuffix, isOfWhole } from "../../src/node/output-names.ts";

const word = fc.constantFrom("shop", "map", "Map", "layout", "svg", "json", "a-b", "x_y");
const stem = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join("."));
const formats = fc.uniqueArray(fc.constantFrom(...formatNames), { minLength: 1 });

/** The names of all files of a model, as a file system without capitals sees them. */
function namesOf(name: string, views: readonly string[], names: readonly string[]): readonly string[] {
  return names.flatMap((format) =>
    (isOfWhole(format) ? [undefined] : views).map((view) => `${name}${outputSuffix(format, view)}`.toLowerCase()),
  );
}

test("one model has a file of its own for each view and format", () => {
  fc.assert(
    fc.property(stem, fc.uniqueArray(word, { selector: (view) => view.toLowerCase() }), (name, views) => {
      const names = namesOf(name, views, formatNames);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test("models that may have files of the same name are found out, whatever their views", () => {
  fc.assert(
    fc.property(stem, stem, formats, fc.array(word), fc.array(word), (...[one, other, names, views, others]) => {
      if (mayShareNames(one, other, names)) return;
      const both = new Set(namesOf(one, views, names));
      expect(namesOf(other, others, names).filter((name) => both.has(name))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("models whose names begin alike are not refused without need", () => {
  expect(mayShareNames("shop", "shop.map", ["svg", "png", "pdf", "mermaid", "markdown", "text", "drawio"])).toBe(false);
  expect(mayShareNames("shop", "shopping", formatNames)).toBe(false);
  expect(mayShareNames("shop", "shop.map.layout", ["json", "layout-json"])).toBe(true);
  expect(mayShareNames("Shop", "shop", ["svg"])).toBe(true);
});
