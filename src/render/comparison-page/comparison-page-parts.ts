import type { ElementChange } from "../../base/element-change.ts";
import type { PageScript } from "../page/page-safety.ts";

/** A row of the table of changes, in the language of the page. */
export interface ComparisonPageRow {
  /** From 1: the number on the pictures. */
  readonly number: number;
  readonly severity: "error" | "warning" | "info";
  /** Whom it hits. */
  readonly direction: "up" | "down" | "gov" | "none";
  /** What became of its subject; absent where nothing did that can be marked. */
  readonly state?: ElementChange["state"];
  readonly rule: string;
  readonly subject: string;
  readonly fingerprint: string;
  readonly message: string;
  /** A customer who proves it. */
  readonly witness?: string;
  readonly hint?: string;
  /** Who is affected, with the way there. */
  readonly impacted: readonly string[];
  /** `model.ketu.yaml:12`, in head, in base where it is gone. */
  readonly place?: string;
}

/** One view with its three pictures, which have the same places: SVG whose ids differ from those of all others. */
export interface ComparisonPageView {
  readonly id: string;
  readonly label: string;
  readonly base: string;
  readonly map: string;
  readonly head: string;
  /** Numbers of the rows that it shows. */
  readonly rows: readonly number[];
}

export interface ComparisonPageParts {
  readonly locale: "zh" | "en";
  readonly title: string;
  /** `main:model.ketu.yaml → model.ketu.yaml`. */
  readonly subtitle: string;
  readonly rows: readonly ComparisonPageRow[];
  /** What a waiver covers, with its reason. */
  readonly waived: readonly (Pick<ComparisonPageRow, "severity" | "rule" | "subject" | "fingerprint" | "message"> & {
    readonly reason: string;
  })[];
  /** Waivers that have run out or cover nothing. */
  readonly waivers: readonly (Pick<ComparisonPageRow, "severity" | "message" | "place"> & { readonly code: string })[];
  readonly views: readonly ComparisonPageView[];
  /** The script of the page; absent: it shows the maps and the table. */
  readonly script?: PageScript;
  /** `@font-face` rules with embedded fonts. */
  readonly fontFaceCss?: string;
}
