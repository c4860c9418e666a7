import { describe, expect, test } from "vitest";
import type { Diagnostic, DiagnosticKind, ExampleModel } from "../../src/base/diagnostic.ts";
import { rules } from "../../src/lint/generated/rules.ts";
import { compileTexts } from "../support/compile-texts.ts";

async function found(example: ExampleModel, code: string, asOf?: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await compileTexts(example, asOf === undefined ? {} : { asOf });
  return diagnostics.filter((each) => each.code === code);
}

/** The text with a waiver above each entry of its top in which a finding stands. */
function waived(text: string, findings: readonly Diagnostic[], comment: string): string {
  const tops = [...text.matchAll(/^[a-z_]+:/gm)].map(({ index }) => index);
  const places = findings.map(({ range }) => tops.filter((top) => top <= (range?.from ?? 0)).at(-1) ?? 0);
  return [...new Set(places)]
    .sort((one, other) => other - one)
    .reduce((now, at) => `${now.slice(0, at)}# ketu-ignore ${comment}\n${now.slice(at)}`, text);
}

describe.each(Object.values(rules).map((rule: Pick<DiagnosticKind, "code" | "wrong">) => rule))(
  "the rule $code",
  ({ code, wrong }) => {
    test("is waived where it stands, with a reason, through the last day that is named and not after it", async () => {
      const files: Readonly<Record<string, string>> = typeof wrong === "string" ? { "main.ketu.yaml": wrong } : wrong;
      const findings = await found(wrong, code);
      expect(findings.length).toBeGreaterThan(0);
      const main = waived(files["main.ketu.yaml"] ?? "", findings, `${code} until 2026-06-30: 客户同意`);
      const text = { ...files, "main.ketu.yaml": main };
      expect(await found(text, code)).toEqual([]);
      expect(await found(text, code, "2026-06-30")).toEqual([]);
      expect(await found(text, code, "2026-07-01")).toHaveLength(findings.length);
      expect(await found(text, "waiver-unused")).toEqual([]);
      expect(await found(text, "waiver-expired", "2026-07-01")).not.toEqual([]);
    });
  },
);
