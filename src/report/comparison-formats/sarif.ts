import type { Diagnostic } from "../../base/diagnostic.ts";
import { productLocale } from "../../base/wording.ts";
import type { Change } from "../../diff/change.ts";
import { forgeFinding } from "../comparison/comparison-findings.ts";
import type { ComparedModel, ComparisonFormat, ComparisonInput } from "../comparison/comparison-input.ts";
import { explainRule } from "../comparison/explain-rule.ts";
import { rulePage } from "../comparison/rule-page.ts";
import { placeFinderOf } from "../find-place.ts";
import { fingerprintsOf } from "../fingerprint.ts";
import { neutralLine } from "../neutral-text.ts";
import { sarifLevels, sarifResult, sarifText, type SarifReading } from "../sarif-parts.ts";

/**
 * SARIF 2.1.0 (OASIS). Rules have their page as `helpUri` where the address of the documentation is known (`docs`); there is
 * no address that would be right for every copy of ketu, so by itself a rule has its explanation as text. Waived changes are results with a suppression and its reason; what kept the comparison from being
 * made is a result and a notification of a run that did not succeed.
 */
const sarif: ComparisonFormat = {
  id: "sarif",
  extension: "sarif",
  mime: "application/sarif+json",
  describe: { zh: "SARIF 2.1.0（代码扫描平台）", en: "SARIF 2.1.0 for code scanning" },
  report(input) {
    const { models, failures, locale, version } = input;
    const language = productLocale(locale);
    const reading: SarifReading = {
      find: placeFinderOf(input.texts),
      said: (wording) => neutralLine(wording[language]),
    };
    const problems = [...failures, ...models.flatMap(({ errors }) => errors)];
    const results = [
      ...findingResults([...problems, ...models.flatMap(({ waivers }) => waivers)], reading),
      ...models.flatMap((model) => [
        ...model.changes.map((change) => changeResult(change, model, reading)),
        ...model.waived.map(({ change, reason }) => ({
          ...changeResult(change, model, reading),
          suppressions: [{ kind: "inSource", justification: neutralLine(reason) }],
        })),
      ]),
    ];
    const ids = [...new Set(results.map(({ ruleId }) => ruleId))].sort();
    const run = {
      tool: { driver: { name: "ketu", version, rules: ids.map((id) => ruleOf(id, input)) } },
      invocations: [
        {
          executionSuccessful: problems.length === 0,
          toolExecutionNotifications: problems.map(({ message }) => ({
            level: "error",
            message: { text: reading.said(message) },
          })),
        },
      ],
      results: results.map((result) => ({ ...result, ruleIndex: ids.indexOf(result.ruleId) })),
    };
    return sarifText(run, language);
  },
};
export default sarif;

type Result = Readonly<Record<string, unknown>> & { readonly ruleId: string };

function findingResults(findings: readonly Diagnostic[], reading: SarifReading): readonly Result[] {
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, index) => ({
    ...sarifResult(finding, reading),
    ruleId: finding.code,
    partialFingerprints: { "ketu/v1": fingerprints[index] },
  }));
}

function changeResult(change: Change, model: ComparedModel, reading: SarifReading): Result {
  const { rule, direction, fingerprint, witness, impacted } = change;
  return {
    ...sarifResult(forgeFinding(change, model, reading.find), reading),
    ruleId: rule,
    partialFingerprints: { "ketu/v1": fingerprint },
    properties: {
      direction,
      ...(witness && { witness: reading.said(witness) }),
      impacted: impacted.map(({ path }) => path),
    },
  };
}

function ruleOf(id: string, { rules, docs, locale }: ComparisonInput): object {
  const rule = rules?.get(id);
  if (!rule) return { id };
  const language = productLocale(locale);
  return {
    id,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.explanation[language] },
    help: { text: explainRule(rule, { locale, color: false }) },
    ...(docs !== undefined && { helpUri: rulePage(docs, id, language) }),
    defaultConfiguration: { level: sarifLevels[rule.severity] },
    properties: { direction: rule.direction },
  };
}
