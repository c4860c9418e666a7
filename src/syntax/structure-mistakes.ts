import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import fullWidthColon from "./diagnostics/full-width-colon.ts";
import fullWidthSpace from "./diagnostics/full-width-space.ts";
import missingSpace from "./diagnostics/missing-space.ts";
import { isInComment, isWithin, surroundings } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";
import { nodesAt } from "./walk.ts";

/** A stretch of the text, half-open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A line, or an item in `{ }`, that begins like a key whose colon is full-width or has no space behind it. */
const gluedKey =
  /(^\ufeff?[ \t]*(?:- +)?|[{,]\s*)([^\s#"'“”‘’{}[\],，:：]{1,40}) ?(：[ \u3000\u00a0]*|:(?=[^ \t\r\n])[\u3000\u00a0]*)/gmu;

/**
 * Keys that YAML did not take for keys. A colon inside a sentence is fine, so a line counts only where YAML stumbled
 * (`errors`), where a value stands alone on its line below a key, and where an item of `{ }` has no value.
 */
export function findGluedKeys(source: SourceText, errors: readonly Stretch[]): readonly Diagnostic[] {
  const { file, text } = source;
  const found: Diagnostic[] = [];
  for (const match of text.matchAll(gluedKey)) {
    const [whole, before = "", key = "", colon = ""] = match;
    const colonFrom = match.index + whole.length - colon.length;
    if (!isKeyLike(source, { from: match.index + before.length, to: colonFrom, key, colon }, errors)) continue;
    const range = { file, from: colonFrom, to: colonFrom + colon.length };
    const title = { zh: "改成半角冒号加空格", en: "Write a colon and a space" };
    const isLast = colonFrom + colon.length >= text.length || /[\r\n]/.test(text[colonFrom + colon.length] ?? "");
    const fix = { title, edits: [{ range, text: isLast ? ":" : ": " }], isSafe: true };
    if (colon.startsWith("：")) found.push(diagnose(fullWidthColon, { key }, { range, fix }));
    else if (colon.length > 1)
      found.push(diagnose(fullWidthSpace, {}, { range: { ...range, from: colonFrom + 1 }, fix }));
    else found.push(diagnose(missingSpace, { key }, { range, fix }));
  }
  return found;
}

interface GluedKey extends Stretch {
  readonly key: string;
  readonly colon: string;
}

function isKeyLike(source: SourceText, glued: GluedKey, errors: readonly Stretch[]): boolean {
  const { text, root } = source;
  // A link or a time is no key.
  if (glued.colon === ":" && (text.startsWith("//", glued.to + 1) || /^\d+$/.test(glued.key))) return false;
  if (isInComment(source, glued.from) || surroundings(source, glued.from + 1).isText) return false;
  const isId = /^[A-Za-z_][\w.-]*$/.test(glued.key);
  if (isWithin(errors, glued.from, glued.to + 1)) return isId || glued.colon !== ":";
  if (!root) return false;
  const around = nodesAt(root, glued.from);
  const parent = around.filter((node) => node.kind === "map" && glued.to <= node.to).at(-1);
  // `{ label：x, kind: y }`: the item became a key without a value.
  if (
    parent?.kind === "map" &&
    parent.entries.some(({ keyFrom, value }) => keyFrom === glued.from && value.to === value.from)
  ) {
    return true;
  }
  const scalar = around.at(-1);
  if (scalar?.kind !== "scalar" || scalar.style !== "plain" || !isAloneOnLine(text, scalar.from)) return false;
  return isId || scalar.raw.split("\n").every((line) => /^\s*[^\s:：]+[：:]/.test(line));
}

/** Whether a value begins its line: the key stands on a line above. */
function isAloneOnLine(text: string, from: number): boolean {
  return /^[\ufeff \t]*$/.test(text.slice(text.lastIndexOf("\n", from - 1) + 1, from));
}
