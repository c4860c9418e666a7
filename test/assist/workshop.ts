import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { TextEdit } from "../../src/base/text-range.ts";
import { documentSetOf } from "../../src/model/document-set.ts";
import type { Model } from "../../src/model/model.ts";
import { resolveModel } from "../../src/model/resolve-model.ts";
import { findComments } from "../../src/syntax/comments.ts";
import { applyEdits } from "../../src/syntax/apply-edits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedDocument } from "../../src/syntax/parsed-document.ts";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { inChinese } from "../support/in-chinese.ts";

export const file = "model.ketu.yaml";

export const modelNames = ["online-education", "retail", "b2b-software", "standard"] as const;

export function exampleText(name: string): string {
  const text = readFileSync(resolve(import.meta.dirname, `../../models/${name}/model.ketu.yaml`), "utf8");
  return name === "online-education" ? inChinese(text) : text;
}

/** A model of one file, read. */
export interface Opened {
  readonly text: string;
  readonly document: ParsedDocument;
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
}

export function open(text: string): Opened {
  const parsed = parseDocument(file, text);
  if (!parsed.value) throw new Error(`Not readable: ${parsed.diagnostics.map(({ code }) => code).join()}`);
  const resolved = resolveModel(documentSetOf(parsed.value));
  if (!resolved.value) throw new Error("No model");
  return {
    text,
    document: parsed.value,
    model: resolved.value,
    diagnostics: [...parsed.diagnostics, ...resolved.diagnostics],
  };
}

export function edited(opened: Opened, edits: readonly TextEdit[] = []): Opened {
  return open(applyEdits(opened.text, edits));
}

export function commentsOf({ text, document }: Opened): readonly string[] {
  return findComments(text, document.root).map((comment) => comment.text);
}

/** A model without places in its text, to compare two texts of one meaning. */
export function meaningOf(model: Model): unknown {
  return JSON.parse(
    JSON.stringify(model, (key, value: unknown) => {
      const isSpan = (key === "from" || key === "to") && typeof value === "number";
      return isSpan || ["origin", "range", "offsets", "waivers", "unsure", "mentions", "quoting"].includes(key)
        ? undefined
        : value;
    }),
  );
}
