import { diagnose } from "../../base/diagnostic.ts";
import type { ElementRef } from "../../base/element-ref.ts";
import type { TextRange } from "../../base/text-range.ts";
import unknownCodePart from "../diagnostics/unknown-code-part.ts";
import { child, entriesOf, rangeOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { partRange } from "./resolve-scoped-name.ts";
import { suggest } from "../../base/suggest.ts";

interface PartPlace {
  /** The code whose part is named. */
  readonly code: TreeEntry;
  readonly subject: ElementRef;
  /** Default: the whole text of the node. */
  readonly name?: string;
  readonly range?: TextRange;
}

/** Reports a part that the code does not have. */
export function resolvePartName(context: ResolveContext, node: TreeNode, place: PartPlace): void {
  const name = place.name ?? wordOf(node);
  const known = entriesOf(child(place.code.value, "parts")).map(({ key }) => ({ id: key, labels: [] }));
  if (name === undefined || known.some(({ id }) => id === name)) return;
  const near = suggest(name, known);
  const range = place.range ?? rangeOf(node);
  const title = near && { zh: `改为 \`${near.id}\``, en: `Change to \`${near.id}\`` };
  const known6 = known.map(({ id }) => id).join(", ");
  const params = { code: place.code.key, name, known: known6, suggestion: near?.id ?? "" };
  context.diagnostics.push(
    diagnose(unknownCodePart, params, {
      range,
      subject: place.subject,
      ...(near && title && { fix: { title, edits: [{ range, text: near.id }], isSafe: false } }),
    }),
  );
}

/** Every `{part}` of a pattern is a part of its code. */
export function checkPatternParts(context: ResolveContext, pattern: TreeNode, place: PartPlace): void {
  for (const match of (wordOf(pattern) ?? "").matchAll(/\{([^{}]+)\}/g)) {
    const [, name = ""] = match;
    const range = partRange(pattern, { at: match.index + 1, length: name.length });
    resolvePartName(context, pattern, { ...place, name, range });
  }
}
