import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument as parseYaml } from "yaml";
import { plainData } from "../../src/syntax/plain-data.ts";
import { quickParse } from "../../src/syntax/quick-parse.ts";
import { yamlParse } from "../../src/syntax/yaml-parse.ts";

const root = join(import.meta.dirname, "../..");
const models = globSync("models/**/*.ketu.yaml", { cwd: root }).map((path) => readFileSync(join(root, path), "utf8"));
const modelLines = models.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "");

/** Whether the quick reader answered; fails unless `yaml` has no errors and the same tree, places and values. */
function agrees(text: string): boolean {
  const quick = quickParse(text);
  if (!quick) return false;
  const slow = yamlParse(text);
  expect(slow.errors).toEqual([]);
  expect(slow.problems).toEqual([]);
  expect(quick).toEqual(slow.root);
  const values: unknown = parseYaml(text.replace(/^\ufeff/, ""), { stringKeys: true }).toJS();
  expect(JSON.parse(JSON.stringify(plainData(quick)))).toEqual(JSON.parse(JSON.stringify(values)));
  return true;
}

const words = fc.constantFrom(
  ..."a key 名 a->b 01 -1 0x1F 0o17 1.5e3 .5 5. 1_000 +.inf .nan ~ null true NO 12:30 2026-01-31 http://a.b x#y 9007199254740993".split(
    " ",
  ),
  ...'"x" \'y\' \'it\'\'s\' "\\u4e2d\\n" "a\\"b" \'\' ""'.split(" "),
);
const marks = fc.constantFrom(
  ...[
    " ",
    "  ",
    "    ",
    ": ",
    ":",
    ":\n",
    "\n",
    "\n  ",
    "\n- ",
    "- ",
    "-",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    "{ ",
    " }",
    '"',
  ],
  ...[
    "'",
    "#",
    " # c",
    "# c\n",
    "|",
    "|-\n  t\n",
    "> ",
    "&a ",
    "*a",
    "!t ",
    "? ",
    "\r\n",
    "\r\n  ",
    "：",
    "，",
    "---",
    "...",
    "%",
  ],
  ...["@", "`", "<<", "\ufeff", "a: 1", "b: 2\n", "c: {d: e}", "\u3000", "\u00a0", "\t", '{"a":1,'],
);
const soup = fc.array(fc.oneof(words, marks), { maxLength: 14 }).map((parts) => parts.join(""));

/** Block and flow collections as models are written: indentation by two, trailing comments, LF or CRLF. */
const document = fc
  .letrec<{ block: readonly string[]; flow: string }>((tie) => ({
    flow: fc.oneof(
      { maxDepth: 3 },
      words,
      fc.array(tie("flow"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      fc
        .array(tie("flow"), { maxLength: 3 })
        .map((items) => `{ ${items.map((item, i) => `k${i}:  ${item}`).join(", ")} }`),
      fc
        .array(tie("flow"), { maxLength: 2 })
        .map((items) => `{\n      ${items.map((item, i) => `"k${i}": ${item}`).join(",\n      # c\n      ")} }`),
    ),
    block: fc.oneof(
      { maxDepth: 3 },
      fc
        .array(tie("flow"), { minLength: 1, maxLength: 4 })
        .map((values) => values.map((value, i) => `k${i}: ${value}`)),
      fc.array(tie("flow"), { minLength: 1, maxLength: 4 }).map((values) => values.map((value) => `- ${value}  # why`)),
      fc
        .array(tie("block"), { minLength: 1, maxLength: 3 })
        .map((blocks) => blocks.flatMap((lines, i) => [`名${i}: # c`, "", ...lines.map((line) => `  ${line}`)])),
      fc
        .array(tie("block"), { minLength: 1, maxLength: 3 })
        .map((blocks) => blocks.flatMap((lines) => lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`)))),
      fc.constant(["k:", "- a", "- b: 1", "  c:", "text: |", "  one", "", "    two", "more: >-", "  one", "  two"]),
    ),
  }))
  .block.chain((lines) => fc.constantFrom("\n", "\r\n").map((end) => lines.join("\n").replaceAll("\n", end) + end));

describe("the quick reader agrees with the yaml package", () => {
  test("on every model of the repository, and it reads all that have no mistake in their YAML", () => {
    const read = models.filter((text) => agrees(text));
    const clean = models.filter((text) => {
      const { errors, problems } = yamlParse(text);
      return errors.length === 0 && problems.length === 0;
    });
    expect(read).toHaveLength(clean.length);
  });

  test("on documents written as models are, and it reads nearly all of them", () => {
    let read = 0;
    let clean = 0;
    fc.assert(
      fc.property(document, (text) => {
        const { errors, problems } = yamlParse(text);
        if (errors.length > 0 || problems.length > 0) return;
        clean++;
        if (agrees(text)) read++;
      }),
      { numRuns: 1500 },
    );
    expect(read / clean).toBeGreaterThan(0.9);
  });

  test("on any run of words and signs of YAML that it reads at all", () => {
    let read = 0;
    fc.assert(
      fc.property(soup, (text) => {
        if (agrees(text)) read++;
      }),
      { numRuns: 15_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test("on lines of models with one slip", () => {
    const slip = fc.tuple(
      fc.array(fc.constantFrom(...modelLines), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(2),
      fc.oneof(words, marks),
    );
    fc.assert(
      fc.property(slip, ([lines, at, drop, insert]) => {
        const text = lines.join("\n");
        const place = at % (text.length + 1);
        agrees(text.slice(0, place) + insert + text.slice(place + drop));
      }),
      { numRuns: 5000 },
    );
  });
});

test("plain keys keep their digits, and `__proto__` is a key like others", () => {
  const root = quickParse("01: a\n1.10: b\n__proto__: c\n");
  expect(root?.kind === "map" && root.entries.map(({ key }) => key)).toEqual(["01", "1.10", "__proto__"]);
  expect(Object.keys((root && plainData(root)) as object)).toEqual(["01", "1.10", "__proto__"]);
});
