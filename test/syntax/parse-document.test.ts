import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxDepth, maxTextBytes, utf8Length } from "../../src/syntax/limits.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";

const signs = fc.constantFrom(
  ...[
    "a",
    "when",
    "名",
    "1",
    "~",
    " ",
    "  ",
    ": ",
    ":",
    "\n",
    "\n  ",
    "- ",
    "-",
    "{",
    "}",
    "[",
    "]",
    ",",
    '"',
    "'",
    "#",
    " # c",
  ],
  ...[
    "|",
    "> ",
    "&a ",
    "*a",
    "!t ",
    "? ",
    "\r\n",
    "\r",
    "：",
    "，",
    "“",
    "”",
    "\u3000",
    "\t",
    "\0",
    "\x1f",
    "\x02",
    "\x18",
    "\ud800",
  ],
  ...[
    "---",
    "...",
    "%",
    "@",
    "`",
    "\ufeff",
    "b: 2\n",
    "\\u",
    " # ketu-ignore a: b",
    "# ketu-ignore",
    "[[[[[[[[[[[[[[[[[[[[",
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(signs, { maxLength: 30 }).map((parts) => parts.join("")),
);

test("any text gives a value or at least one error, with every place inside the text, and never throws", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { value, diagnostics } = parseDocument("a.yaml", text);
      expect(value !== undefined || diagnostics.some(({ severity }) => severity === "error")).toBe(true);
      for (const { range, fix } of diagnostics) {
        for (const place of [range, ...(fix?.edits ?? []).map((edit) => edit.range)]) {
          expect(place && 0 <= place.from && place.from <= place.to && place.to <= text.length).toBe(true);
        }
      }
    }),
    { numRuns: 5000 },
  );
});

test("the same text gives the same outcome", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = (): string => JSON.stringify(parseDocument("a.yaml", text));
      expect(plain()).toBe(plain());
    }),
    { numRuns: 300 },
  );
});

describe("limits", () => {
  const codes = (text: string): readonly string[] => parseDocument("a.yaml", text).diagnostics.map(({ code }) => code);

  test.each([
    ["brackets", "a: " + "[".repeat(20_000)],
    ["braces", "{a: ".repeat(20_000)],
    ["dashes", "- ".repeat(20_000)],
    ["closed brackets", `a: ${"[".repeat(100)}${"]".repeat(100)}`],
    ["indentation", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ])("%s nested too deeply are refused without an overflow", (_, text) => {
    expect(codes(text)).toContain("too-deep");
  });

  test("the deepest nesting that is allowed is read", () => {
    const lists = maxDepth - 1;
    expect(parseDocument("a.yaml", `a: ${"[".repeat(lists)}${"]".repeat(lists)}`).diagnostics).toEqual([]);
    expect(codes(`a: ${"[".repeat(lists + 1)}${"]".repeat(lists + 1)}`)).toContain("too-deep");
  });

  test("size counts in bytes of UTF-8, and the largest allowed text is read", () => {
    const text = `a: ${"中".repeat(Math.floor((maxTextBytes - 4) / 3))}`;
    expect(utf8Length(text)).toBeLessThanOrEqual(maxTextBytes);
    expect(codes(text)).toEqual([]);
    expect(codes(`${text}中中`)).toEqual(["file-too-large"]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (each) => {
        expect(utf8Length(each)).toBe(new TextEncoder().encode(each).length);
      }),
    );
  });
});

describe("locate", () => {
  const text = 'stages:\n  prospect: { label: 潜在客户, "a/b": [x, y] }\n  contact:\n    label: 接触\n';
  const document = parseDocument("a.yaml", text).value;
  const at = (pointer: string, part?: "key" | "value"): string | undefined => {
    const range = document?.locate(pointer, part);
    return range && text.slice(range.from, range.to);
  };

  test("gives the value or the key at a pointer", () => {
    expect(at("/stages/prospect/label")).toBe("潜在客户");
    expect(at("/stages/prospect/label", "key")).toBe("label");
    expect(at("/stages/prospect/a~1b/1")).toBe("y");
    expect(at("/stages/prospect/a~1b", "key")).toBe('"a/b"');
    expect(at("/stages/contact")).toBe("label: 接触");
    expect(at("")).toBe(text.trimEnd());
  });

  test("gives the nearest parent of what is not there, by its name", () => {
    expect(at("/stages/contact/goal")).toBe("contact");
    expect(at("/stages/contact/goal/zh")).toBe("contact");
    expect(at("/stages/prospect/label/zh")).toBe("潜在客户");
  });
});

describe("waivers", () => {
  const read = (text: string): ReturnType<typeof parseDocument> => parseDocument("a.yaml", text);
  const shown = (text: string): readonly unknown[] =>
    (read(text).value?.waivers ?? []).map(({ codes, until, reason, range, covers }) => ({
      codes: codes.join(" "),
      until,
      reason,
      comment: text.slice(range.from, range.to),
      covers: text.slice(covers.from, covers.to),
    }));

  test("a waiver behind an entry covers it with everything inside", () => {
    const text = "a:\n  b: # ketu-ignore one, two until 2026-12-31: later\n    c: 1\n    d: 2\n  e: 3\n";
    const comment = "# ketu-ignore one, two until 2026-12-31: later";
    const covers = `b: ${comment}\n    c: 1\n    d: 2`;
    expect(shown(text)).toEqual([{ codes: "one two", until: "2026-12-31", reason: "later", comment, covers }]);
  });

  test("a waiver on a line of its own covers the entry right below, also behind a full-width colon", () => {
    const text = "a:\n  # ketu-ignore one：等市场部定名\n  # another comment\n  b: { c: 1 }\n  e: 3\n";
    expect(shown(text)).toEqual([
      {
        codes: "one",
        until: undefined,
        reason: "等市场部定名",
        comment: "# ketu-ignore one：等市场部定名",
        covers: "b: { c: 1 }",
      },
    ]);
  });

  test("a waiver without a reason, code or real date is a mistake, and waives nothing", () => {
    const bad = ["one", "one:", ": why", "one until: why", "one until tomorrow: why", "one until 2026-02-30: why"];
    for (const body of bad) {
      const { value, diagnostics } = read(`a: 1 # ketu-ignore ${body}\n`);
      expect(value?.waivers).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-waiver"]);
    }
    expect(read("a: 1 # ketu-ignore one until 2028-02-29: why\n").diagnostics).toEqual([]);
  });

  test("text in quotes or blocks is no waiver", () => {
    expect(shown('a: " # ketu-ignore one: x"\nb: |\n  # ketu-ignore one: x\n')).toEqual([]);
  });
});
