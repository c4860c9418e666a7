import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ComparisonInput } from "../../src/report/comparison/comparison-input.ts";
import { comparisonFormats as formats } from "../../src/report/generated/comparison-formats.ts";
import { neutralText } from "../../src/report/neutral-text.ts";
import { validatorOf } from "../schema/schemas.ts";
import { xmlProblems } from "../render/xml-problems.ts";
import { anyComparison, exampleComparison, exampleProblem, failedModel } from "./example-comparison.ts";

/** Fingerprints of what is not waived, sorted. */
function fingerprintsOf({ models }: ComparisonInput): readonly string[] {
  return models.flatMap(({ changes }) => changes.map(({ fingerprint }) => fingerprint)).sort();
}

interface JsonComparison {
  readonly counts: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly code: string }[];
  readonly models: readonly {
    readonly outcome: string;
    readonly changes: readonly { readonly number: number; readonly fingerprint: string; readonly messages: unknown }[];
    readonly waived: readonly { readonly reason: string }[];
    readonly errors: readonly { readonly code: string }[];
  }[];
}
interface SarifLog {
  readonly runs: readonly {
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: { readonly "ketu/v1": string };
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly properties?: { readonly direction: string };
    }[];
  }[];
}
interface RdjsonPosition {
  readonly line: number;
  readonly column: number;
}
interface RdjsonResult {
  readonly source: { readonly name: string };
  readonly diagnostics: readonly {
    readonly message: string;
    readonly severity: string;
    readonly location: {
      readonly path: string;
      readonly range?: { readonly start: RdjsonPosition; readonly end: RdjsonPosition };
    };
    readonly code: { readonly value: string; readonly url?: string };
    readonly original_output?: string;
  }[];
}
interface GitlabIssue {
  readonly check_name: string;
  readonly fingerprint: string;
}

const read = {
  json: (input: ComparisonInput) => JSON.parse(formats.json.report(input)) as JsonComparison,
  sarif: (input: ComparisonInput) => (JSON.parse(formats.sarif.report(input)) as SarifLog).runs[0],
  rdjson: (input: ComparisonInput) => JSON.parse(formats.rdjson.report(input)) as RdjsonResult,
  gitlab: (input: ComparisonInput) => JSON.parse(formats.gitlab.report(input)) as readonly GitlabIssue[],
};

describe("every format", () => {
  test("names itself by its file, gives the same bytes twice, and ends its last line", () => {
    for (const [name, format] of Object.entries(formats)) {
      expect(format.id).toBe(name);
      expect(format.report(exampleComparison())).toBe(format.report(exampleComparison()));
      expect(format.report(exampleComparison()).endsWith("\n")).toBe(true);
    }
  });

  test("carries the same changes: formats for programs by their fingerprints", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const wanted = fingerprintsOf(input);
        const json = read.json(input).models.flatMap(({ changes }) => changes.map(({ fingerprint }) => fingerprint));
        expect([...json].sort()).toEqual(wanted);
        const results = read.sarif(input)?.results ?? [];
        const sarif = results.filter(({ suppressions, properties }) => !suppressions && properties?.direction);
        expect(sarif.map((each) => each.partialFingerprints["ketu/v1"]).sort()).toEqual(wanted);
        const gitlab = read.gitlab(input).map(({ fingerprint }) => fingerprint);
        const changes = gitlab.filter((fingerprint) => fingerprint.length === 32).map((each) => each.slice(0, 16));
        expect(changes.sort()).toEqual(wanted);
        expect(new Set(gitlab).size).toBe(gitlab.length);
        const rdjson = read
          .rdjson(input)
          .diagnostics.flatMap(({ original_output }) => original_output?.slice(-16) ?? []);
        expect(rdjson.sort()).toEqual(wanted);
        const cases = formats.junit.report(input).split("<testcase ").slice(1);
        const junit = cases
          .filter((each) => !each.includes("<skipped "))
          .flatMap((each) => /\n([0-9a-f]{16})<\//.exec(each)?.[1] ?? []);
        expect(junit.sort()).toEqual(wanted);
      }),
    );
  });

  test("carries the same changes: formats for people by rule, each as often as it is found", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const rules = input.models.flatMap(({ changes }) => changes.map(({ rule }) => rule)).sort();
        const waivedRules = input.models.flatMap(({ waived }) => waived.map(({ change }) => change.rule));
        const found = (text: string, pattern: RegExp): readonly string[] =>
          [...text.matchAll(pattern)].flatMap(([, rule]) => rule ?? []).filter((rule) => known.has(rule));
        const known = new Set([...rules, ...waivedRules]);
        const all = [...rules, ...waivedRules].sort();
        expect([...found(formats.pretty.report(input), /^ *(?:\d+ )?[^ [\n]+\[([a-z-]+)\] /gm)].sort()).toEqual(all);
        const text = formats.text.report(input);
        expect([...found(text, /^ {2}[\d~]+\.? +[^[\n]+ \[([a-z-]+)\] /gm)].sort()).toEqual(all);
        const markdown = formats.markdown.report(input);
        expect([...found(markdown, /^\| [^\n]*<br>`([a-z-]+)` /gm)].sort()).toEqual(all);
      }),
    );
  });

  test("says that there was no comparison, whatever the format", () => {
    const nothing = { models: [], failures: [{ ...exampleProblem, code: "not-compared" }] };
    for (const more of [nothing, { models: [failedModel] }]) {
      for (const [name, format] of Object.entries(formats)) {
        const text = format.report(exampleComparison(more));
        expect(text, name).toContain("This bracket is never closed");
        expect(text, name).not.toMatch(/[Nn]o change of meaning|No model differs/);
        expect(format.report(exampleComparison({ ...more, locale: "zh" })), name).toContain("这个括号没有配对");
      }
    }
  });

  test("says how many changes are waived, and the formats that people and programs read say why", () => {
    for (const [name, format] of Object.entries(formats)) {
      expect(format.report(exampleComparison()), name).toMatch(/waived|suppressions|<skipped/);
    }
    for (const name of ["json", "junit", "markdown", "pretty", "sarif", "text"] as const)
      expect(formats[name].report(exampleComparison()), name).toContain("会议纪要 3 月 3 日");
  });

  test("lets nothing of a model act on a terminal or a log", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        for (const [name, format] of Object.entries(formats)) {
          expect(format.report(input), name).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
        }
        for (const name of ["pretty", "github", "markdown", "text"] as const)
          expect(formats[name].report(input), name).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        const pretty = formats.pretty.report(input);
        for (const text of [pretty, formats.text.report(input)]) expect(text).not.toMatch(/^\s*(::|##\[)/m);
        for (const line of formats.github.report(input).split("\n").slice(0, -1))
          expect(line).toMatch(/^::(error|warning|notice) [^:]*::/);
      }),
    );
  });
});

describe("json", () => {
  test("has the shape of its schema, whatever is found", () => {
    const validate = validatorOf("comparison");
    fc.assert(
      fc.property(anyComparison, (input) => {
        const isValid = validate(read.json(input));
        expect(validate.errors ?? []).toEqual([]);
        expect(isValid).toBe(true);
      }),
    );
  });

  test("numbers the changes of each model from 1, and counts what there is", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const { models, counts } = read.json(input);
        for (const { changes } of models)
          expect(changes.map(({ number }) => number)).toEqual(changes.map((_, at) => at + 1));
        const all = input.models.flatMap(({ changes }) => changes);
        expect(["up", "down", "gov", "none"].map((direction) => counts[direction])).toEqual(
          ["up", "down", "gov", "none"].map((wanted) => all.filter(({ direction }) => direction === wanted).length),
        );
        expect(counts["waived"]).toBe(input.models.flatMap(({ waived }) => waived).length);
      }),
    );
  });
});

/** A workflow command as GitHub's runner reads it. */
function commandIn(line: string): { readonly properties: ReadonlyMap<string, string>; readonly message: string } {
  const [, written = "", message = ""] = /^::[a-z]+ (.*?)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string): string =>
    text.replace(/%(3A|2C|0D|0A|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const properties = written.split(",").map((each): [string, string] => {
    const at = each.indexOf("=");
    return [each.slice(0, at), unescaped(each.slice(at + 1))];
  });
  return { properties: new Map(properties), message: unescaped(message) };
}

describe("github", () => {
  test("is read back as it was meant: files, titles and messages with every sign that a command uses", () => {
    const signs = fc.string({
      unit: fc.constantFrom("%", ":", ",", "=", "2", "5", "A", "::", "客", " "),
      minLength: 1,
    });
    const [template] = exampleComparison().models[0]?.changes ?? [];
    if (!template) throw new Error("no example");
    fc.assert(
      fc.property(signs, signs, (file, en) => {
        const { hint: _, witness: __, ...rest } = template;
        const change = { ...rest, impacted: [], message: { zh: en, en }, head: { file, from: 0, to: 1 } };
        const models = [{ ...failedModel, outcome: "compared" as const, errors: [], changes: [change] }];
        const report = formats.github.report(exampleComparison({ models, texts: new Map([[file, "ketu: 1\n"]]) }));
        const { properties, message } = commandIn(report.trimEnd());
        expect([properties.get("file"), properties.get("title"), message]).toEqual([file, template.rule, en.trimEnd()]);
      }),
    );
  });

  test("tells at most 10 errors, 10 warnings and 10 notices, and the last one counts the others", () => {
    const template = exampleComparison().models[0]?.changes[0];
    if (!template) throw new Error("no example");
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), fc.nat(25), (errors, warnings, infos) => {
        const some = (count: number, severity: "error" | "warning" | "info") =>
          Array.from({ length: count }, () => ({ ...template, severity }));
        const changes = [...some(errors, "error"), ...some(warnings, "warning"), ...some(infos, "info")];
        const input = exampleComparison({ models: [{ ...failedModel, outcome: "compared", errors: [], changes }] });
        const lines = formats.github.report(input).split("\n").slice(0, -1);
        const told = (command: string): number => lines.filter((line) => line.startsWith(`::${command} `)).length;
        expect(told("error")).toBe(Math.min(errors, 10));
        expect(told("warning")).toBe(Math.min(warnings, 10));
        expect(told("notice")).toBeLessThanOrEqual(10);
        const left = [errors - 10, warnings - 10, infos - 9].map((count) => Math.max(count, 0));
        const last = lines.at(-1) ?? "";
        if (left.every((count) => count === 0)) expect(last).not.toContain("Not annotated");
        else expect([...last.matchAll(/\d+/g)].map(([number]) => Number(number))).toEqual(left);
      }),
    );
  });
});

describe("sarif", () => {
  test("names a file of any characters as an address of it alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const file = `models/a#b?c:d%/${name}`;
        const log = formats.sarif.report({
          ...exampleComparison(),
          models: [{ ...failedModel, errors: [{ ...exampleProblem, range: { file, from: 0, to: 1 } }] }],
        });
        const uri = /"uri": ("models\/.*")/.exec(log)?.[1] ?? '""';
        const address = new URL(JSON.parse(uri) as string, "https://example.com/");
        expect([address.hash, address.search, address.host]).toEqual(["", "", "example.com"]);
        expect(decodeURIComponent(JSON.parse(uri) as string)).toBe(neutralText(file));
      }),
    );
  });

  test("points each result at its rule, and each rule at its page where that is known", () => {
    const rules = new Map(
      ["class-rule-tightened", "purpose-changed"].map((id) => {
        const words = { zh: "规则", en: "rule" };
        const rule = { id, severity: "error", direction: "up", title: words, explanation: words } as const;
        return [id, { ...rule, mirror: id, example: { base: "", head: "" } }] as const;
      }),
    );
    const run = read.sarif(exampleComparison({ rules, docs: "https://example.com/docs/", locale: "zh" }));
    const known = run?.tool.driver.rules ?? [];
    expect(known.map(({ id }) => id)).toEqual(["class-rule-tightened", "label-changed", "purpose-changed"]);
    expect(known.map(({ helpUri }) => helpUri)).toEqual([
      "https://example.com/docs/changes.zh.md#class-rule-tightened",
      undefined,
      "https://example.com/docs/changes.zh.md#purpose-changed",
    ]);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(known[ruleIndex]?.id).toBe(ruleId);
    expect(run?.invocations.map(({ executionSuccessful }) => executionSuccessful)).toEqual([true]);
    expect(read.sarif(exampleComparison({ models: [failedModel] }))?.invocations[0]?.executionSuccessful).toBe(false);
  });
});

describe("what is gone", () => {
  test("is annotated in a file of head, with the place where it was", () => {
    const model = exampleComparison().models[0];
    const [change] = model?.changes ?? [];
    if (!model || !change) throw new Error("no example");
    const { head: _, ...gone } = change;
    const input = exampleComparison({ models: [{ ...model, changes: [gone], waived: [] }] });
    expect(formats.github.report(input)).toMatch(
      /^::error file=models\/main\.ketu\.yaml,line=1,.*It was at main:models/,
    );
    expect(read.rdjson(input).diagnostics[0]?.location.path).toBe("models/main.ketu.yaml");
    expect(formats.sarif.report(input)).toContain('"uri": "models/main.ketu.yaml"');
    expect(formats.gitlab.report(input)).toContain('"path": "models/main.ketu.yaml"');
  });
});

describe("pretty and text", () => {
  test("number the changes as pictures and tables do, and keep their order, wherever they stand", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const wanted = input.models.flatMap(({ changes }) => changes.map(({ rule }, index) => `${index + 1} ${rule}`));
        const found = (text: string, pattern: RegExp): readonly string[] =>
          [...text.matchAll(pattern)].map(([, number, rule]) => `${number} ${rule}`);
        expect(found(formats.pretty.report(input), /^(\d+) [^ [\n]+\[([a-z-]+)\] /gm)).toEqual(wanted);
        expect(found(formats.text.report(input), /^ {2}(\d+)\. +[^[\n]+ \[([a-z-]+)\] /gm)).toEqual(wanted);
      }),
    );
  });
});

describe("rdjson", () => {
  test("has the fields of reviewdog's DiagnosticResult, with columns in bytes of UTF-8", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const { source, diagnostics } = read.rdjson(input);
        expect(source.name).toBe("ketu");
        for (const { message, severity, location, code } of diagnostics) {
          expect(typeof message).toBe("string");
          expect(["ERROR", "WARNING", "INFO"]).toContain(severity);
          expect(location.path).not.toBe("");
          expect(code.value).toMatch(/^[a-z-]+$/);
          const { start, end } = location.range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
          expect(
            [start.line, start.column, end.line, end.column].every((each) => Number.isInteger(each) && each >= 1),
          ).toBe(true);
          expect(start.line < end.line || (start.line === end.line && start.column <= end.column)).toBe(true);
        }
      }),
    );
    const texts = new Map([["a.yaml", "é客🎉x: 1"]]);
    const model = exampleComparison().models[0];
    const [change] = model?.changes ?? [];
    if (!model || !change) throw new Error("no example");
    const head = { file: "a.yaml", from: 4, to: 5 };
    const input = exampleComparison({ texts, models: [{ ...model, changes: [{ ...change, head }], waived: [] }] });
    expect(read.rdjson(input).diagnostics[0]?.location.range).toEqual({
      start: { line: 1, column: 10 },
      end: { line: 1, column: 11 },
    });
  });
});

describe("junit", () => {
  const counts = (xml: string): readonly number[] =>
    ["tests", "failures", "errors"].map((name) =>
      Number(new RegExp(`<testsuites [^>]*${name}="(\\d+)"`).exec(xml)?.[1]),
    );

  test("fails what fails the run, passes what does not, skips what is waived, and counts right", () => {
    fc.assert(
      fc.property(anyComparison, (input) => {
        const xml = formats.junit.report(input);
        expect(xmlProblems(xml.replace(/^<\?xml [^>]*>\n/, ""))).toEqual([]);
        const rank = ["error", "warning", "info"];
        const told = input.models.flatMap(({ changes, waivers }) => [...changes, ...waivers]);
        const failing = told.filter(({ severity }) => rank.indexOf(severity) <= rank.indexOf(input.failOn)).length;
        const errors = input.failures.length + input.models.flatMap((model) => model.errors).length;
        const skipped = input.models.flatMap(({ waived }) => waived).length;
        const number = (tag: string): number => xml.split(`<${tag} `).length - 1;
        expect(counts(xml).slice(1)).toEqual([failing, errors]);
        expect(counts(xml)).toEqual([number("testcase"), number("failure"), number("error")]);
        expect(number("skipped")).toBe(skipped);
      }),
    );
  });

  test("has one case that passed where nothing changed", () => {
    const xml = formats.junit.report(
      exampleComparison({ models: [{ ...failedModel, outcome: "compared", errors: [] }] }),
    );
    expect(counts(xml)).toEqual([1, 0, 0]);
    expect(xml).toContain('name="no change of meaning"/>');
  });
});
