import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { TextRange } from "../base/text-range.ts";
import { findFullWidthCommas } from "./comma-mistakes.ts";
import commaCutsText from "./diagnostics/comma-cuts-text.ts";
import expressionMangled from "./diagnostics/expression-mangled.ts";
import fullWidthQuote from "./diagnostics/full-width-quote.ts";
import fullWidthSpace from "./diagnostics/full-width-space.ts";
import { findExpressionMistakes } from "./expression-mistakes.ts";
import type { ParsedDocument, ParsedEntry, ParsedMap, ParsedNode } from "./parsed-document.ts";
import { singleQuoted, sourceText } from "./source-text.ts";
import { findGluedKeys } from "./structure-mistakes.ts";
import { walk } from "./walk.ts";

const id = /^[A-Za-z_][\w.-]*$/;
const expressionKeys = new Set(["when", "enter_when", "leave_when", "expr", "warn", "critical"]);

/**
 * What YAML accepts, though the author surely meant something else. `known` are the mistakes found so far; none is
 * reported twice. One walk over the tree decides whether the costlier searches of the text are worth their time.
 */
export function findTreeMistakes(
  { file, text, root }: Pick<ParsedDocument, "file" | "text" | "root">,
  known: readonly Diagnostic[],
): readonly Diagnostic[] {
  const range = (from: number, to: number): TextRange => ({ file, from, to });
  const cuts: Diagnostic[] = [];
  const found: Diagnostic[] = [];
  let hasGlued = root.kind === "scalar";
  let hasFullWidthComma = false;
  walk(root, (node, { entry, parent }) => {
    if (node.kind === "map") {
      if (node.flow) cuts.push(...cutTexts(node, text, range));
      for (const each of node.entries) found.push(...keyMistakes(each, range));
    } else if (node.kind === "scalar" && node.style === "plain") {
      const isOddKey = entry !== undefined && node.raw === "" && /[：:]/.test(entry.key);
      hasGlued ||= isOddKey || (/[：:]/.test(node.raw) && isBelowKey(node.from, entry, text));
      hasFullWidthComma ||= parent?.kind !== "scalar" && parent?.flow === true && /，/.test(node.raw);
      found.push(...quoteMistakes(node, entry, range));
    }
  });
  const source = hasGlued || hasFullWidthComma || cuts.length > 0 ? sourceText(file, text, root) : undefined;
  if (source && hasGlued) found.push(...findGluedKeys(source, []));
  if (source && hasFullWidthComma) found.push(...findFullWidthCommas(source));
  if (source && cuts.length > 0) found.push(...findExpressionMistakes(source));
  const names = new Set(known.map(nameOf));
  const fresh = found.filter((mistake) => !names.has(nameOf(mistake)));
  // A text that is cut is an expression that is mangled, where it stands under the key of one.
  const mangled = new Set([...fresh, ...known].filter(({ code }) => code === expressionMangled.code).map(startOf));
  return [...fresh, ...cuts.filter(({ fix }) => !mangled.has(fix?.edits[0]?.range.from))];
}

function nameOf({ code, range }: Diagnostic): string {
  return `${code} ${range?.from}`;
}

function startOf({ range }: Diagnostic): number | undefined {
  return range?.from;
}

function isBelowKey(from: number, entry: ParsedEntry | undefined, text: string): boolean {
  return text.slice(entry?.keyTo ?? text.lastIndexOf("\n", from), from).includes("\n");
}

type RangeOf = (from: number, to: number) => TextRange;

/** `{ note: 你好，请稍等 }`: the comma ended the note, and its rest became a key without a value. */
function cutTexts(map: ParsedMap, text: string, range: RangeOf): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let index = 1; index < map.entries.length; index++) {
    const start = map.entries[index - 1];
    if (start?.value.kind !== "scalar" || start.value.style !== "plain" || start.value.raw === "") continue;
    let end = index;
    while (isRestOfText(map.entries[end])) end++;
    const last = map.entries[end - 1];
    const rest = map.entries.slice(index, end);
    index = Math.max(index, end);
    if (!last || rest.every(({ key }) => id.test(key)) || rest.some(({ key }) => /[：:]/.test(key))) continue;
    const whole = range(start.value.from, last.keyTo);
    const title = { zh: "给整段文字加引号", en: "Quote the whole text" };
    const fix = {
      title,
      edits: [{ range: whole, text: singleQuoted(text.slice(whole.from, whole.to)) }],
      isSafe: true,
    };
    const place = range(start.value.to, last.keyTo);
    found.push(
      diagnose(commaCutsText, { key: start.key, rest: text.slice(place.from, place.to) }, { range: place, fix }),
    );
  }
  return found;
}

function isRestOfText(entry: ParsedEntry | undefined): boolean {
  return entry?.value.kind === "scalar" && entry.value.to === entry.keyTo && entry.keyRaw === entry.key;
}

function keyMistakes({ key, keyFrom, keyTo, keyRaw }: ParsedEntry, range: RangeOf): readonly Diagnostic[] {
  if (/^["']/.test(keyRaw)) return [];
  const space = /^[\u3000\u00a0]+|[\u3000\u00a0]+$/.exec(keyRaw);
  if (space) {
    const place = range(keyFrom + space.index, keyFrom + space.index + space[0].length);
    const replacement = space.index === 0 ? " ".repeat(space[0].length * 2) : "";
    const title = { zh: "换成半角空格", en: "Use ordinary spaces" };
    return [
      diagnose(
        fullWidthSpace,
        {},
        { range: place, fix: { title, edits: [{ range: place, text: replacement }], isSafe: false } },
      ),
    ];
  }
  if (!/^[“”‘’]|[“”‘’]$/.test(key)) return [];
  return [quoteMistake(range(keyFrom, keyTo), key.replace(/^[“”‘’]|[“”‘’]$/g, ""))];
}

/** Full-width quotes in an expression, or around an id. Around a sentence they are its own. */
function quoteMistakes(
  node: Extract<ParsedNode, { kind: "scalar" }>,
  entry: ParsedEntry | undefined,
  range: RangeOf,
): readonly Diagnostic[] {
  if (!/[“”‘’]/.test(node.raw)) return [];
  if (entry && expressionKeys.has(entry.key)) {
    return [
      quoteMistake(range(node.from, node.to), singleQuoted(node.raw.replace(/[“”]/g, '"').replace(/[‘’]/g, '"'))),
    ];
  }
  const inside = /^[“‘](.*)[”’]$/.exec(node.raw)?.[1] ?? "";
  return id.test(inside) ? [quoteMistake(range(node.from, node.to), inside)] : [];
}

function quoteMistake(place: TextRange, replacement: string): Diagnostic {
  const title = { zh: "换成半角引号", en: "Use ASCII quotes" };
  return diagnose(
    fullWidthQuote,
    {},
    { range: place, fix: { title, edits: [{ range: place, text: replacement }], isSafe: true } },
  );
}
