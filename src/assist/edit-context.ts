import { diagnose } from "../base/diagnostic.ts";
import type { ElementRef } from "../base/element-ref.ts";
import type { Outcome } from "../base/outcome.ts";
import type { TextEdit, TextRange } from "../base/text-range.ts";
import type { ProductLocale } from "../base/wording.ts";
import type { Model } from "../model/model.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode } from "../syntax/parsed-document.ts";
import editRefused, { type EditProblem } from "./diagnostics/edit-refused.ts";
import { isWritable, type Mention, type Mentions, type TrailStep } from "./mention.ts";

/** What an edit of the picture is made from. */
export interface EditContext {
  readonly documents: readonly ParsedDocument[];
  readonly model: Model;
  /** Language of the picture, in which labels are written. */
  readonly locale: ProductLocale;
  readonly mentions: Mentions;
}

/** Edits that belong together; none where nothing has to change. */
export interface PictureEdit extends Outcome<readonly TextEdit[]> {
  /** What the edit made, for selecting it. */
  readonly made?: ElementRef;
  /** For a deletion: every place that refers to what goes. Names in expressions and patterns stay, and are then wrong. */
  readonly references?: readonly TextRange[];
}

export function refuse(reason: EditProblem, subject: ElementRef): PictureEdit {
  return { diagnostics: [diagnose(editRefused, { reason, subject }, { subject })] };
}

/** Where an element is written, in a file that may be changed. */
export interface WrittenEntry {
  readonly document: ParsedDocument;
  readonly map: ParsedMap;
  readonly entry: ParsedEntry;
  readonly trail: readonly TrailStep[];
}

export function writtenEntry({ mentions }: EditContext, ref: string): WrittenEntry | EditProblem {
  const declared = mentions.declarations.get(ref) ?? [];
  const own = declared.find(({ range }) => isWritable(range.file));
  if (!own) return declared.length > 0 ? "template" : "missing";
  return entryOfMention(own) ?? "missing";
}

function entryOfMention({ document, trail }: Mention): WrittenEntry | undefined {
  const step = trail.at(-1);
  return step?.kind === "entry" ? { document, map: step.map, entry: step.entry, trail } : undefined;
}

/** The entry of a key of a map. */
export function entryIn(node: ParsedNode | undefined, key: string): ParsedEntry | undefined {
  return node?.kind === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** Language of the bare strings of a file: its own word, else the model's. */
export function localeOf(document: ParsedDocument, { model }: EditContext): string {
  const own = entryIn(document.root, "locale")?.value;
  return own?.kind === "scalar" && typeof own.value === "string" ? own.value : model.locale;
}

/** Whether bare strings of a file are in the language of the picture. */
export function isOwnLanguage(document: ParsedDocument, context: EditContext): boolean {
  const own = localeOf(document, context);
  return own === context.locale || own.split("-")[0] === context.locale;
}
