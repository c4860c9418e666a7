import { maxDepth } from "./limits.ts";
import type { ParsedEntry, ParsedNode, ParsedScalar } from "./parsed-document.ts";
import { resolvePlain } from "./plain-scalar.ts";

/** Thrown, and caught by `quickParse` alone, where the text leaves the part of YAML that the quick reader knows. */
export class NotUnderstood extends Error {}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "0": "\0",
  '"': '"',
  "\\": "\\",
  "/": "/",
};

/**
 * Reads scalars and flow collections of one text, moving `pos`. It reads on native string searches instead of
 * character by character, because a cold process runs it interpreted.
 */
export class FlowReader {
  readonly text: string;
  pos = 0;
  /** Where the current line begins. */
  lineStart = 0;
  /** One search object for each context, kept here so that no state outlives a reading. */
  private readonly plainEndInBlock = /\n|:(?![^ \r\n])| (?=#)/g;
  private readonly plainEndInFlow = /[,[\]{}\n]|:(?![^ ,[\]{}\r\n])| (?=#)/g;

  constructor(text: string) {
    this.text = text;
  }

  fail(): never {
    throw new NotUnderstood();
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.pos) === 0x20) this.pos++;
  }

  /** Whether the character at `at` ends a word: a space, a line end or the end of the text. */
  isBlankAt(at: number): boolean {
    const unit = this.text.charCodeAt(at);
    return unit === 0x20 || unit === 0x0a || unit === 0x0d || Number.isNaN(unit);
  }

  /** A plain, quoted or flow value at `pos`; in a block it must end on a line that is indented by more than `indent`. */
  inlineValue(indent: number, depth: number): ParsedNode {
    switch (this.text[this.pos]) {
      case "{":
        return this.flowMap(indent, depth + 1);
      case "[":
        return this.flowList(indent, depth + 1);
      default:
        return this.scalar(false);
    }
  }

  scalar(inFlow: boolean): ParsedScalar {
    const first = this.text[this.pos];
    if (first === '"') return this.doubleQuoted();
    if (first === "'") return this.singleQuoted();
    const from = this.pos;
    const to = this.plainEnd(inFlow);
    const raw = this.text.slice(from, to);
    return { kind: "scalar", value: resolvePlain(raw), style: "plain", raw, from, to };
  }

  /** Moves over a plain scalar on one line and gives its end; `pos` stands on what ended it. */
  plainEnd(inFlow: boolean): number {
    const { text, pos: from } = this;
    const first = text[from];
    if (first === undefined || ",[]{}#&*!|>'\"%@`".includes(first)) this.fail();
    if (first === "-" || first === "?" || first === ":") {
      if (this.isBlankAt(from + 1) || (inFlow && ",[]{}".includes(text[from + 1] ?? ","))) this.fail();
    }
    const search = inFlow ? this.plainEndInFlow : this.plainEndInBlock;
    search.lastIndex = from;
    this.pos = search.test(text) ? search.lastIndex - 1 : text.length;
    let to = this.pos;
    while (to > from && (text.charCodeAt(to - 1) === 0x20 || text.charCodeAt(to - 1) === 0x0d)) to--;
    if (to === from) this.fail();
    return to;
  }

  private doubleQuoted(): ParsedScalar {
    const { text, pos: from } = this;
    let close = text.indexOf('"', from + 1);
    let hasEscape = false;
    for (let back = text.indexOf("\\", from + 1); back !== -1 && back < close; back = text.indexOf("\\", back + 2)) {
      hasEscape = true;
      if (back + 1 === close) close = text.indexOf('"', close + 1);
    }
    const inside = this.quotedInside(close);
    return this.quoted("double", close, hasEscape ? this.unescape(inside) : inside);
  }

  private unescape(inside: string): string {
    return inside.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^])/g, (_, escape: string) => {
      if (escape.length > 1) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
      return simpleEscapes[escape] ?? this.fail();
    });
  }

  private singleQuoted(): ParsedScalar {
    const { text, pos: from } = this;
    let close = text.indexOf("'", from + 1);
    let isDoubled = false;
    while (close !== -1 && text[close + 1] === "'") {
      isDoubled = true;
      close = text.indexOf("'", close + 2);
    }
    const inside = this.quotedInside(close);
    return this.quoted("single", close, isDoubled ? inside.replaceAll("''", "'") : inside);
  }

  private quotedInside(close: number): string {
    if (close === -1) this.fail();
    const inside = this.text.slice(this.pos + 1, close);
    // A quoted scalar over several lines folds them; that is left to the `yaml` package.
    if (inside.includes("\n")) this.fail();
    return inside;
  }

  private quoted(style: "single" | "double", close: number, value: string): ParsedScalar {
    const from = this.pos;
    this.pos = close + 1;
    return { kind: "scalar", value, style, raw: this.text.slice(from, this.pos), from, to: this.pos };
  }

  private flowList(indent: number, depth: number): ParsedNode {
    const from = this.openFlow(indent, depth);
    const items: ParsedNode[] = [];
    while (this.text[this.pos] !== "]") {
      items.push(this.flowValue(indent, depth));
      this.skipFlowSpace(indent);
      this.endFlowItem("]", indent);
    }
    return { kind: "list", flow: true, items, from, to: ++this.pos };
  }

  private flowMap(indent: number, depth: number): ParsedNode {
    const from = this.openFlow(indent, depth);
    const entries: ParsedEntry[] = [];
    while (this.text[this.pos] !== "}") {
      entries.push(this.flowEntry(indent, depth));
      this.endFlowItem("}", indent);
    }
    this.checkKeys(entries);
    return { kind: "map", flow: true, entries, from, to: ++this.pos };
  }

  private openFlow(indent: number, depth: number): number {
    if (depth > maxDepth) this.fail();
    const from = this.pos++;
    this.skipFlowSpace(indent);
    return from;
  }

  private endFlowItem(close: "]" | "}", indent: number): void {
    const found = this.text[this.pos];
    if (found === ",") {
      this.pos++;
      this.skipFlowSpace(indent);
    } else if (found !== close) this.fail();
  }

  private flowEntry(indent: number, depth: number): ParsedEntry {
    const key = this.scalar(true);
    const keyEnd = this.pos;
    this.skipSpaces();
    if (this.text[this.pos] !== ":") {
      this.skipFlowSpace(indent);
      return entryOf(key, absent(key.to));
    }
    // Behind a quoted key the colon needs no space, as in JSON.
    const isJson = key.style !== "plain" && this.pos === keyEnd;
    if ((!isJson && !this.isBlankAt(this.pos + 1)) || this.pos - keyEnd > 100) this.fail();
    const behind = ++this.pos;
    this.skipFlowSpace(indent);
    const isAbsent = this.text[this.pos] === "," || this.text[this.pos] === "}";
    const value = isAbsent ? absent(behind) : this.flowValue(indent, depth);
    this.skipFlowSpace(indent);
    return entryOf(key, value);
  }

  private flowValue(indent: number, depth: number): ParsedNode {
    const first = this.text[this.pos];
    if (first === "{") return this.flowMap(indent, depth + 1);
    if (first === "[") return this.flowList(indent, depth + 1);
    return this.scalar(true);
  }

  /** Spaces, line ends and comments between the parts of a flow collection. */
  private skipFlowSpace(indent: number): void {
    const { text } = this;
    for (;;) {
      const unit = text.charCodeAt(this.pos);
      if (unit === 0x20 || unit === 0x0d) this.pos++;
      else if (unit === 0x0a) this.lineStart = ++this.pos;
      else if (unit === 0x23 && this.isBlankAt(this.pos - 1)) this.skipComment();
      else break;
    }
    if (this.pos - this.lineStart <= indent) this.fail();
  }

  /** From `#` to the end of its line. */
  skipComment(): void {
    const end = this.text.indexOf("\n", this.pos);
    this.pos = end === -1 ? this.text.length : end;
  }

  /** Duplicate keys are for the slow way to explain. */
  checkKeys(entries: readonly ParsedEntry[]): void {
    if (new Set(entries.map(({ key }) => key)).size !== entries.length) this.fail();
  }
}

/** The value of a key without one. */
export function absent(at: number): ParsedScalar {
  return { kind: "scalar", value: null, style: "plain", raw: "", from: at, to: at };
}

export function entryOf(key: ParsedScalar, value: ParsedNode): ParsedEntry {
  // A plain key is text, whatever it looks like: `01` stays `01`.
  const text = key.style === "plain" ? key.raw : String(key.value);
  return { key: text, keyFrom: key.from, keyTo: key.to, keyRaw: key.raw, value };
}
