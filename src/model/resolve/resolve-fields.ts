import { diagnose } from "../../base/diagnostic.ts";
import { elementRef } from "../../base/element-ref.ts";
import columnNearPreset from "../diagnostics/column-near-preset.ts";
import noneOfKeys from "../diagnostics/none-of-keys.ts";
import { fieldTypes } from "../closed-lists.ts";
import type { Field, FieldType, Model, Trait, Value } from "../model.ts";
import { presetNamed, valueSetNamed, valueSetNames } from "../named-sets.ts";
import {
  child,
  entriesOf,
  entryOf,
  keyRangeOf,
  oneOrMany,
  rangeOf,
  wordOf,
  type TreeEntry,
  type TreeNode,
} from "../tree.ts";
import { chosenKey } from "./chosen-key.ts";
import { originOf, readElement } from "./read-element.ts";
import { readText } from "./read-text.ts";
import { present, readChoice, readDuration, readKeep, readRange, readWords } from "./read-values.ts";
import type { ResolveContext } from "./resolve-context.ts";
import { referenceId } from "./resolve-reference.ts";
import { checkAttribute, resolveScopedName } from "./resolve-scoped-name.ts";
import { unknownAmong } from "./unknown-among.ts";

/** What is known of a customer: fields, and traits computed from events. */
export function resolveFields(context: ResolveContext, root: TreeNode): Pick<Model, "fields" | "traits"> {
  return {
    fields: entriesOf(child(root, "fields")).map((entry) => resolveField(context, entry)),
    traits: entriesOf(child(root, "traits")).flatMap((entry) => resolveTrait(context, entry) ?? []),
  };
}

function resolveField(context: ResolveContext, entry: TreeEntry): Field {
  const element = readElement(context, "field", { entry });
  const { value } = entry;
  const given = entryOf(value, "values");
  const valueSet = wordOf(given?.value);
  return {
    ...element,
    type: readChoice(child(value, "type"), fieldTypes) ?? (given ? "code" : "text"),
    per: readChoice(child(value, "per"), ["customer", "order", "event"]) ?? "customer",
    values: given ? readFieldValues(context, given, entry.key) : [],
    privacy: readChoice(child(value, "privacy"), ["none", "personal", "sensitive"]) ?? "none",
    check: readWords(child(value, "check")),
    ...present({
      group: readChoice(child(value, "group"), ["basic", "transaction", "behaviour", "needs", "value", "interaction"]),
      range: readRange(child(value, "range")),
      unit: wordOf(child(value, "unit")),
      source: readColumn(context, entry),
      valueSet: valueSetNamed(valueSet) && valueSet,
      category: wordOf(child(value, "category")),
      purpose: readText(context, child(value, "purpose")),
      basis: wordOf(child(value, "basis")),
      keep: readKeep(child(value, "keep")),
      mask: wordOf(child(value, "mask")),
    }),
  };
}

/** The values of a field: written out, or those of a bundled set, which then stand at the name of the set. */
function readFieldValues(context: ResolveContext, given: TreeEntry, field: string): readonly Value[] {
  const name = wordOf(given.value);
  if (name === undefined) {
    return entriesOf(given.value).map((entry) => ({
      ...readElement(context, "value", { entry, scope: field }),
      field,
      code: entry.key,
    }));
  }
  const bundled = valueSetNamed(name);
  if (!bundled) {
    const known = { zh: "内置取值集", en: "a bundled value set", known: valueSetNames };
    context.diagnostics.push(unknownAmong(rangeOf(given.value), { name, ...known }));
  }
  const origin = originOf(given);
  return (bundled ?? []).map(({ code, label }): Value => {
    const id = `${field}.${code}`;
    return { kind: "value", id, ref: elementRef("value", id), label, tags: [], origin, field, code };
  });
}

function readColumn(context: ResolveContext, entry: TreeEntry): Field["source"] {
  const node = child(entry.value, "source");
  const found = resolveScopedName(context, ["source"], { node, subject: elementRef("field", entry.key) });
  if (!found || found.member === undefined) return undefined;
  const { owner, member, memberRange: range } = found;
  const preset = presetNamed(wordOf(child(owner.entry.value, "preset")));
  // Systems let users add columns: only what looks like a slip of the pen is worth a word.
  const near = preset?.columns.includes(member) ? undefined : preset?.columns.find((known) => isSlip(member, known));
  if (preset && range && near !== undefined) {
    const title = { zh: `改为 \`${near}\``, en: `Change to \`${near}\`` };
    const fix = { title, edits: [{ range, text: near }], isSafe: false };
    const params = { column: member, preset: preset.id, suggestion: near };
    context.diagnostics.push(
      diagnose(columnNearPreset, params, { range, fix, subject: elementRef("field", entry.key) }),
    );
  }
  return { source: owner.id, column: member };
}

/** The same letters in another case or another order. */
function isSlip(written: string, known: string): boolean {
  if (written.length !== known.length) return false;
  const fold = (name: string): string => [...name.toLowerCase()].sort().join("");
  return written.toLowerCase() === known.toLowerCase() || fold(written) === fold(known);
}

const computations = ["since_last", "since_first", "count", "sum", "first", "last", "happened"] as const;

function resolveTrait(context: ResolveContext, entry: TreeEntry): Trait | undefined {
  const element = readElement(context, "trait", { entry });
  const { ref } = element;
  const compute = chosenKey(context, entry, { keys: computations, subject: ref });
  if (!compute) {
    const keys = computations.map((key) => `\`${key}\``).join(", ");
    context.diagnostics.push(diagnose(noneOfKeys, { id: entry.key, keys }, { range: keyRangeOf(entry), subject: ref }));
  }
  const node = compute && oneOrMany(child(entry.value, compute))[0];
  const named = resolveScopedName(context, ["event"], { node, subject: ref });
  if (!compute || !named) return undefined;
  const { owner, member, memberRange: range } = named;
  const isKnown =
    member !== undefined && range && checkAttribute(context, owner, { name: member, range, subject: ref });
  return {
    ...element,
    type: traitType(entry),
    compute,
    event: owner.id,
    ...present({
      attribute: isKnown ? member : undefined,
      range: readRange(child(entry.value, "range")),
      unit: wordOf(child(entry.value, "unit")) ?? (compute.startsWith("since") ? "day" : undefined),
      within: readDuration(child(entry.value, "within")),
      after: referenceId(context, "event", { node: child(entry.value, "after"), subject: ref }),
    }),
  };
}

/**
 * The type of a trait, also of one whose event is not known. Where it is not said, a first or last event without
 * attribute is the day of it.
 */
export function traitType({ value }: TreeEntry): FieldType {
  const written = readChoice(child(value, "type"), fieldTypes);
  if (written) return written;
  const compute = computations.find((key) => entryOf(value, key));
  if (compute === "happened") return "boolean";
  if (compute === "sum") return "number";
  if (compute !== "first" && compute !== "last") return "integer";
  return wordOf(child(value, compute))?.includes(".") ? "number" : "date";
}
