import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { commentMarker } from "../../../src/report/comparison/comment/write-comment.ts";
import type { Budget, ComparedModel, ComparisonInput } from "../../../src/report/comparison/comparison-input.ts";
import markdown from "../../../src/report/comparison-formats/markdown.ts";
import { utf8Length } from "../../../src/report/utf8-length.ts";
import { anyComparison, exampleChange, exampleComparison, failedModel } from "../example-comparison.ts";

const reader = new MarkdownIt({ html: true, linkify: true });

interface Seen {
  /** Cells of the first column of every table, heads left out. */
  readonly rows: readonly string[];
  readonly links: readonly string[];
  /** Names of the tags that HTML in the comment opens. */
  readonly tags: readonly string[];
  /** Text as a reader sees it, code left out. */
  readonly text: string;
}

/** What a forge makes of a comment. */
function seenIn(comment: string): Seen {
  const rows: string[] = [];
  const links: string[] = [];
  const tags: string[] = [];
  const texts: string[] = [];
  const tokens = reader.parse(comment, {});
  tokens.forEach((token, at) => {
    if (token.type === "tr_open" && tokens[at + 1]?.type === "td_open") rows.push(tokens[at + 2]?.content ?? "");
    if (token.type === "html_block") tags.push(...tagsOf(token.content));
    for (const child of token.children ?? []) {
      if (child.type === "link_open") links.push(String(child.attrGet("href") ?? ""));
      if (child.type === "html_inline") tags.push(...tagsOf(child.content));
      if (child.type === "image") links.push("image");
      if (child.type === "text") texts.push(child.content);
    }
  });
  return { rows, links, tags, text: texts.join("\n") };
}

function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<!--|<\/?([a-z]+)/g)].map((match): string => match[1] ?? match[0]);
}

function sizeOf(text: string, { unit }: Budget): number {
  return unit === "bytes" ? utf8Length(text) : text.length;
}

/** Rows and notes that a comment says are not in it. */
function leftOutIn(comment: string): { readonly rows: number; readonly notes: number } {
  const sentence = /(?:leaves out: |省略了：)(.*)/.exec(comment)?.[1] ?? "";
  const counted = (pattern: RegExp): number => Number(pattern.exec(sentence)?.[1] ?? 0);
  return { rows: counted(/(\d+) (?:rows?|行)/), notes: counted(/(?<!words of )\b(\d+) (?:notes?|个提示)(?!的说明)/) };
}

const compared: ComparedModel = { ...failedModel, outcome: "compared", errors: [] };

function many(count: number, more: Partial<ComparisonInput> = {}): ComparisonInput {
  const severities = ["error", "warning", "info", "info"] as const;
  const changes = Array.from({ length: count }, (_, index) => ({
    ...exampleChange,
    severity: severities[index % severities.length] ?? "info",
    subject: `node:n${index}` as const,
    fingerprint: index.toString(16).padStart(16, "0"),
  }));
  return exampleComparison({ models: [{ ...compared, changes }], ...more });
}

describe("the comment", () => {
  test("begins with a marker that never changes, so that it is found again", () => {
    expect([commentMarker(), commentMarker("vip")]).toEqual(["<!-- ketu-diff -->", "<!-- ketu-diff vip -->"]);
    fc.assert(
      fc.property(anyComparison, (input) => {
        for (const commentId of [undefined, "job.1-a_b"]) {
          const named = { ...input, ...(commentId !== undefined && { commentId }) };
          expect(markdown.report(named).startsWith(`${commentMarker(commentId)}\n## `)).toBe(true);
        }
      }),
    );
  });

  test("has a row for each change and waived change, a section for each model that failed, in both languages", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const { rows, text } = seenIn(markdown.report(input));
        const changes = input.models.flatMap(({ changes, waived, waivers }) => [...changes, ...waived, ...waivers]);
        expect(rows).toHaveLength(changes.length);
        const failed = input.models.filter(({ outcome }) => outcome === "failed").length;
        const said = input.locale === "zh" ? "无法比较：有一边" : "Could not be compared:";
        expect(text.split(said).length - 1).toBe(failed);
      }),
    );
  });

  test("lets no text of a model become a tag, a link, a picture, a mention or a reference", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const docs = "https://docs.example/";
        const link = "https://runs.example/1(2)";
        const { links, tags, text } = seenIn(markdown.report({ ...input, docs, link }));
        expect(links.filter((each) => !each.startsWith(docs) && each !== "https://runs.example/1%282%29")).toEqual([]);
        expect(tags.filter((tag) => !["!--", "<!--", "br", "sub", "details", "summary"].includes(tag))).toEqual([]);
        expect(tags.filter((tag) => tag === "<!--")).toHaveLength(1);
        expect(text).not.toMatch(/@\w|#\d|GH-\d|!\d|%\d|~\w|\$\d|&\d|:\w+:/);
      }),
    );
  });

  test("shows a quick action of GitLab nowhere at the start of a line", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const prose = markdown.report(input).replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
        expect(prose).not.toMatch(/^\s*\/\w/m);
      }),
    );
  });
});

describe("the budget", () => {
  const budgets: fc.Arbitrary<Budget> = fc.record({
    limit: fc.integer({ min: 4000, max: 30_000 }),
    unit: fc.constantFrom("characters" as const, "bytes" as const),
  });

  test("is never passed, and what is missing is counted to the row", () => {
    fc.assert(
      fc.property(budgets, fc.nat(400), fc.constantFrom("zh", "en"), (budget, count, locale) => {
        const text = markdown.report(many(count, { budget, locale }));
        expect(sizeOf(text, budget)).toBeLessThanOrEqual(budget.limit);
        const told = seenIn(text).rows.flatMap((cell) => cell.split(", ")).length;
        const { rows, notes } = leftOutIn(text);
        expect(told + rows + notes).toBe(count);
      }),
      { numRuns: 40 },
    );
  });

  test("holds for any text", () => {
    fc.assert(
      fc.property(anyComparison, budgets, (input, budget) => {
        expect(sizeOf(markdown.report({ ...input, budget }), budget)).toBeLessThanOrEqual(budget.limit);
      }),
    );
  });

  test("takes the words of notes first, then details, pictures, notes, rows, and links the whole", () => {
    const link = "https://runs.example/1";
    const at = (limit: number): string => {
      const input = many(40, { budget: { limit, unit: "characters" }, link });
      return markdown.report({
        ...input,
        models: input.models.map((model) => ({ ...model, mermaid: "flowchart LR" })),
      });
    };
    const texts = [at(65_536)];
    for (let step = 0; step < 5; step += 1) texts.push(at((texts.at(-1) ?? "").length - 20));
    const sentences = texts.map((text) => /leaves out: (.*)\./.exec(text)?.[1]);
    expect(sentences).toEqual([
      undefined,
      "the words of 20 notes (one row for each rule)",
      "the words of 20 notes (one row for each rule), the details",
      "the words of 20 notes (one row for each rule), the details, 1 picture",
      "20 notes, the details, 1 picture",
      "1 row, 20 notes, the details, 1 picture",
    ]);
    for (const text of texts) expect(text).toContain(`](${link})`);
  });
});

test("nothing that changed is said as one sentence", () => {
  const text = markdown.report(exampleComparison({ models: [compared] }));
  expect(text).toBe(
    "<!-- ketu-diff -->\n## Changes of the models: no change of meaning\n\nCompared 1 model: no change of meaning.\n",
  );
  const zh = markdown.report(exampleComparison({ models: [], locale: "zh" }));
  expect(zh).toBe("<!-- ketu-diff -->\n## 模型的改动：意思没有改动\n\n比较了 0 个模型，意思没有改动。\n");
});
