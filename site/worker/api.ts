import type {
  CompletionList,
  Diagnostic,
  ElementDetails,
  HoverText,
  LegendFilter,
  LogoProblem,
  Outline,
  PictureAction,
  Point,
  Severity,
  Step,
  TextEdit,
  TextRange,
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

/** An image file of the workspace: its bytes, or why there are none. */
export type WorkspaceImage = Uint8Array<ArrayBuffer> | LogoProblem;

/** Tells what images hold that a drawing has asked for. Not answered. */
export interface ImagesKnown {
  readonly kind: "images";
  /** True: nothing else is known any more. */
  readonly isWhole: boolean;
  readonly images: readonly { readonly path: string; readonly image: WorkspaceImage }[];
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

/** Another version of the model, which the open one is compared with. */
export interface OtherVersion {
  /** Path of its main file among its files. */
  readonly main: string;
  readonly files: readonly WorkspaceFile[];
  /** `base`: it is the earlier one of the two; `head`: it is a later one, a proposal. */
  readonly role: "base" | "head";
}

/** One version, or both in one picture with marks at what changed. All three stand at the same places. */
export type ComparedSide = "base" | "map" | "head";

export interface CompareOptions extends Pick<DrawOptions, "path" | "locale" | "theme" | "figures" | "asOf"> {
  readonly other: OtherVersion;
  /** Id of the view; absent: the first that shows a change. */
  readonly view?: string;
  readonly side: ComparedSide;
}

/** Requests with an answer. Of several waiting `draw` or `compare` requests only the newest is answered with a picture. */
export type WorkerRequest =
  | { readonly kind: "draw"; readonly options: DrawOptions; readonly version: number; readonly shown?: number }
  | { readonly kind: "complete"; readonly path: string; readonly offset: number; readonly locale: "zh" | "en" }
  | { readonly kind: "hover"; readonly path: string; readonly offset: number; readonly locale: "zh" | "en" }
  | { readonly kind: "definition"; readonly path: string; readonly offset: number }
  | { readonly kind: "references"; readonly path: string; readonly offset: number }
  | { readonly kind: "rename"; readonly path: string; readonly offset: number; readonly newId: string }
  | { readonly kind: "format"; readonly path: string }
  /** The card of an element, as of the last picture. */
  | { readonly kind: "describe"; readonly subject: string; readonly locale: "zh" | "en" }
  | { readonly kind: "edit"; readonly path: string; readonly action: PictureAction; readonly locale: "zh" | "en" }
  | { readonly kind: "export"; readonly options: DrawOptions; readonly format: string }
  | { readonly kind: "compare"; readonly options: CompareOptions; readonly version: number; readonly shown?: number }
  /** What has to change in the open text so that these changes, by fingerprint, are as the other version has them. */
  | {
      readonly kind: "carry";
      readonly options: Pick<CompareOptions, "path" | "other" | "asOf">;
      readonly chosen: readonly string[];
    };

export interface NumberedRequest {
  readonly id: number;
  readonly request: WorkerRequest;
}

/**
 * A picture as a change of the one sent before it, whose number is `base`: that is the one shown, as long as the page
 * applies every drawing in the order in which they come. `base` absent: everything is there, which is so when the
 * request names no picture as `shown`, or one that is too long ago. Groups do not nest; they are keyed by the id of
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
  /**
   * Markup of new and changed groups, escaped by the core, one `<g id=KEY …>` each, drawn around an origin of its own: a
   * group that only moved is not among them.
   */
  readonly changed: Readonly<Record<string, string>>;
  /** Where the origins of new and moved groups lie in the picture. */
  readonly origins: Readonly<Record<string, Point>>;
  /** Where each group with a subject lies, for zooming, gliding, the minimap and steps; of a change what differs. */
  readonly boxes: Readonly<Record<string, GroupBox>>;
  /** Keys of boxes that are not there any more. */
  readonly gone: readonly string[];
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
  /** Id of the view that is drawn; absent when there is no picture. */
  readonly view?: string;
  readonly picture?: PicturePatch;
  readonly outline?: Outline;
  /** The titles of all elements, by subject. What else is known of one is asked for by `describe`. */
  readonly labels: Readonly<Record<string, string>>;
  /** Where each subject stands in the text. */
  readonly places: Readonly<Record<string, { readonly file: string; readonly from: number; readonly to: number }>>;
  /** What the legend can hide: lanes, classes, channels, owners with the subjects they concern. */
  readonly filters: readonly LegendFilter[];
  readonly steps: readonly Step[];
  /** Path of an image of the workspace that the picture should show, and of which the worker knows nothing yet. */
  readonly missingImage?: string;
  readonly milliseconds: number;
}

/** Parts of a drawing that travel only when they are not what they were in the drawing sent before. */
export type DrawingParts = Pick<Drawing, "diagnostics" | "views" | "outline" | "filters" | "steps">;

/**
 * A drawing as it travels. A key that is missing in `changed`, and `labels` or `places` when absent, are as they were in
 * the drawing sent before.
 */
export interface SentDrawing extends Pick<
  Drawing,
  "version" | "status" | "view" | "picture" | "missingImage" | "milliseconds"
> {
  readonly changed: { readonly [Part in keyof DrawingParts]?: DrawingParts[Part] | undefined };
  readonly labels?: { readonly set: Readonly<Record<string, string>>; readonly gone: readonly string[] };
  readonly places?: SentPlaces;
}

/** Places as three numbers each: with a key in the text nearly all of them move, and numbers travel fast. */
export interface SentPlaces {
  /** Absent: as they were. */
  readonly names?: { readonly files: readonly string[]; readonly subjects: readonly string[] };
  /** For each subject in turn: index of its file, from, to. */
  readonly spans: Int32Array<ArrayBuffer>;
}

export type { LegendFilter } from "ketu";

/** A change as it stands in the list, in the language of the page. */
export interface ComparedChange {
  /** From 1; stands on the picture too. */
  readonly number: number;
  /** Stays the same while other changes come and go. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  /** Whom it hits in one word, with a sign: `↑ upstream`; absent for nobody. */
  readonly direction?: string;
  readonly message: string;
  readonly hint?: string;
  /** A customer who proves it. */
  readonly witness?: string;
  /** Whom it hits, each with the way there in words; the nearest ones, and how many more there are. */
  readonly impacted: readonly string[];
  readonly more: number;
  readonly subject: string;
  /** Where it stands in the open text; absent where only the other version has it. */
  readonly place?: TextRange;
  readonly isDrawn: boolean;
  /** Whether it can be carried over by itself; else it follows from others. */
  readonly isOwn: boolean;
}

export interface ComparedVersions {
  readonly version: number;
  /** Absent where one of the versions is no model without errors: then nothing is known of the difference. */
  readonly changes?: readonly ComparedChange[];
  /** How many others a waiver in the later version covers. */
  readonly waived: number;
  /** What keeps the versions from being compared. */
  readonly problems: readonly { readonly isOther: boolean; readonly place: string; readonly message: string }[];
  readonly views: Drawing["views"];
  readonly view?: string;
  readonly picture?: PicturePatch;
  readonly milliseconds: number;
}

/** What the worker posts. The page's side completes drawings before anybody sees them. */
export type SentAnswer = { readonly kind: "draw"; readonly drawing: SentDrawing } | OtherAnswer;

export type WorkerAnswer = { readonly kind: "draw"; readonly drawing: Drawing } | OtherAnswer;

type OtherAnswer =
  /** A newer one of the kind, `draw` or `compare`, came before this one was begun. */
  | { readonly kind: "superseded" }
  | { readonly kind: "complete"; readonly completions: CompletionList }
  | { readonly kind: "hover"; readonly hover?: HoverText }
  | { readonly kind: "describe"; readonly details?: ElementDetails }
  | { readonly kind: "places"; readonly places: readonly { file: string; from: number; to: number }[] }
  | {
      readonly kind: "edits";
      readonly edits: readonly TextEdit[];
      readonly diagnostics: readonly Diagnostic[];
      /** For a deletion: what refers to the element and is changed with it. */
      readonly references?: readonly { file: string; from: number; to: number }[];
      /** The id of what an edit made, for selecting it. */
      readonly made?: string;
      /** Numbers of the changes that were carried over: those asked for and those that only come with them. */
      readonly carried?: readonly number[];
    }
  | { readonly kind: "compare"; readonly comparison: ComparedVersions }
  | { readonly kind: "export"; readonly content: string; readonly mime: string; readonly extension: string }
  /** Our bug: caught in one place in the worker. */
  | {
      readonly kind: "failed";
      readonly message: string;
      /** Seconds in which nothing came, where that was why. */
      readonly seconds?: number;
    };

export interface NumberedAnswer {
  readonly id: number;
  readonly answer: SentAnswer;
}
