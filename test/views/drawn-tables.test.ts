import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Picture } from "../../src/compile.ts";
import { matrixAxes } from "../../src/model/closed-lists.ts";
import { relationOf } from "../../src/model/related-axes.ts";
import type { PageName } from "../../src/model/model.ts";
import { compileTexts } from "../support/compile-texts.ts";
import { judgeDiagram } from "../support/judge-diagram.ts";

const models = resolve(import.meta.dirname, "../../models");
const gallery = readdirSync(models).filter((name) => existsSync(join(models, name, "model.ketu.yaml")));
const textOf = (name: string): string => readFileSync(join(models, name, "model.ketu.yaml"), "utf8");

/** What is wrong with the drawn tables among pictures. */
function faultsOf(pictures: readonly Picture[], where: string): readonly string[] {
  return pictures.flatMap(({ laidOut, content, view }) => {
    if (content.type !== "table-picture" || laidOut?.type !== "laid-out-diagram") return [];
    const faults = [...judgeDiagram(laidOut), ...judgeDiagram(laidOut, { textScale: 1.15 })];
    return faults.map((fault) => `${where} ${view.id}: ${fault}`);
  });
}

const pages: readonly PageName[] = ["auto", "A4", "A4-portrait", "16:9"];

describe.each(gallery)("the drawn tables of %s", (name) => {
  test.each(["zh", "en"])("are good pictures in %s on every page", async (locale) => {
    for (const page of pages) {
      const { pictures } = await compileTexts(textOf(name), {
        views: ["matrix", "calendar", "code_anatomy"],
        locale,
        page,
      });
      expect(faultsOf(pictures, page)).toEqual([]);
    }
  });
});

test("so is a matrix of any two kinds", async () => {
  const pairs = matrixAxes.flatMap((rows) => matrixAxes.map((columns) => ({ rows, columns })));
  const views = pairs
    .filter(({ rows, columns }) => relationOf(rows, columns))
    .map(({ rows, columns }) => `  ${rows}_${columns}: { kind: matrix, rows: ${rows}, columns: ${columns} }`);
  for (const [name, locale] of [
    ["online-education", "zh"],
    ["b2b-software", "en"],
  ] as const) {
    const text = textOf(name).replace(/\nviews:[\s\S]*/, `\nviews:\n${views.join("\n")}\n`);
    const { pictures, diagnostics } = await compileTexts(text, { views: ["matrix"], locale, page: "A4" });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pictures).toHaveLength(views.length);
    expect(faultsOf(pictures, name)).toEqual([]);
  }
});
