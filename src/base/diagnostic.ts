import type { TextEdit, TextRange } from "./text-range.ts";
import type { Wording } from "./wording.ts";

/** From worst to mildest. `--fail-on` compares by this order. */
export type Severity = "error" | "warning" | "info";

/** Values that a message was made from; they survive JSON. */
export type DiagnosticParams = Readonly<Record<string, string | number>>;

/** A change of the text that mends a mistake. */
export interface Fix {
  readonly title: Wording;
  /** All in one piece: either every edit is applied or none. Ranges do not overlap. */
  readonly edits: readonly TextEdit[];
  /** True when the meaning is surely what the author wanted, so that `--fix` may apply it unasked. */
  readonly isSafe: boolean;
}

/** Another place that takes part in a mistake, such as the first of two equal ids. */
export interface RelatedPlace {
  readonly message: Wording;
  readonly range: TextRange;
}

/** The only way in which a mistake of a user is reported. Plain data: survives JSON and `postMessage`. */
export interface Diagnostic {
  /** Stable, kebab-case, unique over the product; what `ketu explain` and `# ketu-ignore` take. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Wording;
  readonly params: DiagnosticParams;
  /** The exact key or value. Absent where there is no text to point at (a missing file given as argument). */
  readonly range?: TextRange;
  /** What to do about it, one sentence. */
  readonly hint?: Wording;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
  /** The element concerned, `kind:id`, where there is one: waivers and the editor use it. */
  readonly subject?: string;
}

/**
 * A kind of mistake: the default export of one file, in the `diagnostics/` folder of the room that finds it.
 * `ketu explain CODE` prints it; a parity test runs both examples.
 */
export interface DiagnosticKind<P extends DiagnosticParams = DiagnosticParams> {
  /** Equals the file's name. */
  readonly code: string;
  readonly severity: Severity;
  /** A few words, as a heading. */
  readonly title: Wording;
  /** Why it matters and what to do, two to five sentences of plain text. */
  readonly explanation: Wording;
  /**
   * What the examples are: models (the default), or command lines, for a mistake that no model holds: an argument, a
   * font, a folder. Command lines are shown by `ketu explain` and run by the tests of the command. `markdown`: pages with
   * blocks of models.
   */
  readonly examplesAre?: "models" | "commands" | "markdown";
  /** A small whole model (or the named files of one) that raises it … */
  readonly wrong: ExampleModel;
  /** … and the same one mended, which raises nothing of this kind. */
  readonly right: ExampleModel;
  message(params: P): Wording;
  hint?(params: P): Wording;
}

/** One file's text, or several files by name, of which `main.ketu.yaml` is the one given to ketu. */
export type ExampleModel = string | Readonly<Record<string, string>>;

/** What a place adds to a kind. */
export interface DiagnosticPlace {
  readonly range?: TextRange;
  readonly hint?: Wording;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
  readonly subject?: string;
  /** Overrides the kind's severity. */
  readonly severity?: Severity;
}

/** Makes a diagnostic of a kind. A hint given with the place replaces the kind's own. */
export function diagnose<P extends DiagnosticParams>(
  kind: DiagnosticKind<P>,
  params: P,
  place: DiagnosticPlace = {},
): Diagnostic {
  const hint = place.hint ?? kind.hint?.(params);
  return {
    code: kind.code,
    severity: place.severity ?? kind.severity,
    message: kind.message(params),
    params,
    ...(place.range && { range: place.range }),
    ...(hint && { hint }),
    ...(place.fix && { fix: place.fix }),
    ...(place.related && { related: place.related }),
    ...(place.subject !== undefined && { subject: place.subject }),
  };
}
