import type { Diagnostic } from "../../base/diagnostic.ts";
import { productLocale } from "../../base/wording.ts";
import type { CanonicalElement } from "../../diff/canonical-model.ts";
import type { Change } from "../../diff/change.ts";
import type { Fact } from "../../diff/fact.ts";
import { placeFinderOf } from "../find-place.ts";
import { jsonFinding, jsonPlace, type JsonReading } from "../json-finding.ts";
import type { ComparedModel, ComparisonFormat } from "../comparison/comparison-input.ts";
import { countChanges } from "../comparison/count-changes.ts";

/** The shape is described by `schemas/comparison.schema.json`. */
const json: ComparisonFormat = {
  id: "json",
  extension: "json",
  mime: "application/json",
  describe: {
    zh: "给程序读的 JSON（schemas/comparison.schema.json）",
    en: "JSON for programs (schemas/comparison.schema.json)",
  },
  report({ models, failures, texts, locale, version }) {
    const language = productLocale(locale);
    const reading: JsonReading = { find: placeFinderOf(texts), said: (wording) => wording[language] };
    const { severities, directions, waived, failedModels } = countChanges(models);
    const report = {
      ketu_comparison: 1,
      version,
      locale: language,
      counts: {
        models: models.length,
        failed_models: failedModels,
        errors: severities.error,
        warnings: severities.warning,
        infos: severities.info,
        ...directions,
        waived,
      },
      failures: failures.map((failure) => jsonFinding(failure, reading)),
      models: models.map((model) => modelOf(model, reading)),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
};
export default json;

function modelOf(model: ComparedModel, reading: JsonReading): object {
  const { name, outcome, base, head, changes, waived, waivers, errors, facts } = model;
  const findings = (list: readonly Diagnostic[]): readonly object[] => list.map((each) => jsonFinding(each, reading));
  return {
    name,
    outcome,
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    changes: changes.map((change, index) => ({ number: index + 1, ...changeOf(change, reading) })),
    waived: waived.map(({ change, reason }) => ({ ...changeOf(change, reading), reason })),
    waivers: findings(waivers),
    errors: findings(errors),
    facts: facts.map(({ key, fact }) => ({ key, ...factOf(fact) })),
  };
}

function changeOf(change: Change, { find, said }: JsonReading): object {
  const { rule, severity, direction, subject, message, hint, witness, claims, impacted, fingerprint } = change;
  const { base, head } = change;
  return {
    rule,
    severity,
    direction,
    subject,
    message: said(message),
    messages: { zh: message.zh, en: message.en },
    ...(hint && { hint: said(hint), hints: { zh: hint.zh, en: hint.en } }),
    ...(witness && { witness: said(witness), witnesses: { zh: witness.zh, en: witness.en } }),
    claims,
    impacted: impacted.map(({ ref, path, words }) => ({ ref, path, words: { zh: words.zh, en: words.en } })),
    fingerprint,
    places: { ...(base && { base: jsonPlace(base, find) }), ...(head && { head: jsonPlace(head, find) }) },
  };
}

/** A fact in its own words; keys whose value is absent are left out by JSON. */
function factOf(fact: Fact): object {
  switch (fact.op) {
    case "add":
    case "remove":
      return { op: fact.op, ref: fact.ref, ...elementOf(fact.element) };
    case "order":
      return { op: "order", of: fact.of, before: fact.before, after: fact.after };
    case "move":
      return { op: "move", ref: fact.ref, before: fact.before, after: fact.after };
    case "set":
      return { op: "set", ref: fact.ref, path: fact.path, before: fact.before, after: fact.after };
  }
}

function elementOf({ home, properties }: CanonicalElement): object {
  return { ...(home !== undefined && { home }), settings: Object.fromEntries(properties) };
}
