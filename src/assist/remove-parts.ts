import type { TextEdit } from "../base/text-range.ts";
import type { ParsedDocument, ParsedEntry, ParsedList, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import { beginsLine, extentOf, lineAfter, lineStart, partEnd, type Part } from "../syntax/entry-extent.ts";
import type { TrailStep } from "./mention.ts";

/** Keys that stay, empty, when the last of their entries goes: what holds them needs them. */
const keptKeys = new Set(["stages", "classes", "steps", "parts"]);

type Member = ParsedEntry | ParsedNode;
type Collection = ParsedMap | ParsedList;

interface Removal {
  readonly collections: Map<Collection, Set<Member>>;
  /** Collections that lose all they have but stay, with the entry that holds them. */
  readonly emptied: Map<Collection, ParsedEntry | undefined>;
}

/**
 * The edits that take parts out of a document. A collection that loses its last part goes too, unless it is what an
 * element is made of: that one stays as `{}`. Comments of what stays are kept.
 */
export function removeParts(document: ParsedDocument, trails: readonly (readonly TrailStep[])[]): readonly TextEdit[] {
  const removal: Removal = { collections: new Map(), emptied: new Map() };
  const outermost = trails.filter(
    (trail) =>
      !trails.some((other) => other.length < trail.length && other.every((step, at) => isSame(step, trail[at]))),
  );
  for (const trail of outermost) doom(removal, trail);
  const edits: TextEdit[] = [];
  for (const [collection, members] of removal.collections) {
    if (isInside(collection, removal)) continue;
    edits.push(...editsOf(document, collection, { members, holder: removal.emptied.get(collection), removal }));
  }
  return edits;
}

function isSame(a: TrailStep, b: TrailStep | undefined): boolean {
  if (a.kind === "entry") return b?.kind === "entry" && a.entry === b.entry;
  return b?.kind === "item" && a.item === b.item;
}

function doom(removal: Removal, trail: readonly TrailStep[]): void {
  const last = trail.at(-1);
  if (!last) return;
  const collection = last.kind === "entry" ? last.map : last.list;
  const members = removal.collections.get(collection) ?? new Set<Member>();
  removal.collections.set(collection, members.add(last.kind === "entry" ? last.entry : last.item));
  const size = collection.kind === "map" ? collection.entries.length : collection.items.length;
  if (members.size < size) return;
  const holder = trail.at(-2);
  const stays =
    !holder || (holder.kind === "entry" && (holder.declares !== undefined || keptKeys.has(holder.entry.key)));
  if (stays) removal.emptied.set(collection, holder?.kind === "entry" ? holder.entry : undefined);
  else doom(removal, trail.slice(0, -1));
}

/** Whether a collection goes with one around it. */
function isInside(collection: Collection, { collections }: Removal): boolean {
  for (const [other, members] of collections) {
    if (other === collection) continue;
    for (const member of members) {
      const value = "key" in member ? member.value : member;
      if (value.from <= collection.from && collection.to <= value.to && value.to > value.from) return true;
    }
  }
  return false;
}

interface Loss {
  readonly members: ReadonlySet<Member>;
  readonly holder: ParsedEntry | undefined;
  readonly removal: Removal;
}

function editsOf(document: ParsedDocument, collection: Collection, loss: Loss): readonly TextEdit[] {
  const { file, text } = document;
  const isEmptied = loss.removal.emptied.has(collection);
  const empty = collection.kind === "map" ? "{}" : "[]";
  const edit = (from: number, to: number, replacement = ""): TextEdit => ({
    range: { file, from, to },
    text: replacement,
  });
  if (collection.flow) {
    if (isEmptied) return [edit(collection.from, collection.to, empty)];
    return flowRuns(text, collection, loss.members).map(([from, to]) => edit(from, to));
  }
  const edits = blockRuns(text, collection, loss.members).map(([from, to]) => edit(from, to));
  if (!isEmptied || !loss.holder) return edits;
  const colon = text.indexOf(":", loss.holder.keyTo) + 1;
  return [edit(colon, colon, ` ${empty}`), ...edits];
}

function partsOf(collection: Collection): readonly { readonly member: Member; readonly part: Part }[] {
  if (collection.kind === "list")
    return collection.items.map((item) => ({ member: item, part: { from: item.from, value: item } }));
  return collection.entries.map((entry) => ({ member: entry, part: { from: entry.keyFrom, value: entry.value } }));
}

type Span = readonly [from: number, to: number];

/** Lines of the parts; where a dash stands in front of the first key of a map, the next key takes its place. */
function blockRuns(text: string, collection: Collection, members: ReadonlySet<Member>): readonly Span[] {
  const parts = partsOf(collection);
  return parts.flatMap(({ member, part }, index): readonly Span[] => {
    if (!members.has(member)) return [];
    if (collection.kind === "list") {
      // The item may begin with a dash itself.
      const dash = text.lastIndexOf("-", part.from - 1);
      const whole = extentOf(text, { ...part, from: dash });
      return beginsLine(text, dash) ? [[whole.from, whole.to]] : [[dash, partEnd(text, part)]];
    }
    if (beginsLine(text, part.from)) {
      const { from, to } = extentOf(text, part);
      return [[from, to]];
    }
    const next = parts.slice(index + 1).find((each) => !members.has(each.member));
    return next ? [[part.from, next.part.from]] : [[part.from, partEnd(text, part)]];
  });
}

/** Runs of neighbours with one comma each; parts that have lines of their own go with these lines. */
function flowRuns(text: string, collection: Collection, members: ReadonlySet<Member>): readonly Span[] {
  const parts = partsOf(collection);
  const spans: Span[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const first = parts[index];
    if (!first || !members.has(first.member)) continue;
    let last = first;
    while (parts[index + 1] && members.has(parts[index + 1]?.member ?? first.member)) {
      index += 1;
      last = parts[index] ?? last;
    }
    spans.push(
      flowSpan(text, {
        before: parts[parts.indexOf(first) - 1]?.part,
        first: first.part,
        last: last.part,
        after: parts[index + 1]?.part,
      }),
    );
  }
  return spans;
}

interface Run {
  readonly before: Part | undefined;
  readonly first: Part;
  readonly last: Part;
  readonly after: Part | undefined;
}

function flowSpan(text: string, { before, first, last, after }: Run): Span {
  const end = partEnd(text, last);
  const comma = /^\s*,/.exec(text.slice(end))?.[0].length ?? 0;
  const line = lineAfter(text, end + comma);
  const isAlone = beginsLine(text, first.from) && /^[ \t]*(#[^\n]*)?\r?\n?$/.test(text.slice(end + comma, line));
  if (isAlone && (after || before)) return [lineStart(text, first.from), line];
  if (after && !text.slice(end, after.from).includes("\n")) return [first.from, after.from];
  if (after || !before) return [first.from, end + comma];
  const previous = partEnd(text, before);
  return text.slice(previous, first.from).includes("#") ? [first.from, end] : [previous, end];
}
