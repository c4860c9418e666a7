import * as ketu from "ketu";
import type { Compilation, CompletionList, HoverText, PictureAction } from "ketu";
import type { Drawing, WorkerAnswer } from "./api.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/*
 * The one file that knows the functions of `src/assist`.
 */

export type Locale = "zh" | "en";

/** What the texts say and what they last meant. */
export interface Sense {
  readonly files: WorkspaceFiles;
  /** Path of the main file; absent before anything was drawn. */
  readonly main?: string;
  /** The last compilation that gave a model; its texts may be a little older than `files`. */
  readonly compilation?: Compilation;
}

type Edits = Extract<WorkerAnswer, { kind: "edits" }>;
type FoundPlaces = Extract<WorkerAnswer, { kind: "places" }>;

export interface CursorPlace {
  readonly path: string;
  readonly offset: number;
}

/** What goes with a picture. */
export function describeModel(
  _compilation: Compilation,
  _locale: Locale,
): Pick<Drawing, "outline" | "details" | "steps"> {
  return { details: {}, steps: [] };
}

export function completeAt(sense: Sense, { path, offset }: CursorPlace, locale: Locale): CompletionList {
  const text = sense.files.get(path) ?? "";
  return ketu.completeAt({ text, offset, file: path, model: sense.compilation?.model, locale });
}

export function hoverAt(_sense: Sense, _place: CursorPlace, _locale: Locale): HoverText | undefined {
  return undefined;
}

export function placesAt(_sense: Sense, _place: CursorPlace, _kind: "definition" | "references"): FoundPlaces {
  return { kind: "places", places: [] };
}

export function renameAt(_sense: Sense, _place: CursorPlace, _newId: string): Edits {
  return { kind: "edits", edits: [], diagnostics: [] };
}

export function editFor(_sense: Sense, _path: string, _action: PictureAction): Edits {
  return { kind: "edits", edits: [], diagnostics: [] };
}
