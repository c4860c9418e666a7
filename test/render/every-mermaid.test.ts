import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import dompurify from "dompurify";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { describeCodes } from "../../src/codes/describe-codes.ts";
import { indexModel } from "../../src/model/index-model.ts";
import mermaidFormat from "../../src/render/formats/mermaid.ts";
import { buildView, drawableViews } from "../../src/views/build-view.ts";
import { compileTexts } from "../support/compile-texts.ts";

type Parse = (text: string) => Promise<{ readonly diagramType: string }>;

const models = resolve(import.meta.dirname, "../../models");
const gallery = readdirSync(models).filter((name) => existsSync(join(models, name, "model.ketu.yaml")));
const versions = ["mermaid", "mermaid-11", "mermaid-10"];
const parsers = new Map<string, Parse>();

beforeEach(() => {
  // Version 10 prints what it reads of blocks.
  for (const word of ["log", "debug", "info"] as const) vi.spyOn(console, word).mockImplementation(() => undefined);
});

beforeAll(async () => {
  // Mermaid's parser needs no DOM but for the cleaning of labels, which is not what is tested here.
  Object.assign(dompurify, { addHook: () => undefined, sanitize: String });
  for (const name of versions) {
    const { default: mermaid } = (await import(name)) as { default: { parse: Parse } };
    parsers.set(name, (text) => mermaid.parse(text));
  }
});

/** All views of a model as Mermaid, by the id of the view. Nothing is laid out: Mermaid does that itself. */
async function mermaidOf(name: string, locale: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(models, name);
  const figures = join(folder, "figures.json");
  const { model, measures } = await compileTexts(readFileSync(join(folder, "model.ketu.yaml"), "utf8"), {
    ...(existsSync(figures) && { measures: { file: "figures.json", text: readFileSync(figures, "utf8") } }),
  });
  if (!model) throw new Error(`${name} cannot be read`);
  const context = { locale, codes: describeCodes(model), ...(measures && { measures }) };
  const parts = { model, index: indexModel(model), context };
  return new Map(
    drawableViews(model).flatMap((view) => {
      const content = buildView(view, parts)?.content;
      return content ? [[view.id, mermaidFormat.render(content)] as const] : [];
    }),
  );
}

describe.each(gallery)("every view of %s", (name) => {
  test.each(["zh", "en"])("parses in %s with the parsers of Mermaid 10, 11 and 12", async (locale) => {
    const texts = await mermaidOf(name, locale);
    expect(texts.size).toBeGreaterThan(2);
    for (const [view, text] of texts) {
      for (const [version, parse] of parsers) {
        await expect(parse(text), `${view} with ${version}`).resolves.toBeTruthy();
      }
    }
  });
});
