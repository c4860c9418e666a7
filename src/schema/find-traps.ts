import type { Diagnostic } from "../base/diagnostic.ts";
import { suggest } from "../base/suggest.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import attributeLikeKey from "./diagnostics/attribute-like-key.ts";
import codeAsNumber from "./diagnostics/code-as-number.ts";
import { keyRange, violation, writeInstead } from "./violation.ts";

/** Traps of YAML that leave a document of the right shape, or of a wrong one for a reason worth telling. */
export interface Traps {
  readonly diagnostics: readonly Diagnostic[];
  /** Entries that they explain. */
  readonly settled: ReadonlySet<ParsedEntry>;
}

interface Finding {
  /** Absent where the room `syntax` has reported it. */
  readonly diagnostic?: Diagnostic;
  readonly entries: readonly ParsedEntry[];
}

/** Codes as number keys, and misspelt keys of events, wherever they stand. */
export function findTraps({ root, file, text }: ParsedDocument): Traps {
  const findings: Finding[] = [];
  const signs = { hasTab: text.includes("\t"), hasColon: text.includes("：") };
  visit(root, [], (map, path) => {
    for (const entry of map.entries) {
      if (isMangled(entry, text, signs)) findings.push({ entries: [entry] });
      const finding = numberKey(entry, { path, file }) ?? nearKey(map, entry, { path, file });
      if (finding) findings.push(finding);
    }
  });
  return {
    diagnostics: findings.flatMap(({ diagnostic }) => diagnostic ?? []),
    settled: new Set(findings.flatMap(({ entries }) => entries)),
  };
}

function visit(
  node: ParsedNode,
  path: readonly string[],
  see: (map: ParsedMap, path: readonly string[]) => void,
): void {
  if (node.kind === "list") {
    for (const item of node.items) visit(item, path, see);
  } else if (node.kind === "map") {
    see(node, path);
    for (const { key, value } of node.entries) if (value.kind !== "scalar") visit(value, [...path, key], see);
  }
}

/**
 * Whether YAML made this entry of something else: a tab as indentation, a full-width colon, a tag before the value.
 * Those are reported as what they are; that such an entry has an odd key or no value is only what follows.
 */
function isMangled(
  { key, keyFrom, keyTo, value }: ParsedEntry,
  text: string,
  { hasTab, hasColon }: { readonly hasTab: boolean; readonly hasColon: boolean },
): boolean {
  if (hasColon && key.includes("：")) return true;
  if (hasTab && /^\s*\t/.test(text.slice(text.lastIndexOf("\n", keyFrom - 1) + 1, keyFrom))) return true;
  if (value.kind !== "scalar" || value.value !== null || value.raw !== "") return false;
  return /^\s*:?[ ]*(?:[!&*|>"'`@%]|(?:#.*)?\r?\n[ ]*\t)/.test(text.slice(keyTo, keyTo + 400));
}

interface Where {
  readonly path: readonly string[];
  readonly file: string;
}

/** `01:` in a value set: as a number it is 1, and other programs read it so. */
function numberKey(entry: ParsedEntry, { path, file }: Where): Finding | undefined {
  const isCodeMap = path.length > 1 && ["values", "codes"].includes(path.at(-1) ?? "");
  if (!isCodeMap || !/^[-+]?(\d|\.\d)[\d.]*(e[-+]?\d+)?$/i.test(entry.keyRaw)) return undefined;
  const read = String(Number(entry.keyRaw));
  if (read === entry.keyRaw || read === "NaN") return undefined;
  const range = keyRange(file, entry);
  const fix = writeInstead(range, JSON.stringify(entry.keyRaw), true);
  return { diagnostic: violation(codeAsNumber, { raw: entry.keyRaw, read }, { range, fix }), entries: [entry] };
}

const eventKeys = ["label", "note", "source", "name", "customer", "retired", "replaced_by"];

/** A key of an event that would be an attribute, though a known key one letter away is not there. */
function nearKey(map: ParsedMap, entry: ParsedEntry, { path, file }: Where): Finding | undefined {
  if (path.length !== 2 || path[0] !== "events" || eventKeys.includes(entry.key)) return undefined;
  const free = eventKeys.filter(
    (name) => Math.abs(name.length - entry.key.length) <= 1 && !map.entries.some(({ key }) => key === name),
  );
  const near =
    entry.key.length >= 4
      ? suggest(
          entry.key,
          free.map((id) => ({ id, labels: [] })),
        )
      : undefined;
  if (!near) return undefined;
  const range = keyRange(file, entry);
  const fix = writeInstead(range, near.id, false);
  return {
    diagnostic: violation(attributeLikeKey, { key: entry.key, suggestion: near.id }, { range, fix }),
    entries: [],
  };
}
