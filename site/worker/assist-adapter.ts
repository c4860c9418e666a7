import * as ketu from "ketu";
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
import type { Drawing, WorkerAnswer } from "./api.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/*
 * The one file that knows the functions of `src/assist`.
 */

export type Locale = "zh" | "en";

/** What the texts say and what they last meant. */
export interface Sense {
  readonly files: WorkspaceFiles;
  /** Path of the main file and of the figures; absent before anything was drawn, or without figures. */
  readonly main?: string;
  readonly figures?: string;
  /** The last compilation that gave a picture; its texts may be a little older than `files`. */
  readonly compilation?: Compilation;
  /** A model as its texts are now, read and resolved but not drawn. */
  read(path: string): Promise<Compilation>;
}

type Edits = Extract<WorkerAnswer, { kind: "edits" }>;
type FoundPlaces = Extract<WorkerAnswer, { kind: "places" }>;

export interface CursorPlace {
  readonly path: string;
  readonly offset: number;
}

/** What stands beside a picture names things as the picture does. */
const isAsInPicture = true;

/** What goes with a picture: the outline, the titles of all elements, and how it is told step by step. */
export function describeModel(
  { model, measures, pictures: [picture] }: Compilation,
  locale: Locale,
): Pick<Drawing, "outline" | "labels" | "steps"> {
  if (!model || !picture) return { labels: {}, steps: [] };
  return {
    outline: ketu.outlineOf(model, { locale, measures, isAsInPicture }),
    labels: Object.fromEntries(ketu.titlesOf(model, ketu.indexModel(model), { locale, isAsInPicture })),
    steps: ketu.stepsOf(model, { locale, isAsInPicture }),
  };
}

/** The card of an element, as of the last picture; nothing for what is no element. */
export function describe({ compilation }: Sense, subject: string, locale: Locale): ElementDetails | undefined {
  const { model, measures } = compilation ?? {};
  const options = { ref: subject as ElementRef, locale, measures, isAsInPicture };
  return model && ketu.describeElement(model, ketu.indexModel(model), options);
}

export function completeAt(sense: Sense, { path, offset }: CursorPlace, locale: Locale): CompletionList {
  const text = sense.files.get(path) ?? "";
  return ketu.completeAt({ text, offset, file: path, model: sense.compilation?.model, locale });
}

export async function hoverAt(
  sense: Sense,
  { path, offset }: CursorPlace,
  locale: Locale,
): Promise<HoverText | undefined> {
  const { documents, model } = await readingOf(sense, path);
  const { measures } = sense.compilation ?? {};
  return ketu.hoverAt({ text: sense.files.get(path) ?? "", offset, file: path, documents, model, measures, locale });
}

export async function placesAt(
  sense: Sense,
  { path, offset }: CursorPlace,
  kind: "definition" | "references",
): Promise<FoundPlaces> {
  const { documents } = await readingOf(sense, path);
  const find = kind === "definition" ? ketu.definitionAt : ketu.referencesAt;
  return { kind: "places", places: find({ documents, file: path, offset }).map(placeOf) };
}

export async function renameAt(sense: Sense, { path, offset }: CursorPlace, newId: string): Promise<Edits> {
  const { documents } = await readingOf(sense, path);
  const { value, diagnostics } = ketu.renameAt({ documents, file: path, offset, newId });
  return { kind: "edits", edits: value ?? [], diagnostics };
}

export async function editFor(
  sense: Sense,
  path: string,
  asked: { action: PictureAction; locale: Locale },
): Promise<Edits> {
  const { documents, model, diagnostics: found } = await readingOf(sense, path);
  if (!model) return { kind: "edits", edits: [], diagnostics: found.filter(({ severity }) => severity === "error") };
  const { value, diagnostics, made, references } = ketu.editFor(asked.action, {
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
  const parsed = figures === undefined ? undefined : ketu.parseDocument(sense.figures ?? "", figures).value;
  return { ...reading, documents: [...reading.documents, ...(parsed ? [parsed] : [])] };
}

function placeOf({ file, from, to }: TextRange): FoundPlaces["places"][number] {
  return { file, from, to };
}
