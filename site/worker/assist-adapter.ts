import {
  completeAt as complete,
  definitionAt,
  describeElement,
  editFor as editsFor,
  hoverAt as hover,
  indexModel,
  parseDocument,
  referencesAt,
  renameAt as rename,
} from "ketu";
import type {
  Compilation,
  CompletionList,
  ElementDetails,
  ElementRef,
  HoverText,
  ParsedDocument,
  PictureAction,
  TextRange,
} from "ketu";
import type { WorkerAnswer } from "./api.ts";
import { isAsInPicture, type Locale } from "./describe-model.ts";
import type { Sense } from "./sense.ts";

/*
 * The one file that knows what `src/assist` answers at a place of the text.
 */

type Edits = Extract<WorkerAnswer, { kind: "edits" }>;
type FoundPlaces = Extract<WorkerAnswer, { kind: "places" }>;

export interface CursorPlace {
  readonly path: string;
  readonly offset: number;
}

/** The card of an element, as of the last picture; nothing for what is no element. */
export function describe({ compilation }: Sense, subject: string, locale: Locale): ElementDetails | undefined {
  const { model, measures } = compilation ?? {};
  const options = { ref: subject as ElementRef, locale, measures, isAsInPicture };
  return model && describeElement(model, indexModel(model), options);
}

export function completeAt(sense: Sense, { path, offset }: CursorPlace, locale: Locale): CompletionList {
  const text = sense.files.get(path) ?? "";
  return complete({ text, offset, file: path, files: sense.files.keys(), model: sense.compilation?.model, locale });
}

export async function hoverAt(
  sense: Sense,
  { path, offset }: CursorPlace,
  locale: Locale,
): Promise<HoverText | undefined> {
  const { documents, model } = await readingOf(sense, path);
  const { measures } = sense.compilation ?? {};
  return hover({ text: sense.files.get(path) ?? "", offset, file: path, documents, model, measures, locale });
}

export async function placesAt(
  sense: Sense,
  { path, offset }: CursorPlace,
  kind: "definition" | "references",
): Promise<FoundPlaces> {
  const { documents } = await readingOf(sense, path);
  const find = kind === "definition" ? definitionAt : referencesAt;
  return { kind: "places", places: find({ documents, file: path, offset }).map(placeOf) };
}

export async function renameAt(sense: Sense, { path, offset }: CursorPlace, newId: string): Promise<Edits> {
  const { documents } = await readingOf(sense, path);
  const { value, diagnostics } = rename({ documents, file: path, offset, newId });
  return { kind: "edits", edits: value ?? [], diagnostics };
}

export async function editFor(
  sense: Sense,
  path: string,
  asked: { action: PictureAction; locale: Locale },
): Promise<Edits> {
  const { documents, model, diagnostics: found } = await readingOf(sense, path);
  if (!model) return { kind: "edits", edits: [], diagnostics: found.filter(({ severity }) => severity === "error") };
  const { value, diagnostics, made, references } = editsFor(asked.action, {
    documents,
    model,
    locale: asked.locale,
  });
  return {
    kind: "edits",
    edits: value ?? [],
    diagnostics,
    ...(made !== undefined && { made }),
    ...(references && { references: references.map(placeOf) }),
  };
}

interface Reading extends Pick<Compilation, "model" | "diagnostics"> {
  /** All files of the model, the main one first, and the figures. */
  readonly documents: readonly ParsedDocument[];
}

/** The model that a file belongs to: the one that is drawn, or else the file itself. */
async function readingOf(sense: Sense, path: string): Promise<Reading> {
  const drawn = sense.main === undefined ? undefined : await sense.read(sense.main);
  const isPart = drawn?.documents.some(({ file }) => file === path) || sense.figures === path;
  const reading = drawn && isPart ? drawn : await sense.read(path);
  const figures = reading === drawn && sense.figures !== undefined ? sense.files.get(sense.figures) : undefined;
  const parsed = figures === undefined ? undefined : parseDocument(sense.figures ?? "", figures).value;
  return { ...reading, documents: [...reading.documents, ...(parsed ? [parsed] : [])] };
}

function placeOf({ file, from, to }: TextRange): FoundPlaces["places"][number] {
  return { file, from, to };
}
