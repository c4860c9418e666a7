import { contentName } from "../base/content-name.ts";
import type { Diagnostic } from "../base/diagnostic.ts";

/**
 * A name of each finding that stays when lines above it come and go: 16 hexadecimal digits, from its code, file, element
 * and parameters, and the count among findings that have all of these in common (so no two are the same).
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<string, number>();
  return diagnostics.map(({ code, range, subject, params }) => {
    const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([code, range?.file ?? "", subject ?? "", sorted]);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return contentName(`${key}${count}`);
  });
}
