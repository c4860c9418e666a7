import { type GuardChange, guardChanges } from "./guard-changes.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Wording } from "../base/wording.ts";
import { witnessWords } from "../expr/decide/witness-words.ts";
import type { Comparison } from "./comparison.ts";
import { labelOf } from "./labels.ts";

/** Classes whose rule changed in one way; `other`: neither tighter nor looser, given by hand before or now, or undecided. */
export function classRuleChanges(
  comparison: Comparison,
  relation: "tightened" | "loosened" | "other",
): readonly FoundChange[] {
  return guardChanges(comparison, "class", "when").flatMap((change) => {
    const isByHand = change.fact.before === undefined || change.fact.after === undefined;
    const known = change.relation === "tightened" || change.relation === "loosened";
    // Said by `condition-rewritten`.
    if (change.relation === "equivalent" && !isByHand) return [];
    const actual = known && !isByHand ? change.relation : "other";
    if (actual !== relation) return [];
    const { zh, en } = labelOf(change.subject, comparison);
    const [lost, gained] = isByHand ? [] : [lostMember(change, comparison), gainedMember(change, comparison)];
    const witnesses = [lost, gained].filter((words) => words !== undefined);
    const isOpen = change.relation === "undecided" && !isByHand;
    return [
      {
        subject: change.subject,
        message: {
          zh: `“${zh}”的规则${wordsOf[relation].zh}：${textOf(change.fact.before, "按人工")} → ${textOf(change.fact.after, "按人工")}`,
          en: `The rule of “${en}” ${wordsOf[relation].en}: ${textOf(change.fact.before, "by hand")} → ${textOf(change.fact.after, "by hand")}`,
        },
        ...(isOpen && {
          hint: { zh: "是放宽还是收紧，判断不了。", en: "Whether it is tighter or looser is undecided." },
        }),
        ...(witnesses.length > 0 && {
          witness: { zh: witnesses.map((each) => each.zh).join("；"), en: witnesses.map((each) => each.en).join("; ") },
        }),
        claims: [change.fact],
      },
    ];
  });
}

const wordsOf = {
  tightened: { zh: "收紧了", en: "is tighter" },
  loosened: { zh: "放宽了", en: "is looser" },
  other: { zh: "变了", en: "is another one" },
} as const;

/** `clv = 5200 以前是“VIP 客户”，现在不是`. */
function lostMember({ lost, subject }: GuardChange, comparison: Comparison): Wording | undefined {
  const who = lost && witnessWords(lost, comparison.decision.scope);
  const { zh, en } = labelOf(subject, comparison);
  return who && { zh: `${who.zh}：以前是“${zh}”，现在不是`, en: `${who.en}: was “${en}” before and is not any more` };
}

function gainedMember({ gained, subject }: GuardChange, comparison: Comparison): Wording | undefined {
  const who = gained && witnessWords(gained, comparison.decision.scope);
  const { zh, en } = labelOf(subject, comparison);
  return who && { zh: `${who.zh}：以前不是“${zh}”，现在是`, en: `${who.en}: was not “${en}” before and is now` };
}

function textOf(value: unknown, absent: string): string {
  return typeof value === "string" ? value : absent;
}
