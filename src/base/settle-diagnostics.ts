import type { Diagnostic } from "./diagnostic.ts";
import type { TextRange } from "./text-range.ts";

/**
 * All findings of one run, sorted by file (in the order given) and offset, without followers: a finding of a later phase
 * that lies inside the range of an error of an earlier phase is dropped, since mending the first mends or changes it.
 * Findings that are the same to the letter are kept once.
 */
export function settleDiagnostics(
  phases: readonly (readonly Diagnostic[])[],
  files: readonly string[],
): readonly Diagnostic[] {
  const kept: Diagnostic[] = [];
  const seen = new Set<string>();
  let errors: readonly TextRange[] = [];
  for (const phase of phases) {
    for (const diagnostic of phase) {
      const { range } = diagnostic;
      if (range && errors.some((error) => covers(error, range))) continue;
      const key = JSON.stringify([diagnostic.code, range, diagnostic.params]);
      if (!seen.has(key)) kept.push(diagnostic);
      seen.add(key);
    }
    errors = kept.flatMap(({ severity, range }) => (severity === "error" && range ? [range] : []));
  }
  const rank = new Map(files.map((file, index) => [file, index]));
  const fileRank = ({ range }: Diagnostic): number => (range ? (rank.get(range.file) ?? files.length) : -1);
  return kept
    .map((diagnostic, index) => ({ diagnostic, index }))
    .sort(
      (a, b) =>
        fileRank(a.diagnostic) - fileRank(b.diagnostic) ||
        (a.diagnostic.range?.from ?? 0) - (b.diagnostic.range?.from ?? 0) ||
        a.index - b.index,
    )
    .map(({ diagnostic }) => diagnostic);
}

function covers(outer: TextRange, inner: TextRange): boolean {
  return outer.file === inner.file && outer.from <= inner.from && inner.to <= outer.to;
}
