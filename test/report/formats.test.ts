import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { lineColumnAt } from "../../src/base/line-index.ts";
import { diagnostics as exprKinds } from "../../src/expr/generated/diagnostics.ts";
import { formats } from "../../src/report/generated/formats.ts";
import type { ExplainedKind } from "../../src/report/report-format.ts";
import { validatorOf } from "../schema/schemas.ts";
import { exampleFindings, exampleInput, exampleTexts, someFindings } from "./example-findings.ts";

interface JsonReport {
  readonly findings: readonly {
    readonly code: string;
    readonly message: string;
    readonly place?: { readonly file: string; readonly from: { readonly line: number; readonly column: number } };
  }[];
}
interface SarifLog {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules: readonly { readonly id: string; readonly help?: { readonly text: string } }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly message: { readonly text: string };
      readonly locations?: readonly {
        readonly physicalLocation?: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}
interface GitlabIssue {
  readonly check_name: string;
  readonly description: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

describe("every format", () => {
  test("carries the same findings: codes, files and lines", () => {
    const at = exampleFindings.map(({ code, range }) => {
      const place = range && lineColumnAt(exampleTexts.get(range.file) ?? "", range.from);
      return { code, file: range?.file, line: place?.line, column: place?.column };
    });
    const json = JSON.parse(formats.json.report(exampleInput())) as JsonReport;
    expect(json.findings.map(({ code, place }) => ({ code, file: place?.file, ...lineColumnOf(place) }))).toEqual(at);
    const sarif = JSON.parse(formats.sarif.report(exampleInput())) as SarifLog;
    const fromSarif = sarif.runs[0]?.results.map(({ ruleId, locations }) => {
      const physical = locations?.[0]?.physicalLocation;
      const file = physical && decodeURIComponent(physical.artifactLocation.uri);
      return { code: ruleId, file, line: physical?.region.startLine, column: physical?.region.startColumn };
    });
    // Code scanning refuses what has no place.
    expect(fromSarif).toEqual(at.map((each) => (each.file === undefined ? { ...each, file: ".", line: 1 } : each)));
    const gitlab = JSON.parse(formats.gitlab.report(exampleInput())) as GitlabIssue[];
    expect(gitlab.map(({ check_name, location }) => [check_name, location.lines.begin])).toEqual(
      at.map(({ code, line }) => [code, line ?? 1]),
    );
    const github = formats.github.report(exampleInput()).trimEnd().split("\n").map(readCommand);
    expect(
      github.map(({ properties }) => ({
        code: properties.get("title"),
        file: properties.get("file"),
        line: numberOf(properties.get("line")),
        column: numberOf(properties.get("col")),
      })),
    ).toEqual(at);
    const pretty = formats.pretty.report(exampleInput());
    for (const { code, file, line, column } of at) {
      expect(pretty).toContain(`[${code}]`);
      if (file !== undefined) expect(pretty).toContain(`┌─ ${file}:${line}:${column}\n`);
    }
  });

  test("says each message in the language that is asked for", () => {
    for (const [locale, language] of [
      ["zh-CN", "zh"],
      ["en", "en"],
      ["fr", "en"],
    ] as const) {
      const json = JSON.parse(formats.json.report(exampleInput({ locale }))) as JsonReport;
      const gitlab = JSON.parse(formats.gitlab.report(exampleInput({ locale }))) as GitlabIssue[];
      exampleFindings.forEach(({ message }, index) => {
        expect(json.findings[index]?.message).toBe(message[language]);
        expect(gitlab[index]?.description).toContain(message[language]);
        expect(formats.pretty.report(exampleInput({ locale }))).toContain(message[language]);
        expect(formats.github.report(exampleInput({ locale }))).toContain(message[language]);
        expect(formats.sarif.report(exampleInput({ locale }))).toContain(
          JSON.stringify(message[language]).slice(1, -1),
        );
      });
    }
  });

  test("gives the same bytes twice, names itself by its file, and ends its last line", () => {
    for (const [name, format] of Object.entries(formats)) {
      expect(format.id).toBe(name);
      expect(format.report(exampleInput())).toBe(format.report(exampleInput()));
      expect(format.report(exampleInput()).endsWith("\n")).toBe(true);
    }
  });

  test("lets nothing of a model act on a terminal or a log", () => {
    fc.assert(
      fc.property(someFindings, fc.boolean(), (diagnostics, isChinese) => {
        const input = exampleInput({ diagnostics, locale: isChinese ? "zh" : "en" });
        for (const format of Object.values(formats)) {
          expect(format.report(input)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
        }
        for (const id of ["pretty", "github"] as const) {
          expect(formats[id].report(input)).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/);
        }
        const lines = formats.github.report(input).split("\n").slice(0, -1);
        expect(lines).toHaveLength(diagnostics.length);
        for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) [^:]*::/);
        expect(formats.pretty.report(input)).not.toMatch(/^\s*(::|##\[)/m);
      }),
    );
  });
});

function lineColumnOf(place: JsonReport["findings"][number]["place"]): { line?: number; column?: number } {
  return { ...(place && { line: place.from.line, column: place.from.column }) };
}

function numberOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

/** Reads a workflow command as GitHub's runner does. */
function readCommand(line: string): { readonly properties: ReadonlyMap<string, string>; readonly message: string } {
  const [, list = "", message = ""] = /^::\w+ ([^:]*)::(.*)$/.exec(line) ?? [];
  const plain = (value: string): string =>
    [
      ["%0D", "\r"],
      ["%0A", "\n"],
      ["%3A", ":"],
      ["%2C", ","],
      ["%25", "%"],
    ].reduce((now, [code = "", character = ""]) => now.replaceAll(code, character), value);
  const properties = list.split(",").map((each) => {
    const at = each.indexOf("=");
    return [each.slice(0, at), plain(each.slice(at + 1))] as const;
  });
  return { properties: new Map(properties), message: plain(message) };
}

describe("json", () => {
  const validate = validatorOf("report");

  test("has the shape of its schema, whatever is found", () => {
    fc.assert(
      fc.property(someFindings, (diagnostics) => {
        const isValid = validate(JSON.parse(formats.json.report(exampleInput({ diagnostics }))));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }),
    );
  });

  test("gives the findings back as they were", () => {
    const { findings } = JSON.parse(formats.json.report(exampleInput())) as {
      findings: readonly { code: string; messages: unknown; params: unknown; hints?: unknown; subject?: string }[];
    };
    expect(
      findings.map(({ code, messages, params, hints, subject }) => [code, messages, params, hints, subject]),
    ).toEqual(
      exampleFindings.map(({ code, message, params, hint, subject }) => [code, message, params, hint, subject]),
    );
  });
});

describe("gitlab", () => {
  const fingerprints = (input = exampleInput()): readonly string[] =>
    (JSON.parse(formats.gitlab.report(input)) as GitlabIssue[]).map(({ fingerprint }) => fingerprint);

  test("keeps every fingerprint when lines are added above", () => {
    const added = "# a comment\n".repeat(7);
    const texts = new Map([...exampleTexts].map(([file, content]) => [file, added + content]));
    const diagnostics = exampleFindings.map(({ range, ...rest }): Diagnostic =>
      range ? { ...rest, range: { ...range, from: range.from + added.length, to: range.to + added.length } } : rest,
    );
    expect(fingerprints(exampleInput({ texts, diagnostics }))).toEqual(fingerprints());
  });

  test("never gives two findings one fingerprint", () => {
    fc.assert(
      fc.property(someFindings, (diagnostics) => {
        const all = fingerprints(exampleInput({ diagnostics: [...diagnostics, ...diagnostics] }));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe("sarif", () => {
  test("explains each rule that was broken, once, and each result points at its rule", () => {
    const kinds = new Map<string, ExplainedKind>(Object.entries(exprKinds));
    fc.assert(
      fc.property(someFindings, (diagnostics) => {
        const log = JSON.parse(formats.sarif.report(exampleInput({ diagnostics, kinds }))) as SarifLog;
        const rules = log.runs[0]?.tool.driver.rules ?? [];
        expect(rules.map(({ id }) => id)).toEqual([...new Set(diagnostics.map(({ code }) => code))].sort());
        for (const { ruleId, ruleIndex } of log.runs[0]?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
        for (const { id, help } of rules) expect(help !== undefined).toBe(kinds.has(id));
      }),
    );
  });
});
