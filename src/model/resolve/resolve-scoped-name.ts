import { diagnose } from "../../base/diagnostic.ts";
import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import type { TextRange } from "../../base/text-range.ts";
import unknownAttribute from "../diagnostics/unknown-attribute.ts";
import { entriesOf, rangeOf, wordOf, type TreeNode } from "../tree.ts";
import type { Declared, ResolveContext } from "./resolve-context.ts";
import { resolveName } from "./resolve-reference.ts";
import { suggest } from "../../base/suggest.ts";

/** `crm.Mobile`: an element and what is named of it. */
export interface ScopedName {
  readonly owner: Declared;
  /** Absent when only the element is named. */
  readonly member?: string;
  readonly memberRange?: TextRange;
}

/** Resolves the element in front of the first dot; the member is not checked. */
export function resolveScopedName(
  context: ResolveContext,
  kinds: readonly ElementKind[],
  { node, subject }: { readonly node: TreeNode | undefined; readonly subject?: ElementRef },
): ScopedName | undefined {
  const text = wordOf(node);
  if (!node || text === undefined) return undefined;
  const dot = text.indexOf(".");
  const name = dot < 0 ? text : text.slice(0, dot);
  const range = partRange(node, { at: 0, length: name.length });
  const owner = resolveName(context, kinds, { node, name, range, ...(subject && { subject }) });
  if (!owner || dot < 0) return owner && { owner };
  const member = text.slice(dot + 1);
  return { owner, member, memberRange: partRange(node, { at: dot + 1, length: member.length }) };
}

/** The place of a part of a text; the whole where escapes hide it. */
export function partRange(node: TreeNode, { at, length }: { readonly at: number; readonly length: number }): TextRange {
  const whole = rangeOf(node);
  const text = wordOf(node) ?? "";
  const quotes = (whole.to - whole.from - text.length) / 2;
  if (quotes !== 0 && quotes !== 1) return whole;
  return { ...whole, from: whole.from + quotes + at, to: whole.from + quotes + at + length };
}

const eventKeys = new Set([
  ...["label", "note", "tags", "was", "retired", "replaced_by"],
  ...["source", "name", "at", "customer"],
]);

/** The named attributes of an event and their columns, in the order of the text. */
export function eventAttributes(event: TreeNode): readonly { readonly name: string; readonly column: string }[] {
  return entriesOf(event)
    .filter(({ key }) => !eventKeys.has(key))
    .flatMap(({ key, value }) => {
      const column = wordOf(value);
      return column === undefined ? [] : [{ name: key, column }];
    });
}

/** Whether an event has an attribute; reported with a suggestion when it has not. */
export function checkAttribute(
  context: ResolveContext,
  event: Declared,
  { name, range, subject }: { readonly name: string; readonly range: TextRange; readonly subject?: ElementRef },
): boolean {
  const known = eventAttributes(event.entry.value).map((attribute) => attribute.name);
  if (known.includes(name)) return true;
  const near = suggest(
    name,
    known.map((id) => ({ id, labels: [] })),
  );
  const title = near && { zh: `改为 \`${near.id}\``, en: `Change to \`${near.id}\`` };
  const params = { event: event.id, name, known: known.join(", "), suggestion: near?.id ?? "" };
  context.diagnostics.push(
    diagnose(unknownAttribute, params, {
      range,
      ...(subject && { subject }),
      ...(near && title && { fix: { title, edits: [{ range, text: near.id }], isSafe: false } }),
    }),
  );
  return false;
}
