import { contentName } from "../base/content-name.ts";
import type { ElementRef } from "../base/element-ref.ts";
import type { TextRange } from "../base/text-range.ts";
import type { Model } from "../model/model.ts";
import type { Change } from "./change.ts";
import type { ChangeRule, FoundChange } from "./change-rule.ts";
import { compareSides, type Comparison, type Side } from "./comparison.ts";
import { type Fact, factKey } from "./fact.ts";
import { rules } from "./generated/rules.ts";
import { dependentsIn, impactOf } from "./impact.ts";

const levels: readonly ChangeRule["level"][] = ["composite", "specific", "general", "rest", "closing"];

/** What `judgeComparison` says of two models. */
export function judgeChanges(base: Model, head: Model): readonly Change[] {
  return judgeComparison(compareSides(base, head), [base, head]);
}

/**
 * Everything that differs between two models as they are written, judged: facts are claimed by the rules level by level,
 * within one level in the order of their ids, so that one edit becomes one finding and every fact belongs to exactly one.
 * What is waived is judged too, but rules that speak of the other findings do not hear of it. Sorted by severity, then
 * by the place of the subject.
 */
export function judgeComparison(
  whole: Comparison,
  written: readonly [Model, Model],
  isWaived: (change: Change) => boolean = () => false,
): readonly Change[] {
  const dependents = dependentsIn(written);
  let open = whole.facts;
  let isOpen = new Set(open);
  const changes: Change[] = [];
  for (const level of levels) {
    for (const rule of Object.values(rules).filter((each) => each.level === level)) {
      const isClosing = level === "closing";
      if (open.length === 0 && !isClosing) break;
      const claimed = new Set<Fact>();
      const others = isClosing ? changes.filter((change) => !isWaived(change)) : changes;
      for (const found of rule.find(isClosing ? whole : { ...whole, facts: open }, others)) {
        if (!found.claims.every((fact) => isOpen.has(fact) && !claimed.has(fact))) continue;
        for (const fact of found.claims) claimed.add(fact);
        changes.push({ ...changeOf(rule, found, whole), impacted: impactOf(found.subject, whole, dependents) });
      }
      if (claimed.size === 0) continue;
      open = open.filter((fact) => !claimed.has(fact));
      isOpen = new Set(open);
    }
  }
  return sorted(changes);
}

function changeOf(rule: ChangeRule, found: FoundChange, comparison: Comparison): Omit<Change, "impacted"> {
  const { subject, message, hint, witness, claims, about } = found;
  const [base, head] = [rangeIn(comparison.base, subject), rangeIn(comparison.head, subject)];
  return {
    rule: rule.id,
    severity: found.severity ?? rule.severity,
    direction: rule.direction,
    subject,
    message,
    ...(hint && { hint }),
    ...(witness && { witness }),
    claims: claims.map(factKey),
    ...(about !== undefined && { about }),
    fingerprint: contentName(JSON.stringify([rule.id, subject, found.arguments ?? []])),
    ...(base && { base }),
    ...(head && { head }),
  };
}

function rangeIn({ index, model }: Side, subject: ElementRef): TextRange | undefined {
  const origin = index.elementByRef.get(subject)?.origin;
  if (origin) return { file: origin.file, from: origin.from, to: origin.to };
  return subject.startsWith("model:") ? { file: model.files[0] ?? "", from: 0, to: 0 } : undefined;
}

const ranks = { error: 0, warning: 1, info: 2 } as const;

function sorted(changes: readonly Change[]): readonly Change[] {
  const placeOf = ({ head, base }: Change): number => (head ?? base)?.from ?? Infinity;
  return changes
    .map((change, index) => ({ change, index }))
    .sort(
      (a, b) =>
        ranks[a.change.severity] - ranks[b.change.severity] ||
        placeOf(a.change) - placeOf(b.change) ||
        a.index - b.index,
    )
    .map(({ change }) => change);
}
