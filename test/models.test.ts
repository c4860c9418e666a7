import { countThings } from "../src/views/content.ts";
import { stagePictures } from "./support/stage-pictures.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, type CompileRequest } from "../src/compile.ts";
import { memoryPorts } from "./support/compile-texts.ts";

const models = resolve(import.meta.dirname, "../models");

/** The files below a folder as a name → text map, so that includes resolve as they do on a disk. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(yaml|json)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

function compileFile(path: string, request: Partial<CompileRequest> = {}): ReturnType<typeof compile> {
  const figures = join(dirname(path), "figures.json");
  return compile(
    {
      file: path.slice(models.length + 1),
      text: readFileSync(path, "utf8"),
      views: "all",
      ...(existsSync(figures) && { measures: { file: "figures.json", text: readFileSync(figures, "utf8") } }),
      ...request,
    },
    memoryPorts(filesOf(dirname(path))),
  );
}

const gallery = readdirSync(models).filter(
  (name) => name !== "broken" && existsSync(join(models, name, "model.ketu.yaml")),
);

/** Findings that a gallery model keeps, each with its reason; of pictures in one language where that is named. */
const acceptedFindings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "online-education": { "view-not-drawn": "it is the whole language, of which not every view is drawn yet" },
  "online-education en": {
    "picture-too-dense": "with figures, and in the longer words of English, it asks for more than 16:9",
  },
  large: { "picture-too-dense": "it is there to show how some 300 nodes are drawn" },
};

describe.each(gallery)("the model %s", (name) => {
  const path = join(models, name, "model.ketu.yaml");

  test.each(["zh", "en"])("draws every view in %s, and nothing is found but what is accepted", async (locale) => {
    const { diagnostics, pictures } = await compileFile(path, { locale });
    const accepted = { ...acceptedFindings[name], ...acceptedFindings[`${name} ${locale}`] };
    expect(diagnostics.filter(({ code }) => !(code in accepted))).toEqual([]);
    expect(Object.keys(accepted).filter((code) => !diagnostics.some((found) => found.code === code))).toEqual([]);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const { laidOut, content, table } of pictures) {
      expect(laidOut).toBeDefined();
      expect(countThings(content)).toBeGreaterThan(0);
      expect(table.sections.length).toBeGreaterThan(content.type === "graph" ? 2 : 0);
    }
  });

  test("says everything that it shows in both languages", async () => {
    const { pictures } = await compileFile(path, { locale: "en" });
    const shown = stagePictures(pictures).flatMap(({ graph }) =>
      [...graph.nodes, ...graph.groups].map(({ label }) => label),
    );
    expect(shown.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
    expect(shown.every((label) => label.length > 0)).toBe(true);
  });
});

const broken = readdirSync(join(models, "broken")).filter((name) => name.endsWith(".ketu.yaml"));

test("there are broken models to learn from", () => {
  expect(broken.length).toBeGreaterThan(9);
});

test.each(broken)("broken/%s raises exactly what its first line names", async (name) => {
  const path = join(models, "broken", name);
  const text = readFileSync(path, "utf8");
  const named = /^# raises: (.+)$/m.exec(text)?.[1]?.split(", ").sort();
  const { diagnostics } = await compileFile(path);
  const raised = diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code);
  expect([...new Set(raised)].sort()).toEqual(named);
  for (const { range, message } of diagnostics) {
    expect(range?.file).toBeDefined();
    expect(message.zh).toMatch(/\p{Script=Han}/u);
  }
});
