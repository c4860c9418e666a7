import type { HistorySentence, ModelStep } from "./base/model-history.ts";
import type { Wording } from "./base/wording.ts";
import { textIn } from "./base/localized-text.ts";
import { compareReadings, type ModelReading } from "./compare-models.ts";
import type { Change } from "./diff/change.ts";
import { historyWords } from "./messages/history-words.ts";
import type { Model } from "./model/model.ts";

/** One version of a model and the one before it. */
export interface VersionPair {
  /** Main file of the later version, else of the earlier one. */
  readonly file: string;
  /** Absent: the model was not there. */
  readonly before?: ModelReading;
  readonly after?: ModelReading;
  /** Where `before` is not the version just before: what has to be said about it. */
  readonly remark?: Wording;
  /** Whether the model surely begins with `after`; else an absent `before` is not known. */
  readonly isNew: boolean;
}

/** These advise who reviews a change; they do not tell what has happened. */
const advice: ReadonlySet<string> = new Set(["rename-not-carried-out", "rename-undeclared", "version-not-bumped"]);

/**
 * What happened to a model from one version to the next, in sentences of both languages. A version with errors is said
 * to be one. Changes that a waiver covers are told like all others: they were made.
 */
export function tellStep({ file, before, after, remark, isNew }: VersionPair): ModelStep {
  const title = titleOf(after?.model ?? before?.model, file);
  const remarks: readonly HistorySentence[] = remark ? [{ words: remark }] : [];
  if (!after) return { file, title, state: "removed", sentences: [{ words: historyWords.modelRemoved(title) }] };
  if (!after.model) {
    const words = historyWords.unreadable(after.errors.length, after.errors[0]?.message ?? { zh: "", en: "" });
    return { file, title, state: "unreadable", sentences: [{ words }] };
  }
  if (!before?.model && !isNew) return { file, title, state: "changed", sentences: remarks };
  if (!before?.model) {
    const words = historyWords.modelAdded(title, sizesOf(after.model));
    return { file, title, state: "added", sentences: [...remarks, { words }] };
  }
  const { changes = [], waived } = compareReadings(before, after);
  const told = [...changes, ...waived.map(({ change }) => change)].filter(({ rule }) => !advice.has(rule));
  return {
    ...{ file, title, state: "changed" },
    sentences: told.length > 0 ? [...remarks, ...told.map(sentenceOf)] : [],
  };
}

function sentenceOf({ rule, severity, message, witness }: Change): HistorySentence {
  const words = witness ? { zh: `${message.zh}（${witness.zh}）`, en: `${message.en} (${witness.en})` } : message;
  return { words, rule, severity };
}

function titleOf(model: Model | undefined, file: string): Wording {
  const title = model?.title ?? {};
  const other = Object.values(title)[0] ?? file;
  return { zh: textIn(title, "zh", other), en: textIn(title, "en", other) };
}

function sizesOf({ stages, nodes, fields, classes, codes, metrics }: Model): Readonly<Record<string, number>> {
  const lists = { stages, nodes, fields, classes, codes, metrics };
  return Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, list.length]));
}
