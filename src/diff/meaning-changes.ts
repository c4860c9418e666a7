import { idOf, type ElementRef } from "../base/element-ref.ts";
import type { LocalizedText } from "../base/localized-text.ts";
import type { AnyElement } from "../model/model.ts";
import type { FoundChange } from "./change-rule.ts";
import type { Comparison, Side } from "./comparison.ts";
import type { SetFact } from "./fact.ts";
import { partFacts } from "./part-changes.ts";
import { localizedSimilarity } from "./text-similarity.ts";

/** A code that now stands under other words. */
interface Rewording {
  readonly subject: ElementRef;
  /** The code itself. */
  readonly word: string;
  readonly before: LocalizedText;
  readonly after: LocalizedText;
  /** What the other codes beside it meant before. */
  readonly others: readonly LocalizedText[];
  readonly isRevived: boolean;
  readonly claims: readonly SetFact[];
  readonly arguments?: readonly string[];
}

/** Words less alike than this mean something else; others are a better wording of the same. */
const leastLikeness = 0.34;

/**
 * Codes that mean something else than before. `reused`: what another code beside it meant, or another meaning for one
 * that had been retired; `changed`: something new.
 */
export function meaningChanges(comparison: Comparison, how: "reused" | "changed"): readonly FoundChange[] {
  return [...elementRewordings(comparison), ...partRewordings(comparison)].flatMap((rewording) => {
    const { subject, word, before, after, others, isRevived, claims } = rewording;
    const likeness = localizedSimilarity(before, after);
    const isTaken = likeness < 1 && others.some((other) => localizedSimilarity(other, after) === 1);
    const isOther = likeness < leastLikeness;
    const actual = isTaken || (isRevived && isOther) ? "reused" : isOther ? "changed" : undefined;
    if (actual !== how) return [];
    const [was, is] = [wordsOf(before), wordsOf(after)];
    return [
      {
        subject,
        message: {
          zh: `代码 ${word} 以前指“${was}”，现在指“${is}”`,
          en: `Code ${word} stood for “${was}” and now stands for “${is}”`,
        },
        claims,
        ...(rewording.arguments && { arguments: rewording.arguments }),
      },
    ];
  });
}

function wordsOf(text: LocalizedText): string {
  return Object.values(text).join(" / ");
}

/** Values of fields, and classes that have a code. */
function elementRewordings({ base, head, facts }: Comparison): readonly Rewording[] {
  const labels = facts.filter(
    (fact): fact is SetFact => fact.op === "set" && fact.path.startsWith("label.") && /^(value|class):/.test(fact.ref),
  );
  return [...new Set(labels.map(({ ref }) => ref))].flatMap((subject) => {
    const [was, is] = [base, head].map(({ index }) => index.elementByRef.get(subject));
    const word = is && codeOf(is);
    if (!was || !is || word === undefined) return [];
    const isRevived = was.retired !== undefined && is.retired === undefined;
    const others = siblingsOf(was, base).map(({ label }) => label);
    const claims = labels.filter(({ ref }) => ref === subject);
    return [{ subject, word, before: was.label, after: is.label, others, isRevived, claims }];
  });
}

function codeOf(element: AnyElement): string | undefined {
  return element.kind === "value" || element.kind === "class" ? element.code : undefined;
}

function siblingsOf({ ref, kind, id }: AnyElement, { index }: Side): readonly AnyElement[] {
  const owner = `${kind}:${id.slice(0, id.lastIndexOf("."))}.`;
  return [...index.elementByRef.values()].filter((each) => each.ref !== ref && each.ref.startsWith(owner));
}

/** Words that a code lists itself. */
function partRewordings(comparison: Comparison): readonly Rewording[] {
  const facts = partFacts(comparison).flatMap((each) => {
    const [, word] = /^settings\.values\.([^.]+)/.exec(each.rest) ?? [];
    const { before, after } = each.fact;
    return word === undefined || before === undefined || after === undefined ? [] : [{ ...each, word }];
  });
  return [...new Set(facts.map(({ code, part, word }) => `${code} ${part} ${word}`))].map((key) => {
    const own = facts.filter(({ code, part, word }) => `${code} ${part} ${word}` === key);
    const { code: subject, part, word } = own[0] as (typeof facts)[number];
    const text = (side: "before" | "after"): LocalizedText =>
      Object.fromEntries(own.map(({ fact, rest }) => [languageIn(rest), String(fact[side])]));
    return {
      subject,
      word,
      before: text("before"),
      after: text("after"),
      others: otherWords(comparison, { code: subject, part, word }),
      isRevived: false,
      claims: own.map(({ fact }) => fact),
      arguments: [part, word],
    };
  });
}

/** `values.P.zh`; a bare text has no language. */
function languageIn(rest: string): string {
  return rest.split(".")[3] ?? "";
}

function otherWords(
  { base }: Comparison,
  { code, part, word }: { readonly code: ElementRef; readonly part: string; readonly word: string },
): readonly LocalizedText[] {
  const values = base.model.codes.find(({ id }) => id === idOf(code))?.parts.find(({ id }) => id === part)?.settings[
    "values"
  ];
  if (typeof values !== "object" || values === null) return [];
  return Object.entries(values).flatMap(([other, text]: readonly [string, unknown]): LocalizedText[] => {
    if (other === word) return [];
    if (typeof text === "string") return [{ "": text }];
    return typeof text === "object" && text !== null ? [text as LocalizedText] : [];
  });
}
