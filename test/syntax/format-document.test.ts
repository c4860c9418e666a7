import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findComments } from "../../src/syntax/comments.ts";
import { formatDocument } from "../../src/syntax/format-document.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import type { ParsedDocument } from "../../src/syntax/parsed-document.ts";

function read(text: string): ParsedDocument | undefined {
  return parseDocument("a.yaml", text).value;
}

function format(text: string): string | undefined {
  return formatDocument("a.yaml", text).value;
}

function comments(text: string): readonly string[] {
  const document = read(text);
  return document ? findComments(text, document.root).map((comment) => comment.text.trimEnd()) : [];
}

const scalar = fc.constantFrom(
  ...[
    "x",
    "'q'",
    '"d"',
    "1",
    "{a: 1, b: [x, y]}",
    "{a: 1,b: [x,y],'c': {}}",
    "{a: [1,2], # in\n b: {c: d}} # c",
    "[1,  2]",
    "{\n   a: 1, # in\n       b: 2\n          }",
    "|\n@literal\n@  more",
  ],
  ...[
    ">-\n@folded\n@text",
    '"multi\n   line"',
    "plain\n@more",
    "",
    "# c\n@val",
    "{ k: v }   # t",
    "x  # c",
    "x    # d",
    "{a: 1,b: 2}  # e",
    "{a: 10,b: 2} # e",
    "|2\n@  own\n@",
  ],
);
const key = fc.constantFrom("k", "名", "a → b", "'z'");

/** Maps and lists indented by anything from one to four, with comments and blank lines anywhere. */
const messy = fc.letrec<{ lines: string }>((tie) => ({
  lines: fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      fc.array(
        fc.tuple(
          key,
          fc.oneof(
            { depthSize: "small", maxDepth: 3 },
            scalar,
            tie("lines").map((lines) => `\0${lines}`),
          ),
          fc.nat(5),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([step, isList, entries]) =>
      entries
        .map(([name, value, extra], index) => {
          const indent = " ".repeat(step);
          const nested = value.startsWith("\0")
            ? `\n${value.slice(1).replace(/^(?=[^\n])/gm, indent)}`
            : ` ${value.replaceAll("@", indent)}`;
          const before = extra === 0 ? "\n\n\n" : extra === 1 ? `${indent}# own\n` : extra === 2 ? "# own\n" : "";
          return isList
            ? `${before}-${" ".repeat(1 + (extra % 2))}${name}${index}: 1`
            : `${before}${name}${index}:${nested}`;
        })
        .join("\n"),
    ),
})).lines;

test("formatting keeps the values, their order and every comment, and formatting again changes nothing", () => {
  let changed = 0;
  fc.assert(
    fc.property(messy, fc.constantFrom("\n", "\r\n"), (lines, end) => {
      const text = lines.replaceAll("\n", end);
      const before = parseDocument("a.yaml", text);
      if (!before.value || before.diagnostics.length > 0) return;
      const once = format(text) ?? "";
      if (once !== text) changed++;
      expect(format(once)).toBe(once);
      expect(comments(once)).toEqual(comments(text));
      const data = JSON.stringify(before.value.data).replace(/ *→ */g, " -> ");
      expect(JSON.stringify(read(once)?.data)).toBe(data);
    }),
    { numRuns: 2000 },
  );
  expect(changed).toBeGreaterThan(250);
});

test("every model of the repository is formatted already", () => {
  const root = join(import.meta.dirname, "../..");
  const own = globSync("models/*/model.ketu.yaml", { cwd: root });
  expect(own.length).toBeGreaterThan(3);
  for (const path of own) {
    const text = readFileSync(join(root, path), "utf8");
    expect(format(text)).toBe(text);
  }
});

test("indentation, line ends, blank lines, arrows and gaps before comments become calm", () => {
  const text = [
    "\ufeffa:   1   # x",
    "",
    "",
    "b:",
    "    # about c",
    "    c:  {x: 1,   y: 2}  ",
    "    d:",
    "    - p",
    "    -   q: 1",
    "        r: 2",
    "    e: |",
    "       text",
    "         more",
    "t:",
    "   c  →  d: { label: y,",
    "      kind: z }",
  ].join("\r\n");
  expect(format(text)?.split("\n")).toEqual([
    "a:   1 # x",
    "",
    "b:",
    "  # about c",
    "  c:  {x: 1,   y: 2}",
    "  d:",
    "    - p",
    "    - q: 1",
    "      r: 2",
    "  e: |",
    "     text",
    "       more",
    "t:",
    "  c -> d: { label: y,",
    "     kind: z }",
    "",
  ]);
});

test("comments that stand in one column stay there", () => {
  const text = "a: 1     # one\nlong: 2  # two\n中文: 3  # three\n";
  expect(format(text)).toBe(text);
});

test("braces and commas get their space", () => {
  expect(format('a: {zh: 客户,en: Shop}\nb: [a,"b",{c: 1,d: []}]\nc: {}\nd: { e: 1}  \n')).toBe(
    'a: { zh: 客户, en: Shop }\nb: [a, "b", { c: 1, d: [] }]\nc: {}\nd: { e: 1 }\n',
  );
});

test.each([
  ["padding", "a: {x: 1,   y: 2}\nb: {x: 100, y: 2}\n", "a: {x: 1,   y: 2}\nb: { x: 100, y: 2 }\n"],
  ["a column of comments", "a: {x: 1}  # one\nbb: {y: 1} # two\n", undefined],
  [
    "what goes on below",
    "a: {x: 1,y: 2,\n    z: 3}\nb: [{x: 1},\n    {y: 1}]\n",
    "a: {x: 1,y: 2,\n    z: 3}\nb: [{ x: 1 },\n    { y: 1 }]\n",
  ],
])("a space is not put in where it would push %s out of its column", (_, text, result) => {
  expect(format(text)).toBe(result ?? text);
});

test("expressions that YAML takes apart are quoted", () => {
  expect(format("x: {when: tier in [a, b], s: 1}\nwhen: !y\n")).toBe(
    "x: { when: 'tier in [a, b]', s: 1 }\nwhen: '!y'\n",
  );
});

test("a text with a mistake in its YAML is not formatted, and its mistakes are given", () => {
  for (const text of ["a:\n    b: 'x\n", "a: 1\na: 2   \n", "a:\n\tb: 1\n"]) {
    const { value, diagnostics } = formatDocument("a.yaml", text);
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual(parseDocument("a.yaml", text).diagnostics);
    expect(diagnostics.length).toBeGreaterThan(0);
  }
});
