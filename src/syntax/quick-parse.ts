import { readBlockScalar } from "./block-scalar.ts";
import { absent, entryOf, FlowReader, NotUnderstood } from "./flow-reader.ts";
import { maxDepth } from "./limits.ts";
import type { ParsedEntry, ParsedNode, ParsedScalar } from "./parsed-document.ts";

/**
 * Reads the part of YAML in which models are written: block and flow collections, plain and quoted scalars on one line,
 * comments, LF or CRLF. Gives nothing for any other text, and for every text that is not plainly right; the `yaml`
 * package then reads and explains it. Where this gives a tree, `yaml` gives the same one (held by a law in the tests).
 */
export function quickParse(text: string): ParsedNode | undefined {
  // Tabs, control characters, lone carriage returns, broken text, a byte order mark inside.
  if (/[\0-\t\v\f\x0e-\x1f\x7f-\x9f\ufffd\p{Cs}]|\r(?!\n)|(?!^)\ufeff/u.test(text)) return undefined;
  // Directives and document marks at the start of a line.
  if (/^\ufeff?(?:%|---|\.\.\.)/m.test(text)) return undefined;
  try {
    return new BlockReader(text).document();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class BlockReader extends FlowReader {
  /** Column of the content that `pos` stands on, -1 at the end of the text. */
  private column = -1;

  document(): ParsedNode | undefined {
    if (this.text.startsWith("\ufeff")) this.lineStart = this.pos = 1;
    this.nextLine();
    if (this.column === -1) return undefined;
    const root = this.blockNode(-1, 0);
    return this.column === -1 ? root : undefined;
  }

  /** Moves from the start of a line to the next content, over blank lines and comments. */
  private nextLine(): void {
    const { text } = this;
    for (;;) {
      const unit = text.charCodeAt(this.pos);
      if (unit === 0x20 || unit === 0x0d) this.pos++;
      else if (unit === 0x0a) this.lineStart = ++this.pos;
      else if (unit === 0x23) this.skipComment();
      else break;
    }
    this.column = this.pos < text.length ? this.pos - this.lineStart : -1;
  }

  /** From behind a value to the next content; nothing but a comment may follow on the line. */
  private endLine(): void {
    this.skipSpaces();
    const { text } = this;
    if (text[this.pos] === "#" && text[this.pos - 1] === " ") this.skipComment();
    if (text[this.pos] === "\r") this.pos++;
    if (this.pos < text.length && text[this.pos] !== "\n") this.fail();
    this.nextLine();
  }

  private isDash(): boolean {
    return this.text[this.pos] === "-" && this.isBlankAt(this.pos + 1);
  }

  /** The value that begins on this line, of a parent that is indented by `indent`. */
  private blockNode(indent: number, depth: number): ParsedNode {
    if (depth >= maxDepth) this.fail();
    if (this.isDash()) return this.blockList(this.column, depth + 1);
    const { pos, lineStart } = this;
    const key = this.key();
    if (key) return this.blockMap(key, depth + 1);
    this.pos = pos;
    this.lineStart = lineStart;
    return this.lineValue(indent, depth);
  }

  /** A value that is no block collection, to the end of its last line. */
  private lineValue(indent: number, depth: number): ParsedNode {
    const first = this.text[this.pos];
    if (first === "|" || first === ">") return this.blockScalar(indent);
    const value = this.inlineValue(indent, depth);
    this.endLine();
    return value;
  }

  private blockScalar(indent: number): ParsedNode {
    const read = readBlockScalar(this.text, this.pos, indent) ?? this.fail();
    this.lineStart = this.pos = read.next;
    this.nextLine();
    return read.scalar;
  }

  /** The key at `pos`, which then stands behind the colon; nothing, with `pos` anywhere, where there is none. */
  private key(): ParsedScalar | undefined {
    const first = this.text[this.pos];
    if (first === "{" || first === "[" || first === "|" || first === ">") return undefined;
    const key = this.scalar(false);
    this.skipSpaces();
    if (this.text[this.pos] !== ":") return undefined;
    if (!this.isBlankAt(this.pos + 1) || this.pos - key.from > 1000) this.fail();
    this.pos++;
    return key;
  }

  private blockMap(firstKey: ParsedScalar, depth: number): ParsedNode {
    const column = firstKey.from - this.lineStart;
    const entries: ParsedEntry[] = [];
    let key: ParsedScalar | undefined = firstKey;
    while (key) {
      const behind = this.pos;
      entries.push(entryOf(key, this.entryValue(column, depth) ?? absent(behind)));
      key = this.column === column ? (this.key() ?? this.fail()) : undefined;
    }
    if (this.column > column) this.fail();
    this.checkKeys(entries);
    const to = entries.at(-1)?.value.to ?? firstKey.to;
    return { kind: "map", flow: false, entries, from: firstKey.from, to };
  }

  /** What stands behind `key:`, on the same line or below. */
  private entryValue(column: number, depth: number): ParsedNode | undefined {
    this.skipSpaces();
    if (!this.isLineEnd()) return this.lineValue(column, depth);
    this.endLine();
    if (this.column > column) return this.blockNode(column, depth);
    // A list may stand at the column of its key.
    if (this.column === column && this.isDash()) return this.blockListIn(column, depth);
    return undefined;
  }

  private blockListIn(column: number, depth: number): ParsedNode {
    if (depth >= maxDepth) this.fail();
    return this.blockList(column, depth + 1);
  }

  private blockList(column: number, depth: number): ParsedNode {
    const from = this.pos;
    const items: ParsedNode[] = [];
    while (this.column === column && this.isDash()) {
      const behind = ++this.pos;
      items.push(this.listItem(column, depth) ?? absent(behind));
    }
    if (this.column > column) this.fail();
    return { kind: "list", flow: false, items, from, to: items.at(-1)?.to ?? from };
  }

  private listItem(column: number, depth: number): ParsedNode | undefined {
    this.skipSpaces();
    if (this.isLineEnd()) {
      this.endLine();
      return this.column > column ? this.blockNode(column, depth) : undefined;
    }
    this.column = this.pos - this.lineStart;
    return this.blockNode(column, depth);
  }

  private isLineEnd(): boolean {
    const { text, pos } = this;
    return (
      pos >= text.length || text[pos] === "\n" || text[pos] === "\r" || (text[pos] === "#" && text[pos - 1] === " ")
    );
  }
}
