import MarkdownIt from "markdown-it";
import { lineStartsOf } from "../../base/line-index.ts";

/** A fenced block whose first word is `ketu`. Offsets are into the page; UTF-16, half-open. */
export interface KetuBlock {
  /** What stands behind that word, and where it begins. */
  readonly options: { readonly text: string; readonly from: number };
  /** What is fenced, without the indentation and the marks of what the fence stands in. */
  readonly text: string;
  /** Where each line of the text begins in the page. */
  readonly lineStarts: readonly number[];
  /** Line of the page that the fence begins on, from 0. */
  readonly line: number;
  /** From the first line of the fence to the end of its last, without the line break. */
  readonly from: number;
  readonly to: number;
  /** What a line begins with that shall stand beside the fence: indentation of a list, `>` of a quotation. */
  readonly prefix: string;
  /** Whether the fence has an end; one without ends with what it stands in. */
  readonly isClosed: boolean;
}

/** Only blocks: what is inside a paragraph holds no fence. HTML is known, so that a fence in a comment is none. */
const parser = new MarkdownIt({ html: true });
parser.core.ruler.enableOnly(["normalize", "block"]);

/** The blocks of a page of Markdown, in their order, wherever CommonMark takes them for fenced code. */
export function findBlocks(page: string): readonly KetuBlock[] {
  const starts = lineStartsOf(page);
  const lineAt = (line: number): string => page.slice(starts[line] ?? page.length, endOfLine(page, starts, line));
  return parser.parse(page, {}).flatMap((token): KetuBlock | readonly KetuBlock[] => {
    const info = /^\s*ketu(?=\s|$)/.exec(token.info);
    if (token.type !== "fence" || !token.map || !info) return [];
    const [line, after] = token.map;
    const rows = token.content.replace(/\n$/, "").split("\n");
    const last = lineAt(after - 1);
    const mark = /([`~])\1{2,}[ \t]*$/.exec(last);
    // Two lines of the fence are no text. An empty text has no row either.
    const isClosed = mark !== null && after - line - 2 === (token.content === "" ? 0 : rows.length);
    return {
      options: {
        text: token.info.slice(info[0].length),
        from: endOfLine(page, starts, line) - token.info.length + info[0].length,
      },
      text: token.content,
      lineStarts: rows.map((row, index) => {
        const raw = lineAt(line + 1 + index);
        // Tabs that are cut by the indentation become spaces: then the place of the first other sign is right.
        const kept = raw.endsWith(row) ? row.length : row.trimStart().length;
        return (starts[line + 1 + index] ?? page.length) + raw.length - kept;
      }),
      line,
      from: starts[line] ?? 0,
      to: endOfLine(page, starts, after - 1),
      prefix: isClosed ? last.slice(0, mark.index) : "",
      isClosed,
    };
  });
}

function endOfLine(page: string, starts: readonly number[], line: number): number {
  const next = starts[line + 1];
  if (next === undefined) return page.length;
  return next - (page.slice(next - 2, next) === "\r\n" ? 2 : 1);
}
