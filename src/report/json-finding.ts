import type { Diagnostic } from "../base/diagnostic.ts";
import type { TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";
import type { PlaceFinder } from "./find-place.ts";

/** How a report in JSON reads places and says words. */
export interface JsonReading {
  readonly find: PlaceFinder;
  said(wording: Wording): string;
}

/** A finding as `schemas/report.schema.json` and `schemas/comparison.schema.json` describe it. */
export function jsonFinding(diagnostic: Diagnostic, { find, said }: JsonReading): object {
  const { code, severity, message, params, subject, range, hint, fix, related } = diagnostic;
  return {
    code,
    severity,
    message: said(message),
    messages: { zh: message.zh, en: message.en },
    ...(hint && { hint: said(hint), hints: { zh: hint.zh, en: hint.en } }),
    params,
    ...(subject !== undefined && { subject }),
    ...(range && { place: jsonPlace(range, find) }),
    ...(fix && {
      fix: {
        title: said(fix.title),
        titles: { zh: fix.title.zh, en: fix.title.en },
        safe: fix.isSafe,
        edits: fix.edits.map((edit) => ({ place: jsonPlace(edit.range, find), text: edit.text })),
      },
    }),
    ...(related && {
      related: related.map((each) => ({
        message: said(each.message),
        messages: { zh: each.message.zh, en: each.message.en },
        place: jsonPlace(each.range, find),
      })),
    }),
  };
}

/** A range with offsets; lines and columns where the text is known. */
export function jsonPlace({ file, from, to }: TextRange, find: PlaceFinder): object {
  const place = find({ file, from, to });
  return { file, from: { ...place?.from, offset: from }, to: { ...place?.to, offset: to } };
}
