import { item, type PathStep } from "./language-schema.ts";

/** A key of a map, as far as the text of its value stands on its line. */
export interface ScannedKey {
  readonly key: string;
  readonly keyFrom: number;
  /** Without quotes; empty where a collection or nothing follows. */
  readonly value: string;
}

/** Where an offset stands in a text, however broken: found by indentation and brackets, never by the tree. */
export interface ScannedPlace {
  /** `either`: on a line of its own below a key, where a key or a value may stand. `none`: a comment, a block text. */
  readonly kind: "key" | "value" | "either" | "none";
  /** From the top of the file to the map that the key stands in, or to the value itself. */
  readonly path: readonly PathStep[];
  readonly isFlow: boolean;
  /** Start of the key or value; `offset` where nothing is typed yet. */
  readonly from: number;
  /** What is typed from there to the offset, opening quote included. */
  readonly typed: string;
  /** The maps around, outermost first; the last is the one that the key, or the key of the value, stands in. */
  readonly maps: readonly (readonly ScannedKey[])[];
  /** Items of the list that the value stands in. */
  readonly items: readonly string[];
}

interface Frame {
  readonly type: "map" | "list";
  readonly indent: number;
  readonly keys: ScannedKey[];
  readonly items: string[];
  key?: string;
  keyFrom: number;
  /** Start of the word being read in a flow collection. */
  wordFrom?: number;
  /** Between the colon and the comma. */
  isValue: boolean;
}

function frameOf(type: Frame["type"], indent: number): Frame {
  return { type, indent, keys: [], items: [], keyFrom: 0, isValue: false };
}

const keyOfLine = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#:{}[\],&*!|>'"%@`](?:[^:#{}[\]]|:(?=\S))*?)\s*:(?=\s|$)/u;

export function scanPlace(text: string, offset: number): ScannedPlace {
  const scanner = new PlaceScanner(text, offset);
  return scanner.scan();
}

/** One reading of one text, line by line. */
class PlaceScanner {
  private readonly text: string;
  private readonly offset: number;
  private readonly block: Frame[] = [frameOf("map", 0)];
  private readonly flow: Frame[] = [];
  private quote: string | undefined;
  private flowIndent = 0;
  /** Lines indented deeper belong to a block text. */
  private blockText: number | undefined;
  private found: ScannedPlace | undefined;
  /** Collection around the place: its later keys still count. */
  private awaited: Frame | undefined;

  constructor(text: string, offset: number) {
    this.text = text;
    this.offset = offset;
  }

  scan(): ScannedPlace {
    let start = 0;
    while (start <= this.text.length) {
      const newline = this.text.indexOf("\n", start);
      const end = newline < 0 ? this.text.length : newline;
      this.readLine(start, end > start && this.text[end - 1] === "\r" ? end - 1 : end);
      if (this.found && !this.isAwaiting()) break;
      start = end + 1;
    }
    return this.found ?? this.place("none", this.offset);
  }

  private isAwaiting(): boolean {
    return this.awaited !== undefined && (this.flow.includes(this.awaited) || this.block.includes(this.awaited));
  }

  private readLine(start: number, end: number): void {
    const line = this.text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    const content = line.slice(indent);
    if (this.flow.length > 0) {
      const isWord = this.isHere(start, end) && /^[\p{L}"']/u.test(content);
      const isEntry = indent <= this.flowIndent && (isWord || keyOfLine.test(content));
      if (!isEntry) return this.readFlow(start, end);
      this.flow.length = 0;
    }
    this.quote = undefined;
    if (content === "") {
      if (this.isHere(start, end)) this.foundOnBlankLine(this.offset - start);
      return;
    }
    if (this.blockText !== undefined) {
      if (indent > this.blockText) return this.isHere(start, end) ? this.take("none", this.offset) : undefined;
      this.blockText = undefined;
    }
    if (content.startsWith("#")) {
      if (this.isHere(start, end)) this.take("none", this.offset);
      return;
    }
    this.readContent(start + indent, end, indent);
  }

  private isHere(start: number, end: number): boolean {
    return this.found === undefined && this.offset >= start && this.offset <= end;
  }

  private readContent(start: number, end: number, indent: number): void {
    const dash = /^-(?:\s+|$)/.exec(this.text.slice(start, end));
    this.leave(indent, dash !== null);
    if (dash) {
      this.top().items.push("");
      const rest = start + dash[0].length;
      if (rest >= end) return this.isHere(start + 1, end) ? this.take("value", this.offset) : undefined;
      return this.readContent(rest, end, indent + dash[0].length);
    }
    const key = keyOfLine.exec(this.text.slice(start, end));
    if (!key) return this.readWord(start, end, indent);
    this.enter("map", indent);
    const frame = this.top();
    const name = unquoted(key[1] ?? "");
    if (this.isHere(start, start + (key[1] ?? "").length)) this.take("key", start);
    frame.key = name;
    frame.keyFrom = start;
    const value = this.readValue(start + key[0].length, end, indent);
    frame.keys.push({ key: name, keyFrom: start, value });
  }

  /** Leaves the collections that a line of this indentation does not belong to. */
  private leave(indent: number, isItem: boolean): void {
    while (this.block.length > 1) {
      const { indent: own, type } = this.top();
      if (own < indent || (own === indent && (type === "list") === isItem)) break;
      if (own === indent && type === "map" && isItem) break;
      this.block.pop();
    }
    if (isItem) this.enter("list", indent);
  }

  private enter(type: Frame["type"], indent: number): void {
    const { type: current, indent: own } = this.top();
    if (current === type && own === indent) return;
    if (this.block.length === 1 && this.top().key === undefined && type === "map") return;
    this.block.push(frameOf(type, indent));
  }

  private top(): Frame {
    return this.block.at(-1) ?? frameOf("map", 0);
  }

  /** A line without a colon: a key being typed, an item, or the next line of a text. */
  private readWord(start: number, end: number, indent: number): void {
    const frame = this.top();
    if (frame.type === "list" && frame.indent < indent) {
      frame.items[frame.items.length - 1] = this.text.slice(start, end).trim();
      if (this.isHere(start, end) && this.readInlineFlow(start, end, frame.indent)) return;
      if (this.isHere(start, end)) {
        this.block.push(frameOf("map", indent));
        this.take("either", start);
      } else this.readInlineFlow(start, end, frame.indent);
      return;
    }
    if (this.readInlineFlow(start, end, Math.max(0, indent - 1))) return;
    if (this.isHere(start, end)) this.foundBelow(indent, start);
  }

  private readInlineFlow(start: number, end: number, indent: number): boolean {
    if (this.text[start] !== "{" && this.text[start] !== "[") return false;
    this.flowIndent = indent;
    this.readFlow(start, end);
    return true;
  }

  private foundOnBlankLine(column: number): void {
    while (this.block.length > 1 && this.top().indent > column) this.block.pop();
    this.foundBelow(column, this.offset);
  }

  /** A key of the innermost map whose keys stand at the column, or the first one of a map below its last key. */
  private foundBelow(column: number, from: number): void {
    const frame = this.top();
    if (frame.type === "list" && column <= frame.indent) this.block.pop();
    const { indent, type, keys } = this.top();
    const last = keys.at(-1);
    if (column <= indent && type === "map") return this.take("key", from);
    if (type === "map" && last && last.value !== "") return this.take("none", from);
    if (type === "map" && !last) return this.take("key", from);
    // The lines below may go on with the map that begins here.
    this.block.push(frameOf("map", column));
    this.take("either", from);
  }

  /** Reads what follows a colon on its line; gives the text of a scalar. */
  private readValue(start: number, end: number, indent: number): string {
    const rest = this.text.slice(start, end);
    const at = start + rest.length - rest.trimStart().length;
    const first = this.text[at];
    if (at < end && (first === "{" || first === "[")) {
      if (this.isHere(start, at)) this.take("value", this.offset);
      this.flowIndent = indent;
      this.readFlow(at, end);
      return "";
    }
    const comment = /(?<=\s|^)#/.exec(quotesBlanked(rest))?.index ?? rest.length;
    if (/^[|>][-+0-9]*\s*(#.*)?$/.test(rest.trim())) this.blockText = indent;
    if (this.isHere(start, end)) {
      const isInside = this.offset <= start + comment && this.blockText === undefined && this.offset > start - 1;
      this.take(isInside && (rest !== "" || start === end) ? "value" : "none", Math.min(at, this.offset));
    }
    return unquoted(rest.slice(0, comment).trim());
  }

  private readFlow(start: number, end: number): void {
    for (let at = start; at <= end; at += 1) {
      if (this.found === undefined && at === this.offset && this.flow.length > 0) this.takeInFlow();
      if (at === end) break;
      const character = this.text[at] ?? "";
      if (this.quote !== undefined) {
        if (character === "\\" && this.quote === '"') at += 1;
        else if (character === this.quote) this.quote = undefined;
      } else if (character === "#" && /\s/.test(this.text[at - 1] ?? " ")) {
        if (this.isHere(at + 1, end)) this.take("none", this.offset);
        return;
      } else {
        this.readFlowCharacter(character, at);
        if (this.flow.length === 0) {
          if (this.isHere(at + 1, end)) this.take("none", this.offset);
          return;
        }
      }
    }
  }

  private readFlowCharacter(character: string, at: number): void {
    const frame = this.flow.at(-1);
    if (frame?.wordFrom === undefined && (character === "{" || character === "[")) {
      this.flow.push(frameOf(character === "{" ? "map" : "list", this.flowIndent));
      return;
    }
    if (!frame) return;
    const next = this.text[at + 1] ?? " ";
    if (character === "}" || character === "]") {
      commit(frame, this.text, at);
      this.flow.pop();
      const outer = this.flow.at(-1);
      if (outer) outer.wordFrom ??= at;
    } else if (character === ",") {
      commit(frame, this.text, at);
    } else if (character === ":" && frame.type === "map" && !frame.isValue && /[\s,[\]{}"']/.test(next)) {
      frame.keyFrom = frame.wordFrom ?? at;
      frame.key = unquoted(this.text.slice(frame.keyFrom, at).trim());
      frame.isValue = true;
      delete frame.wordFrom;
    } else if (!/\s/.test(character)) {
      if (frame.wordFrom === undefined && (character === '"' || character === "'")) this.quote = character;
      frame.wordFrom ??= at;
    }
  }

  private takeInFlow(): void {
    const frame = this.flow.at(-1);
    if (!frame) return;
    this.take(frame.type === "map" && !frame.isValue ? "key" : "value", frame.wordFrom ?? this.offset);
  }

  private take(kind: ScannedPlace["kind"], from: number): void {
    this.found ??= this.place(kind, from);
  }

  private place(kind: ScannedPlace["kind"], from: number): ScannedPlace {
    const frames = [...this.block, ...this.flow];
    const last = frames.at(-1);
    const path = frames.flatMap((frame, index): readonly PathStep[] => {
      if (frame.type === "list") return [item];
      const isOwnKey = index === frames.length - 1 && kind === "key";
      return frame.key === undefined || isOwnKey ? [] : [frame.key];
    });
    this.awaited = frames.filter(({ type }) => type === "map").at(-1);
    return {
      kind,
      path,
      isFlow: this.flow.length > 0,
      from,
      typed: this.text.slice(from, this.offset),
      maps: frames.filter(({ type }) => type === "map").map(({ keys }) => keys),
      items: last?.type === "list" ? last.items : [],
    };
  }
}

function commit(frame: Frame, text: string, at: number): void {
  const word = frame.wordFrom === undefined ? "" : unquoted(text.slice(frame.wordFrom, at).trim());
  if (frame.type === "list") {
    if (frame.wordFrom !== undefined) frame.items.push(word);
  } else if (frame.isValue) {
    frame.keys.push({ key: frame.key ?? "", keyFrom: frame.keyFrom, value: /^[[{}\]]/.test(word) ? "" : word });
  }
  frame.isValue = false;
  delete frame.wordFrom;
  delete frame.key;
}

function unquoted(text: string): string {
  const match = /^(["'])(.*)\1$/s.exec(text);
  return match?.[2] ?? text;
}

/** The text with what stands in quotes made blank, so that a `#` in it is no comment. */
function quotesBlanked(text: string): string {
  return text.replace(/(^\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/, (_all, space: string, quoted: string) => {
    return space + "x".repeat(quoted.length);
  });
}
