import type { Diagnostic, Severity } from "../../base/diagnostic.ts";
import { escapeXml } from "../../base/escape-xml.ts";
import { productLocale, type Wording } from "../../base/wording.ts";
import type { Change } from "../../diff/change.ts";
import { changeFinding } from "../comparison/change-finding.ts";
import type { ComparedModel, ComparisonFormat, ComparisonInput } from "../comparison/comparison-input.ts";
import { isAtLeast } from "../exit-code.ts";
import { placeFinderOf, type PlaceFinder } from "../find-place.ts";
import { severityWords } from "../report-words.ts";

/**
 * XML of JUnit, as Jenkins and GitLab read it (jenkinsci/xunit-plugin, `junit-10.xsd`): a suite for each model, a case for
 * each change. What fails the run is a failure, what does not is a case that passed with its text as output, what is
 * waived is skipped, and what could not be compared is an error.
 */
const junit: ComparisonFormat = {
  id: "junit",
  extension: "xml",
  mime: "application/xml",
  describe: { zh: "JUnit 的 XML，给测试结果页", en: "XML of JUnit, for pages of test results" },
  report(input) {
    const page = pageOf(input);
    const suites = [
      ...(input.failures.length > 0
        ? [
            suite(
              "ketu diff",
              input.failures.map((each) => problemCase("ketu diff", each, page)),
            ),
          ]
        : []),
      ...input.models.map((model) => suite(model.name, casesOf(model, page))),
    ];
    const counts = countAttributes(suites.flatMap(({ cases }) => cases));
    const lines = suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${escapeXml(name)}"${countAttributes(cases)}>`,
      ...cases.flatMap(({ lines: inside }) => inside.map((line) => `    ${line}`)),
      "  </testsuite>",
    ]);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="ketu diff"${counts}>`,
      ...lines,
      "</testsuites>",
      "",
    ].join("\n");
  },
};
export default junit;

interface Page {
  readonly find: PlaceFinder;
  readonly failOn: Severity;
  say(wording: Wording): string;
}

type Outcome = "passed" | "failure" | "error" | "skipped";

interface TestCase {
  readonly outcome: Outcome;
  readonly lines: readonly string[];
}

function pageOf({ texts, locale, failOn }: ComparisonInput): Page {
  const language = productLocale(locale);
  return { find: placeFinderOf(texts), failOn, say: (wording) => wording[language] };
}

function suite(
  name: string,
  cases: readonly TestCase[],
): { readonly name: string; readonly cases: readonly TestCase[] } {
  return { name, cases };
}

function casesOf(model: ComparedModel, page: Page): readonly TestCase[] {
  const { name, changes, waived, waivers, errors } = model;
  const cases = [
    ...errors.map((error) => problemCase(name, error, page)),
    ...changes.map((change) => changeCase(name, change, page)),
    ...waived.map(({ change, reason }) => waivedCase(name, change, reason)),
    ...waivers.map((finding) => findingCase(name, finding, page)),
  ];
  return cases.length > 0 ? cases : [unchangedCase(name, page)];
}

/** Without one, a suite where nothing changed would read as one that was not run. */
function unchangedCase(suiteName: string, { say }: Page): TestCase {
  return {
    outcome: "passed",
    lines: [`${opening(suiteName, say({ zh: "意思没有改动", en: "no change of meaning" }))}/>`],
  };
}

function changeCase(suiteName: string, change: Change, page: Page): TestCase {
  return told(opening(suiteName, caseName(change)), changeFinding(change), { page, properties: propertiesOf(change) });
}

function findingCase(suiteName: string, finding: Diagnostic, page: Page): TestCase {
  return told(opening(suiteName, finding.code), finding, { page, properties: [] });
}

function told(
  start: string,
  finding: Diagnostic,
  { page, properties }: { readonly page: Page; readonly properties: readonly string[] },
): TestCase {
  const { severity, code, message } = finding;
  const text = textOf(finding, page);
  const isFailure = isAtLeast(severity, page.failOn);
  const body = isFailure
    ? `<failure message="${escapeXml(page.say(message))}" type="${escapeXml(code)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return { outcome: isFailure ? "failure" : "passed", lines: [`${start}>`, ...properties, `  ${body}`, "</testcase>"] };
}

function waivedCase(suiteName: string, change: Change, reason: string): TestCase {
  const lines = [
    `${opening(suiteName, caseName(change))}>`,
    ...propertiesOf(change),
    `  <skipped message="${escapeXml(reason)}"/>`,
    "</testcase>",
  ];
  return { outcome: "skipped", lines };
}

function problemCase(suiteName: string, error: Diagnostic, page: Page): TestCase {
  const { code, message } = error;
  const body = `<error message="${escapeXml(page.say(message))}" type="${escapeXml(code)}">${textOf(error, page)}</error>`;
  return { outcome: "error", lines: [`${opening(suiteName, code)}>`, `  ${body}`, "</testcase>"] };
}

function opening(suiteName: string, name: string): string {
  return `<testcase classname="${escapeXml(suiteName)}" name="${escapeXml(name)}"`;
}

function caseName({ rule, subject }: Change): string {
  return `${rule} ${subject}`;
}

function propertiesOf({ fingerprint, severity, direction }: Change): readonly string[] {
  const values = { fingerprint, severity, direction };
  return [
    "  <properties>",
    ...Object.entries(values).map(([name, value]) => `    <property name="${name}" value="${escapeXml(value)}"/>`),
    "  </properties>",
  ];
}

/** Severity, sentence, advice and place, a line each, escaped. */
function textOf({ severity, message, hint, range }: Diagnostic, { say, find }: Page): string {
  const place = range && find(range);
  return [
    `${say(severityWords[severity])}: ${say(message)}`,
    ...(hint ? [say(hint)] : []),
    ...(range ? [place ? `${range.file}:${place.from.line}:${place.from.column}` : range.file] : []),
  ]
    .map(escapeXml)
    .join("\n");
}

function countAttributes(cases: readonly TestCase[]): string {
  const count = (wanted: Outcome): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return ` tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}
