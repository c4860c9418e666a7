import { beforeAll, describe, expect, test } from "vitest";
import { compareModels } from "../../../src/compare-models.ts";
import { comparedModel } from "../../../src/compared-model.ts";
import { drawComparison } from "../../../src/draw-comparison.ts";
import { sharedLimit } from "../../../src/draw-neighbourhood.ts";
import { mostMermaid } from "../../../src/report/comparison/comment/comment-plan.ts";
import type { Budget, ComparedModel, ComparisonInput } from "../../../src/report/comparison/comparison-input.ts";
import svg from "../../../src/render/formats/svg.ts";
import { comparisonFormats } from "../../../src/report/generated/comparison-formats.ts";
import { utf8Length } from "../../../src/report/utf8-length.ts";
import { memoryPorts } from "../../support/compile-texts.ts";
import { hugeModel } from "./huge-model.ts";

const { github, markdown } = comparisonFormats;
const { readFile } = memoryPorts({});
const locales = ["zh", "en"] as const;
type Locale = (typeof locales)[number];

/** By language of its picture; as one of so many models. */
const models = new Map<string, ComparedModel>();
const texts = new Map<string, string>();
beforeAll(async () => {
  const side = (file: string, isEdited: boolean) => ({ file, text: hugeModel(isEdited), readFile });
  for (const locale of locales) {
    for (const count of [1, 3, 20]) {
      const versions = { name: "huge.ketu.yaml", base: side("old.yaml", false), head: side("huge.ketu.yaml", true) };
      const compared = await comparedModel(versions, { picture: { locale, limit: sharedLimit(count) } });
      models.set(`${locale} ${count}`, compared.model);
      for (const [file, text] of compared.texts) texts.set(file, text);
    }
  }
});

function comparison(
  locale: Locale,
  more: Partial<ComparisonInput> & { readonly count?: number } = {},
): ComparisonInput {
  const { count = 1, ...rest } = more;
  const model = models.get(`${locale} ${count}`);
  if (!model) throw new Error("not compared");
  const several = Array.from({ length: count }, (_, index) => ({ ...model, name: `${index}.ketu.yaml` }));
  return { models: several, failures: [], texts, locale, color: false, version: "0.1.0", failOn: "error", ...rest };
}

function withLimit(locale: Locale, budget: Budget): string {
  return markdown.report(comparison(locale, { budget }));
}

function sizeOf(text: string, { unit }: Budget): number {
  return unit === "bytes" ? utf8Length(text) : text.length;
}

/** What of a comment is one row of its tables of changes. */
function rowsIn(text: string): number {
  return text.split("\n").filter((line) => /^\| \d/.test(line)).length;
}

function mermaidIn(text: string): readonly string[] {
  return [...text.matchAll(/```mermaid\n([\s\S]*?)```/g)].map(([, chart = ""]) => chart);
}

test("has at least 300 changes", () => {
  for (const locale of locales) expect(models.get(`${locale} 1`)?.changes.length).toBeGreaterThanOrEqual(300);
});

describe.each(locales)("a comparison of 300 edits of 300 nodes in %s", (locale) => {
  test("is told as GitHub shows it: 10 warnings, 9 notes and how many are left", () => {
    const lines = github.report(comparison(locale)).split("\n").slice(0, -1);
    const { changes } = models.get(`${locale} 1`) ?? { changes: [] };
    const count = (wanted: string): number => changes.filter(({ severity }) => severity === wanted).length;
    expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::notice "))).toHaveLength(10);
    expect([...(lines.at(-1) ?? "").matchAll(/\d+/g)].map(([number]) => Number(number))).toEqual([
      Math.max(count("error") - 10, 0),
      count("warning") - 10,
      count("info") - 9,
    ]);
  });

  test("fits each budget at its edge, and with one character less something more is left out", () => {
    for (const unit of ["characters", "bytes"] as const) {
      const seen = new Set<string>();
      let limit = 1_048_576;
      // Down the whole ladder: each time one too little for what the last budget held.
      while (limit >= 4000) {
        const text = withLimit(locale, { limit, unit });
        const size = sizeOf(text, { limit, unit });
        expect(size).toBeLessThanOrEqual(limit);
        expect(seen.has(text)).toBe(false);
        seen.add(text);
        limit = seen.size < 12 ? size - 1 : Math.floor(size * 0.7);
      }
      expect(seen.size).toBeGreaterThan(12);
    }
  });

  test("shows as many rows as fit: the more room, the more rows", () => {
    const limits = [4000, 5000, 8000, 12_000, 20_000, 30_000];
    const rows = limits.map((limit) => rowsIn(withLimit(locale, { limit, unit: "characters" })));
    expect([...rows].sort((a, b) => a - b)).toEqual(rows);
    for (const [at, limit] of limits.entries()) {
      const text = withLimit(locale, { limit, unit: "characters" });
      // A row of this model is never so long, so one more would have fitted.
      if (rows[at] !== rowsIn(withLimit(locale, { limit: 1_048_576, unit: "bytes" })))
        expect(text.length).toBeGreaterThan(limit - 500);
    }
  });

  test("has pictures of Mermaid that one page of GitLab draws, and says how many others there are", () => {
    for (const count of [1, 3, 20]) {
      const text = markdown.report(comparison(locale, { count, budget: { limit: 9_000_000, unit: "characters" } }));
      const charts = mermaidIn(text);
      expect(charts.join("").length).toBeLessThanOrEqual(mostMermaid);
      expect(charts.length).toBe(Math.min(count, Math.floor(mostMermaid / (charts[0]?.length ?? 1))));
      const said = /(?:还有 )?(\d+) (?:幅图不在这里|pictures? (?:is|are) not here)/.exec(text)?.[1];
      expect(Number(said ?? 0)).toBe(count - charts.length);
      for (const chart of charts) expect(chart.split("\n").length).toBeGreaterThan(3);
    }
  });
});

test("the picture has no line of more than 5,000 characters, for which Gitea would hide it in a pull request", async () => {
  const side = (file: string, isEdited: boolean) => ({ file, text: hugeModel(isEdited), readFile });
  const comparison = await compareModels(side("old.yaml", false), side("new.yaml", true));
  for (const view of ["lifecycle_map", "process_flow"]) {
    for (const locale of locales) {
      const { value } = await drawComparison(comparison, { view, locale }, memoryPorts({}));
      const picture = value ? svg.render(value.scene) : "";
      expect(picture.length).toBeGreaterThan(100_000);
      expect(Math.max(...picture.split("\n").map((line) => line.length))).toBeLessThanOrEqual(5000);
    }
  }
});

test("a summary of more than GitHub takes is cut to its 1,048,576 bytes, in both languages", () => {
  const budget: Budget = { limit: 1_048_576, unit: "bytes" };
  for (const locale of locales) {
    const whole = markdown.report(comparison(locale, { count: 20, budget: { limit: 99_999_999, unit: "bytes" } }));
    expect(utf8Length(whole)).toBeGreaterThan(budget.limit);
    const text = markdown.report(comparison(locale, { count: 20, budget }));
    expect(utf8Length(text)).toBeLessThanOrEqual(budget.limit);
    expect(text).toContain(locale === "zh" ? "为了不超过 1,048,576 字节" : "To stay within 1,048,576 bytes");
  }
});
