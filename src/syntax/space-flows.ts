import { applyEdits } from "./apply-edits.ts";
import type { ParsedDocument, ParsedList, ParsedMap, ParsedNode } from "./parsed-document.ts";
import { trailingComments } from "./trailing-comments.ts";
import { walk } from "./walk.ts";

/**
 * The text with the spaces that `{a: 1,b: 2}` lacks. A collection stays as it is where a space would push something out
 * of its column: what stands behind padding, an aligned comment, or the first word of a collection that goes on below.
 */
export function spaceFlows({ file, text, root }: ParsedDocument): string {
  const aligned = new Set(
    trailingComments(text, root).flatMap(({ isAligned, lineStart }) => (isAligned ? lineStart : [])),
  );
  const open = openFlows(text, root);
  const wouldPush = (offset: number): boolean => {
    const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
    const rest = /[^\n]*/y;
    rest.lastIndex = offset;
    const isPadded = / {2}/.test(rest.exec(text)?.[0] ?? "");
    return isPadded || aligned.has(lineStart) || offset <= (open.get(lineStart) ?? -1);
  };
  const offsets = new Set<number>();
  walk(root, (node) => {
    if (node.kind === "scalar" || !node.flow) return;
    const missing = missingSpaces(text, node);
    if (!missing.some(wouldPush)) for (const at of missing) offsets.add(at);
  });
  return applyEdits(
    text,
    [...offsets].map((at) => ({ range: { file, from: at, to: at }, text: " " })),
  );
}

/** By the start of a line: where the first word stands of the last collection that begins there and goes on below. */
function openFlows(text: string, root: ParsedNode): ReadonlyMap<number, number> {
  const open = new Map<number, number>();
  walk(root, (node) => {
    if (node.kind === "scalar" || !node.flow || !text.slice(node.from, node.to).includes("\n")) return;
    open.set(text.lastIndexOf("\n", node.from) + 1, node.from + 1);
  });
  return open;
}

function missingSpaces(text: string, node: ParsedMap | ParsedList): readonly number[] {
  const ends = node.kind === "map" ? node.entries.map(({ value }) => value.to) : node.items.map(({ to }) => to);
  const commas = ends.slice(0, -1).flatMap((end) => commaBehind(text, end));
  const braces = node.kind === "map" && ends.length > 0 ? [node.from + 1, node.to - 1] : [];
  return [...commas.map((at) => at + 1), ...braces].filter((at) => !isBlank(text[at]) && !isBlank(text[at - 1]));
}

/** Nothing where a comment stands before the comma: such a line is left alone. */
function commaBehind(text: string, end: number): readonly number[] {
  const between = /\s*,/y;
  between.lastIndex = end;
  return between.test(text) ? [between.lastIndex - 1] : [];
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}
