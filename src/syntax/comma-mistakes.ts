import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import fullWidthComma from "./diagnostics/full-width-comma.ts";
import { isInComment, surroundings } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";

/** What makes a full-width comma a separator: a key with its colon behind it … */
const beforeKey = /^[ \u3000]*(?:[^\s，,：:{}[\]"'#]{1,40}:(?=\s)|[A-Za-z_][\w.-]*：)/u;
/** … or an end of a collection or quoted text in front of it … */
const afterClose = /[}\]"']\s*$/;
/** … or ids on both sides. */
const idBefore = /(?:^|[[{,，]\s*)[A-Za-z_][\w.-]*$/;
const idAfter = /^[ \u3000]*[A-Za-z_][\w.-]*(?=\s*[,，\]}]|$)/;

/** How far around a comma its neighbours are looked for, in characters. */
const nearby = 80;

/** Full-width commas that stand between the items of `{ }` or `[ ]`. Within a sentence they are fine. */
export function findFullWidthCommas(source: SourceText): readonly Diagnostic[] {
  const { file, text } = source;
  const found: Diagnostic[] = [];
  for (let at = text.indexOf("，"); at !== -1; at = text.indexOf("，", at + 1)) {
    const before = text.slice(Math.max(0, at - nearby), at).replace(/^[^]*\n/, "");
    const after = text.slice(at + 1, at + 1 + nearby).replace(/[\r\n][^]*$/, "");
    const isSeparator =
      beforeKey.test(after) || afterClose.test(before) || (idBefore.test(before) && idAfter.test(after));
    if (!isSeparator || isInComment(source, at)) continue;
    const { isFlow, isText } = surroundings(source, at);
    if (!isFlow || isText) continue;
    const range = { file, from: at, to: at + 1 };
    const title = { zh: "改成半角逗号", en: "Write an ASCII comma" };
    const replacement = after === "" || /^\s/.test(after) ? "," : ", ";
    found.push(
      diagnose(fullWidthComma, {}, { range, fix: { title, edits: [{ range, text: replacement }], isSafe: true } }),
    );
  }
  return found;
}
