import type { TextEdit } from "../../base/text-range.ts";
import { applyEdits } from "../apply-edits.ts";
import type { ParsedMap, ParsedList, ParsedNode } from "../parsed-document.ts";
import { walk } from "../walk.ts";

/** Puts the missing spaces into `{a: 1,b: 2}`. Spaces that are there stay, because they may align columns. */
export function spaceFlows(text: string, root: ParsedNode): string {
  const offsets: number[] = [];
  walk(root, (node) => {
    if (node.kind !== "scalar" && node.flow) offsets.push(...missingSpaces(text, node));
  });
  const edits = [...new Set(offsets)].map((at): TextEdit => ({ range: { file: "", from: at, to: at }, text: " " }));
  return applyEdits(text, edits);
}

function missingSpaces(text: string, node: ParsedMap | ParsedList): readonly number[] {
  const ends = childEnds(node);
  const commas = ends.slice(0, -1).flatMap((end) => commaBehind(text, end));
  const isEmpty = ends.length === 0;
  const braces = node.kind === "map" && !isEmpty ? [node.from + 1, node.to - 1] : [];
  return [...commas.map((at) => at + 1), ...braces].filter((at) => !isBlank(text[at]) && !isBlank(text[at - 1]));
}

/** Offsets behind each child. */
function childEnds(node: ParsedMap | ParsedList): readonly number[] {
  return node.kind === "map" ? node.entries.map(({ value }) => value.to) : node.items.map(({ to }) => to);
}

/** Nothing where a comment stands before the comma: such a line is left alone. */
function commaBehind(text: string, end: number): readonly number[] {
  const between = /^[\s]*,/.exec(text.slice(end));
  return between ? [end + between[0].length - 1] : [];
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}
