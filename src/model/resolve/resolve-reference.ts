import { diagnose, type Fix } from "../../base/diagnostic.ts";
import type { ElementKind, ElementRef } from "../../base/element-ref.ts";
import type { TextRange } from "../../base/text-range.ts";
import unknownReference from "../diagnostics/unknown-reference.ts";
import wrongKindReference from "../diagnostics/wrong-kind-reference.ts";
import { child, entriesOf, oneOrMany, rangeOf, wordOf, type TreeNode } from "../tree.ts";
import { isLongForm } from "./read-text.ts";
import { elementNames } from "./element-names.ts";
import type { Declared, ReferencePlace, ResolveContext } from "./resolve-context.ts";
import { suggest, type Candidate, type Suggestion } from "../../base/suggest.ts";

/** The element that a value names, of one of the kinds; otherwise nothing, with a diagnostic at the value. */
export function resolveReference(
  context: ResolveContext,
  kinds: readonly ElementKind[],
  place: ReferencePlace,
): Declared | undefined {
  const id = wordOf(place.node);
  return id === undefined ? undefined : resolveName(context, kinds, { ...place, name: id });
}

/** As `resolveReference`, for a name that is a part of the value. */
export function resolveName(
  context: ResolveContext,
  kinds: readonly ElementKind[],
  place: ReferencePlace & { readonly name: string },
): Declared | undefined {
  const found = declaredAs(context, kinds, place.name);
  if (!found) reportUnresolved(context, kinds, place);
  else
    context.mentions.push({
      ...(place.subject && { from: place.subject }),
      to: found.ref,
      range: place.range ?? rangeOf(place.node),
    });
  return found;
}

export function declaredAs(context: ResolveContext, kinds: readonly ElementKind[], name: string): Declared | undefined {
  for (const kind of kinds) {
    const found = context.declared.get(kind)?.get(name);
    if (found) return found;
  }
  return undefined;
}

/** A value that may be absent, and the element that refers. */
interface Mention {
  readonly node: TreeNode | undefined;
  readonly subject?: ElementRef;
}

/** The id that one value names. */
export function referenceId(context: ResolveContext, kind: ElementKind, mention: Mention): string | undefined {
  const { node, subject } = mention;
  if (!node) return undefined;
  return resolveReference(context, [kind], { node, ...(subject && { subject }) })?.id;
}

/** The ids that one value or a list names, each once. */
export function referenceIds(context: ResolveContext, kind: ElementKind, mention: Mention): readonly string[] {
  const ids = oneOrMany(mention.node).map((node) => referenceId(context, kind, { ...mention, node }));
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/**
 * Findings times names to compare with. Beyond it a section is missing, not a letter, and comparing each name with each
 * other would take longer than all the rest.
 */
const maxComparisons = 20_000;

function reportUnresolved(
  context: ResolveContext,
  kinds: readonly ElementKind[],
  place: ReferencePlace & { readonly name: string },
): void {
  const { name, node, subject } = place;
  if (subject) context.unsure.add(subject);
  const range = place.range ?? rangeOf(node);
  const names = kinds.reduce((sum, kind) => sum + (context.declared.get(kind)?.size ?? 0), 0);
  const isFlood = context.diagnostics.length * names > maxComparisons;
  const found = isFlood ? undefined : suggest(name, candidatesOf(context, kinds));
  const target = found && declaredAs(context, kinds, found.id);
  if (target) context.unsure.add(target.ref);
  const about = { range, ...(subject && { subject }), ...(found && { fix: replacement(range, node, found) }) };
  const other = declaredElsewhere(context, name);
  const words = {
    id: name,
    wantedZh: kinds.map((kind) => elementNames[kind].zh).join("或"),
    wantedEn: kinds.map((kind) => elementNames[kind].en).join(" or "),
    suggestion: found?.id ?? "",
    label: (target && labelsOf(target)[0]) ?? "",
  };
  if (kinds.some((kind) => context.openKinds.has(kind))) return;
  if (other) {
    const { zh: actualZh, en: actualEn } = elementNames[other.kind];
    context.diagnostics.push(diagnose(wrongKindReference, { ...words, actualZh, actualEn }, about));
  } else {
    context.diagnostics.push(diagnose(unknownReference, { ...words, known: knownNames(context, kinds) }, about));
  }
}

/** The first six of the declared ids. */
function knownNames(context: ResolveContext, kinds: readonly ElementKind[]): string {
  const names: string[] = [];
  for (const { id } of candidatesOf(context, kinds)) {
    if (names.length === 6) return `${names.join(", ")} …`;
    names.push(id);
  }
  return names.join(", ");
}

/** Words are looked up only now: most models have no broken reference. */
function* candidatesOf(context: ResolveContext, kinds: readonly ElementKind[]): Iterable<Candidate> {
  for (const kind of kinds) {
    for (const declared of context.declared.get(kind)?.values() ?? []) {
      yield { id: declared.id, labels: labelsOf(declared) };
    }
  }
}

/** The label of an element in each of its languages. */
function labelsOf({ entry: { value }, labels }: Declared): readonly string[] {
  if (labels) return labels;
  const label = isLongForm(value) ? child(value, "label") : value;
  if (label?.kind === "scalar") return typeof label.value === "string" ? [label.value] : [];
  return entriesOf(label)
    .map((entry) => wordOf(entry.value))
    .filter((word) => word !== undefined);
}

function declaredElsewhere(context: ResolveContext, name: string): Declared | undefined {
  for (const ids of context.declared.values()) {
    const found = ids.get(name);
    if (found) return found;
  }
  return undefined;
}

function replacement(range: TextRange, node: TreeNode, { id, isCertain }: Suggestion): Fix {
  const isWhole = range.from === node.from && range.to === node.to;
  // Ids are slugs, which need no quotes; those that are digits only are text and keep them.
  const text = isWhole && /^[\d.]+$/.test(id) ? JSON.stringify(id) : id;
  return {
    title: { zh: `改为 \`${id}\``, en: `Change to \`${id}\`` },
    edits: [{ range, text }],
    isSafe: isCertain,
  };
}
