import { expect, test } from "vitest";
import type { DiagnosticKind } from "../../src/base/diagnostic.ts";
import { diagnostics } from "../../src/model/generated/diagnostics.ts";
import { readFiles } from "./read-model.ts";

/** What a file of figures shows is raised in its own test. */
const kinds = Object.values<DiagnosticKind>(diagnostics).filter(({ examplesAre }) => examplesAre !== "commands");

test.each(kinds)("$code is raised by its wrong example, at its place, and not by its right one", async (kind) => {
  const wrong = await readFiles(kind.wrong);
  const found = wrong.diagnostics.filter(({ code }) => code === kind.code);
  expect(found.length).toBeGreaterThan(0);
  expect(wrong.textAt(found[0])).toMatch(/\S/);
  const others = wrong.diagnostics.filter(({ code, severity }) => code !== kind.code && severity === "error");
  expect(others).toEqual([]);
  expect((await readFiles(kind.right)).diagnostics).toEqual([]);
});

test.each(kinds)("$code says what to do, in both languages", async (kind) => {
  const { diagnostics: found } = await readFiles(kind.wrong);
  for (const { message, hint } of found.filter(({ code }) => code === kind.code)) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).not.toMatch(/undefined|\$\{/);
    expect(hint?.zh).toMatch(/\p{Script=Han}/u);
    expect(hint?.en).toMatch(/[a-z]/);
  }
});
