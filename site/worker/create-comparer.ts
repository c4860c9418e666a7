import {
  carryChanges,
  type Change,
  compareReadings,
  type ComparisonRequest,
  comparisonScene,
  directionWords,
  layOutComparison,
  type LayoutCache,
  type LayoutEngine,
  type ModelReading,
  parseDocument,
  readMeasures,
  readVersion,
} from "ketu";
import type {
  ComparedChange,
  CompareOptions,
  ComparedVersions,
  OtherVersion,
  WorkspaceImage,
  WorkerAnswer,
  WorkerRequest,
} from "./api.ts";
import { createLookChooser } from "./choose-look.ts";
import { createLayoutMemory } from "./layout-memory.ts";
import { createPictureHistory } from "./picture-history.ts";
import { labelledViews } from "./view-labels.ts";
import { fileReader, type WorkspaceFiles } from "./workspace-files.ts";

type CompareRequest = Extract<WorkerRequest, { kind: "compare" }>;
type CarryRequest = Extract<WorkerRequest, { kind: "carry" }>;

/** Compares the open model with another version of it. */
export interface Comparer {
  compare(files: WorkspaceFiles, request: CompareRequest): Promise<WorkerAnswer>;
  /** The edits of the open text that make changes as the other version has them. */
  carry(files: WorkspaceFiles, request: CarryRequest): Promise<WorkerAnswer>;
}

export interface ComparerOptions {
  readonly layoutEngine: LayoutEngine;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Numbers of pictures count on from here; they are no numbers of drawings. */
  readonly firstNumber: number;
  /** What is known of images, by path. */
  readonly images: ReadonlyMap<string, WorkspaceImage>;
}

export function createComparer({ layoutEngine, now, firstNumber, images }: ComparerOptions): Comparer {
  const history = createPictureHistory(firstNumber);
  const cache: LayoutCache = createLayoutMemory();
  const chooseLook = createLookChooser();
  return {
    async compare(files, { options, version, shown }) {
      const started = now();
      const { locale, other, view, side, theme, asOf } = options;
      const pair = await readPair(files, options);
      const comparison = compareReadings(pair.base, pair.head, asOf);
      const { changes, models } = comparison;
      const milliseconds = (): number => now() - started;
      if (!changes || !models) {
        const problems = problemsOf(pair, options);
        return answerOf({ version, waived: 0, problems, views: [], milliseconds: milliseconds() });
      }
      const { value: drawn } = await layOutComparison(
        comparison,
        { locale, cache, page: "auto", ...(view !== undefined && { view }), ...figuresOf(files, options) },
        { layoutEngine },
      );
      // A logo that cannot be used is told where the open model is drawn.
      const look = chooseLook(theme, models.head, { main: other.role === "head" ? other.main : options.path, images });
      const scene = drawn && comparisonScene(drawn, side, look);
      const isDrawn = new Set(drawn?.rows.flatMap((row) => (row.isDrawn ? row.number : [])));
      return answerOf({
        version,
        changes: changes.map((change, index) => comparedChange(change, { index, locale, role: other.role, isDrawn })),
        waived: comparison.waived.length,
        problems: [],
        views: labelledViews(models.head, locale),
        ...(drawn && { view: drawn.view.id }),
        ...(scene && { picture: history.patchOf(scene, shown) }),
        milliseconds: milliseconds(),
      });
    },

    async carry(files, { options, chosen }) {
      const { base, head } = await readPair(files, options);
      const { changes } = compareReadings(base, head, options.asOf);
      if (!changes || !base.model || !head.model)
        return { kind: "edits", edits: [], diagnostics: [...base.errors, ...head.errors] };
      const wanted = new Set(chosen);
      const { value, diagnostics, carried } = await carryChanges({
        base: { documents: base.documents, model: base.model },
        head: { documents: head.documents, model: head.model },
        changes,
        chosen: changes.filter(({ fingerprint }) => wanted.has(fingerprint)),
        into: options.other.role === "base" ? "head" : "base",
      });
      const numbers = carried.map((change) => changes.indexOf(change) + 1);
      return { kind: "edits", edits: value ?? [], diagnostics, carried: numbers };
    },
  };
}

/** The figures that the page shows, as far as they can be read. */
function figuresOf(
  files: WorkspaceFiles,
  { figures }: Pick<CompareOptions, "figures">,
): Pick<ComparisonRequest, "measures"> {
  const text = figures === undefined ? undefined : files.get(figures);
  const parsed = text === undefined || figures === undefined ? undefined : parseDocument(figures, text).value;
  const measures = parsed && readMeasures(parsed).value;
  return measures ? { measures } : {};
}

function answerOf(comparison: ComparedVersions): WorkerAnswer {
  return { kind: "compare", comparison };
}

type Pair = Readonly<Record<"base" | "head", ModelReading>>;

async function readPair(
  files: WorkspaceFiles,
  { path, other, asOf }: Pick<CompareOptions, "path" | "other" | "asOf">,
): Promise<Pair> {
  const open = await read(files, path, asOf);
  const others = new Map(other.files.map((file) => [file.path, file.text]));
  const second = await read(others, other.main, asOf);
  return other.role === "base" ? { base: second, head: open } : { base: open, head: second };
}

function read(files: WorkspaceFiles, path: string, asOf: string): Promise<ModelReading> {
  return readVersion({ file: path, text: files.get(path) ?? "", readFile: fileReader(files, path) }, asOf);
}

function problemsOf(pair: Pair, { other, locale }: CompareOptions): ComparedVersions["problems"] {
  return (["base", "head"] as const).flatMap((side) =>
    pair[side].errors.map(({ message, range }) => ({
      isOther: side === other.role,
      place: range ? placeIn(pair[side], range) : "",
      message: message[locale],
    })),
  );
}

/** `model.ketu.yaml:12`. */
function placeIn({ texts }: ModelReading, { file, from }: { readonly file: string; readonly from: number }): string {
  return `${file}:${(texts.get(file) ?? "").slice(0, from).split("\n").length}`;
}

/** How many of those whom a change hits are told. */
const mostImpacted = 5;

interface ChangePlace {
  readonly index: number;
  readonly locale: "zh" | "en";
  readonly role: OtherVersion["role"];
  /** Numbers of the changes whose subjects are in the picture. */
  readonly isDrawn: ReadonlySet<number>;
}

function comparedChange(change: Change, { index, locale, role, isDrawn }: ChangePlace): ComparedChange {
  const { fingerprint, rule, severity, direction, message, hint, witness, impacted, subject, claims } = change;
  const place = role === "base" ? change.head : change.base;
  return {
    number: index + 1,
    fingerprint,
    rule,
    severity,
    ...(direction !== "none" && {
      direction: `${directionWords[direction].sign} ${directionWords[direction][locale]}`,
    }),
    message: message[locale],
    ...(hint && { hint: hint[locale] }),
    ...(witness && { witness: witness[locale] }),
    impacted: impacted.slice(0, mostImpacted).map(({ words }) => words[locale]),
    more: Math.max(0, impacted.length - mostImpacted),
    subject,
    ...(place && { place }),
    isDrawn: isDrawn.has(index + 1),
    isOwn: claims.length > 0 || rule === "rename-declared",
  };
}
