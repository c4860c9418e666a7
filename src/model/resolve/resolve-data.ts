import type { Model, ModelEvent, Source } from "../model.ts";
import { presetNamed, presetNames } from "../named-sets.ts";
import { child, entriesOf, rangeOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { readElement } from "./read-element.ts";
import { present, readCadence, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId } from "./resolve-reference.ts";
import { eventAttributes } from "./resolve-scoped-name.ts";
import { unknownAmong } from "./unknown-among.ts";

/** What happens to customers, and where that is recorded. */
export function resolveData(context: ResolveContext, root: TreeNode): Pick<Model, "events" | "sources"> {
  return {
    events: entriesOf(child(root, "events")).map((entry) => resolveEvent(context, entry)),
    sources: entriesOf(child(root, "sources")).map((entry) => resolveSource(context, entry)),
  };
}

function resolveEvent(context: ResolveContext, entry: TreeEntry): ModelEvent {
  const element = readElement(context, "event", { entry });
  const { value } = entry;
  return {
    ...element,
    attributes: eventAttributes(value),
    ...present({
      source: referenceId(context, "source", { node: child(value, "source"), subject: element.ref }),
      name: wordOf(child(value, "name")),
      at: wordOf(child(value, "at")),
      customer: wordOf(child(value, "customer")),
    }),
  };
}

function resolveSource(context: ResolveContext, entry: TreeEntry): Source {
  const element = readElement(context, "source", { entry });
  const { value } = entry;
  return {
    ...element,
    sourceKind: wordOf(child(value, "kind")) ?? "csv",
    key: readWords(child(value, "key")),
    ...present({
      path: wordOf(child(value, "path")),
      table: wordOf(child(value, "table")),
      preset: readPreset(context, child(value, "preset")),
      at: wordOf(child(value, "at")),
      collect: wordOf(child(value, "collect")),
      store: wordOf(child(value, "store")),
      refresh: readCadence(child(value, "refresh")),
      owner: referenceId(context, "role", { node: child(value, "owner"), subject: element.ref }),
    }),
  };
}

function readPreset(context: ResolveContext, node: TreeNode | undefined): string | undefined {
  const name = wordOf(node);
  if (!node || name === undefined || presetNamed(name)) return name;
  context.diagnostics.push(unknownAmong(rangeOf(node), { name, zh: "数据源预设", en: "a preset", known: presetNames }));
  return undefined;
}
