import type { Wording } from "../base/wording.ts";
import type { Alert, AlertCondition } from "../model/model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison } from "./comparison.ts";
import { findingOf, propertyChanges } from "./property-changes.ts";

/** How an alert stands to the one before it. `loosened`: fewer figures raise it. */
export type AlertRelation = "added" | "removed" | "loosened" | "tightened" | "incomparable";

/** Metrics whose alert changed in one way, each with a figure that shows it. */
export function alertChanges(comparison: Comparison, relation: AlertRelation): readonly FoundChange[] {
  return propertyChanges(comparison, "metric", ["alert"]).flatMap((change) => {
    const id = change.subject.slice("metric:".length);
    const [before, after] = [comparison.base, comparison.head].map(({ index }) => index.metricById.get(id)?.alert);
    if (relationOf(before, after) !== relation) return [];
    const words = { ...change, before: alertText(before, after), after: alertText(after, before) };
    const unit = comparison.head.index.metricById.get(id)?.unit;
    const witness = witnessOf(before, after, unit);
    return [{ ...findingOf(words, { zh: "预警", en: "Alert" }), ...(witness && { witness }) }];
  });
}

function relationOf(before: Alert | undefined, after: Alert | undefined): AlertRelation {
  if (!before) return "added";
  if (!after) return "removed";
  const signs = new Set(
    [
      ...levels.map((level) => conditionSign(before[level], after[level])),
      // Who waits for more periods or more cases is told later.
      Math.sign(before.periods - after.periods),
      Math.sign((before.minN ?? 0) - (after.minN ?? 0)),
    ].filter((sign) => sign !== 0),
  );
  if (signs.size !== 1 || signs.has(NaN)) return "incomparable";
  return signs.has(1) ? "tightened" : "loosened";
}

const levels = ["warn", "critical"] as const;

/** 1: raised by more figures than before; -1: by fewer; 0: by the same; NaN: by some more and some fewer. */
function conditionSign(before: AlertCondition | undefined, after: AlertCondition | undefined): number {
  if (!before || !after) return Number(after !== undefined) - Number(before !== undefined);
  const isBelow = before.operator.startsWith("<");
  if (before.on !== after.on || before.versus !== after.versus || isBelow !== after.operator.startsWith("<"))
    return NaN;
  if (before.threshold === after.threshold) return Math.sign(after.operator.length - before.operator.length);
  return after.threshold > before.threshold === isBelow ? 1 : -1;
}

/** The edge of the stricter of two limits of the figure itself. */
function witnessOf(before: Alert | undefined, after: Alert | undefined, unit: string | undefined): Wording | undefined {
  for (const level of levels) {
    const [was, is] = [before?.[level], after?.[level]];
    if (!was || !is || was.on !== "level" || is.on !== "level" || was.threshold === is.threshold) continue;
    if (was.operator.charAt(0) !== is.operator.charAt(0)) continue;
    const middle = (was.threshold + is.threshold) / 2;
    const figure = unit === "percent" ? `${rounded(middle * 100)}%` : String(rounded(middle));
    const { zh, en } = raisedWords[level];
    const raisedBefore = was.operator.startsWith("<") ? middle < was.threshold : middle > was.threshold;
    return raisedBefore
      ? { zh: `${figure}：以前${zh}，现在不${zh}`, en: `${figure}: raised a ${en} before and does not any more` }
      : { zh: `${figure}：以前不${zh}，现在${zh}`, en: `${figure}: raised no ${en} before and does now` };
  }
  return undefined;
}

function rounded(figure: number): number {
  return Math.round(figure * 1e6) / 1e6;
}

/** An alert in words, without what the other one says too. */
function alertText(alert: Alert | undefined, other: Alert | undefined): Wording {
  if (!alert) return { zh: "", en: "" };
  const { periods, minN } = alert;
  const parts: readonly Wording[] = [
    ...levels.flatMap((level) => {
      const text = alert[level]?.text;
      return text === undefined || text === other?.[level]?.text
        ? []
        : [{ zh: `${levelWords[level].zh} ${text}`, en: `${levelWords[level].en} ${text}` }];
    }),
    ...(periods > 1 && periods !== other?.periods ? [{ zh: `连续 ${periods} 期`, en: `for ${periods} periods` }] : []),
    ...(minN === undefined || minN === other?.minN ? [] : [{ zh: `至少 ${minN} 例`, en: `at least ${minN} cases` }]),
  ];
  return { zh: parts.map(({ zh }) => zh).join("，"), en: parts.map(({ en }) => en).join(", ") };
}

const levelWords = { warn: { zh: "预警", en: "warning" }, critical: { zh: "告急", en: "critical" } } as const;

/** What a figure beyond the limit raises. */
const raisedWords = {
  warn: { zh: "预警", en: "warning" },
  critical: { zh: "告急", en: "critical alert" },
} as const;
