import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { DiagnosticKind } from "../src/base/diagnostic.ts";
import { compileTexts } from "./support/compile-texts.ts";

const src = resolve(import.meta.dirname, "../src");
const registries = [
  "diagnostics",
  "rules",
  "kinds",
  "formats",
  "comparison-formats",
  "themes",
  "commands",
  "value-sets",
  "presets",
  "looks",
  "algorithms",
  "history-formats",
];

const files = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((room) =>
    registries
      .map((folder) => ({ room: room.name, folder, path: join(src, room.name, folder) }))
      .filter(({ path }) => existsSync(path))
      .flatMap(({ path, ...place }) =>
        readdirSync(path)
          .filter((name) => name.endsWith(".ts"))
          .map((name) => ({ ...place, id: name.slice(0, -3), path: join(path, name) })),
      ),
  );

const imported = await Promise.all(
  files.map(async (file) => ({ ...file, value: ((await import(file.path)) as { default: unknown }).default })),
);
const kinds = imported
  // What judges a change of a model is no kind of finding in one model; test/diff has its laws.
  .filter(({ folder, room }) => folder === "diagnostics" || (folder === "rules" && room !== "diff"))
  .map(({ id, room, value }) => ({ id, room, kind: value as DiagnosticKind }));

test("every registry has entries, and its generated index lists exactly the files of its folder", () => {
  const folders = new Set(files.map(({ room, folder }) => `${room}/${folder}`));
  expect(folders.size).toBeGreaterThan(8);
  for (const place of folders) {
    const [room = "", folder = ""] = place.split("/");
    const index = readFileSync(join(src, room, "generated", `${folder}.ts`), "utf8");
    const listed = [...index.matchAll(/from "\.\.\/[a-z-]+\/([^"]+)\.ts"/g)].map((match) => match[1]);
    expect(listed).toEqual(
      files
        .filter((file) => file.room === room && file.folder === folder)
        .map(({ id }) => id)
        .sort(),
    );
  }
});

test("the id of every entry is the name of its file", () => {
  const wrong = imported.flatMap(({ id, folder, value }) => {
    const entry = value as { readonly id?: string; readonly code?: string; readonly name?: string };
    const own = folder === "diagnostics" || folder === "rules" ? (entry.code ?? entry.id) : (entry.id ?? entry.name);
    return own === undefined || own.replaceAll(/[_.:]/g, "-").replace(/^ketu-/, "") === id ? [] : [`${id}: ${own}`];
  });
  expect(wrong).toEqual([]);
});

test("no two kinds of finding share a code, nor one with a rule about changes, as waivers name both", () => {
  const changes = imported.filter(({ room, folder }) => room === "diff" && folder === "rules").map(({ id }) => id);
  const codes = [...kinds.map(({ kind }) => kind.code), ...changes];
  expect(new Set(codes).size).toBe(codes.length);
});

test("every kind of finding is explained in both languages, with two different examples", () => {
  for (const { id, kind } of kinds) {
    for (const wording of [kind.title, kind.explanation]) {
      expect(wording.zh, id).toMatch(/\p{Script=Han}/u);
      expect(wording.en, id).toMatch(/^[^\p{Script=Han}]*[a-z]/u);
    }
    expect(kind.explanation.zh.length, id).toBeGreaterThan(20);
    expect(kind.explanation.en.length, id).toBeGreaterThan(40);
    expect(kind.wrong, id).not.toEqual(kind.right);
  }
});

describe("the examples of every kind of finding", () => {
  // What the host alone can find (a logo, a font) is raised in the tests of the host.
  for (const { id, kind } of kinds.filter(
    ({ kind, room }) => kind.examplesAre !== "commands" && !["node", "scene"].includes(room),
  )) {
    test(`${id}: the wrong example raises it and the right one does not`, async () => {
      const options = { views: "all", asOf: "2026-11-21" } as const;
      const [wrong, right] = [await compileTexts(kind.wrong, options), await compileTexts(kind.right, options)];
      expect(wrong.diagnostics.map(({ code }) => code)).toContain(id);
      expect(right.diagnostics.map(({ code }) => code)).not.toContain(id);
      expect(right.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    });
  }
});
