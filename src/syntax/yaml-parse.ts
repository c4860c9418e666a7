import { isAlias, isCollection, isMap, isScalar, Lexer, parseAllDocuments } from "yaml";
import type { Document, ParsedNode as YamlNode, Scalar } from "yaml";
import { absent } from "./flow-reader.ts";
import { maxDepth } from "./limits.ts";
import type { ParsedEntry, ParsedNode, ParsedScalar } from "./parsed-document.ts";

/** Something that this language does not take, though YAML may. Offsets into the text. */
export interface YamlProblem {
  readonly what: "duplicate-key" | "key-not-text" | "too-deep" | "anchor" | "alias" | "tag" | "second-document";
  readonly from: number;
  readonly to: number;
  /** The key, the name or the tag concerned. */
  readonly name: string;
  /** Of a duplicate key: where the first one stands. */
  readonly first?: { readonly from: number; readonly to: number };
}

/** An error of the `yaml` package, in its own words. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** What the `yaml` package makes of a text: the best tree it can recover, its errors, and what we add to them. */
export interface YamlReading {
  readonly root?: ParsedNode;
  readonly errors: readonly YamlError[];
  readonly problems: readonly YamlProblem[];
}

/** The slow and complete way of reading: any YAML 1.2, with recovery from errors. Never throws. */
export function yamlParse(text: string): YamlReading {
  // The package takes a byte order mark for a column of the first line, so it gets the text without one.
  return text.startsWith("\ufeff") ? shifted(parseBody(text.slice(1)), 1) : parseBody(text);
}

function parseBody(text: string): YamlReading {
  const problems: YamlProblem[] = [];
  // Plain keys are text (`01:` stays `01`), and equal keys are our own to report, with the place of the first.
  const options = { stringKeys: true, uniqueKeys: false, prettyErrors: false, logLevel: "silent" } as const;
  const parsed = parseAllDocuments(text, options);
  const documents: readonly Document.Parsed[] = "empty" in parsed ? [] : parsed;
  const found = "empty" in parsed ? parsed.errors : parsed.flatMap((document) => document.errors);
  const errors = found.map(({ code, message, pos }) => ({ code, message, from: pos[0], to: pos[1] }));
  const [first, second] = documents;
  if (second) problems.push({ what: "second-document", name: "---", ...documentMark(text, second.range[0]) });
  collectProps(text, problems);
  const contents = first?.contents;
  const root = contents ? new TreeBuilder(text, problems).node(contents as YamlNode, 0) : undefined;
  return { ...(root && { root }), errors, problems };
}

/** The `---` from which a document begins, or its first character where there is no mark. */
function documentMark(text: string, from: number): { readonly from: number; readonly to: number } {
  const mark = text.indexOf("---", from);
  return mark === -1 ? { from, to: Math.min(from + 1, text.length) } : { from: mark, to: mark + 3 };
}

/** Tags, anchors and aliases, from the lexer: their places are not kept in the tree. */
function collectProps(text: string, problems: YamlProblem[]): void {
  let at = 0;
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    // Marks of the lexer itself, which stand for no text: a scalar follows, a document begins, a bracket is missing.
    const isMark = lexeme === "\x1f" || lexeme === "\x02" || lexeme === "\x18";
    if (isMark && !text.startsWith(lexeme, at)) {
      isScalarNext = lexeme === "\x1f";
      continue;
    }
    const what = isScalarNext ? undefined : propKinds[lexeme[0] ?? ""];
    if (what) problems.push({ what, name: lexeme, from: at, to: Math.min(at + lexeme.length, text.length) });
    isScalarNext = false;
    at += lexeme.length;
  }
}

const propKinds: Readonly<Record<string, YamlProblem["what"]>> = { "!": "tag", "&": "anchor", "*": "alias" };

const styles: Readonly<Record<string, ParsedScalar["style"]>> = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "block",
  BLOCK_FOLDED: "block",
};

class TreeBuilder {
  private readonly text: string;
  private readonly problems: YamlProblem[];

  constructor(text: string, problems: YamlProblem[]) {
    this.text = text;
    this.problems = problems;
  }

  node(node: YamlNode, depth: number): ParsedNode {
    const [from, to] = node.range;
    if (isScalar(node)) return this.scalar(node);
    if (isAlias(node) || !isCollection(node)) return { ...absent(from), raw: this.text.slice(from, to), to };
    if (depth >= maxDepth) {
      this.problems.push({ what: "too-deep", name: "", from, to: Math.min(to, from + 1) });
      return absent(from);
    }
    return isMap(node) ? this.map(node, depth) : this.list(node as Extract<YamlNode, { items: unknown[] }>, depth);
  }

  private scalar(node: Scalar.Parsed): ParsedScalar {
    const [from, end] = node.range;
    const style = styles[node.type ?? "PLAIN"] ?? "plain";
    const source = this.text.slice(from, end);
    const raw = style === "block" ? source.trimEnd() : source;
    const { value } = node;
    const isValue = value === null || ["string", "number", "boolean"].includes(typeof value);
    return {
      kind: "scalar",
      value: isValue ? (value as ParsedScalar["value"]) : String(value),
      style,
      raw,
      from,
      to: from + raw.length,
    };
  }

  private map(node: Extract<YamlNode, { items: unknown[] }>, depth: number): ParsedNode {
    const firsts = new Map<string, ParsedEntry>();
    for (const pair of node.items as readonly { key: YamlNode | null; value: YamlNode | null }[]) {
      if (!pair.key || !isScalar(pair.key)) {
        if (pair.key) this.report("key-not-text", pair.key.range, "");
        continue;
      }
      const entry = this.entry(pair.key, pair.value, depth);
      const first = firsts.get(entry.key);
      if (!first) firsts.set(entry.key, entry);
      else this.duplicate(first, entry);
    }
    const entries = [...firsts.values()];
    const isFlow = node.flow === true;
    const [from, end] = node.range;
    const last = entries.at(-1)?.value.to ?? end;
    return {
      kind: "map",
      flow: isFlow,
      entries,
      from: isFlow ? from : (entries[0]?.keyFrom ?? from),
      to: isFlow ? end : last,
    };
  }

  private entry(keyNode: Scalar.Parsed, valueNode: YamlNode | null, depth: number): ParsedEntry {
    const key = this.scalar(keyNode);
    const value = valueNode ? this.node(valueNode, depth + 1) : absent(key.to);
    return {
      key: String(keyNode.value ?? key.raw),
      keyFrom: key.from,
      keyTo: key.to,
      keyRaw: key.raw,
      value: isAbsent(value) ? absent(this.behindKey(key.to)) : value,
    };
  }

  /** Behind the colon of a key without a value, or behind the key where there is no colon. */
  private behindKey(keyTo: number): number {
    const colon = /\s*:/y;
    colon.lastIndex = keyTo;
    return colon.test(this.text) ? colon.lastIndex : keyTo;
  }

  /** Behind the dash of an item without a value. */
  private behindDash(at: number): number {
    const dash = this.text.lastIndexOf("-", at - 1);
    return dash !== -1 && this.text.slice(dash + 1, at).trim() === "" ? dash + 1 : at;
  }

  private list(node: Extract<YamlNode, { items: unknown[] }>, depth: number): ParsedNode {
    const [from, end] = node.range;
    const items = (node.items as readonly YamlNode[]).map((item) => {
      const value = this.node(item, depth + 1);
      return isAbsent(value) ? absent(this.behindDash(value.from)) : value;
    });
    const isFlow = node.flow === true;
    return { kind: "list", flow: isFlow, items, from, to: isFlow ? end : (items.at(-1)?.to ?? end) };
  }

  private duplicate(first: ParsedEntry, again: ParsedEntry): void {
    this.problems.push({
      what: "duplicate-key",
      name: again.key,
      from: again.keyFrom,
      to: again.keyTo,
      first: { from: first.keyFrom, to: first.keyTo },
    });
  }

  private report(what: YamlProblem["what"], range: readonly [number, number, number], name: string): void {
    this.problems.push({ what, name, from: range[0], to: range[1] });
  }
}

/** The same reading of a text that has `by` more characters in front. */
function shifted({ root, errors, problems }: YamlReading, by: number): YamlReading {
  const move = <T extends { readonly from: number; readonly to: number }>(place: T): T => ({
    ...place,
    from: place.from + by,
    to: place.to + by,
  });
  const node = (old: ParsedNode): ParsedNode => {
    if (old.kind === "scalar") return move(old);
    if (old.kind === "list") return { ...move(old), items: old.items.map(node) };
    const entries = old.entries.map((entry) => ({
      ...entry,
      keyFrom: entry.keyFrom + by,
      keyTo: entry.keyTo + by,
      value: node(entry.value),
    }));
    return { ...move(old), entries };
  };
  return {
    ...(root && { root: node(root) }),
    errors: errors.map(move),
    problems: problems.map((problem) => ({ ...move(problem), ...(problem.first && { first: move(problem.first) }) })),
  };
}

function isAbsent(node: ParsedNode): boolean {
  return node.kind === "scalar" && node.style === "plain" && node.raw === "";
}
