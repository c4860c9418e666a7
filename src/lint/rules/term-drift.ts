import { diagnose, type Diagnostic } from "../../base/diagnostic.ts";
import type { LintRule } from "../lint-rule.ts";
import { foldedLabel } from "../same-labels.ts";
import { labelsOf, placeOfText, type WrittenText } from "../written-texts.ts";

/**
 * About a label that is translated otherwise than the same label elsewhere. A relationship is a verb and left out: it
 * may well share a word with a stage.
 */
const termDrift: LintRule<{ readonly term: string; readonly first: string; readonly second: string }> = {
  code: "term-drift",
  severity: "info",
  title: { zh: "同一个词译法不一", en: "Term translated in two ways" },
  explanation: {
    zh: "同一个名称在一处译成这样，在另一处译成那样，读另一种语言的人会以为是两回事。全文统一成一种译法；如果确实是两回事，两种语言里都用不同的名称。",
    en: "A label is translated one way here and another way there, so that readers of the other language take it for two things. Use one translation throughout; if they are two things, name them apart in both languages.",
  },
  wrong: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
stages:
  churned: { label: { zh: 流失, en: Churned }, nodes: { lost: { zh: 流失, en: Lost } } }
`,
  right: `ketu: 1
title: { zh: 客户管理模型, en: Customer model }
stages:
  churned: { label: { zh: 流失, en: Churned }, nodes: { lost: { zh: 已离开, en: Lost } } }
`,
  message: ({ term, first, second }) => ({
    zh: `“${term}”在别处译作“${first}”，这里译作“${second}”`,
    en: `“${term}” is “${first}” elsewhere and “${second}” here`,
  }),
  hint: ({ first }) => ({
    zh: `统一译作“${first}”，或者两处用不同的名称。`,
    en: `Write “${first}” here too, or name the two apart.`,
  }),
  check(context) {
    const labels = labelsOf(context.model).filter(({ of }) => !of.startsWith("relationship:"));
    const findings: Diagnostic[] = [];
    const told = new Set<WrittenText>();
    for (const [from, to] of pairsOf(labels)) {
      const firstByTerm = new Map<string, WrittenText>();
      for (const label of labels) {
        const term = label.text[from] ?? "";
        const second = label.text[to];
        if (term === "" || second === undefined || told.has(label)) continue;
        const earlier = firstByTerm.get(foldedLabel(term));
        const first = earlier?.text[to];
        if (!earlier || first === undefined) firstByTerm.set(foldedLabel(term), label);
        else if (singular(first) !== singular(second)) {
          told.add(label);
          const { range } = placeOfText(earlier, context, to);
          const related = range && [{ message: { zh: "别处的译法", en: "The other translation" }, range }];
          const place = { ...placeOfText(label, context, to), ...(related && { related }) };
          findings.push(diagnose(termDrift, { term, first, second }, place));
        }
      }
    }
    return findings;
  },
};
export default termDrift;

/** One store or several: that is no drift. */
function singular(text: string): string {
  return foldedLabel(text).replace(/s$/, "");
}

/** More languages than this no model speaks. */
const mostLanguages = 6;

/** Each language of the labels with each other one, both ways. */
function pairsOf(labels: readonly WrittenText[]): readonly (readonly [string, string])[] {
  const locales = [...new Set(labels.flatMap(({ text }) => Object.keys(text)))].slice(0, mostLanguages);
  return locales.flatMap((from) => locales.filter((to) => to !== from).map((to) => [from, to] as const));
}
