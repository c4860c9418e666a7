import { expect, test } from "vitest";
import type { RuleLevel } from "../../src/base/rule-level.ts";
import { compileTexts } from "../support/compile-texts.ts";

const main = "ketu: 1\ntitle: 模型\nstages: { prospect: 潜在客户, contact: { label: 初次接触, goal: 了解需求 } }\n";

async function severities(config: string, text = main): Promise<readonly string[]> {
  const { diagnostics } = await compileTexts({ "main.ketu.yaml": text, "ketu.config.yaml": `ketu: 1\n${config}` });
  return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
}

test.each<RuleLevel>(["error", "warning", "info"])("a rule can be set to %s", async (level) => {
  expect(await severities(`rules: { stage-without-goal: ${level} }\n`)).toEqual([`${level} stage-without-goal`]);
});

test("a rule can be switched off, and a waiver of it is not called unused then", async () => {
  const waived = main.replace("stages", "# ketu-ignore stage-without-goal: 等客户确认\nstages");
  expect(await severities("rules: { stage-without-goal: off }\n")).toEqual([]);
  expect(await severities("rules: { stage-without-goal: off }\n", waived)).toEqual([]);
});

test("what a team makes an error can still be waived where it stands", async () => {
  const waived = main.replace("stages", "# ketu-ignore stage-without-goal: 等客户确认\nstages");
  expect(await severities("rules: { stage-without-goal: error }\n", waived)).toEqual([]);
});

test("a config that cannot be read changes nothing and says where it is wrong", async () => {
  expect(await severities("rules: { stage-without-goal: loud }\n")).toEqual([
    "info stage-without-goal",
    "error unknown-value",
  ]);
});
