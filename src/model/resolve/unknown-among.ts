import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { TextRange } from "../../base/text-range.ts";
import unknownReference from "../diagnostics/unknown-reference.ts";
import { suggest, type Candidate } from "../../base/suggest.ts";

interface UnknownName {
  readonly name: string;
  /** What it should have named, in Chinese and, with its article, in English. */
  readonly zh: string;
  readonly en: string;
  readonly known: readonly Candidate[];
}

/** The report of a name that is none of the known ones. */
export function unknownAmong(range: TextRange, { name, zh, en, known }: UnknownName): Diagnostic {
  const near = suggest(name, known);
  const words = { wantedZh: zh, wantedEn: en, suggestion: near?.id ?? "", label: "" };
  const title = near && { zh: `改为 \`${near.id}\``, en: `Change to \`${near.id}\`` };
  const fix = near && title && { title, edits: [{ range, text: near.id }], isSafe: false };
  const params = { id: name, known: known.map(({ id }) => id).join(", "), ...words };
  return diagnose(unknownReference, params, { range, ...(fix && { fix }) });
}
