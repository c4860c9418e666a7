import type { Severity } from "../../base/diagnostic.ts";
import type { Wording } from "../../base/wording.ts";
import { directionWords } from "../../messages/direction-words.ts";
import { severityWords } from "../report-words.ts";
import type { ChangeCounts } from "./count-changes.ts";

const severityOrder: readonly Severity[] = ["error", "warning", "info"];
const plurals: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
};

/** `2 errors, 1 note`; `no change` where there is none. */
export function severityCountWords({ severities }: ChangeCounts): Wording {
  const found = severityOrder.filter((severity) => severities[severity] > 0);
  if (found.length === 0) return { zh: "意思没有改动", en: "no change of meaning" };
  return {
    zh: found.map((severity) => `${severities[severity]} 个${severityWords[severity].zh}`).join("、"),
    en: found.map((severity) => counted(severities[severity], plurals[severity])).join(", "),
  };
}

/** `3 upstream, 1 governance`; empty where no change hits anybody. */
export function directionCountWords({ directions }: ChangeCounts): Wording {
  const found = (["up", "down", "gov"] as const).filter((direction) => directions[direction] > 0);
  return {
    zh: found.map((direction) => `${directionWords[direction].zh} ${directions[direction]}`).join("、"),
    en: found.map((direction) => `${directions[direction]} ${directionWords[direction].en}`).join(", "),
  };
}

export function waivedCountWords({ waived }: ChangeCounts): Wording {
  return { zh: `另有 ${waived} 处已豁免`, en: `${waived} waived` };
}

/** `1 model`, `3 models`. */
export function modelCountWords(count: number): Wording {
  return { zh: `${count} 个模型`, en: counted(count, ["model", "models"]) };
}

/** `2 models could not be compared`. */
export function failedWords(count: number): Wording {
  return { zh: `${count} 个模型无法比较`, en: `${counted(count, ["model", "models"])} could not be compared` };
}

export const notCompared: Wording = {
  zh: "没有比较成。下面说的是原因，不是“没有改动”",
  en: "There was no comparison. Below stands why; it does not mean that nothing changed",
};

/**
 * The last line of a report for people: `2 errors, 1 note in 1 model · 2 upstream · 1 waived`. A failed comparison is
 * said first, and one of which nothing is known never reads as one without changes.
 */
export function comparisonSummary(
  counts: ChangeCounts,
  { models, isFailed }: { readonly models: number; readonly isFailed: boolean },
): Wording {
  if (isFailed) return notCompared;
  const compared = models - counts.failedModels;
  const parts = [
    ...(counts.failedModels > 0 ? [failedWords(counts.failedModels)] : []),
    ...(compared > 0 || models === 0 ? [inModels(counts, compared)] : []),
    directionCountWords(counts),
    ...(counts.waived > 0 ? [waivedCountWords(counts)] : []),
  ].filter(({ en }) => en !== "");
  return { zh: parts.map(({ zh }) => zh).join(" · "), en: parts.map(({ en }) => en).join(" · ") };
}

function inModels(counts: ChangeCounts, compared: number): Wording {
  if (compared === 0) return { zh: "没有模型有改动", en: "No model differs" };
  const models = modelCountWords(compared);
  if (severityOrder.every((severity) => counts.severities[severity] === 0))
    return { zh: `${models.zh}，意思没有改动`, en: `No change of meaning in ${models.en}` };
  const found = severityCountWords(counts);
  return { zh: `${models.zh}，${found.zh}`, en: `${found.en} in ${models.en}` };
}

/** `12 notes`, `1 picture`. */
export function counted(count: number, [one, many]: readonly [one: string, many: string]): string {
  return `${count} ${count === 1 ? one : many}`;
}
