import type { Diagnostic } from "../base/diagnostic.ts";
import type { Wording } from "../base/wording.ts";
import type { PageName } from "../model/model.ts";

/** How the pictures shall be. Plain data: goes to workers and into cache keys. */
export interface DrawOptions {
  /** Ids or kinds of views. */
  readonly views: readonly string[] | "all";
  /** Names of formats, each once. */
  readonly formats: readonly string[];
  /** Absent: the one the model names, else `default`. */
  readonly theme?: string;
  readonly font: "embed" | "system";
  /** Pixels of a PNG per pixel of the picture. */
  readonly scale: number;
  readonly locale?: string;
  readonly page?: PageName;
  /** Number of a look. Absent: the one the model names. */
  readonly look?: number;
  /** ISO date on which waivers are judged. */
  readonly asOf?: string;
  /** ISO date that a PDF carries and a calendar begins on. Absent: that of the figures or of the model, else none or a fixed one, so that it is the same on every day. */
  readonly date?: string;
  /** Puts the files of the model into its SVG and PNG. Absent: no. */
  readonly embedSource?: boolean;
  /** Sheets over which a PDF spreads a picture that would print too small on one; `own`: those of its page, else A4. */
  readonly tile?: PageName | "own";
  /** Whether SVG, PNG and PDF carry the details of what they show, under numbers. */
  readonly hasAppendix?: boolean;
  /** Whether a PDF also holds the text tables of its views. */
  readonly hasTables?: boolean;
  /** Whether an SVG says where its elements stand in the YAML. Absent: yes; not in a page, whose lines move. */
  readonly hasLines?: boolean;
  /** Begins the ids of an SVG that shares a document with others. Absent: after its view. */
  readonly pictureId?: string;
  /** Absolute paths of TrueType or OpenType fonts for the characters that the bundled ones lack. */
  readonly fontFiles?: readonly string[];
}

/** Where pictures go: a folder in which they get their usual names, one file, or nowhere but the result. */
export type Destination =
  | { readonly type: "folder"; readonly folder: string; readonly stem: string }
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "memory" };

/** One model to draw. */
export interface RenderTask {
  /** As messages name it. */
  readonly name: string;
  /** Absolute; absent for standard input, whose text comes along. */
  readonly path?: string;
  readonly text?: string;
  /** Absolute folder that includes are relative to, and the one that nothing outside of is read. */
  readonly folder: string;
  readonly root: string;
  /** Figures: as messages name the file, and its absolute path. */
  readonly measures?: { readonly name: string; readonly path: string };
  readonly options: DrawOptions;
  readonly destination: Destination;
}

/** A file that a picture was made from, there or not. */
export interface UsedFile {
  /** Absolute. */
  readonly path: string;
  /** Hash of its content; empty when there was nothing to read. */
  readonly hash: string;
}

export interface WrittenFile {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
  readonly modified: number;
}

/** A failure that no place in a model explains: a file that cannot be read or written, an impossible wish. */
export interface TaskProblem {
  readonly kind: "usage" | "inputOutput" | "unreadable";
  readonly wording: Wording;
}

export interface RenderResult {
  readonly name: string;
  /**
   * `drawn`; `unchanged`: what is there is what would be drawn; `refused`: the model has errors, nothing was touched;
   * `unreadable`: there is no model to draw; `failed`: see `problem`.
   */
  readonly status: "drawn" | "unchanged" | "refused" | "unreadable" | "failed";
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that diagnostics point into, by file name. */
  readonly texts: Readonly<Record<string, string>>;
  readonly used: readonly UsedFile[];
  readonly written: readonly WrittenFile[];
  /** With destination `memory`. */
  readonly contents?: readonly (string | Uint8Array)[];
  readonly problem?: TaskProblem;
}
