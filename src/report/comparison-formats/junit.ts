import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import type { Change } from "../../diff/change.ts";
import { changeFinding } from "../comparison/change-finding.ts";
import type { ComparedModel, ComparisonFormat, ComparisonInput } from "../comparison/comparison-input.ts";
import { directionWords } from "../../messages/direction-words.ts";
import { isAtLeast } from "../exit-code.ts";
import { placeFinderOf, type PlaceFinder } from "../find-place.ts";
import { neutralLine } from "../neutral-text.ts";
import { severityWords } from "../report-words.ts";

/**
 * XML of JUnit, as Jenkins and GitLab read it (jenkinsci/xunit-plugin, `junit-10.xsd`): a suite for each model, a case for
 * each change. What fails the run is a failure, what does not is a case that passed with its text as output, what is
 * waived is skipped, and what could not be compared is an error. A case can have no properties, so the last line of its
 * text is the fingerprint.
 */
const junit: ComparisonFormat = {
  id: "junit",
  extension: "xml",
  mime: "application/xml",
  describe: { zh: "JUnit 的 XML，给测试结果页", en: "XML of JUnit, for pages of test results" },
  report(input) {
    const page = pageOf(input);
    const suites = [
      ...(input.failures.length > 0 ? [{ name: "ketu diff", cases: input.failures.map(problemCase(page)) }] : []),
      ...input.models.map((model) => ({ name: model.name, cases: casesOf(model, page) })),
    ];
    const all = suites.flatMap(({ cases }) => cases);
    const lines = suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${xmlText(name)}"${countAttributes(cases)} skipped="${count(cases, "skipped")}">`,
      ...cases.map((each) => caseText(name, each)),
      "  </testsuite>",
    ]);
    const start = `<testsuites name="ketu diff"${countAttributes(all)}>`;
    return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...lines, "</testsuites>", ""].join("\n");
  },
};
export default junit;

interface Page {
  readonly find: PlaceFinder;
  readonly failOn: Severity;
  say(wording: Wording): string;
}

interface TestCase {
  readonly name: string;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  /** The sentence that a list of results shows; why, where it is skipped. */
  readonly message: string;
  /** Of a rule or a finding. */
  readonly type?: string;
  readonly text: readonly string[];
}

function pageOf({ texts, locale, failOn }: ComparisonInput): Page {
  const language = productLocale(locale);
  return { find: placeFinderOf(texts), failOn, say: (wording) => wording[language] };
}

function casesOf({ changes, waived, waivers, errors }: ComparedModel, page: Page): readonly TestCase[] {
  const cases = [
    ...errors.map(problemCase(page)),
    ...changes.map((change) => changeCase(change, page)),
    ...waived.map(({ change, reason }) => waivedCase(change, reason, page)),
    ...waivers.map((finding) => findingCase(finding.code, finding, page)),
  ];
  if (cases.length > 0) return cases;
  // A suite without a case would read as one that was not run.
  const name = page.say({ zh: "意思没有改动", en: "no change of meaning" });
  return [{ name, outcome: "passed", message: name, text: [] }];
}

function problemCase(page: Page): (error: Diagnostic) => TestCase {
  return (error) => ({
    ...{ name: error.code, outcome: "error", message: page.say(error.message), type: error.code },
    text: linesOf(error, page),
  });
}

function changeCase(change: Change, page: Page): TestCase {
  const { text, ...rest } = findingCase(caseName(change), changeFinding(change), page);
  return { ...rest, text: [...text, ...endOf(change, page)] };
}

function findingCase(name: string, finding: Diagnostic, page: Page): TestCase {
  const outcome = isAtLeast(finding.severity, page.failOn) ? "failure" : "passed";
  return { name, outcome, message: page.say(finding.message), type: finding.code, text: linesOf(finding, page) };
}

function waivedCase(change: Change, reason: string, page: Page): TestCase {
  const text = [...linesOf(changeFinding(change), page), ...endOf(change, page)];
  return { name: caseName(change), outcome: "skipped", message: reason, text };
}

function caseName({ rule, subject }: Change): string {
  return `${rule} ${subject}`;
}

/** Whom it hits, and its fingerprint. */
function endOf({ direction, fingerprint }: Change, { say }: Page): readonly string[] {
  return [`${directionWords[direction].sign} ${say(directionWords[direction])}`, fingerprint];
}

/** Severity, sentence, advice and place. */
function linesOf({ severity, message, hint, range }: Diagnostic, { say, find }: Page): readonly string[] {
  const place = range && find(range);
  return [
    `${say(severityWords[severity])}: ${say(message)}`,
    ...(hint ? [say(hint)] : []),
    ...(range ? [place ? `${range.file}:${place.from.line}:${place.from.column}` : range.file] : []),
  ];
}

function caseText(suite: string, { name, outcome, message, type, text }: TestCase): string {
  const start = `    <testcase classname="${xmlText(suite)}" name="${xmlText(name)}"`;
  if (text.length === 0) return `${start}/>`;
  const tag = outcome === "passed" ? "system-out" : outcome;
  const attributes = outcome === "passed" ? "" : ` message="${xmlText(message)}"${typeAttribute(type)}`;
  return `${start}>\n      <${tag}${attributes}>${text.map(xmlText).join("\n")}</${tag}>\n    </testcase>`;
}

function xmlText(text: string): string {
  return escapeXml(neutralLine(text));
}

function typeAttribute(type: string | undefined): string {
  return type === undefined ? "" : ` type="${xmlText(type)}"`;
}

function countAttributes(cases: readonly TestCase[]): string {
  return ` tests="${cases.length}" failures="${count(cases, "failure")}" errors="${count(cases, "error")}"`;
}

function count(cases: readonly TestCase[], wanted: TestCase["outcome"]): number {
  return cases.filter(({ outcome }) => outcome === wanted).length;
}
