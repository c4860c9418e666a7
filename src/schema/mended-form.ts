import { formats } from "./formats.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Habits of writing whose meaning is clear, in the form that the schema wants. */
const habits: Readonly<Record<string, readonly (readonly [pattern: RegExp, form: string])[]>> = {
  date: [
    [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u, "$1-0$2-0$3"],
    [/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3"],
  ],
  "ketu-duration": [
    [/^(\d+)\s*(?:min(?:ute)?s?|分钟?)$/iu, "$1min"],
    [/^(\d+)\s*(?:h|hrs?|hours?|个?小时|时)$/iu, "$1h"],
    [/^(\d+)\s*(?:d|days?|天|日)$/iu, "$1d"],
    [/^(\d+)\s*(?:w|weeks?|周|个?星期)$/iu, "$1w"],
  ],
  "ketu-keep": [
    [/^(\d+)\s*(?:d|days?|天|日)$/iu, "$1d"],
    [/^(\d+)\s*(?:m|months?|个?月)$/iu, "$1m"],
    [/^(\d+)\s*(?:y|years?|年)$/iu, "$1y"],
  ],
  "ketu-range": [[/^(-?[\d.]+?)\s*(?:-|–|—|~|～|到|至|…|\.\.\.|\s\.\.|\.\.)\s*(-?[\d.]+)$/u, "$1..$2"]],
  "ketu-amount": [[/^(-?\d+(?:\.\d+)?)\s*[%％]$/u, "$1%"]],
};

export interface MendedForm {
  readonly text: string;
  /** False where the author may have meant something else, such as swapped ends. */
  readonly isSafe: boolean;
}

/** The text in the form that is wanted, where a common habit of writing explains it. */
export function mendedForm(schema: JsonSchema, text: string): MendedForm | undefined {
  const fits = (form: string): boolean =>
    (schema.format === undefined || formats[schema.format as keyof typeof formats](form)) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, "u").test(form));
  const trimmed = text.trim();
  for (const [pattern, form] of habits[schema.format ?? ""] ?? []) {
    const mended = trimmed.replace(pattern, form).replace(/-0(\d\d)/g, "-$1");
    if (mended !== trimmed && fits(mended)) return { text: mended, isSafe: true };
  }
  if (trimmed !== text && fits(trimmed)) return { text: trimmed, isSafe: true };
  const [low, high] = trimmed.split("..");
  const swapped = `${high}..${low}`;
  if (schema.format === "ketu-range" && high !== undefined && fits(swapped)) return { text: swapped, isSafe: false };
  const upper = trimmed.toUpperCase();
  return upper !== text && fits(upper) ? { text: upper, isSafe: true } : undefined;
}
