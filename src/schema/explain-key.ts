import type { Diagnostic, Fix } from "../base/diagnostic.ts";
import { suggest, type Suggestion } from "../base/suggest.ts";
import type { TextRange } from "../base/text-range.ts";
import type { Wording } from "../base/wording.ts";
import type { ParsedEntry, ParsedMap } from "../syntax/parsed-document.ts";
import invalidId from "./diagnostics/invalid-id.ts";
import invalidLanguageTag from "./diagnostics/invalid-language-tag.ts";
import invalidStepKey from "./diagnostics/invalid-step-key.ts";
import misplacedKey from "./diagnostics/misplaced-key.ts";
import missingKey from "./diagnostics/missing-key.ts";
import tooMany from "./diagnostics/too-many.ts";
import unknownKey from "./diagnostics/unknown-key.ts";
import unknownRule from "./diagnostics/unknown-rule.ts";
import type { JsonSchema } from "./json-schema.ts";
import { homesOf, wordsForKey } from "./key-words.ts";
import { fixBy, helpOf, keyRange, rangeIn, violation, writeInstead, yamlOf, type Spot } from "./violation.ts";

interface KeyPlace {
  readonly map: ParsedMap;
  readonly spot: Spot;
}

/** Why a key may not stand in this map. */
export function explainBadKey(schema: JsonSchema, entry: ParsedEntry, { map, spot }: KeyPlace): Diagnostic {
  const range = keyRange(spot.file, entry);
  const help = isRestOfText(map, entry) ? commaHelp : undefined;
  switch (schema["x-keys"]) {
    case "id":
      return violation(invalidId, { id: entry.key }, { range, fix: slugFix(entry.key, range) });
    case "step":
      return violation(invalidStepKey, { key: entry.key }, { range, fix: stepFix(entry.key, range) });
    case "language":
      return violation(invalidLanguageTag, { key: entry.key, of: spot.name }, { range, help });
    case "rule":
      return explainUnknownRule(schema, entry, { map, spot });
    case "element":
    case "pin":
      return violation(invalidId, { id: entry.key }, { range, help: elementNameHelp(schema["x-keys"] === "pin") });
    case "code":
      return violation(tooMany, { key: spot.name, count: entry.key.length, limit: 200, what: "characters" }, { range });
    default:
      return explainUnknownKey(schema, entry, { map, spot });
  }
}

function explainUnknownRule(schema: JsonSchema, { key, ...entry }: ParsedEntry, { map, spot }: KeyPlace): Diagnostic {
  const range = keyRange(spot.file, { key, ...entry });
  const known = Object.entries(schema.properties ?? {});
  // Its title is the first half of the description; the second says how severe it is by itself.
  const titlesOf = (part: JsonSchema): readonly string[] =>
    [part.description, part["x-zh"]].map((title = "") => title.replace(/[;；].*$/, ""));
  const suggestion = suggest(
    key,
    known
      .filter(([id]) => !map.entries.some((other) => other.key === id))
      .map(([id, part]) => ({ id, labels: titlesOf(part) })),
  );
  const params = { rule: key, ...(suggestion && { suggestion: suggestion.id }) };
  const fix = suggestion && writeInstead(range, suggestion.id, suggestion.isCertain || isNear(key, suggestion.id));
  return violation(unknownRule, params, { range, fix });
}

function explainUnknownKey(schema: JsonSchema, entry: ParsedEntry, { map, spot }: KeyPlace): Diagnostic {
  const range = keyRange(spot.file, entry);
  const suggestion = suggestKey(schema, entry.key, map);
  const params = { key: entry.key, ...(suggestion && { suggestion: suggestion.id }) };
  if (suggestion) {
    const isSafe = suggestion.isCertain || isNear(entry.key, suggestion.id);
    const help = helpOf(schema.properties?.[suggestion.id] ?? {}, "");
    return violation(unknownKey, params, { range, help, fix: writeInstead(range, suggestion.id, isSafe) });
  }
  const help = isRestOfText(map, entry) ? commaHelp : helpForUnknown(schema, entry.key, spot);
  return violation(unknownKey, params, { range, help });
}

/** The key that was meant: one that this map can have and has not yet. */
function suggestKey(schema: JsonSchema, key: string, map: ParsedMap): Suggestion | undefined {
  const taken = new Set(map.entries.map((entry) => entry.key));
  const kind = map.entries.find((entry) => entry.key === "kind")?.value;
  const kindName = kind?.kind === "scalar" ? String(kind.value) : "";
  const candidates = Object.entries(schema.properties ?? {})
    .filter(
      ([name, part]) => !taken.has(name) && (!part["x-for"] || kindName === "" || part["x-for"].includes(kindName)),
    )
    .map(([id]) => ({ id, labels: wordsForKey(id) }));
  return suggest(key, candidates);
}

/** One letter more, less, other or swapped, in a word long enough for that to be sure. */
function isNear(written: string, name: string): boolean {
  return (
    name.length >= 4 &&
    suggest(written, [{ id: name, labels: [] }]) !== undefined &&
    Math.abs(written.length - name.length) <= 1
  );
}

function helpForUnknown(schema: JsonSchema, key: string, spot: Spot): Wording {
  const homes = homesOf(key, spot.root);
  const names = Object.keys(schema.properties ?? {}).map((name) => `\`${name}\``);
  const allowed = { zh: `这里可写的键：${names.join("、")}。`, en: `Keys that may stand here: ${names.join(", ")}.` };
  if (homes.length === 0) return allowed;
  const zh = homes.map((home) => home.zh).join("、");
  const en = homes.map((home) => home.en).join(", ");
  return { zh: `\`${key}\` 是这些地方的键：${zh}。${allowed.zh}`, en: `\`${key}\` is a key of ${en}. ${allowed.en}` };
}

/** Keys that must be there and are not. A misspelt one is reported as such, and only so. */
export function explainMissingKeys(schema: JsonSchema, map: ParsedMap, spot: Spot): readonly Diagnostic[] {
  const absent = (schema.required ?? []).filter((name) => !map.entries.some(({ key }) => key === name));
  if (absent.length === 0) return [];
  const isKnown = (key: string): boolean => Object.hasOwn(schema.properties ?? {}, key);
  const misspelt = new Set(
    map.entries
      .filter(({ key, value }) => !isKnown(key) && !(value.kind === "scalar" && value.value === null))
      .map(({ key }) => suggestKey(schema, key, map)?.id),
  );
  return absent
    .filter((name) => !misspelt.has(name))
    .map((name) => missing(name, schema.properties?.[name] ?? {}, { map, spot }));
}

/** The diagnostic for a key that is not there. At the top it points at the first key, elsewhere at the map's own. */
export function missing(name: string, schema: JsonSchema, { map, spot }: KeyPlace): Diagnostic {
  const first = map.entries[0];
  const pointed = spot.entry ?? first;
  const range = pointed ? keyRange(spot.file, pointed) : rangeIn(spot.file, { from: map.from, to: map.from });
  const isVersion = schema.const !== undefined && spot.path.length === 0 && first !== undefined && !map.flow;
  const fix = isVersion
    ? versionFix(`${name}: ${yamlOf(schema.const)}`, { file: spot.file, from: first.keyFrom, to: first.keyFrom })
    : undefined;
  return violation(missingKey, { key: name, of: spot.path.at(-1) ?? "" }, { range, help: helpOf(schema, name), fix });
}

function versionFix(line: string, range: TextRange): Fix {
  return fixBy({ range, text: `${line}\n` }, { zh: `加上 \`${line}\``, en: `Add \`${line}\`` }, true);
}

/** Keys that this kind of element does not take, though another kind does. */
export function explainMisplacedKeys(schema: JsonSchema, map: ParsedMap, spot: Spot): readonly Diagnostic[] {
  const allowed = schema.propertyNames?.enum;
  if (!allowed) return [];
  const kindEntry = map.entries.find(({ key }) => key === "kind");
  const kind = kindEntry?.value.kind === "scalar" ? String(kindEntry.value.value) : "";
  return map.entries
    .filter((entry) => Object.hasOwn(schema.properties ?? {}, entry.key) && !allowed.includes(entry.key))
    .map((entry) => {
      const kinds = (schema.properties?.[entry.key]?.["x-for"] ?? []).map((each) => `\`${each}\``);
      return violation(
        misplacedKey,
        { key: entry.key, kind, zh: kinds.join("、"), en: kinds.join(", ") },
        { range: keyRange(spot.file, entry) },
      );
    });
}

/** A lone word behind a text inside `{ }`: perhaps the rest of a sentence that a comma cut. */
function isRestOfText(map: ParsedMap, entry: ParsedEntry): boolean {
  const before = map.entries[map.entries.indexOf(entry) - 1]?.value;
  const isBare = entry.value.kind === "scalar" && entry.value.value === null && entry.value.to === entry.keyTo;
  return (
    map.flow && isBare && before?.kind === "scalar" && before.style === "plain" && typeof before.value === "string"
  );
}

const commaHelp: Wording = {
  zh: "如果它是前面文字的一部分，给整句话加引号：在 `{ }` 里，半角逗号用来分开各个键。",
  en: "If it belongs to the text before it, put the whole text in quotes: inside `{ }` a comma separates keys.",
};

function elementNameHelp(isShortAllowed: boolean): Wording {
  return isShortAllowed
    ? {
        zh: "写元素的编号，或 `种类:编号`，例如 `first_visit`、`stage:service`。",
        en: "Write the id of an element, or `kind:id`, as in `first_visit` or `stage:service`.",
      }
    : {
        zh: "写成 `种类:编号`，例如 `metric:cac`、`node:first_visit`。",
        en: "Write `kind:id`, as in `metric:cac` or `node:first_visit`.",
      };
}

/** `First visit` → `first_visit`. Unsafe: references to it must be changed too. */
function slugFix(key: string, range: TextRange): Fix | undefined {
  const slug = key.trim().replace(/[\s.]+/g, "_");
  return /^[A-Za-z][A-Za-z0-9_-]*$/.test(slug) ? writeInstead(range, slug, false) : undefined;
}

/** Other arrows, and words for them. */
function stepFix(key: string, range: TextRange): Fix | undefined {
  const match = /^([A-Za-z][\w-]*?)\s*(?:-{1,}>|=+>|—+>|–>|>|⇒|➔|➜|到|至|\s+to\s+|－＞|->)\s*([A-Za-z][\w-]*)$/u.exec(
    key.trim(),
  );
  return match ? writeInstead(range, `${match[1]} -> ${match[2]}`, true) : undefined;
}
