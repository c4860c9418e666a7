/*
 * The texts that the guided start writes: whole lines put into block mappings, nothing else is touched. Nothing is given
 * where the place is written in braces on one line, which a line cannot be put into.
 */

/** One new key of a mapping, as it would stand without indentation. */
export interface NewEntry {
  /** Keys from the root to the mapping: `["stages", "service", "nodes"]`. Missing ones are made. */
  readonly path: readonly string[];
  readonly key: string;
  readonly value: string | readonly (readonly [string, string])[];
}

/** The text with the entry at the end of its mapping. */
export function addEntry(text: string, { path, key, value }: NewEntry): string | undefined {
  const lines = text.replace(/\n?$/, "\n").split("\n").slice(0, -1);
  let block: Block = { from: 0, to: lines.length, indent: 0 };
  let depth = 0;
  for (; depth < path.length; depth++) {
    const found = blockOf(lines, block, path[depth] ?? "");
    if (found === "flow") return undefined;
    if (found === undefined) break;
    block = found;
  }
  const missing = path.slice(depth);
  const made = [
    ...missing.map((name, index) => `${" ".repeat(block.indent + 2 * index)}${name}:`),
    ...entryLines(key, value, block.indent + 2 * missing.length),
  ];
  const at = lastLineOf(lines, block) + 1;
  return [...lines.slice(0, at), ...(block.indent === 0 ? ["", ...made] : made), ...lines.slice(at), ""].join("\n");
}

/** Lines of a mapping's entries: from, up to and without `to`; how far they are indented. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
}

function blockOf(lines: readonly string[], within: Block, key: string): Block | "flow" | undefined {
  const pattern = new RegExp(`^ {${within.indent}}(?:"${escaped(key)}"|${escaped(key)}):(.*)$`);
  for (let at = within.from; at < within.to; at++) {
    const match = pattern.exec(lines[at] ?? "");
    if (!match) continue;
    if (!/^\s*(#.*)?$/.test(match[1] ?? "")) return "flow";
    let to = at + 1;
    while (to < within.to && (isEmpty(lines[to] ?? "") || indentOf(lines[to] ?? "") > within.indent)) to++;
    const first = lines.slice(at + 1, to).find((line) => !isEmpty(line));
    return { from: at + 1, to, indent: first === undefined ? within.indent + 2 : indentOf(first) };
  }
  return undefined;
}

function lastLineOf(lines: readonly string[], { from, to }: Block): number {
  let last = to - 1;
  while (last >= from && isEmpty(lines[last] ?? "")) last--;
  return last;
}

function entryLines(key: string, value: NewEntry["value"], indent: number): readonly string[] {
  const space = " ".repeat(indent);
  if (typeof value === "string") return [`${space}${key}: ${scalar(value)}`];
  return [`${space}${key}:`, ...value.map(([name, text]) => `${space}  ${name}: ${scalar(text)}`)];
}

function isEmpty(line: string): boolean {
  return /^\s*(#.*)?$/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function escaped(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Bare where YAML reads it as the same text, else in quotes. */
export function scalar(text: string): string {
  const isBare =
    /^[\p{L}][\p{L}\p{N} _、，。？！（）-]*$/u.test(text) &&
    !/^(y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(text);
  return isBare && text === text.trim() ? text : JSON.stringify(text);
}

/** An id made from a label: its Latin letters, else `stage_3`; not one of `taken`. */
export function freshId(label: string, prefix: string, taken: ReadonlySet<string>): string {
  const slug = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 40);
  if (slug !== "" && !taken.has(slug)) return slug;
  for (let number = 1; ; number++) {
    const id = `${slug || prefix}_${number}`;
    if (!taken.has(id)) return id;
  }
}
