import fc from "fast-check";
import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/index.ts";
import { checkPath, fileLines } from "../../site/elements/file-tree.ts";
import { applyEdits, listProblems, problemsAsText } from "../../site/elements/problem-list.ts";
import { firstSettings, keepSettings, readSettings } from "../../site/persist/settings.ts";
import { darkColours, lightColours, type ColourName } from "../../site/elements/theme.ts";

const file = (path: string, text = "", savedText = text) => ({ path, text, savedText, version: 0 });

test("the tree shows folders before files, marks what is unsaved and hides what is below a closed folder", () => {
  const files = [file("z.ketu.yaml"), file("a/b/c.md", "1", ""), file("a/d.md"), file("b.json")];
  const shown = (closed: readonly string[]) =>
    fileLines(files, new Set(closed)).map(({ path, depth, isUnsaved }) => `${depth} ${path}${isUnsaved ? " *" : ""}`);
  expect(shown([])).toEqual(["0 a *", "1 a/b *", "2 a/b/c.md *", "1 a/d.md", "0 b.json", "0 z.ketu.yaml"]);
  expect(shown(["a"])).toEqual(["0 a *", "0 b.json", "0 z.ketu.yaml"]);
});

test("a path that is accepted never leaves the folder, hides, or covers another file", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."./\\ aB:图") }),
      fc.array(fc.constantFrom("a.ketu.yaml", "B/a.b")),
      (wish, taken) => {
        const checked = checkPath(wish, taken);
        if ("problem" in checked) return;
        expect(
          checked.path.split("/").every((part) => part !== "" && !part.startsWith(".") && part === part.trim()),
        ).toBe(true);
        expect(taken.map((one) => one.toLowerCase())).not.toContain(checked.path.toLowerCase());
      },
    ),
  );
  expect(checkPath("parts/service", [])).toEqual({ path: "parts/service.ketu.yaml" });
  expect(checkPath("../secret", [])).toEqual({ problem: "outside" });
  expect(checkPath(" ", [])).toEqual({ problem: "empty" });
  expect(checkPath("A.KETU.yaml", ["a.ketu.yaml"])).toEqual({ problem: "taken" });
});

const problem = (severity: Diagnostic["severity"], from: number, place = "m.ketu.yaml"): Diagnostic => ({
  code: "unknown-reference",
  severity,
  message: { zh: "没有这个名字", en: "no such name" },
  params: {},
  range: { file: place, from, to: from + 1 },
});

test("problems have line and column, and the file only when it is another one", () => {
  const files = [file("m.ketu.yaml", "ab\ncd\n"), file("p.ketu.yaml", "x")];
  const diagnostics = [problem("error", 4), problem("warning", 0, "p.ketu.yaml")];
  const all = listProblems(diagnostics, files, { filter: "all", current: "m.ketu.yaml" });
  expect(all.map(({ place }) => place)).toEqual(["2:2", "p.ketu.yaml:1:1"]);
  expect(listProblems(diagnostics, files, { filter: "warning", current: "m.ketu.yaml" })).toHaveLength(1);
  expect(problemsAsText(all, "en")).toBe(
    "2:2  error  no such name  [unknown-reference]\np.ketu.yaml:1:1  warning  no such name  [unknown-reference]",
  );
});

test("edits of a fix are applied as if all were made at once, or not at all", () => {
  const files = [file("m", "one two three")];
  const edit = (from: number, to: number, text: string) => ({ range: { file: "m", from, to }, text });
  expect(applyEdits(files, [edit(0, 3, "1"), edit(8, 13, "3"), edit(4, 7, "2")])?.get("m")).toBe("1 2 3");
  expect(applyEdits(files, [edit(0, 3, "1"), edit(12, 20, "")])).toBeUndefined();
});

test("settings survive, and what was spoilt or refused is as on a first visit", () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const settings = {
    ...firstSettings(["zh-CN"]),
    colours: "dark" as const,
    folded: ["files" as const],
    filesWidth: 300,
  };
  expect(keepSettings(() => storage, settings)).toBe(true);
  expect(readSettings(() => storage, ["en"])).toEqual(settings);
  for (const spoilt of ["{", "[]", "null", '{"locale":"fr","filesWidth":-5,"folded":{},"textShare":"x"}']) {
    kept.set("ketu.settings", spoilt);
    expect(readSettings(() => storage, ["en"])).toEqual(firstSettings(["en"]));
  }
  const blocked = () => {
    throw new Error("blocked");
  };
  expect(readSettings(blocked, ["de", "zh-TW"])).toEqual(firstSettings(["zh"]));
  expect(keepSettings(blocked, settings)).toBe(false);
});

/** Relative luminance and contrast: WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ["light", lightColours],
  ["dark", darkColours],
] as const)("every colour of text of the %s page has 4.5:1 on every ground", (_, colours) => {
  const inks: readonly ColourName[] = ["ink", "ink-soft", "accent", "good", "warn", "critical"];
  const grounds: readonly ColourName[] = ["bg", "panel", "selected"];
  const weak = inks
    .flatMap((ink) => grounds.map((ground) => ({ ink, ground, ratio: contrast(colours[ink], colours[ground]) })))
    .filter(({ ratio }) => ratio < 4.5);
  expect(weak).toEqual([]);
  expect(contrast(colours["accent-ink"], colours.accent)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colours.focus, colours.bg)).toBeGreaterThanOrEqual(3);
});
