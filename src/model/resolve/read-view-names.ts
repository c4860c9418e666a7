import { diagnose } from "../../base/diagnostic.ts";
import { elementRef, type ElementRef } from "../../base/element-ref.ts";
import { viewKinds } from "../closed-lists.ts";
import sheetInSheet from "../diagnostics/sheet-in-sheet.ts";
import type { View } from "../model.ts";
import { child, oneOrMany, rangeOf, wordOf, type TreeNode } from "../tree.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId } from "./resolve-reference.ts";

/** Where a view is named, and the view that names it. */
interface Mention {
  readonly node: TreeNode;
  readonly subject: ElementRef;
}

/**
 * The id that a value names: of a declared view, or of one that every model has without declaring it, which is called
 * after its kind, or `process_` and the id of its process. Whether there is anything for such a view to show is found
 * where views are made.
 */
export function readViewName(context: ResolveContext, { node, subject }: Mention): string | undefined {
  const name = wordOf(node);
  const isDeclared = name !== undefined && context.declared.get("view")?.has(name);
  if (name !== undefined && !isDeclared && isUsual(name, context)) return name;
  return referenceId(context, "view", { node, subject });
}

function isUsual(name: string, { declared }: ResolveContext): boolean {
  const process = /^process_(.+)$/.exec(name)?.[1];
  if (process !== undefined && declared.get("process")?.has(process)) return true;
  return viewKinds.some((kind) => kind === name && kind !== "sheet");
}

/** The views on a sheet, each once; a sheet among them is an error and is left out. */
export function readSheetViews(
  context: ResolveContext,
  { node, subject }: { readonly node: TreeNode | undefined; readonly subject: ElementRef },
): View["views"] {
  if (!node) return undefined;
  const names = oneOrMany(node).map((each) => {
    const name = readViewName(context, { node: each, subject });
    if (name === undefined || !isSheet(name, context)) return name;
    const sheet = subject.slice(elementRef("view", "").length);
    context.unsure.add(subject);
    context.diagnostics.push(diagnose(sheetInSheet, { sheet, part: name }, { range: rangeOf(each), subject }));
    return undefined;
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}

function isSheet(name: string, { declared }: ResolveContext): boolean {
  const entry = declared.get("view")?.get(name)?.entry;
  return wordOf(child(entry?.value, "kind")) === "sheet";
}
