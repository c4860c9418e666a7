import type { Badge } from "../../base/badge.ts";
import { displayWidth } from "../../base/display-width.ts";

interface Words {
  readonly badge?: Badge;
  readonly lines?: readonly string[];
}

/**
 * The part of head with the longer words of the two, so that a place made for it has room for either. The same part where
 * nothing of base is longer.
 */
export function roomier<T extends object>(base: T, head: T, texts: readonly (keyof T & string)[]): T {
  const [before, after]: readonly [Words, Words] = [base, head];
  const longer = texts.filter((key) => widthOf(base[key]) > widthOf(head[key]));
  const hasLongerBadge = widthOf(before.badge?.text) > widthOf(after.badge?.text);
  const hasMoreLines = linesWidth(before.lines) > linesWidth(after.lines);
  if (longer.length === 0 && !hasLongerBadge && !hasMoreLines) return head;
  return {
    ...head,
    ...Object.fromEntries(longer.map((key) => [key, base[key]])),
    ...(hasLongerBadge && { badge: before.badge }),
    ...(hasMoreLines && { lines: before.lines }),
  };
}

function widthOf(text: unknown): number {
  return typeof text === "string" ? displayWidth(text) : 0;
}

/** More lines are more room; of as many the longer ones. */
function linesWidth(lines: readonly string[] = []): number {
  return lines.length * 1e4 + lines.reduce((sum, line) => sum + displayWidth(line), 0);
}
