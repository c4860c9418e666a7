import { diagnose } from "../../base/diagnostic.ts";
import { elementRef, type ElementKind } from "../../base/element-ref.ts";
import wasStillDeclared from "../diagnostics/was-still-declared.ts";
import type { ElementBase, Origin } from "../model.ts";
import { child, keyRangeOf, lineAt, rangeOf, wordOf, type TreeEntry } from "../tree.ts";
import { declaredAs, resolveName } from "./resolve-reference.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { readLabel, readText } from "./read-text.ts";
import { present, readDate, readWords } from "./read-values.ts";

/** The part that all elements share. `scope` is the owner's id for classes, values and steps. */
export function readElement<K extends ElementKind>(
  context: ResolveContext,
  kind: K,
  { entry, scope }: { readonly entry: TreeEntry; readonly scope?: string },
): ElementBase<K> {
  const id = scope === undefined ? entry.key : `${scope}.${entry.key}`;
  const ref = elementRef(kind, id);
  const label = readLabel(context, entry.value);
  const origin = originOf(entry);
  if (entry.value.kind !== "map") return { kind, id, ref, label, tags: [], origin };
  const { value } = entry;
  return {
    kind,
    id,
    ref,
    label,
    tags: readWords(child(value, "tags")),
    origin,
    ...present({
      note: readText(context, child(value, "note")),
      was: readWas(context, kind, { entry, ...(scope !== undefined && { scope }) }),
      retired: readDate(child(value, "retired")),
      replacedBy: readReplacement(context, kind, { entry, ...(scope !== undefined && { scope }) }),
    }),
  };
}

export function originOf(entry: TreeEntry): Origin {
  return { ...keyRangeOf(entry), line: lineAt(entry.source, entry.keyFrom) };
}

function readWas(
  context: ResolveContext,
  kind: ElementKind,
  { entry, scope }: { readonly entry: TreeEntry; readonly scope?: string },
): string | undefined {
  const node = child(entry.value, "was");
  const was = wordOf(node);
  if (!node || was === undefined) return undefined;
  const full = scope === undefined || was.includes(".") ? was : `${scope}.${was}`;
  const current = declaredAs(context, [kind], full);
  if (current) {
    const message = { zh: "它还在这里", en: "It is still declared here" };
    const related = [{ message, range: keyRangeOf(current.entry) }];
    context.diagnostics.push(
      diagnose(wasStillDeclared, { id: entry.key, was }, { range: rangeOf(node), related, subject: current.ref }),
    );
  }
  return full;
}

function readReplacement(
  context: ResolveContext,
  kind: ElementKind,
  { entry, scope }: { readonly entry: TreeEntry; readonly scope?: string },
): string | undefined {
  const node = child(entry.value, "replaced_by");
  const written = wordOf(node);
  if (!node || written === undefined) return undefined;
  const name = scope === undefined || written.includes(".") ? written : `${scope}.${written}`;
  return resolveName(context, [kind], { node, name })?.id;
}
