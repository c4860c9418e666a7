import { diagnose, type Diagnostic } from "./base/diagnostic.ts";
import { compile, type CompileRequest } from "./compile.ts";
import type { Change } from "./diff/change.ts";
import { compareSides } from "./diff/comparison.ts";
import type { Fact } from "./diff/fact.ts";
import { judgeComparison } from "./diff/judge-changes.ts";
import { waiveChanges, waiversOver, type IdleWaiver, type WaivedChanges } from "./diff/waive-changes.ts";
import waiverExpired from "./lint/diagnostics/waiver-expired.ts";
import waiverUnused from "./lint/diagnostics/waiver-unused.ts";
import type { Model } from "./model/model.ts";
import { placeChanges } from "./place-changes.ts";
import type { ImageReader, Ports } from "./ports.ts";
import type { ParsedDocument } from "./syntax/parsed-document.ts";

/** One version of a model: its main file and how its other files are read. */
export interface ModelVersion {
  /** Name of the main file, as messages shall show it. */
  readonly file: string;
  readonly text: string;
  readonly readFile: Ports["readFile"];
  /** How its logo is read. Absent: pictures of it have one only where it is written in the model. */
  readonly readImage?: ImageReader;
}

export interface ModelComparison {
  /**
   * What no waiver of head covers. Absent where one side cannot be read as a model without errors: then nothing is known
   * of the difference.
   */
  readonly changes?: readonly Change[];
  /** The two as they are written, and all in which they differ, judged by nobody; absent as `changes` is. */
  readonly models?: { readonly base: Model; readonly head: Model };
  readonly facts?: readonly Fact[];
  /** Changes that a waiver of head covers, each with its reason. */
  readonly waived: WaivedChanges["waived"];
  /** About the waivers of change rules: `waiver-expired`, `waiver-unused`. */
  readonly waivers: readonly Diagnostic[];
  /** What keeps a side from being read: errors only. */
  readonly errors: readonly Diagnostic[];
  /** Texts that changes and errors point into, by file. */
  readonly texts: ReadonlyMap<string, string>;
}

/** One version as it was read: what several comparisons share. */
export interface ModelReading {
  readonly version: ModelVersion;
  /** Absent where the text is no model without errors. */
  readonly model?: Model;
  readonly errors: readonly Diagnostic[];
  /** Of all its files, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** All its files as they were parsed, the main one first; without it where it cannot be read. */
  readonly documents: readonly ParsedDocument[];
}

/** Reads one version. `asOf` is an ISO date; absent: no waiver has run out. */
export async function readVersion(version: ModelVersion, asOf?: string): Promise<ModelReading> {
  const { file, text, readFile } = version;
  const request: CompileRequest = { file, text, views: "none", ...(asOf !== undefined && { asOf }) };
  // Nothing is drawn, so nothing is laid out.
  const layoutEngine = (): Promise<never> => Promise.reject(new Error("nothing is laid out in a comparison"));
  const { documents, model, diagnostics } = await compile(request, { readFile, layoutEngine });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const texts = new Map([[file, text], ...documents.map((document) => [document.file, document.text] as const)]);
  return { version, errors, texts, documents, ...(model && errors.length === 0 && { model }) };
}

/**
 * Compares two versions of a model by meaning. A side with errors gives no changes, never an empty list: a failed
 * comparison must not read as "nothing changed".
 */
export async function compareModels(base: ModelVersion, head: ModelVersion, asOf?: string): Promise<ModelComparison> {
  return compareReadings(await readVersion(base, asOf), await readVersion(head, asOf), asOf);
}

/** The same of versions that are read already. */
export function compareReadings(base: ModelReading, head: ModelReading, asOf?: string): ModelComparison {
  const errors = [...base.errors, ...head.errors];
  const texts = new Map([...base.texts, ...head.texts]);
  if (!base.model || !head.model) return { errors, texts, waived: [], waivers: [] };
  const models = { base: base.model, head: head.model };
  const comparison = compareSides(models.base, models.head);
  const coveringOf = waiversOver(models, asOf);
  const isWaived = (change: Change): boolean => coveringOf(change).length > 0;
  const changes = judgeComparison(comparison, [models.base, models.head], isWaived);
  const { kept, waived, idle } = waiveChanges(changes, models, asOf);
  const documents = { base: base.documents, head: head.documents };
  const placed = placeChanges(kept, comparison, documents);
  return {
    changes: placed,
    models,
    facts: comparison.facts,
    waived,
    waivers: idle.map(aboutWaiver),
    errors: [],
    texts,
  };
}

function aboutWaiver({ waiver, codes, why }: IdleWaiver): Diagnostic {
  const { range, until = "" } = waiver;
  const names = codes.join(", ");
  return why === "expired"
    ? diagnose(waiverExpired, { until, codes: names }, { range })
    : diagnose(waiverUnused, { codes: names }, { range });
}
