import type { ElementRef } from "../base/element-ref.ts";
import type { NodeKind, PageName } from "../model/closed-lists.ts";

/** What can stand at a place of the text. */
export interface Completion {
  readonly label: string;
  /**
   * What is written; `${1:words}` and `${}` are places to fill in when `isSnippet`. Lines after the first are indented
   * relative to the line it is put in, as editors expect.
   */
  readonly insert: string;
  readonly isSnippet: boolean;
  readonly kind: "key" | "value" | "reference" | "snippet" | "transition";
  /** Short, behind the label: a label of the element, the type of a key. */
  readonly detail?: string;
  /** Plain text. */
  readonly documentation?: string;
}

/** Already chosen by what is typed (ids and labels alike), best first: an editor need not filter once more. */
export interface CompletionList {
  /** What a chosen completion replaces, UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  readonly items: readonly Completion[];
}

export interface HoverText {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** Paragraphs of plain text. */
  readonly paragraphs: readonly string[];
}

/** One element in words: what a hover card over its shape shows. */
export interface ElementDetails {
  readonly title: string;
  /** The kind in words: `里程碑`, `Channel`. */
  readonly kind: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

export interface OutlineEntry {
  readonly ref: ElementRef;
  readonly label: string;
  /** A count or a figure at the right: `2`, `27%`. */
  readonly remark?: string;
  readonly children: readonly OutlineEntry[];
}

export interface Outline {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly OutlineEntry[];
  }[];
}

/** An edit that a person makes on the picture or in the guided start. */
export type PictureAction =
  | { readonly type: "rename-label"; readonly subject: ElementRef; readonly label: string }
  | { readonly type: "add-stage"; readonly label: string }
  | {
      readonly type: "add-node-after";
      /** A node, or a stage: then it becomes the first of its nodes. */
      readonly subject: ElementRef;
      readonly label: string;
      /** Absent: a touchpoint. */
      readonly kind?: NodeKind;
    }
  | { readonly type: "set-goal"; readonly subject: ElementRef; readonly goal: string }
  /** `owner`: id or label of a role; a name that no role has declares one. */
  | { readonly type: "set-owner"; readonly subject: ElementRef; readonly owner: string }
  | { readonly type: "set-style"; readonly key: "page"; readonly value: PageName }
  | { readonly type: "set-style"; readonly key: "theme"; readonly value: string }
  | { readonly type: "connect"; readonly from: ElementRef; readonly to: ElementRef; readonly label?: string }
  | {
      readonly type: "move-node";
      readonly subject: ElementRef;
      readonly stage: ElementRef;
      readonly before?: ElementRef;
    }
  | { readonly type: "delete"; readonly subject: ElementRef };
