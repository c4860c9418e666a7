import { elementRef, idOf, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { SchemeProof } from "../expr/decide/check-scheme.ts";
import { witnessWords } from "../expr/decide/witness-words.ts";
import type { FoundChange } from "./change-rule.ts";
import { type Comparison, settings } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { lostCustomer, type LostCustomer } from "./gap-witness.ts";
import { labelOf } from "./labels.ts";
import type { ProofPair } from "./scheme-proofs.ts";
import { valueWords } from "./value-words.ts";

/** What can become of the proof of a scheme, the gravest first. */
const verdicts = ["overlapping", "gap", "overlap-resolved", "exhaustive"] as const;
export type SchemeVerdict = (typeof verdicts)[number];

/**
 * Schemes of both models of which one thing can be proved that could not be proved before, each with the customer who
 * shows it. The gravest verdict about a scheme claims the changed rules of its classes. What is undecided on either side
 * gives nothing.
 */
export function schemeVerdicts(comparison: Comparison, verdict: SchemeVerdict): readonly FoundChange[] {
  return comparison.head.model.schemes.flatMap(({ id, ref }) => {
    const proofs = comparison.proofsOf(id);
    if (!proofs) return [];
    const found = verdicts.filter((each) => applies(each, proofs));
    if (!found.includes(verdict)) return [];
    const rules = settings(comparison, "class", "when").filter((fact) => fact.ref.startsWith(`class:${id}.`));
    const claims = found[0] === verdict ? rules : [];
    const witness = witnessOf(verdict, { ref, proofs, comparison });
    return [
      {
        subject: ref,
        message: withRules(messageOf(verdict, labelOf(ref, comparison)), claims, comparison),
        ...(witness && { witness }),
        claims,
      },
    ];
  });
}

/** The message, with the rules that changed: they have no finding of their own. */
function withRules(message: Wording, claims: readonly SetFact[], comparison: Comparison): Wording {
  if (claims.length === 0) return message;
  const rules = claims.map(({ ref, before, after }) => {
    const { zh, en } = labelOf(ref, comparison);
    return {
      zh: `“${zh}” ${valueWords(before) || "按人工"} → ${valueWords(after) || "按人工"}`,
      en: `“${en}” ${valueWords(before) || "by hand"} → ${valueWords(after) || "by hand"}`,
    };
  });
  return {
    zh: `${message.zh}：${rules.map(({ zh }) => zh).join("；")}`,
    en: `${message.en}: ${rules.map(({ en }) => en).join("; ")}`,
  };
}

function applies(verdict: SchemeVerdict, { before, after }: ProofPair): boolean {
  switch (verdict) {
    case "overlapping":
      return !before.isUndecided && newPairs(before, after).length > 0;
    case "gap":
      return !before.isUndecided && !before.gap && after.gap !== undefined;
    case "overlap-resolved":
      return before.overlaps.length > 0 && after.overlaps.length === 0 && !after.isUndecided;
    case "exhaustive":
      return before.gap !== undefined && !after.gap && !after.isUndecided;
  }
}

function newPairs(before: SchemeProof, after: SchemeProof): SchemeProof["overlaps"] {
  const known = before.overlaps.map(({ classes }) => classes.join());
  return after.overlaps.filter(({ classes }) => !known.includes(classes.join()));
}

function messageOf(verdict: SchemeVerdict, { zh, en }: Wording): Wording {
  switch (verdict) {
    case "overlapping":
      return { zh: `“${zh}”里现在有客户同时属于两类`, en: `In “${en}” some customers now belong to two classes` };
    case "gap":
      return { zh: `“${zh}”现在有客户哪一类都不属于`, en: `In “${en}” some customers now belong to no class` };
    case "overlap-resolved":
      return { zh: `“${zh}”里不再有客户同时属于两类`, en: `In “${en}” nobody belongs to two classes any more` };
    case "exhaustive":
      return { zh: `“${zh}”现在每个客户都有一类`, en: `In “${en}” every customer now has a class` };
  }
}

function lostWords({ witness, label }: LostCustomer, { decision }: Comparison): Wording {
  const who = witnessWords(witness, decision.scope);
  return {
    zh: `${who.zh}：以前是“${label.zh}”，现在哪一类都不属于`,
    en: `${who.en}: was “${label.en}” before and belongs to no class now`,
  };
}

interface Question {
  readonly ref: ElementRef;
  readonly proofs: ProofPair;
  readonly comparison: Comparison;
}

function witnessOf(verdict: SchemeVerdict, { ref, proofs, comparison }: Question): Wording | undefined {
  const { before, after } = proofs;
  const pair = verdict === "overlapping" ? newPairs(before, after)[0] : before.overlaps[0];
  const isOfPair = verdict === "overlapping" || verdict === "overlap-resolved";
  const lost = verdict === "gap" ? lostCustomer(idOf(ref), comparison) : undefined;
  if (lost) return lostWords(lost, comparison);
  const customer = isOfPair ? pair?.witness : (after.gap ?? before.gap);
  if (!customer) return undefined;
  const who = witnessWords(customer, comparison.decision.scope);
  if (!isOfPair)
    return verdict === "gap"
      ? { zh: `${who.zh}：现在哪一类都不属于`, en: `${who.en}: belongs to no class now` }
      : { zh: `${who.zh}：以前哪一类都不属于`, en: `${who.en}: belonged to no class before` };
  const names = (pair?.classes ?? []).map((id) => labelOf(elementRef("class", `${ref.slice(7)}.${id}`), comparison));
  const zh = names.map((name) => `“${name.zh}”`).join("又是");
  const en = names.map((name) => `“${name.en}”`).join(" and ");
  return verdict === "overlapping"
    ? { zh: `${who.zh}：现在既是${zh}`, en: `${who.en}: is both ${en} now` }
    : { zh: `${who.zh}：以前既是${zh}`, en: `${who.en}: was both ${en} before` };
}
