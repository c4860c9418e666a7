import type {
  CompletionList,
  Diagnostic,
  ElementDetails,
  HoverText,
  Outline,
  PictureAction,
  Step,
  TextEdit,
} from "ketu";

/*
 * The whole contract between the page and its worker. The worker runs the core; the page never does. Everything here is
 * plain data that survives `postMessage`. Each request has a number; its answer carries the same one.
 */

/** Files of one workspace by path, `/`-separated, without a leading slash. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** Sets or changes files. Not answered. A request sees the files as they are when it is begun. */
export interface FilesChanged {
  readonly kind: "files";
  /** True: these are all files; else they are added to (or replace) what is there. */
  readonly isWhole: boolean;
  readonly files: readonly WorkspaceFile[];
  readonly removed: readonly string[];
}

export interface DrawOptions {
  /** The main file. */
  readonly path: string;
  /** Id or kind of the view; absent: the first that can be drawn. */
  readonly view?: string;
  readonly locale: "zh" | "en";
  readonly theme: string;
  readonly page?: string;
  /** Path of a figures file of the workspace. */
  readonly figures?: string;
  /** ISO day for waivers. */
  readonly asOf: string;
}

/** Requests with an answer. Of several waiting `draw` requests only the newest is answered with a drawing. */
export type WorkerRequest =
  | { readonly kind: "draw"; readonly options: DrawOptions; readonly version: number; readonly shown?: number }
  | { readonly kind: "complete"; readonly path: string; readonly offset: number; readonly locale: "zh" | "en" }
  | { readonly kind: "hover"; readonly path: string; readonly offset: number; readonly locale: "zh" | "en" }
  | { readonly kind: "definition"; readonly path: string; readonly offset: number }
  | { readonly kind: "references"; readonly path: string; readonly offset: number }
  | { readonly kind: "rename"; readonly path: string; readonly offset: number; readonly newId: string }
  | { readonly kind: "format"; readonly path: string }
  | { readonly kind: "edit"; readonly path: string; readonly action: PictureAction; readonly locale: "zh" | "en" }
  | { readonly kind: "export"; readonly options: DrawOptions; readonly format: string };

export interface NumberedRequest {
  readonly id: number;
  readonly request: WorkerRequest;
}

/**
 * A picture as a change of the one sent before it, whose number is `base`: that is the one shown, as long as the page
 * applies every drawing in the order in which they come. `base` absent: `changed` holds every group, which is so when
 * the request names no picture as `shown`, or one that is too long ago. Groups do not nest; they are keyed by the id of
 * their element in the SVG, stable as long as the model's element is the same.
 */
export interface PicturePatch {
  readonly number: number;
  readonly base?: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Background colour, `#rrggbb`. */
  readonly background: string;
  /** Keys of all groups in paint order. */
  readonly order: readonly string[];
  /** Markup of new and changed groups, escaped by the core, one `<g id=KEY …>` each. */
  readonly changed: Readonly<Record<string, string>>;
  /** Where each group with a subject lies, for zooming, gliding, the minimap and steps. */
  readonly boxes: Readonly<Record<string, GroupBox>>;
}

export interface GroupBox {
  readonly subject?: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type { Step } from "ketu";

export interface Drawing {
  readonly version: number;
  /**
   * `stale`: the text does not give a picture now; the last one stays, marked. `picture` is then that last one again,
   * as a change of what is shown (absent when there was none), and the rest is what went with it, `places` moved along
   * with the text.
   */
  readonly status: "drawn" | "stale";
  readonly diagnostics: readonly Diagnostic[];
  readonly views: readonly { readonly id: string; readonly kind: string; readonly label: string }[];
  readonly picture?: PicturePatch;
  readonly outline?: Outline;
  /** By subject, for hover cards. */
  readonly details: Readonly<Record<string, ElementDetails>>;
  /** Where each subject stands in the text. */
  readonly places: Readonly<Record<string, { readonly file: string; readonly from: number; readonly to: number }>>;
  /** What the legend can hide: lanes, classes, channels, owners with the subjects they concern. */
  readonly filters: readonly LegendFilter[];
  readonly steps: readonly Step[];
  readonly milliseconds: number;
}

export interface LegendFilter {
  readonly group: "lane" | "scheme" | "channel" | "owner" | "kind";
  readonly id: string;
  readonly label: string;
  readonly subjects: readonly string[];
}

export type WorkerAnswer =
  | { readonly kind: "draw"; readonly drawing: Drawing }
  /** A newer `draw` came before this one was begun. */
  | { readonly kind: "superseded" }
  | { readonly kind: "complete"; readonly completions: CompletionList }
  | { readonly kind: "hover"; readonly hover?: HoverText }
  | { readonly kind: "places"; readonly places: readonly { file: string; from: number; to: number }[] }
  | {
      readonly kind: "edits";
      readonly edits: readonly TextEdit[];
      readonly diagnostics: readonly Diagnostic[];
      /** For a deletion: what refers to the element and is changed with it. */
      readonly references?: readonly { file: string; from: number; to: number }[];
      /** The id of what an edit made, for selecting it. */
      readonly made?: string;
    }
  | { readonly kind: "export"; readonly content: string; readonly mime: string; readonly extension: string }
  /** Our bug: caught in one place in the worker. */
  | { readonly kind: "failed"; readonly message: string };

export interface NumberedAnswer {
  readonly id: number;
  readonly answer: WorkerAnswer;
}
