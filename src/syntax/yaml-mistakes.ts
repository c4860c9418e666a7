import { diagnose } from "../base/diagnostic.ts";
import type { Diagnostic, Fix } from "../base/diagnostic.ts";
import type { TextRange } from "../base/text-range.ts";
import { findTabs, findUnreadable } from "./character-mistakes.ts";
import { findFullWidthCommas } from "./comma-mistakes.ts";
import aliasUsed from "./diagnostics/alias-used.ts";
import duplicateKey from "./diagnostics/duplicate-key.ts";
import multipleDocuments from "./diagnostics/multiple-documents.ts";
import tagUsed from "./diagnostics/tag-used.ts";
import tooDeep from "./diagnostics/too-deep.ts";
import yamlSyntax from "./diagnostics/yaml-syntax.ts";
import { explainYamlError } from "./explain-yaml-error.ts";
import { findExpressionMistakes } from "./expression-mistakes.ts";
import { maxDepth } from "./limits.ts";
import { lineEnd, meantEnd, singleQuoted, sourceText, surroundings } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";
import { findGluedKeys } from "./structure-mistakes.ts";
import type { YamlProblem, YamlReading } from "./yaml-parse.ts";

/** Everything that is wrong with a text that had to be read by the `yaml` package. */
export function findYamlMistakes(file: string, text: string, reading: YamlReading): readonly Diagnostic[] {
  const source = sourceText(file, text, reading.root);
  const errors = reading.errors
    .map(({ from, to }) => ({ from, to: Math.max(to, from + 1) }))
    .sort((a, b) => a.from - b.from);
  const explained = [
    ...findUnreadable(source),
    ...findTabs(source, errors.length > 0),
    ...findGluedKeys(source, errors),
    ...findFullWidthCommas(source),
    ...findExpressionMistakes(source),
  ];
  const problems = reading.problems
    // A misread separator makes odd keys.
    .filter(({ what }) => what !== "key-not-text" || explained.length === 0)
    .map((problem) => problemDiagnostic(source, problem));
  return [...explained, ...problems, ...syntaxMistake(source, reading, [...explained, ...problems])];
}

/**
 * The first error of the `yaml` package that nothing explains better. An error on or behind the line of a mistake that is
 * explained already is taken for its follower: after one slip a parser stumbles on.
 */
function syntaxMistake(
  source: SourceText,
  { errors }: YamlReading,
  explained: readonly Diagnostic[],
): readonly Diagnostic[] {
  const { file, text, root } = source;
  const earliest = Math.min(...errors.map(({ from }) => from));
  const explanations = errors
    .filter(({ from }) => from === earliest)
    .map((error) => explainYamlError(error, text, root));
  // A line that is indented too deeply is noticed twice: as a second colon and as a key over two lines.
  const first = explanations.find(({ what }) => what === "indentation") ?? explanations[0];
  if (!first) return [];
  const places = explained.filter(({ code }) => code !== duplicateKey.code).map(({ range }) => range?.from ?? 0);
  const isFollower = places.length > 0 && lineStart(text, Math.min(...places)) <= Math.max(first.from, earliest);
  if (isFollower) return [];
  return [diagnose(yamlSyntax, { what: first.what }, { range: { file, from: first.from, to: first.to } })];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function problemDiagnostic(source: SourceText, problem: YamlProblem): Diagnostic {
  const { file } = source;
  const { what, name, first } = problem;
  const range: TextRange = { file, from: problem.from, to: problem.to };
  switch (what) {
    case "duplicate-key": {
      const message = { zh: "第一次写在这里", en: "First written here" };
      const related = first ? [{ message, range: { file, from: first.from, to: first.to } }] : [];
      return diagnose(duplicateKey, { key: name }, { range, related });
    }
    case "too-deep":
      return diagnose(tooDeep, { limit: maxDepth }, { range });
    case "key-not-text":
      return diagnose(yamlSyntax, { what: "key-not-text" }, { range });
    case "second-document":
      return diagnose(multipleDocuments, {}, { range });
    case "tag":
      return diagnose(tagUsed, { tag: name }, { range, fix: quoteFix(source, range) });
    case "anchor":
    case "alias":
      return diagnose(aliasUsed, { name }, { range, fix: quoteFix(source, range) });
  }
}

/** Quotes the whole value that begins with a sign of YAML's. */
function quoteFix(source: SourceText, { file, from, to }: TextRange): Fix {
  const { text } = source;
  const end = Math.min(Math.max(to, meantEnd(text, from, surroundings(source, from).isFlow)), lineEnd(text, from));
  const range = { file, from, to: Math.max(end, to) };
  const title = { zh: "给整个值加引号", en: "Quote the whole value" };
  const isExpression = /(?:when|expr):\s*$/.test(text.slice(Math.max(0, from - 100), from));
  return { title, edits: [{ range, text: singleQuoted(text.slice(range.from, range.to)) }], isSafe: isExpression };
}
