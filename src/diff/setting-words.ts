import { elementRef, type ElementKind } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import { cadenceWords, qualityCheckWords } from "../messages/calendar-words.ts";
import {
  betterWords,
  channelKindWords,
  encryptionWords,
  fieldCheckWords,
  fieldGroupWords,
  fieldTypeWords,
  keptDuplicateWords,
  occurrenceWords,
  ownerOfValueWords,
  researchWords,
  sensitiveCategoryWords,
  traitComputationWords,
  weekDayWords,
} from "../messages/choice-words.ts";
import {
  aggregateWords,
  codeKindWords,
  collectWords,
  matchWords,
  metricTypeWords,
  storeWords,
} from "../messages/data-words.ts";
import { partyKindWords } from "../messages/diagram-words.ts";
import { keyWords } from "../messages/key-words.ts";
import { activityKindWords } from "../messages/view-words.ts";
import type { CanonicalValue } from "./canonical-model.ts";
import { type Comparison, elementIn } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { labelOf } from "./labels.ts";

/** Words for members of closed lists, by the last word of the path. */
const choices: Readonly<Record<string, Readonly<Record<string, Wording>>>> = {
  activityKind: activityKindWords,
  agg: aggregateWords,
  better: betterWords,
  category: sensitiveCategoryWords,
  channelKind: channelKindWords,
  codeKind: codeKindWords,
  collect: collectWords,
  compute: traitComputationWords,
  encrypt: encryptionWords,
  every: cadenceWords,
  group: fieldGroupWords,
  keep: keptDuplicateWords,
  match: matchWords,
  metricType: metricTypeWords,
  occurrence: occurrenceWords,
  partyKind: partyKindWords,
  per: ownerOfValueWords,
  period: cadenceWords,
  refresh: cadenceWords,
  research: researchWords,
  store: storeWords,
  type: fieldTypeWords,
  weekStarts: weekDayWords,
};

/** Kinds of what a setting names. */
const references: Readonly<Record<string, readonly ElementKind[]>> = {
  after: ["event"],
  base: ["node", "event"],
  by: ["role"],
  conversion: ["node", "event"],
  denominator: ["metric"],
  event: ["event"],
  fields: ["field"],
  field: ["field"],
  from: ["party"],
  node: ["node"],
  numerator: ["metric"],
  review: ["role"],
  scheme: ["scheme"],
  stage: ["stage"],
  to: ["party"],
};

/** Settings that are lengths of time, in milliseconds where they are numbers. */
const durations: ReadonlySet<string> = new Set(["within", "sla", "window", "active_within"]);

/** A value of a setting as a sentence shows it: names by their labels, choices in words; empty for none. */
export function settingWords(fact: SetFact, value: CanonicalValue | undefined, comparison: Comparison): Wording {
  if (value === undefined) return { zh: "", en: "" };
  if (typeof value === "object") {
    const words = value.map((item) => settingWords(fact, item, comparison));
    return { zh: words.map(({ zh }) => zh).join("、"), en: words.map(({ en }) => en).join(", ") };
  }
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  const key = keyOf(fact);
  if (typeof value === "number") {
    const text = durations.has(key) ? durationText(value) : String(value);
    return { zh: text, en: text };
  }
  if (fact.path === "duplicates.match" && value.startsWith("[")) return fieldsTogether(value, comparison);
  const kind = fact.ref.slice(0, fact.ref.indexOf(":"));
  // A check of a field and one of the data are different lists.
  const lists = key === "check" ? (kind === "policy" ? qualityCheckWords : fieldCheckWords) : choices[key];
  const choice = (lists as Readonly<Record<string, Wording>> | undefined)?.[value];
  if (choice) return choice;
  const named = (references[key] ?? [])
    .map((each) => elementRef(each, value))
    .find((ref) => elementIn(comparison, ref));
  if (!named) return { zh: value, en: value };
  const { zh, en } = labelOf(named, comparison);
  return { zh: `“${zh}”`, en: `“${en}”` };
}

/** Fields that count together: `“姓名” + “地区”`. */
function fieldsTogether(list: string, comparison: Comparison): Wording {
  const labels = (JSON.parse(list) as readonly string[]).map((id) => labelOf(elementRef("field", id), comparison));
  return { zh: labels.map(({ zh }) => `“${zh}”`).join(" + "), en: labels.map(({ en }) => `“${en}”`).join(" + ") };
}

/** What a setting is called in front of its value. */
export function settingName(fact: SetFact): Wording {
  const key = keyOf(fact);
  const written = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^\w+_(kind|type)$/, "$1");
  return (
    ownNames[fact.path] ??
    ownNames[key] ??
    (Object.hasOwn(keyWords, written) ? keyWords[written] : undefined) ?? { zh: key, en: key }
  );
}

/** By path or by its last word: where the language has no word for it, or uses the word for something else. */
const ownNames: Readonly<Record<string, Wording>> = {
  attributes: { zh: "属性", en: "attributes" },
  attribute: { zh: "属性", en: "attribute" },
  column: { zh: "列", en: "column" },
  compute: { zh: "算法", en: "computed as" },
  "duplicates.keep": { zh: "保留哪一条", en: "which is kept" },
  "duplicates.match": { zh: "按哪些字段", en: "by which fields" },
  "issue.by": { zh: "发放", en: "issued by" },
  "source.en": { zh: "出处", en: "source" },
  "source.zh": { zh: "出处", en: "source" },
  timeZone: { zh: "时区", en: "time zone" },
  weekStarts: { zh: "一周从哪天开始", en: "week starts" },
  weight: { zh: "权重", en: "weight" },
};

function keyOf({ path }: SetFact): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** In the largest unit that fits: `7d`, `36h`, `90min`. */
function durationText(ms: number): string {
  const units = [
    [86_400_000, "d"],
    [3_600_000, "h"],
  ] as const;
  const found = units.find(([size]) => ms % size === 0);
  return found ? `${ms / found[0]}${found[1]}` : `${ms / 60_000}min`;
}
