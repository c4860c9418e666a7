import { textIn, wordsOfId } from "../base/localized-text.ts";
import { assistWords } from "../messages/assist-words.ts";
import { snippetWords } from "../messages/assist-words.ts";
import type { AnyElement, Model } from "../model/model.ts";
import type { Completion } from "./assist-types.ts";
import type { ValueOffers, ValueQuestion } from "./complete-values.ts";
import { nameCandidates, type NameContext } from "./name-candidates.ts";
import type { Offer } from "./rank-completions.ts";

const wordAtEnd = /[\p{L}_][\p{L}\p{N}_.-]*$/u;
const comparedAtEnd = /([\p{L}_][\p{L}\p{N}_.-]*)\s*(?:==|!=)\s*$/u;
const listAtEnd = /([\p{L}_][\p{L}\p{N}_.-]*)\s+in\s*\[(?:[^\]]*,)?\s*$/u;

/** Names that may stand next in an expression; behind a comparison what the compared name can be. */
export function completeExpression({ place, names }: ValueQuestion, kind: string): ValueOffers {
  const yamlQuote = /^(["'])(?!\s*$|[^"']*\1)/.exec(place.typed)?.[1] ?? /^["']$/.exec(place.typed)?.[0] ?? "";
  const whole = place.typed.slice(yamlQuote.length);
  const opened = /\\?["']([^"']*)$/.exec(openText(whole));
  const word = opened?.[1] ?? wordAtEnd.exec(whole)?.[0] ?? "";
  const replaced = opened ? opened[0].length : word.length;
  const before = whole.slice(0, whole.length - replaced);
  const at = place.typed.length - replaced;
  const compared = (comparedAtEnd.exec(before) ?? listAtEnd.exec(before))?.[1];
  const offers =
    compared !== undefined
      ? comparedOffers(compared, { names, kind, code: codeOf(place.path), quote: innerQuote(yamlQuote, place.isFlow) })
      : opened
        ? []
        : /[\p{L}\p{N}_)"']\s+$/u.test(before)
          ? operatorOffers(names)
          : nameOffers(kind, names, codeOf(place.path));
  return { offers, at, typed: word };
}

/** The text from a quote that is still open; empty when none is. */
function openText(text: string): string {
  const marks = [...text.matchAll(/["']/g)];
  return marks.length % 2 === 1
    ? text.slice((marks.at(-1)?.index ?? 0) - (text[(marks.at(-1)?.index ?? 0) - 1] === "\\" ? 1 : 0))
    : "";
}

function codeOf(path: readonly (string | number)[]): string | undefined {
  return path[0] === "codes" && typeof path[1] === "string" ? path[1] : undefined;
}

/** How a text is quoted inside the quotes of YAML. */
function innerQuote(yamlQuote: string, _isFlow: boolean): string {
  return yamlQuote === '"' ? '\\"' : '"';
}

interface Comparison {
  readonly names: NameContext;
  readonly kind: string;
  readonly code: string | undefined;
  readonly quote: string;
}

function comparedOffers(name: string, { names, kind, code, quote }: Comparison): readonly Offer[] {
  const { model } = names;
  if (!model) return [];
  if (kind === "code") {
    const part = model.codes.find(({ id }) => id === code)?.parts.find(({ id }) => id === name);
    return part ? codesOfPart(part.settings, model).map((word) => offerOf(word, quote + word + quote)) : [];
  }
  const scheme = model.schemes.find(({ id }) => id === name);
  if (scheme) {
    return model.classes
      .filter((entry) => entry.scheme === scheme.id)
      .map((entry) => {
        const id = entry.id.slice(scheme.id.length + 1);
        return offerOf(id, id, { detail: labelOf(entry, names), words: Object.values(entry.label) });
      });
  }
  const field = model.fields.find(({ id }) => id === name);
  if (field && field.values.length > 0) {
    return field.values.map((value) =>
      offerOf(value.code, quote + value.code + quote, {
        detail: labelOf(value, names),
        words: Object.values(value.label),
      }),
    );
  }
  const type = field?.type ?? model.traits.find(({ id }) => id === name)?.type;
  return type === "boolean" ? ["true", "false"].map((word) => offerOf(word, word)) : [];
}

function codesOfPart(settings: Readonly<Record<string, unknown>>, model: Model): readonly string[] {
  const { values, codes, scheme } = settings;
  if (typeof values === "object" && values !== null) return Object.keys(values);
  if (typeof codes === "object" && codes !== null) return Object.values(codes).map(String);
  return model.classes.flatMap((entry) => (entry.scheme === scheme && entry.code !== undefined ? [entry.code] : []));
}

function labelOf(element: AnyElement, { locale }: NameContext): string {
  return textIn(element.label, locale, Object.values(element.label)[0] ?? wordsOfId(element.id));
}

function offerOf(
  label: string,
  insert: string,
  { detail = "", words = [] }: { readonly detail?: string; readonly words?: readonly string[] } = {},
): Offer {
  const completion: Completion = { label, insert, isSnippet: false, kind: "reference", ...(detail && { detail }) };
  return { completion, words };
}

/** What rules about a customer, a code or a metric may name. */
function nameOffers(kind: string, names: NameContext, code: string | undefined): readonly Offer[] {
  if (kind === "code") {
    return nameCandidates(["part"], { ...names, ...(code !== undefined && { code }) })
      .filter(({ id }) => !id.includes("."))
      .map(({ id, label, words }) => offerOf(id, id, { detail: label, words }));
  }
  const { model, locale } = names;
  const lists: readonly (readonly [keyof typeof snippetWords, readonly AnyElement[]])[] =
    kind === "metric"
      ? [["metric", model?.metrics ?? []]]
      : [
          ["field", (model?.fields ?? []).filter(({ per }) => per === "customer")],
          ["trait", model?.traits ?? []],
          ["metric", (model?.metrics ?? []).filter(({ per }) => per === "customer")],
          ["scheme", model?.schemes ?? []],
          ["event", model?.events ?? []],
        ];
  const declared = lists.flatMap(([word, elements]) =>
    elements.map((element) => {
      const { completion, words } = offerOf(element.id, element.id, {
        detail: labelOf(element, names),
        words: Object.values(element.label),
      });
      return { completion: { ...completion, documentation: snippetWords[word][locale] }, words };
    }),
  );
  const missing: Offer = {
    completion: { label: "missing(…)", insert: "missing(${1})", isSnippet: true, kind: "snippet" },
    words: ["missing", "缺失", "没有"],
  };
  return kind === "metric" ? declared : [...declared, missing];
}

const operators = [
  { sign: "==", zh: "等于", en: "equal" },
  { sign: "!=", zh: "不等于", en: "not equal" },
  { sign: "<", zh: "小于", en: "less than" },
  { sign: "<=", zh: "不超过", en: "at most" },
  { sign: ">", zh: "大于", en: "more than" },
  { sign: ">=", zh: "不少于", en: "at least" },
  { sign: "in", zh: "在范围内", en: "within" },
  { sign: "&&", zh: "并且", en: "and" },
  { sign: "||", zh: "或者", en: "or" },
] as const;

function operatorOffers({ locale }: NameContext): readonly Offer[] {
  return operators.map(({ sign, ...words }) => ({
    completion: {
      label: sign,
      insert: `${sign} `,
      isSnippet: false,
      kind: "value",
      detail: words[locale],
      documentation: assistWords.operator[locale],
    },
    words: Object.values(words),
  }));
}
