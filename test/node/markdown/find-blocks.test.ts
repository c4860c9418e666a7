import fc from "fast-check";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { lineStartsOf } from "../../../src/base/line-index.ts";
import { findBlocks } from "../../../src/node/markdown/find-blocks.ts";

interface MarkdownNode {
  readonly type: string;
  readonly lang?: string | null | undefined;
  readonly value?: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly children?: readonly MarkdownNode[];
}

/** The same blocks by another parser of CommonMark: line from 0, and text. */
function blocksOfRemark(page: string): readonly { readonly line: number; readonly text: string }[] {
  const found: { line: number; text: string }[] = [];
  const enter = (node: MarkdownNode): void => {
    if (node.type === "code" && node.lang === "ketu") {
      found.push({
        line: (node.position?.start.line ?? 0) - 1,
        text: (node.value ?? "").replace(/\r\n?/g, "\n").trimEnd(),
      });
    }
    node.children?.forEach(enter);
  };
  enter(unified().use(remarkParse).parse(page));
  return found;
}

const line = fc.constantFrom(
  ...["```ketu", "```ketu view=map", "~~~ketu", "````ketu", "``` ketu", "```ketus", "```yaml", "```", "````", "~~~"],
  ...["ketu: 1", "  a: b", "    c: d", "", "", "text", "# head", "---", "<!--", "-->", "<pre>", "`ketu`"],
);
const container = fc.constantFrom("", "", "> ", ">", "- ", "  ", "    ", "1. ", "   ", "> - ", "> > ", "- > ", " ");
const lineBreak = fc.constantFrom("\n", "\n", "\r\n", "\r");
const soup = fc
  .array(fc.tuple(container, line), { maxLength: 14 })
  .chain((lines) => lineBreak.map((end) => lines.map(([before, text]) => before + text).join(end)));

test("the blocks are those that another parser of CommonMark finds, with the same texts", () => {
  let count = 0;
  fc.assert(
    // Blanks at the end of a text mean nothing, and the parsers differ over them where a fence has no end.
    fc.property(soup, (page) => {
      const found = findBlocks(page).map(({ line: at, text }) => ({ line: at, text: text.trimEnd() }));
      count += found.length;
      expect(found).toEqual(blocksOfRemark(page));
    }),
    { numRuns: 2000 },
  );
  expect(count).toBeGreaterThan(500);
});

test("every line of a block begins in the page where it is said to, and the fence is where it is said to be", () => {
  fc.assert(
    fc.property(soup, (page) => {
      for (const { text, lineStarts, from, to, options, isClosed, prefix, line: at } of findBlocks(page)) {
        const rows = text.replace(/\n$/, "").split("\n");
        rows.forEach((row, index) => expect(page.startsWith(row, lineStarts[index])).toBe(true));
        expect(from).toBe(lineStartsOf(page)[at]);
        expect(page.slice(from, to)).toContain("ketu");
        expect(page.slice(options.from, options.from + options.text.length)).toBe(options.text);
        expect(page.slice(options.from - 4, options.from)).toBe("ketu");
        expect(["", "\n", "\r"]).toContain(page.charAt(to));
        if (isClosed) expect(page.slice(from, to)).toMatch(new RegExp(`(?:^|[\\n\\r])${prefix}[\`~]{3,}[ \\t]*$`));
      }
    }),
    { numRuns: 2000 },
  );
});

test("a tab that the indentation cuts does not move the rest of its line", () => {
  const page = "- ```ketu\n\t a: b\n  ```\n";
  const [block] = findBlocks(page);
  expect(block?.text).toBe("   a: b\n");
  expect(page.slice(block?.lineStarts[0])).toBe("a: b\n  ```\n");
});
