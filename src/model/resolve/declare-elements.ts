import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import { elementRef, type ElementKind } from "../../base/element-ref.ts";
import duplicateId from "../diagnostics/duplicate-id.ts";
import { valueSetNamed } from "../named-sets.ts";
import { child, entriesOf, entryOf, keyRangeOf, wordOf, type TreeEntry, type TreeNode } from "../tree.ts";
import { elementNames } from "./element-names.ts";
import { findOpenKinds } from "./find-open-kinds.ts";
import type { Declarations, Declared } from "./resolve-context.ts";
import { nestedSections, sections } from "./sections.ts";
import { transitionKey } from "./transition-key.ts";

type Growing = Map<ElementKind, Map<string, Declared>>;

/** What a tree declares. */
export interface Declaring {
  readonly declared: Declarations;
  /** Kinds of which some may be declared where the tree cannot be read: a wrong shape, a misspelt section. */
  readonly openKinds: ReadonlySet<ElementKind>;
  readonly diagnostics: readonly Diagnostic[];
}

/** An entry, and the words for it where the entry does not have them. */
interface NamedEntry {
  readonly entry: TreeEntry;
  readonly labels?: readonly string[];
}

/**
 * Every element that the tree declares, by kind and id, whatever the shape of its value. A second element of one id is
 * reported (`duplicate-id`) and left out.
 */
export function declareElements(root: TreeNode): Declaring {
  const declared: Growing = new Map();
  const diagnostics: Diagnostic[] = [];
  const add = (kind: ElementKind, id: string, { entry, labels }: NamedEntry): void => {
    const ids = declared.get(kind) ?? new Map<string, Declared>();
    declared.set(kind, ids);
    const first = ids.get(id);
    if (first) diagnostics.push(duplicateOf(first, entry));
    else ids.set(id, { kind, id, ref: elementRef(kind, id), entry, ...(labels && { labels }) });
  };
  for (const [kind, key] of Object.entries(sections) as [keyof typeof sections, string][]) {
    for (const entry of entriesOf(child(root, key))) {
      add(kind, kind === "transition" ? (transitionKey(entry.key)?.id ?? entry.key) : entry.key, { entry });
    }
  }
  for (const [kind, { owner, key, isScoped }] of Object.entries(nestedSections) as NestedEntries) {
    for (const owned of declared.get(owner)?.values() ?? []) {
      const prefix = isScoped ? `${owned.id}.` : "";
      for (const entry of entriesOf(child(owned.entry.value, key))) add(kind, prefix + entry.key, { entry });
    }
  }
  for (const field of declared.get("field")?.values() ?? []) {
    const entry = entryOf(field.entry.value, "values");
    const set = valueSetNamed(wordOf(entry?.value));
    for (const { code, label } of entry ? (set ?? []) : []) {
      add("value", `${field.id}.${code}`, { entry: entry as TreeEntry, labels: Object.values(label) });
    }
  }
  for (const entry of entriesOf(child(child(root, "policies"), "quality"))) add("policy", entry.key, { entry });
  for (const entry of entriesOf(child(child(root, "tools"), "options"))) add("tool", entry.key, { entry });
  return { declared, openKinds: findOpenKinds(root, declared), diagnostics };
}

type NestedEntries = [keyof typeof nestedSections, { owner: keyof typeof sections; key: string; isScoped: boolean }][];

function duplicateOf(first: Declared, entry: TreeEntry): Diagnostic {
  const { zh, en } = elementNames[first.kind];
  const message = { zh: "第一次在这里", en: "First declared here" };
  return diagnose(
    duplicateId,
    { id: first.id, kindZh: zh, kindEn: en.replace(/^an? /, "") },
    { range: keyRangeOf(entry), related: [{ message, range: keyRangeOf(first.entry) }], subject: first.ref },
  );
}
