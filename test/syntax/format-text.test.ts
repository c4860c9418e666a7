import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatText } from "../../src/syntax/format/format-text.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

const format = (text: string): string | undefined => formatText("a.yaml", text).value;
const dataOf = (text: string): string => JSON.stringify(parseDocument("a.yaml", text).value?.data);

test("every level has two spaces, braces and commas their space, and blanks at the ends go", () => {
  expect(
    format(`

ketu:   1   
title: {zh: 客户,en: Shop}
stages:
    # first stage
    prospect:
        label: 潜在客户     # trailing   
        goal: >-
            folded
              deeper


        practices:
        - one
        -   two
          # comment in a list
        - a: 1
          b: {}
# comment at the top
tools: [a,"b"]`),
  ).toBe(`ketu:   1
title: { zh: 客户, en: Shop }
stages:
  # first stage
  prospect:
    label: 潜在客户     # trailing
    goal: >-
      folded
        deeper

    practices:
      - one
      -   two
        # comment in a list
      - a: 1
        b: {}
# comment at the top
tools: [a, "b"]
`);
});

test("spaces that align columns, order, quotes and line breaks stay", () => {
  const text = `channels:
  search:  { label: 搜索广告,   kind: ads }    # left
  account: { label: '微信',     kind: "social",
             sla: 1h }
`;
  expect(format(text)).toBe(text);
});

test("line ends become LF, a byte order mark goes, and the text ends with one line end", () => {
  expect(format("\uFEFFketu: 1\r\ntitle: a\r\n\r\n\r\n")).toBe("ketu: 1\ntitle: a\n");
});

test("a text with an error is not formatted, and its errors are given", () => {
  const { value, diagnostics } = formatText("a.yaml", "ketu: 1\ntitle: [a");
  expect(value).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
});

const models = resolve(import.meta.dirname, "../../models");

test.each(readdirSync(models).filter((name) => name !== "broken"))("the model %s is in its usual form", (name) => {
  const text = readFileSync(join(models, name, "model.ketu.yaml"), "utf8");
  expect(format(text)).toBe(text);
});

/** YAML in every untidy way: odd indents, comments, empty lines, block texts, flows without spaces. */
const untidyYaml = fc
  .letrec<{ node: (depth: number) => string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthIdentifier: "yaml" },
      fc
        .constantFrom(
          " 1",
          " a b",
          " 'q: r'",
          " {a: 1,b: [x,y]}",
          " []",
          " |\n~two\n~\n~ lines  ",
          " >-\n~folded\n~text",
          "",
        )
        .map((text) => (depth: number) => text.replaceAll("~", " ".repeat(depth + 3))),
      fc
        .tuple(
          fc.integer({ min: 1, max: 5 }),
          fc.array(fc.tuple(fc.constantFrom("", "  ", "# c", " # d"), tie("node"), fc.constantFrom("", "   ")), {
            minLength: 1,
            maxLength: 3,
          }),
          fc.boolean(),
        )
        .map(([step, items, isList]) => (depth: number) => {
          const indent = " ".repeat(depth + step);
          return items
            .map(([before, value, after], index) => {
              const child = value(depth + step);
              const comment = before === "" ? "" : `\n${before.startsWith("#") ? indent : ""}${before}`;
              return `${comment}\n${indent}${isList ? "-" : `k${index}:`}${child}${child.includes("\n") ? "" : after}`;
            })
            .join("");
        }),
    ),
  }))
  .node.map((node) => `k:${node(0)}\nlast: 1`);

test("formatting keeps what the text means, and formatting twice is formatting once", () => {
  fc.assert(
    fc.property(untidyYaml, (text) => {
      const parsed = parseDocument("a.yaml", text);
      fc.pre(parsed.value !== undefined && parsed.diagnostics.every(({ severity }) => severity !== "error"));
      const once = format(text);
      expect(once).toBeDefined();
      expect(dataOf(once ?? "")).toBe(dataOf(text));
      expect(format(once ?? "")).toBe(once);
      expect(once?.match(/#.*/g)?.map((comment) => comment.trimEnd()) ?? []).toEqual(
        text.match(/#.*/g)?.map((comment) => comment.trimEnd()) ?? [],
      );
    }),
    { numRuns: 1000 },
  );
});
