import type { TextEdit } from "../base/text-range.ts";
import { indented } from "../assist/entry-piece.ts";
import { commonSubsequence } from "../base/common-subsequence.ts";
import { removeParts } from "../assist/remove-parts.ts";
import { beginsLine, columnOf, extentOf, type Extent } from "../syntax/entry-extent.ts";
import type { ParsedList, ParsedNode } from "../syntax/parsed-document.ts";
import { isSameNode } from "./differences.ts";
import type { Written } from "./written.ts";

/**
 * The edits that make a list of lines hold what the same list of another version holds: items of both stay as they are,
 * with their comments, and new ones come with theirs. Nothing for lists in brackets and lists that share no item: these
 * are exchanged as a whole.
 */
export function replaceItems(own: Written, written: Written): readonly TextEdit[] | undefined {
  const [list, other] = [own.entry.value, written.entry.value];
  if (!isOfLines(list, own.document.text) || !isOfLines(other, written.document.text)) return undefined;
  const pairs = sharedItems(list.items, other.items);
  if (pairs.length === 0) return undefined;
  const kept = new Set(pairs.map(([item]) => item));
  const removed = list.items.filter((item) => !kept.has(item));
  const removal = removeParts(
    own.document,
    removed.map((item) => [...own.trail, { kind: "item", list, item }]),
  );
  return [...removal, ...insertions(own, written, pairs)];
}

function isOfLines(node: ParsedNode, text: string): node is ParsedList {
  return node.kind === "list" && !node.flow && node.items.every((item) => beginsLine(text, dashOf(item, text)));
}

/** The dash in front of an item, which may begin with one itself. */
function dashOf({ from }: ParsedNode, text: string): number {
  return text.lastIndexOf("-", from - 1);
}

type Pair = readonly [own: ParsedNode, other: ParsedNode];

/** The longest run of items that both lists have in the same order. */
function sharedItems(own: readonly ParsedNode[], other: readonly ParsedNode[]): readonly Pair[] {
  return commonSubsequence(own, other, { isSame: isSameNode }).flatMap(([left, right]): readonly Pair[] => {
    const [a, b] = [own[left], other[right]];
    return a && b ? [[a, b]] : [];
  });
}

/** What only the other list has, behind the item that it follows there. */
function insertions(own: Written, written: Written, pairs: readonly Pair[]): readonly TextEdit[] {
  const { file, text } = own.document;
  const { value } = written.entry;
  const ownByOther = new Map(pairs.map(([item, other]) => [other, item]));
  let before: ParsedNode | undefined;
  return (value.kind === "list" ? value.items : []).flatMap((item): readonly TextEdit[] => {
    const kept = ownByOther.get(item);
    if (kept) {
      before = kept;
      return [];
    }
    const beside = extentOfItem(before ?? pairs[0]?.[0] ?? item, text);
    const at = before ? beside.to : beside.from;
    const lines = linesOf(item, written, own);
    const isOpenEnd = at === text.length && !text.endsWith("\n");
    return [{ range: { file, from: at, to: at }, text: isOpenEnd ? `\n${lines.replace(/\n$/, "")}` : lines }];
  });
}

function linesOf(item: ParsedNode, { document }: Written, own: Written): string {
  const { text } = document;
  const { from, to } = extentOfItem(item, text);
  const { value } = own.entry;
  const first = value.kind === "list" ? value.items[0] : undefined;
  const column = first ? columnOf(own.document.text, dashOf(first, own.document.text)) : 0;
  const lines = text.slice(from, to).replaceAll("\r\n", "\n").replace(/\n$/, "");
  return `${indented(lines, column - columnOf(text, dashOf(item, text)))}\n`;
}

function extentOfItem(item: ParsedNode, text: string): Extent {
  return extentOf(text, { from: dashOf(item, text), value: item });
}
