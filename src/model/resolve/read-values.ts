import { parseDuration } from "../../expr/parse-duration.ts";
import { cadences } from "../closed-lists.ts";
import type { Cadence, Duration, Keep, NumberRange } from "../model.ts";
import { oneOrMany, wordOf, type TreeNode } from "../tree.ts";

/*
 * Values with a grammar of their own. What does not fit gives nothing: the schema has the same patterns and reports it.
 */

/** `90d`, `24h`, `30min` (or `30m`). */
export function readDuration(node: TreeNode | undefined): Duration | undefined {
  const text = wordOf(node) ?? "";
  const duration = parseDuration(text.replace(/min$/, "m"));
  return duration && { ...duration, text };
}

/** `3y`, `18m`, `90d`. */
export function readKeep(node: TreeNode | undefined): Keep | undefined {
  const text = wordOf(node);
  const match = /^(\d+)\s*([dmy])$/.exec(text ?? "");
  if (text === undefined || !match) return undefined;
  const unit = match[2] === "d" ? "day" : match[2] === "m" ? "month" : "year";
  return { text, amount: Number(match[1]), unit };
}

/** A number; `30%` is 0.3. */
export function readNumber(node: TreeNode | undefined): number | undefined {
  return numberOf(wordOf(node) ?? "");
}

export function numberOf(text: string): number | undefined {
  const match = /^([-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*(%?)$/.exec(text.trim());
  if (!match) return undefined;
  // Moving the decimal point in the text keeps 28% from becoming 0.28000000000000003.
  return match[2] ? Number(`${match[1]}e-2`) : Number(match[1]);
}

/** `1..5`, both ends included. */
export function readRange(node: TreeNode | undefined): NumberRange | undefined {
  const match = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)$/.exec(wordOf(node) ?? "");
  return match ? { min: Number(match[1]), max: Number(match[2]) } : undefined;
}

export function readBoolean(node: TreeNode | undefined): boolean | undefined {
  return node?.kind === "scalar" && typeof node.value === "boolean" ? node.value : undefined;
}

/** An ISO date; nothing for another text. */
export function readDate(node: TreeNode | undefined): string | undefined {
  const word = wordOf(node);
  return word !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined;
}

/** One word or a list of them. */
export function readWords(node: TreeNode | undefined): readonly string[] {
  return oneOrMany(node)
    .map((item) => wordOf(item))
    .filter((word) => word !== undefined);
}

/** A word of a closed list; nothing for any other, which the schema reports. */
export function readChoice<T extends string>(node: TreeNode | undefined, choices: readonly T[]): T | undefined {
  const word = wordOf(node);
  return choices.find((choice) => choice === word);
}

export function readCadence(node: TreeNode | undefined): Cadence | undefined {
  return readChoice(node, cadences);
}

/** An object without the keys whose value is undefined, as exact optional properties want it. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
