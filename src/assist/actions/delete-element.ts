import type { TextEdit, TextRange } from "../../base/text-range.ts";
import type { Model } from "../../model/model.ts";
import type { PictureAction } from "../assist-types.ts";
import {
  entryIn,
  refuse,
  writtenEntry,
  type EditContext,
  type PictureEdit,
  type WrittenEntry,
} from "../edit-context.ts";
import { contentEnd } from "../../syntax/entry-extent.ts";
import { insertEntry } from "../../syntax/insert-entry.ts";
import { isWritable, type Mention, type TrailStep } from "../mention.ts";
import { removeParts } from "../remove-parts.ts";

type Delete = Extract<PictureAction, { type: "delete" }>;

/**
 * Takes an element out with its comment, and every reference to it or to what stands inside it: steps, items of lists,
 * keys that name it. Names in conditions and patterns stay, because what the rest of the rule would then mean only the
 * author knows; they are among the `references`. A step of the default path ends with `next: none`.
 */
export function deleteElement({ subject }: Delete, context: EditContext): PictureEdit {
  const transition = context.model.transitions.find(({ ref }) => ref === subject);
  if (transition?.isDefault) return endPath(transition, { context, removal: [], references: [] });
  const written = writtenEntry(context, subject);
  if (typeof written === "string") return refuse(written, subject);
  const doomed = targetsWithin(written, context);
  const declared = [...doomed].flatMap((target) => context.mentions.declarations.get(target) ?? []);
  const mentions = context.mentions.all.filter(
    (each) => each.role === "reference" && doomed.has(each.target) && !isWithin(each.trail, written.trail),
  );
  const changed = mentions.filter(
    ({ range, form }) => isWritable(range.file) && form !== "expression" && form !== "pattern",
  );
  const trails = [written.trail, ...ownOverlays(declared, subject), ...changed.map(removedTrail)];
  const removal = context.documents.flatMap((document) =>
    removeParts(
      document,
      trails.filter(
        (trail) => trail[0]?.kind === "entry" && document.root.kind === "map" && isOf(trail, document.root.entries),
      ),
    ),
  );
  const references = distinct(mentions.map(({ range }) => range));
  if (transition) return endPath(transition, { context, removal, references });
  return { value: removal, references, diagnostics: [] };
}

function isOf(trail: readonly TrailStep[], entries: readonly unknown[]): boolean {
  const [first] = trail;
  return first?.kind === "entry" && entries.includes(first.entry);
}

/** The element and all that is declared inside it. */
function targetsWithin({ trail }: WrittenEntry, { mentions }: EditContext): ReadonlySet<string> {
  const inside = mentions.all.filter((each) => each.role === "declaration" && isWithin(each.trail, trail));
  return new Set(inside.map(({ target }) => target));
}

function isWithin(trail: readonly TrailStep[], outer: readonly TrailStep[]): boolean {
  const last = outer.at(-1);
  const step = trail[outer.length - 1];
  return last?.kind === "entry" && step?.kind === "entry" && step.entry === last.entry;
}

/** Further declarations of the element itself, in files that overlay one another. */
function ownOverlays(declared: readonly Mention[], subject: string): readonly (readonly TrailStep[])[] {
  return declared.filter(({ target, range }) => target === subject && isWritable(range.file)).map(({ trail }) => trail);
}

/** What goes with a reference: of a step the whole step, else the key or item that holds it. */
function removedTrail({ trail }: Mention): readonly TrailStep[] {
  const step = trail.findIndex((each) => each.kind === "entry" && each.declares?.startsWith("transition:"));
  const key = trail.at(-1);
  const isEnd = key?.kind === "entry" && (key.entry.key === "from" || key.entry.key === "to");
  return step >= 0 && (isEnd || step === trail.length - 1) ? trail.slice(0, step + 1) : trail;
}

function distinct(ranges: readonly TextRange[]): readonly TextRange[] {
  return [...new Map(ranges.map((range) => [`${range.file}:${range.from}`, range])).values()];
}

interface Ending {
  readonly context: EditContext;
  readonly removal: readonly TextEdit[];
  readonly references: readonly TextRange[];
}

/** After a step is gone the order of nodes may bring one back: then the node says that it leads nowhere. */
function endPath(transition: Model["transitions"][number], { context, removal, references }: Ending): PictureEdit {
  const { from } = transition;
  const node = writtenEntry(context, `node:${from}`);
  const next = typeof node === "string" ? undefined : entryIn(node.entry.value, "next");
  const others = context.model.transitions.filter((each) => each.from === from && each.ref !== transition.ref);
  const to = next ? explicitNext(next.value) : impliedNext(context.model, from, others.length > 0);
  if (to === undefined || others.some((each) => each.to === to)) return { value: removal, references, diagnostics: [] };
  if (typeof node === "string") return refuse(node, `node:${from}`);
  return { value: [...removal, ...sayNone(node)], references, diagnostics: [] };
}

function explicitNext(value: { readonly kind: string; readonly value?: unknown }): string | undefined {
  return typeof value.value === "string" && value.value !== "none" ? value.value : undefined;
}

/** Where the order of nodes and stages leads from a node that has no `next`. */
function impliedNext(model: Model, from: string, isLeft: boolean): string | undefined {
  const node = model.nodes.find(({ id }) => id === from);
  if (!node || !model.defaultPath || node.nodeKind === "exit") return undefined;
  if (node.nodeKind === "decision" && isLeft) return undefined;
  const live = (id: string): boolean => model.nodes.some((each) => each.id === id && each.retired === undefined);
  const stages = model.stages.filter(({ retired }) => retired === undefined);
  const own = stages.find(({ id }) => id === node.stage);
  const nodes = own?.nodes.filter(live) ?? [];
  const following = nodes[nodes.indexOf(from) + 1];
  if (following !== undefined) return following;
  if (!own || own.offPath) return undefined;
  const later = stages.slice(stages.indexOf(own) + 1).filter(({ offPath }) => !offPath);
  return later.flatMap((stage) => stage.nodes.filter(live))[0];
}

function sayNone({ document, map, entry }: WrittenEntry): readonly TextEdit[] {
  const { file, text } = document;
  const { value } = entry;
  const next = entryIn(value, "next");
  if (next) return [{ range: { file, from: next.value.from, to: contentEnd(text, next.value) }, text: "none" }];
  const line = "next: none";
  if (value.kind === "map" && entryIn(value, "label")) {
    const piece = { block: (column: number) => `${" ".repeat(column)}${line}\n`, flow: () => line, comments: [] };
    return insertEntry(document, value, { entry: piece });
  }
  const end = contentEnd(text, value);
  const raw = text.slice(value.from, end);
  const colon = text.indexOf(":", entry.keyTo) + 1;
  const isLong = value.kind === "map" && value.entries.some(({ key }) => key === "kind" || key === "channel");
  if (isLong && value.kind === "map") {
    const piece = { block: (column: number) => `${" ".repeat(column)}${line}\n`, flow: () => line, comments: [] };
    return insertEntry(document, value, { entry: piece });
  }
  const isPlain = value.kind === "scalar" && value.style === "plain" && /[,[\]{}]/.test(raw);
  const label = isPlain || raw.includes("\n") ? JSON.stringify(value.kind === "scalar" ? value.value : raw) : raw;
  const written = raw === "" || (map.flow && raw === "null") ? `{ ${line} }` : `{ label: ${label}, ${line} }`;
  return [{ range: { file, from: colon, to: Math.max(colon, end) }, text: ` ${written}` }];
}
