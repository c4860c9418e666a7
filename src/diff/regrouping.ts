import type { Severity } from "../base/diagnostic.ts";
import { idOf, type ElementRef } from "../base/element-ref.ts";
import type { Wording } from "../base/wording.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison, Side } from "./comparison.ts";
import type { Fact } from "./fact.ts";
import { isIssued, wasRetired } from "./issued-codes.ts";
import { labelOf } from "./labels.ts";
import { listDifference } from "./name-lists.ts";

/** Which way: one element came apart (`split`), or several came together (`merged`). */
export type RegroupingWay = "split" | "merged";

/** One element that came apart into others, or that others came together in, as it was proved. */
export interface Regrouping {
  /** In base where it came apart, in head where others came together in it. */
  readonly whole: ElementRef;
  /** In the other model. Only new ones, or only such as are gone; the whole is none of them. */
  readonly parts: readonly RegroupedPart[];
  /** The whole is in both models: the parts came off it, or went into it. */
  readonly isKept: boolean;
}

export interface RegroupedPart {
  readonly ref: ElementRef;
  /** What was the whole's and is the part's, or the other way round: who names it, what it names. */
  readonly shares: readonly ElementRef[];
  /** A customer of the part. */
  readonly witness?: Wording;
}

/** The model of the whole, and the one of its parts. */
export function sidesOfWay(
  { base, head }: Comparison,
  way: RegroupingWay,
): { readonly whole: Side; readonly parts: Side } {
  return way === "split" ? { whole: base, parts: head } : { whole: head, parts: base };
}

/** All that came apart or together, wholes and parts. */
export function refsOfRegrouped(
  comparison: Comparison,
  find: (comparison: Comparison, way: RegroupingWay) => readonly Regrouping[],
): ReadonlySet<ElementRef> {
  const groups = [...find(comparison, "split"), ...find(comparison, "merged")];
  return new Set(groups.flatMap(({ whole, parts }) => [whole, ...parts.map(({ ref }) => ref)]));
}

/** Which regroupings findings are made of, and how they call their elements. */
interface Telling {
  readonly way: RegroupingWay;
  readonly name: { readonly zh: string; readonly one: string; readonly several: string };
  readonly groups: readonly Regrouping[];
  /** Absent: that of the rule. */
  readonly severity?: (group: Regrouping) => Severity;
}

/** One finding for each regrouping, with what came and went and whoever names that now instead; `more` is claimed too. */
export function regroupingFindings(
  comparison: Comparison,
  telling: Telling,
  more: (group: Regrouping) => readonly Fact[] = () => [],
): readonly FoundChange[] {
  const { way, groups, severity } = telling;
  return groups.map((group) => {
    const witnesses = group.parts.flatMap(({ witness }) => witness ?? []);
    const hint = sharesWords(group, comparison);
    const claims = [...ownFacts(group, comparison), ...namingFacts(group, way, comparison), ...more(group)];
    return {
      subject: group.whole,
      message: messageOf(group, telling, comparison),
      ...(severity && { severity: severity(group) }),
      ...(hint && { hint }),
      ...(witnesses.length > 0 && {
        witness: { zh: witnesses.map(({ zh }) => zh).join("；"), en: witnesses.map(({ en }) => en).join("; ") },
      }),
      claims: [...new Set(claims)],
    };
  });
}

function messageOf({ whole, parts, isKept }: Regrouping, { way, name }: Telling, comparison: Comparison): Wording {
  const { zh, en } = labelOf(whole, comparison);
  const several = listed(
    parts.map(({ ref }) => ref),
    comparison,
  );
  const isOne = parts.length === 1;
  const were = isOne ? "was" : "were";
  if (way === "split")
    return isKept
      ? {
          zh: `从${name.zh}“${zh}”拆出${several.zh}`,
          en: `${several.en} ${were} split off from the ${name.one} “${en}”`,
        }
      : { zh: `${name.zh}“${zh}”拆成${several.zh}`, en: `The ${name.one} “${en}” was split into ${several.en}` };
  const those = `The ${isOne ? name.one : name.several} ${several.en} ${were} merged into “${en}”`;
  return { zh: `${name.zh}${several.zh}${isKept ? "并入" : "合并为"}“${zh}”`, en: those };
}

/** What the proof rests on: `原来的各归：“销售热线”：首次电话；“客服热线”：开课回访`. */
function sharesWords({ parts }: Regrouping, comparison: Comparison): Wording | undefined {
  if (parts.every(({ shares }) => shares.length === 0)) return undefined;
  const words = parts.map(({ ref, shares }) => ({ part: labelOf(ref, comparison), all: listed(shares, comparison) }));
  return {
    zh: `依据：${words.map(({ part, all }) => `“${part.zh}”对应${all.zh}`).join("；")}。`,
    en: `Evidence: “${words.map(({ part, all }) => `${part.en}” goes with ${all.en}`).join("; “")}.`,
  };
}

function listed(refs: readonly ElementRef[], comparison: Comparison): Wording {
  const labels = refs.map((ref) => labelOf(ref, comparison));
  const [last, ...others] = labels.map(({ en }) => `“${en}”`).reverse();
  return {
    zh: labels.map(({ zh }) => `“${zh}”`).join("、"),
    en: others.length === 0 ? (last ?? "") : `${others.reverse().join(", ")} and ${last}`,
  };
}

/** What came and went. A word of codes that is gone is left to the rule about codes: those that were issued are still out there. */
function ownFacts({ whole, parts }: Regrouping, { base, facts }: Comparison): readonly Fact[] {
  const refs = [whole, ...parts.map(({ ref }) => ref)];
  return facts.filter((fact) => {
    if ((fact.op !== "add" && fact.op !== "remove") || !refs.includes(fact.ref)) return false;
    return fact.op === "add" || !isIssued(fact.ref, base) || wasRetired(fact.ref, base);
  });
}

/**
 * Lists and single names in which parts stand for the whole now, or the whole for its parts; where the whole is kept, also
 * those that name a part beside it.
 */
function namingFacts(
  { whole, parts, isKept }: Regrouping,
  way: RegroupingWay,
  { base, head, facts }: Comparison,
): readonly Fact[] {
  const refs = parts.map(({ ref }) => ref);
  const [from, to] = way === "split" ? [[whole], refs] : [refs, [whole]];
  return facts.filter((fact) => {
    if (fact.op !== "set") return false;
    const { lost, gained } = listDifference(fact);
    const names = (side: Side, own: readonly ElementRef[], list: readonly string[]): boolean => {
      const named = side.model.mentions.filter((mention) => mention.from === fact.ref && own.includes(mention.to));
      return named.length > 0 && list.every((name) => named.some(({ to: ref }) => name === ref || name === idOf(ref)));
    };
    const isTraded = lost.length > 0 && gained.length > 0;
    const isBeside = isKept && lost.length + gained.length > 0 && (way === "split" ? lost : gained).length === 0;
    return (isTraded || isBeside) && names(base, from, lost) && names(head, to, gained);
  });
}
