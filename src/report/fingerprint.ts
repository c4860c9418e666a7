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
    return fnv1a64(`${key}${count}`);
  });
}

/**
 * FNV-1a with 64 bits over the UTF-16 units of a text, low byte first (Fowler, Noll and Vo; constants of the IETF
 * draft-eastlake-fnv). For telling texts apart, not for secrets.
 */
export function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
