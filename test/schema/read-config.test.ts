import { expect, test } from "vitest";
import { readConfig } from "../../src/schema/read-config.ts";
import { parseDocument } from "../../src/syntax/parse-document.ts";
import { validatorOf } from "./schemas.ts";

function read(text: string, model = "model.ketu.yaml"): ReturnType<typeof readConfig> {
  const { value } = parseDocument("ketu.config.yaml", text);
  if (!value) throw new Error("no YAML");
  return readConfig(value, model);
}

/** The levels for a model, as a plain object. */
function levels(text: string, model?: string): Readonly<Record<string, string>> {
  return Object.fromEntries(read(`ketu: 1\n${text}`, model).value ?? []);
}

/** What is wrong in a config, with the text that it points at. */
function wrong(text: string): readonly string[] {
  const { value, diagnostics } = read(text);
  expect(value).toBeUndefined();
  expect(validatorOf("config")(parseDocument("-", text).value?.data)).toBe(false);
  return diagnostics.map(({ code, range }) => `${code} ${text.slice(range?.from, range?.to)}`);
}

test("a config without rules sets none", () => {
  expect(levels("")).toEqual({});
});

test("the longest path that fits counts, in whatever order they are written", () => {
  const text = `rules: { dead-end: error, trap: info }
models:
  drafts/acme/model.ketu.yaml: { dead-end: "off" }
  ./drafts/: { dead-end: info, trap: warning }
`;
  expect(levels(text, "model.ketu.yaml")).toEqual({ "dead-end": "error", trap: "info" });
  expect(levels(text, "drafts/model.ketu.yaml")).toEqual({ "dead-end": "info", trap: "warning" });
  expect(levels(text, "drafts/acme/model.ketu.yaml")).toEqual({ "dead-end": "off", trap: "warning" });
  expect(levels(text, "drafts-of-old/model.ketu.yaml")).toEqual({ "dead-end": "error", trap: "info" });
});

test("an unknown rule, an error that is to be lowered and a wrong level are reported where they stand", () => {
  expect(wrong("ketu: 1\nrules: { dead-ned: off }\n")).toEqual(["unknown-rule dead-ned"]);
  expect(wrong("ketu: 1\nrules: { unknown-reference: off }\n")).toEqual(["unknown-rule unknown-reference"]);
  expect(wrong("ketu: 1\nmodels: { drafts: { dead-end: of } }\n")).toEqual(["unknown-value of"]);
  expect(wrong("ketu: 1\nrule: { dead-end: off }\n")).toEqual(["unknown-key rule"]);
});

test("a rule is also found by its title", () => {
  const { diagnostics } = read("ketu: 1\nrules: { 死路: off }\n");
  expect(diagnostics[0]?.fix?.edits[0]?.text).toBe("dead-end");
});
